//! The words: which letter, in whose voice, and whether it may be shown yet.

use super::details::details;
use super::letter::letter;
use super::parts::{button, folded, line, row, title};
use super::pills::Pills;
use super::tag::{group, tag, text};
use super::verdict::gate;
use super::{Action, Scene, Screen};
use crate::case::{Event, Sheet};
use crate::content::{Label, Words};
use crate::facts::Fact;
use crate::letter::{
    Address, Channel, Length, LetterKind, Occasion, Order, Setting, Tone, Writer, varies_by,
};
use crate::locale::Locale;
use yew::prelude::*;

/// The opened letter and what its page is drawn from.
#[derive(Clone, Copy)]
pub struct Opened<'a> {
    pub scene: &'a Scene,
    pub words: &'a Words,
    pub occasion: &'a Occasion,
    pub kind: LetterKind,
    pub channel: Channel,
}

impl<'a> Opened<'a> {
    pub fn sheet(self) -> Sheet {
        Sheet { kind: self.kind, channel: self.channel, locale: self.scene.letter_locale }
    }

    pub fn setting(self) -> Setting<'a> {
        let (channel, case) = (self.channel, self.scene.case());
        Setting {
            facts: self.occasion.facts,
            details: &case.details,
            writer: case.writer(),
            address: if channel == Channel::Official { Address::Formal } else { case.address() },
            channel,
            tone: case.tone(),
            length: case.length(),
            today: self.scene.today,
            locale: self.scene.letter_locale,
        }
    }
}

#[inline(never)]
pub fn words(scene: &Scene, words: &Words, occasion: &Occasion) -> Html {
    let straight = occasion.verdict.is_none();
    let (back, screen) = if straight {
        (Label::AllLetters, Screen::Letters)
    } else {
        (Label::ToVerdictBack, Screen::Verdict)
    };
    let back = button(scene, back, "", Action::Went(screen));
    let screen = tag("div", "screen words").with(title(scene, scene.label(Label::Letters)));
    let Some(kind) = scene.case().letter(occasion) else { return screen.with(back).html() };
    let channel = scene.case().channel_of(kind, &words.letters, occasion);
    let opened = Opened { scene, words, occasion, kind, channel };
    let inside = if scene.case().is_shut(kind, occasion) {
        shut(opened)
    } else {
        group(vec![order(scene, occasion), controls(opened), details(opened), letter(opened)])
    };
    let about = words.kinds.get(kind as usize).map_or("", |words| &words.about);
    let rehearse = if kind.is_note() || !kind.goes_to_client() {
        Html::default()
    } else {
        button(scene, Label::Rehearse, "", Action::Went(Screen::Rehearsal))
    };
    screen
        .with(if kind.is_note() {
            line(scene, "lead", Label::LettersNote)
        } else {
            Html::default()
        })
        .with(kinds(opened))
        .with(text("p", "letter__about", about))
        .with(if straight { unjudged(scene) } else { Html::default() })
        .with(inside)
        .with(row(vec![back, rehearse]))
        .html()
}

/// The letters that fit, as tabs; a single one is just named.
fn kinds(opened: Opened) -> Html {
    let Opened { scene, words, occasion, kind: chosen, .. } = opened;
    let name =
        |kind: LetterKind| words.kinds.get(kind as usize).map_or("", |words| words.title.as_str());
    if occasion.kinds.len() < 2 {
        return text("h3", "section__title", name(chosen));
    }
    let mut pills = Pills::new(scene, Label::Letters, "kind");
    for kind in &occasion.kinds {
        pills.add(name(*kind), *kind == chosen, Event::LetterOpened(*kind));
    }
    pills.html()
}

/// Chosen without the assessment, so nobody has judged whether this letter is the right one.
fn unjudged(scene: &Scene) -> Html {
    tag("div", "notice")
        .with(line(scene, "", Label::StraightNote))
        .with(row(vec![button(scene, Label::ToAssessment, "button--quiet", Action::Began)]))
        .html()
}

/// Why the words are offered in this order.
fn order(scene: &Scene, occasion: &Occasion) -> Html {
    let label = match occasion.order() {
        Some(Order::LiveFirst) => Label::OrderLive,
        Some(Order::WritingOnly) => Label::OrderWriting,
        Some(Order::PlatformOnly) => Label::OrderPlatform,
        Some(Order::BossFirst) => Label::OrderBoss,
        None => return Html::default(),
    };
    line(scene, "words__order", label)
}

