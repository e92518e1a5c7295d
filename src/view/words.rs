//! The words: which letter, in whose voice, and whether it may be shown yet.

use super::details::details;
use super::letter::letter;
use super::parts::{button, line, row, title};
use super::tag::{group, tag, text};
use super::verdict::gate;
use super::{Action, Scene, Screen};
use crate::case::Event;
use crate::content::{Label, Words};
use crate::decision::Decision;
use crate::letter::{Address, Channel, LetterKind, Writer, letters_for};
use yew::prelude::*;

pub fn words(scene: &Scene, words: &Words, decision: &Decision) -> Html {
    let back = button(scene, Label::ToVerdictBack, "", Action::Went(Screen::Verdict));
    let screen = tag("div", "screen words").with(title(scene, scene.label(Label::Letters)));
    let Some(kind) = scene.case().letter(decision) else { return screen.with(back).html() };
    let about = words.letters.kinds.get(kind as usize).map_or("", |words| &words.about);
    let opened = if scene.case().is_shut(kind, decision) {
        shut(scene, words, decision)
    } else {
        group(vec![
            controls(scene, decision, kind),
            details(scene, decision, words, kind),
            letter(scene, decision, words, kind),
        ])
    };
    let note =
        if kind.is_note() { line(scene, "lead", Label::LettersNote) } else { Html::default() };
    screen
        .with(note)
        .with(kinds(scene, decision, words, kind))
        .with(text("p", "letter__about", about))
        .with(opened)
        .with(row(vec![back]))
        .html()
}

/// The letters that fit, as tabs; a single one is just named.
fn kinds(scene: &Scene, decision: &Decision, words: &Words, chosen: LetterKind) -> Html {
    let name = |kind: LetterKind| {
        words.letters.kinds.get(kind as usize).map_or("", |words| words.title.as_str())
    };
    let fitting = letters_for(decision);
    if fitting.len() < 2 {
        return text("h3", "section__title", name(chosen));
    }
    let mut pills = Pills::new(scene, Label::Letters, "kind");
    for kind in fitting {
        pills.add(name(kind), kind == chosen, Event::LetterOpened(kind));
    }
    pills.html()
}

fn shut(scene: &Scene, words: &Words, decision: &Decision) -> Html {
    let gates = decision.gates.iter().map(|each| gate(scene, words, decision, *each));
    tag("div", "shut")
        .with(text("h3", "section__title", scene.label(Label::ShutTitle)))
        .with(line(scene, "", Label::ShutText))
        .with_all(gates.collect())
        .with(button(scene, Label::ShowAnyway, "", Action::Happened(Event::ShutLetterShown)))
        .html()
}

fn controls(scene: &Scene, decision: &Decision, kind: LetterKind) -> Html {
    if kind.is_note() {
        return Html::default();
    }
    let case = scene.case();
    let mut channels = Pills::new(scene, Label::ChannelTitle, "channel");
    for channel in Channel::ALL {
        let label = match channel {
            Channel::Email => Label::ChannelEmail,
            Channel::Messenger => Label::ChannelMessenger,
        };
        let chosen = channel == case.channel();
        channels.add(scene.label(label), chosen, Event::ChannelChosen(channel));
    }
    let mut writers = Pills::new(scene, Label::WriterTitle, "writer");
    for writer in Writer::ALL {
        let label = match writer {
            Writer::He => Label::WriterHe,
            Writer::She => Label::WriterShe,
            Writer::We => Label::WriterWe,
        };
        writers.add(scene.label(label), writer == case.writer(), Event::WriterChosen(writer));
    }
    let mut addresses = Pills::new(scene, Label::AddressTitle, "address");
    for address in Address::ALL {
        let label = match address {
            Address::Informal => Label::AddressInformal,
            Address::Formal => Label::AddressFormal,
        };
        let chosen = address == case.address();
        addresses.add(scene.label(label), chosen, Event::AddressChosen(address));
    }
    let channels = if case.offers_channels(decision) {
        channels.html()
    } else {
        line(scene, "notice", Label::ChannelPlatform)
    };
    tag("div", "tabs").with(channels).with(writers.html()).with(addresses.html()).html()
}

/// Native radio buttons that look like pills.
struct Pills<'a> {
    scene: &'a Scene,
    legend: Label,
    name: &'static str,
    options: Vec<Html>,
}

impl<'a> Pills<'a> {
    fn new(scene: &'a Scene, legend: Label, name: &'static str) -> Self {
        Self { scene, legend, name, options: Vec::new() }
    }

    fn add(&mut self, words: &str, chosen: bool, event: Event) {
        let input = tag("input", "")
            .set("type", "radio")
            .set("name", self.name)
            .checked(chosen)
            .on_change(self.scene.on(Action::Happened(event)));
        let pill = tag("label", "pill").with(input.html()).with(text("span", "", words));
        self.options.push(pill.html());
    }

    fn html(self) -> Html {
        let legend = text("legend", "", self.scene.label(self.legend));
        tag("fieldset", "pills").with(legend).with_all(self.options).html()
    }
}
