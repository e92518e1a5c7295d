//! The letter itself: editable paragraph by paragraph, then copied.

use super::parts::{folded, joined, line, link, row, sources, tick};
use super::tag::{tag, text};
use super::{Action, Copying, Scene};
use crate::case::{Event, Place};
use crate::content::{BlockWords, Label, Words};
use crate::decision::Decision;
use crate::letter::{Channel, LetterKind, Part, Setting, compose};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

pub fn letter(scene: &Scene, decision: &Decision, words: &Words, kind: LetterKind) -> Html {
    let Some(about) = words.letters.kinds.get(kind as usize) else { return Html::default() };
    let case = scene.case();
    let channel = case.channel_of(kind);
    let setting = Setting {
        facts: decision.facts,
        details: &case.details,
        writer: case.writer(),
        address: case.address(),
        channel,
        today: scene.today,
        locale: scene.locale,
    };
    let composed = compose(kind, words, setting);
    let messages = channel == Channel::Messenger;
    let mut paper = tag("div", if messages { "letter letter--messages" } else { "letter" });
    let mut whole: Vec<String> = Vec::new();
    if let Some(subject) = &composed.subject {
        paper = paper.with(subject_line(scene, subject));
    }
    let mut number = 0;
    for words in &about.block {
        let place = Place { kind, channel, block: words.id.clone() };
        let composed = composed.parts.iter().find(|part| part.block == words.id);
        // The visitor's own paragraph stays, even when nothing supports the composed one any more.
        let Some(own) = case.own_text(&place).or(composed.map(|part| part.text.as_str())) else {
            continue;
        };
        number += 1;
        paper = paper.with(block(scene, &place, number, words, composed, own));
        if !own.trim().is_empty() {
            whole.push(own.to_owned());
        }
    }
    let title = composed.subject.as_deref().unwrap_or(&about.title);
    tag("section", "paper")
        .set("aria-label", &about.title)
        .with(paper.html())
        .with(actions(scene, title, whole))
        .with(sent(scene, kind))
        .html()
}

fn subject_line(scene: &Scene, subject: &str) -> Html {
    let label = [scene.label(Label::Subject), ": "].concat();
    let copy = Action::Copied(subject.to_owned());
    tag("p", "letter__subject")
        .with(text("span", "letter__label", &label))
        .text(subject)
        .with(link(scene, scene.label(Label::Copy), "", copy))
        .html()
}

fn block(
    scene: &Scene,
    place: &Place,
    number: usize,
    words: &BlockWords,
    part: Option<&Part>,
    own: &str,
) -> Html {
    let sources = part.map_or(&words.sources, |part| &part.sources);
    let number = number.to_string();
    let label = match place.channel {
        Channel::Email => Label::Paragraph,
        Channel::Messenger => Label::Message,
    };
    // The mirror gives the field its height; the field lies over it.
    let mirror = tag("div", "block__mirror").set("aria-hidden", "true").text(own).text("\u{200b}");
    let field = tag("textarea", "block__text")
        .set("rows", "1")
        .set("aria-label", &scene.say(label, &[("number", &number)]))
        .value(own)
        .on_input(edited(scene, place, part, own));
    tag("div", "block")
        .key(&place.id())
        .with(tag("div", "block__field").with(mirror.html()).with(field.html()).html())
        .with(tools(scene, place, &number, sources, own))
        .html()
}

fn tools(scene: &Scene, place: &Place, number: &str, ids: &[String], own: &str) -> Html {
    let happened = |label, event| link(scene, scene.label(label), "", Action::Happened(event));
    let why = folded("why", scene.label(Label::WhySentence), vec![sources(scene, ids)]);
    let mut tools = tag("div", "block__tools").with(why);
    if scene.case().own_text(place).is_some() {
        tools = tools
            .with(text("span", "block__own", scene.label(Label::OwnWords)))
            .with(happened(Label::Restore, Event::BlockRestored(place.clone())));
    }
    if scene.case().has_replaced_text(place) {
        tools = tools.with(happened(Label::BringBack, Event::EditUndone(place.clone())));
    }
    if place.channel == Channel::Messenger {
        let words = scene.say(Label::CopyMessage, &[("number", number)]);
        tools = tools.with(link(scene, &words, "", Action::Copied(own.to_owned())));
    }
    tools.html()
}

fn edited(scene: &Scene, place: &Place, part: Option<&Part>, seen: &str) -> Callback<InputEvent> {
    let (place, seen) = (place.clone(), seen.to_owned());
    let composed = part.map(|part| part.text.clone());
    scene.act.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        let place = place.clone();
        Action::Happened(if Some(&text) == composed.as_ref() {
            Event::BlockRestored(place)
        } else {
            Event::BlockEdited { place, seen: seen.clone(), text }
        })
    })
}

fn actions(scene: &Scene, title: &str, whole: Vec<String>) -> Html {
    let copy = tag("button", "button button--primary").set("type", "button");
    let copy = copy.on_click(scene.on(Action::Copied(joined(&whole))));
    let print = tag("button", "button").set("type", "button");
    let print = print.on_click(scene.on(Action::Printed(title.to_owned(), whole)));
    row(vec![
        print.text(scene.label(Label::Print)).html(),
        copy.text(scene.label(Label::Copy)).html(),
    ])
}

/// 'Not sent yet' until the visitor says otherwise; a note is never sent.
fn sent(scene: &Scene, kind: LetterKind) -> Html {
    if kind.is_note() {
        return Html::default();
    }
    let sent = scene.case().sent_on(kind).is_some();
    let box_ = tick(scene, scene.label(Label::Sent), sent, Action::Sent(kind, !sent));
    let status =
        if sent { Html::default() } else { line(scene, "letter__status", Label::NotSentYet) };
    tag("div", "sent").with(box_).with(status).html()
}

/// What became of copying; where the clipboard is shut, the text waits here, selected.
pub fn by_hand(scene: &Scene) -> Html {
    let words = scene.label(Label::CopyByHand);
    match &scene.copying {
        Copying::ByHand(whole) => tag("div", "notice")
            .with(tag("p", "").set("role", "alert").text(words).html())
            .with(
                tag("textarea", "by-hand")
                    .refer(&scene.by_hand)
                    .flag("readonly", true)
                    .set("rows", "6")
                    .set("aria-label", words)
                    .value(whole)
                    .html(),
            )
            .html(),
        Copying::Done => line(scene, "toast", Label::Copied),
        Copying::Idle => Html::default(),
    }
}
