//! Small pieces that several screens are made of.

use super::tag::{group, tag, text};
use super::{Action, Parcel, Scene, Way};
use crate::content::Label;
use crate::letter::BULLETS;
use yew::prelude::*;

/// The heading of a screen; it takes the focus when the screen appears.
pub fn title(scene: &Scene, words: &str) -> Html {
    tag("h2", "title").set("tabindex", "-1").refer(&scene.heading).text(words).html()
}

/// A paragraph that is one label.
pub fn line(scene: &Scene, class: &str, label: Label) -> Html {
    text("p", class, scene.label(label))
}

pub fn button(scene: &Scene, label: Label, class: &str, action: Action) -> Html {
    tag("button", &["button ", class].concat())
        .set("type", "button")
        .on_click(scene.on(action))
        .text(scene.label(label))
        .html()
}

/// A button that reads like a link; `name` says more to a screen reader.
pub fn link(scene: &Scene, words: &str, name: &str, action: Action) -> Html {
    let link = tag("button", "link").set("type", "button").on_click(scene.on(action)).text(words);
    if name.is_empty() { link.html() } else { link.set("aria-label", name).html() }
}

/// Copies these words alone.
pub fn copied(words: &str) -> Action {
    Action::Taken(Way::Copy, Parcel { title: String::new(), paragraphs: vec![words.to_owned()] })
}

pub fn row(children: Vec<Html>) -> Html {
    tag("div", "row").with_all(children).html()
}

/// A checkbox in a label.
pub fn tick(scene: &Scene, words: &str, checked: bool, action: Action) -> Html {
    let input =
        tag("input", "").set("type", "checkbox").checked(checked).on_change(scene.on(action));
    tag("label", "gate__tick").with(input.html()).text(words).html()
}

/// A folded part.
pub fn folded(class: &str, summary: &str, inside: Vec<Html>) -> Html {
    tag("details", class).with(text("summary", "", summary)).with_all(inside).html()
}

/// A folded part that is a section of the screen, so that its name is a heading.
pub fn folded_section(name: &str, is_open: bool, inside: Html) -> Html {
    let heading = text("h3", "", name);
    tag("details", "more__list")
        .flag("open", is_open)
        .with(tag("summary", "").with(heading).html())
        .with(inside)
        .html()
}

/// Paragraphs as one text.
pub fn joined(paragraphs: &[String]) -> String {
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    paragraphs.join("\n\n")
}

/// Prose as paragraphs and lists; an empty line parts paragraphs.
pub fn prose(words: &str) -> Html {
    let (mut nodes, mut items) = (Vec::new(), Vec::new());
    let mut paragraph = String::new();
    // One more line than there are, to end the last paragraph.
    for line in words.lines().chain([""]) {
        if let Some(item) = line.strip_prefix(BULLETS) {
            items.push(text("li", "", item.trim_start()));
            continue;
        }
        if line.is_empty() || !items.is_empty() {
            if !paragraph.is_empty() {
                nodes.push(text("p", "", &std::mem::take(&mut paragraph)));
            }
            if !items.is_empty() {
                nodes.push(tag("ul", "").with_all(std::mem::take(&mut items)).html());
            }
        }
        paragraph.push_str(if paragraph.is_empty() { "" } else { " " });
        paragraph.push_str(line);
    }
    group(nodes)
}

/// The names of the sources that a text stands on.
pub fn sources(scene: &Scene, ids: &[String]) -> Html {
    let names = scene.content.source_names(ids);
    if names.is_empty() {
        return Html::default();
    }
    text("p", "source", &[scene.label(Label::Source), " ", &names.join("; ")].concat())
}

/// A titled part of a screen; an empty one isn't shown.
pub fn section(scene: &Scene, label: Label, class: &str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    tag("section", &["section ", class].concat())
        .with(text("h3", "section__title", scene.label(label)))
        .with_all(items)
        .html()
}
