//! Small pieces that several screens are made of.

use super::{Action, Scene};
use crate::content::Label;
use yew::prelude::*;

/// The heading of a screen; it takes the focus when the screen appears.
pub fn title(scene: &Scene, text: &str) -> Html {
    html! { <h2 class="title" tabindex="-1" ref={&scene.heading}>{ text }</h2> }
}

pub fn button(scene: &Scene, label: Label, class: &'static str, action: Action) -> Html {
    html! {
        <button type="button" class={["button ", class].concat()} onclick={scene.on(action)}>
            { scene.label(label) }
        </button>
    }
}

/// A button that reads like a link.
pub fn link(text: &str, name: Option<String>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="link" aria-label={name} {onclick}>{ text }</button> }
}

/// Prose as paragraphs and lists.
pub fn prose(text: &str) -> Html {
    let paragraph = |text: &str| {
        let (lines, items): (Vec<_>, Vec<_>) = text.lines().partition(|line| !line.starts_with('—'));
        html! {
            <>
                if !lines.is_empty() { <p>{ lines.join(" ") }</p> }
                if !items.is_empty() {
                    <ul>{ for items.iter().map(|item| html! {
                        <li>{ item.trim_start_matches(['—', ' ', '\u{a0}']) }</li>
                    }) }</ul>
                }
            </>
        }
    };
    html! { <>{ for text.split("\n\n").map(paragraph) }</> }
}

/// The names of the sources that a text stands on.
pub fn sources(scene: &Scene, ids: &[String]) -> Html {
    let names = scene.content.source_names(ids);
    if names.is_empty() {
        return Html::default();
    }
    html! { <p class="source">{ scene.label(Label::Source) }{ " " }{ names.join("; ") }</p> }
}

/// A titled part of a screen; an empty one isn't shown.
pub fn section(scene: &Scene, label: Label, items: Vec<Html>, class: &'static str) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section class={["section ", class].concat()}>
            <h3 class="section__title">{ scene.label(label) }</h3>
            { for items }
        </section>
    }
}
