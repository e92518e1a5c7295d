//! The letter itself: editable paragraph by paragraph, then copied.

use super::parts::{link, sources};
use super::{Action, Copying, Scene};
use crate::case::{Event, Place};
use crate::content::{Label, Words};
use crate::decision::Decision;
use crate::letter::{Channel, Letter, LetterKind, Part, Setting, compose};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

pub fn letter(scene: &Scene, decision: &Decision, words: &Words, kind: LetterKind) -> Html {
    let case = scene.case();
    let channel = if kind.is_note() { Channel::Email } else { case.channel() };
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
    let own = |part: &Part| {
        let place = Place { kind, channel, block: part.block.clone() };
        case.own_text(&place).unwrap_or(&part.text).to_owned()
    };
    let texts: Vec<String> = composed.parts.iter().map(own).collect();
    let whole = texts.iter().filter(|text| !text.trim().is_empty()).cloned().collect::<Vec<_>>();
    let parts = composed.parts.iter().zip(&texts).enumerate();
    html! {
        <section class="paper" aria-label={title(words, kind)}>
            <div class={if channel == Channel::Messenger { "letter letter--messages" } else { "letter" }}>
                { subject(scene, &composed) }
                { for parts.map(|(index, (part, text))| block(scene, kind, channel, index, part, text)) }
            </div>
            { actions(scene, kind, title(words, kind), &whole) }
        </section>
    }
}

fn title(words: &Words, kind: LetterKind) -> String {
    words.letters.kinds.get(kind as usize).map_or_else(String::new, |words| words.title.clone())
}

fn subject(scene: &Scene, letter: &Letter) -> Html {
    let Some(subject) = &letter.subject else { return Html::default() };
    html! {
        <p class="letter__subject">
            <span class="letter__label">{ scene.label(Label::Subject) }{ ": " }</span>
            { subject }
            { " " }
            { link(scene.label(Label::Copy), None, scene.on(Action::Copied(subject.clone()))) }
        </p>
    }
}

fn block(scene: &Scene, kind: LetterKind, channel: Channel, index: usize, part: &Part, text: &str) -> Html {
    let place = Place { kind, channel, block: part.block.clone() };
    let number = (index + 1).to_string();
    let label = match channel {
        Channel::Email => Label::Paragraph,
        Channel::Messenger => Label::Message,
    };
    let name = scene.say(label, &[("number", &number)]);
    let edited = scene.case().own_text(&place).is_some();
    html! {
        <div class="block" key={[kind.id(), channel.id(), &part.block].join("/")}>
            // The mirror gives the field its height; the field lies over it.
            <div class="block__field">
                <div class="block__mirror" aria-hidden="true">{ text }{ "\u{200b}" }</div>
                <textarea class="block__text" rows="1" aria-label={name} value={text.to_owned()}
                    oninput={edit(scene, &place, part, text)} />
            </div>
            <div class="block__tools">
                <details class="why">
                    <summary>{ scene.label(Label::WhySentence) }</summary>
                    { sources(scene, &part.sources) }
                </details>
                if edited {
                    <span class="block__own">{ scene.label(Label::OwnWords) }</span>
                    { link(scene.label(Label::Restore), None, scene.on(Action::Happened(Event::BlockRestored(place.clone())))) }
                }
                if scene.case().has_replaced_text(&place) {
                    { link(scene.label(Label::BringBack), None, scene.on(Action::Happened(Event::EditUndone(place)))) }
                }
                if channel == Channel::Messenger {
                    { link(&scene.say(Label::CopyMessage, &[("number", &number)]), None, scene.on(Action::Copied(text.to_owned()))) }
                }
            </div>
        </div>
    }
}

fn edit(scene: &Scene, place: &Place, part: &Part, seen: &str) -> Callback<InputEvent> {
    let (act, place) = (scene.act.clone(), place.clone());
    let (composed, seen) = (part.text.clone(), seen.to_owned());
    Callback::from(move |event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        let text = area.value();
        let place = place.clone();
        act.emit(Action::Happened(if text == composed {
            Event::BlockRestored(place)
        } else {
            Event::BlockEdited { place, seen: seen.clone(), text }
        }));
    })
}

fn actions(scene: &Scene, kind: LetterKind, title: String, whole: &[String]) -> Html {
    let sent = scene.case().sent_on(kind).is_some();
    html! {
        <>
            <div class="row">
                <button type="button" class="button" onclick={scene.on(Action::Printed(title, whole.to_vec()))}>
                    { scene.label(Label::Print) }
                </button>
                <button type="button" class="button button--primary"
                    onclick={scene.on(Action::Copied(whole.join("\n\n")))}>
                    { scene.label(Label::Copy) }
                </button>
            </div>
            { by_hand(scene) }
            if !kind.is_note() {
                <label class="gate__tick">
                    <input type="checkbox" checked={sent} onchange={scene.on(Action::Sent(kind, !sent))} />
                    { scene.label(Label::Sent) }
                </label>
                if !sent { <p class="letter__status">{ scene.label(Label::NotSentYet) }</p> }
            }
        </>
    }
}

/// Where the clipboard is shut, the text waits here, selected.
pub fn by_hand(scene: &Scene) -> Html {
    match &scene.copying {
        Copying::ByHand(text) => html! {
            <div class="notice">
                <p role="alert">{ scene.label(Label::CopyByHand) }</p>
                <textarea class="by-hand" readonly=true rows="6" ref={&scene.by_hand} value={text.clone()}
                    aria-label={scene.label(Label::CopyByHand).to_owned()} />
            </div>
        },
        Copying::Done => html! { <p class="toast">{ scene.label(Label::Copied) }</p> },
        Copying::Idle => Html::default(),
    }
}
