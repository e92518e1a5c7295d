//! The words: which letter, in whose voice, and whether it may be shown yet.

use super::details::details;
use super::letter::letter;
use super::parts::{button, title};
use super::verdict::gate;
use super::{Action, Scene, Screen};
use crate::case::Event;
use crate::content::{Label, Words};
use crate::decision::Decision;
use crate::letter::{Address, Channel, LetterKind, Writer, letters_for};
use yew::prelude::*;

pub fn words(scene: &Scene, words: &Words, decision: &Decision) -> Html {
    html! {
        <div class="screen words">
            { title(scene, scene.label(Label::Letters)) }
            { opened(scene, words, decision) }
            <div class="row">
                { button(scene, Label::ToVerdictBack, "", Action::Went(Screen::Verdict)) }
            </div>
        </div>
    }
}

fn opened(scene: &Scene, words: &Words, decision: &Decision) -> Html {
    let Some(kind) = scene.case().letter(decision) else { return Html::default() };
    let about = words.letters.kinds.get(kind as usize).map_or("", |words| &words.about);
    html! {
        <>
            if kind.is_note() { <p class="lead">{ scene.label(Label::LettersNote) }</p> }
            { kinds(scene, decision, words, kind) }
            <p class="letter__about">{ about }</p>
            if scene.case().is_shut(kind, decision) {
                { shut(scene, words, decision) }
            } else {
                { controls(scene, decision, kind) }
                { details(scene, decision, words, kind) }
                { letter(scene, decision, words, kind) }
            }
        </>
    }
}

/// The letters that fit, as tabs; a single one is just named.
fn kinds(scene: &Scene, decision: &Decision, words: &Words, chosen: LetterKind) -> Html {
    let name = |kind: LetterKind| {
        words.letters.kinds.get(kind as usize).map_or("", |words| words.title.as_str())
    };
    let fitting = letters_for(decision);
    if fitting.len() < 2 {
        return html! { <h3 class="section__title">{ name(chosen) }</h3> };
    }
    let options = fitting.into_iter().map(|kind| {
        (kind == chosen, name(kind).to_owned(), Event::LetterOpened(kind))
    });
    pills(scene, Label::Letters, "kind", options.collect())
}

fn shut(scene: &Scene, words: &Words, decision: &Decision) -> Html {
    let open = scene.case().open_gates(decision);
    html! {
        <div class="shut">
            <h3 class="section__title">{ scene.label(Label::ShutTitle) }</h3>
            <p>{ scene.label(Label::ShutText) }</p>
            { for open.into_iter().map(|each| gate(scene, words, decision, each)) }
            { button(scene, Label::ShowAnyway, "", Action::Happened(Event::ShutLetterShown)) }
        </div>
    }
}

fn controls(scene: &Scene, decision: &Decision, kind: LetterKind) -> Html {
    let case = scene.case();
    let channels = Channel::ALL.map(|channel| {
        let label = match channel {
            Channel::Email => Label::ChannelEmail,
            Channel::Messenger => Label::ChannelMessenger,
        };
        (channel == case.channel(), scene.label(label).to_owned(), Event::ChannelChosen(channel))
    });
    let writers = Writer::ALL.map(|writer| {
        let label = match writer {
            Writer::He => Label::WriterHe,
            Writer::She => Label::WriterShe,
            Writer::We => Label::WriterWe,
        };
        (writer == case.writer(), scene.label(label).to_owned(), Event::WriterChosen(writer))
    });
    let addresses = Address::ALL.map(|address| {
        let label = match address {
            Address::Informal => Label::AddressInformal,
            Address::Formal => Label::AddressFormal,
        };
        (address == case.address(), scene.label(label).to_owned(), Event::AddressChosen(address))
    });
    if kind.is_note() {
        return Html::default();
    }
    html! {
        <div class="tabs">
            if case.offers_channels(decision) {
                { pills(scene, Label::ChannelTitle, "channel", channels.into()) }
            } else {
                <p class="notice">{ scene.label(Label::ChannelPlatform) }</p>
            }
            { pills(scene, Label::WriterTitle, "writer", writers.into()) }
            { pills(scene, Label::AddressTitle, "address", addresses.into()) }
        </div>
    }
}

/// Native radio buttons that look like pills.
fn pills(scene: &Scene, legend: Label, name: &'static str, options: Vec<(bool, String, Event)>) -> Html {
    let pill = |(chosen, text, event): (bool, String, Event)| {
        html! {
            <label class="pill">
                <input type="radio" {name} checked={chosen} onchange={scene.on(Action::Happened(event))} />
                <span>{ text }</span>
            </label>
        }
    };
    html! {
        <fieldset class="pills">
            <legend>{ scene.label(legend) }</legend>
            { for options.into_iter().map(pill) }
        </fieldset>
    }
}