fn shut(opened: Opened) -> Html {
    let Opened { scene, words, occasion, .. } = opened;
    let gates = occasion.gates.iter().map(|each| gate(scene, words, occasion.facts, *each));
    tag("div", "shut")
        .with(text("h3", "section__title", scene.label(Label::ShutTitle)))
        .with(line(scene, "", Label::ShutText))
        .with_all(gates.collect())
        .with(button(scene, Label::ShowAnyway, "", Action::Happened(Event::ShutLetterShown)))
        .html()
}

fn controls(opened: Opened) -> Html {
    let Opened { scene, words, occasion, kind, channel } = opened;
    if kind.is_note() {
        return Html::default();
    }
    let case = scene.case();
    let mut pills = Pills::new(scene, Label::ChannelTitle, "channel");
    for offered in case.channels_of(kind, &words.letters, occasion) {
        let label = match offered {
            Channel::Talk => Label::ChannelTalk,
            Channel::Email => Label::ChannelEmail,
            Channel::Messenger => Label::ChannelMessenger,
            Channel::Official => Label::ChannelOfficial,
        };
        pills.add(scene.label(label), offered == channel, Event::ChannelChosen(offered));
    }
    let mut rows = vec![pills.html()];
    let varies = |fact| varies_by(fact, kind, &words.letters, channel);
    if varies(Fact::Warm) || varies(Fact::Firm) {
        let mut pills = Pills::new(scene, Label::ToneTitle, "tone");
        for tone in Tone::ALL {
            let label = match tone {
                Tone::Warm => Label::ToneWarm,
                Tone::Plain => Label::TonePlain,
                Tone::Firm => Label::ToneFirm,
            };
            pills.add(scene.label(label), tone == case.tone(), Event::ToneChosen(tone));
        }
        rows.push(pills.html());
    }
    if varies(Fact::Short) {
        let mut pills = Pills::new(scene, Label::LengthTitle, "length");
        for length in Length::ALL {
            let label = match length {
                Length::Full => Label::LengthFull,
                Length::Short => Label::LengthShort,
            };
            pills.add(scene.label(label), length == case.length(), Event::LengthChosen(length));
        }
        rows.push(pills.html());
    }
    // In Russian half of all writers would else get the words of the other sex.
    rows.push(writers(scene).html());
    rows.push(voice(scene, channel));
    tag("div", "tabs").with_all(rows).html()
}

/// How the client is addressed and in which language: said in a line, chosen once.
fn voice(scene: &Scene, channel: Channel) -> Html {
    let mut rows = Vec::new();
    if channel != Channel::Official {
        rows.push(addresses(scene));
    }
    rows.push(languages(scene));
    let chosen: Vec<&str> = rows.iter().map(Pills::chosen).collect();
    let summary = [scene.label(Label::VoiceTitle), ": ", &chosen.join(", ")].concat();
    let rows = rows.into_iter().map(Pills::html).collect();
    folded("voice", &summary, vec![tag("div", "tabs").with_all(rows).html()])
}

fn writers(scene: &Scene) -> Pills<'_> {
    let mut pills = Pills::new(scene, Label::WriterTitle, "writer");
    let current = scene.case().writer();
    // English doesn't say whether a man or a woman writes.
    let one = (Label::WriterI, if current == Writer::She { Writer::She } else { Writer::He });
    let offered = match scene.letter_locale {
        Locale::Ru => vec![(Label::WriterHe, Writer::He), (Label::WriterShe, Writer::She)],
        Locale::En => vec![one],
    };
    for (label, writer) in offered.into_iter().chain([(Label::WriterWe, Writer::We)]) {
        pills.add(scene.label(label), writer == current, Event::WriterChosen(writer));
    }
    pills
}

fn addresses(scene: &Scene) -> Pills<'_> {
    let mut pills = Pills::new(scene, Label::AddressTitle, "address");
    for address in Address::ALL {
        let label = match address {
            Address::Informal => Label::AddressInformal,
            Address::Formal => Label::AddressFormal,
        };
        let chosen = address == scene.case().address();
        pills.add(scene.label(label), chosen, Event::AddressChosen(address));
    }
    pills
}

/// The language of the letter, whatever the interface speaks.
fn languages(scene: &Scene) -> Pills<'_> {
    let mut pills = Pills::new(scene, Label::LangTitle, "lang");
    for locale in Locale::ALL {
        let label = match locale {
            Locale::Ru => Label::LangRu,
            Locale::En => Label::LangEn,
        };
        pills.choose(scene.label(label), locale == scene.letter_locale, Action::Spoke(locale));
    }
    pills
}
