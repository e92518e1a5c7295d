//! The verdict: card, meaning, reasons, what comes first, what would change it.

use super::advice::advice;
use super::answers::change;
use super::card::card;
use super::chart::chart;
use super::parts::{button, line, link, prose, section, sources, tick, title};
use super::tag::{tag, text};
use super::{Action, Parcel, Scene, Screen, Then, Way};
use crate::case::Event;
use crate::content::{Label, Variant, VerdictWords, Words};
use crate::decision::{Decision, Flip, Gate};
use crate::facts::Facts;
use crate::letter::letters_for;
use crate::locale::Locale;
use yew::prelude::*;

#[inline(never)]
pub fn verdict(scene: &Scene, all: &Words, decision: &Decision) -> Html {
    let Some(words) = all.verdict(decision.verdict) else { return Html::default() };
    let (advice_first, other_gates): (Vec<Gate>, Vec<Gate>) =
        decision.gates.iter().partition(|gate| **gate == Gate::Advice);
    let gates = |gates: Vec<Gate>| {
        gates.into_iter().map(|each| gate(scene, all, decision.facts, each)).collect::<Vec<Html>>()
    };
    let meaning = Variant::first(&words.meaning, decision.facts);
    let mut screen = tag("div", "screen").with(face(scene, words, decision)).with(section(
        scene,
        Label::FirstStep,
        "section--headline",
        gates(advice_first),
    ));
    if let Some(meaning) = meaning {
        screen = screen.with(tag("div", "lead").with(prose(&meaning.text)).html());
    }
    for note in words.notes.iter().filter(|note| note.fits(decision.facts)) {
        screen = screen.with(prose(&note.text));
    }
    screen
        .with(section(scene, Label::WhySo, "reasons", reasons(scene, all, decision)))
        .with(section(scene, Label::BeforeSpeaking, "gates", gates(other_gates)))
        .with(section(scene, Label::Remedies, "", remedies(scene, all, decision)))
        .with(section(scene, Label::Flips, "flips", flips(scene, all, decision)))
        .with(section(scene, Label::Ways, "ways", ways(all, decision)))
        .with(chart(scene, all, decision))
        .with(advice(scene, all, decision))
        .with(actions(scene, all, words, decision))
        .html()
}

/// The card with the verdict's name.
fn face(scene: &Scene, words: &VerdictWords, decision: &Decision) -> Html {
    let name = tag("div", "")
        .with(line(scene, "kicker", Label::WhatToDo))
        .with(title(scene, &words.name))
        .with(text("p", "verdict__short", &words.short));
    tag("div", "verdict").with(card(scene, decision.verdict.card())).with(name.html()).html()
}

fn reasons(scene: &Scene, all: &Words, decision: &Decision) -> Vec<Html> {
    let mut rows = Vec::new();
    for choice in &decision.reasons {
        let because = all.because(*choice);
        let row = tag("p", "reason").key(choice.question().id());
        let row = row.with(text("span", "", because)).with(change(scene, *choice, Then::Verdict));
        rows.push(row.html());
    }
    if !decision.unknown.is_empty() {
        let topics: Vec<&str> =
            decision.unknown.iter().map(|choice| scene.topic(choice.question())).collect();
        let uncertain = scene.say(Label::Uncertain, &[("topics", &topics.join(", "))]);
        rows.push(tag("p", "reason reason--uncertain").key("uncertain").text(&uncertain).html());
    }
    rows
}

/// A gate with its tick; the letter page shows the same.
pub fn gate(scene: &Scene, all: &Words, facts: Facts, gate: Gate) -> Html {
    let Some(words) = all.gate(gate) else { return Html::default() };
    let ticked = scene.case().is_ticked(gate);
    let class = if gate == Gate::Advice { "gate gate--headline" } else { "gate" };
    let mut shown = tag("div", class).key(gate.id()).with(text("h4", "gate__title", &words.title));
    if let Some(variant) = Variant::first(&words.text, facts) {
        shown = shown.with(prose(&variant.text)).with(sources(scene, &variant.sources));
    }
    let action = Action::Happened(Event::GateTicked(gate, !ticked));
    shown.with(tick(scene, &words.done, ticked, action)).html()
}

fn remedies(scene: &Scene, all: &Words, decision: &Decision) -> Vec<Html> {
    let words = decision.remedies.iter().filter_map(|remedy| all.remedy(*remedy));
    let shown = words.map(|words| {
        tag("div", "remedy")
            .with(text("h4", "remedy__title", &words.title))
            .with(prose(&words.text))
            .with(sources(scene, &words.sources))
            .html()
    });
    shown.collect()
}

fn flips(scene: &Scene, all: &Words, decision: &Decision) -> Vec<Html> {
    let one = |flip: &Flip| {
        let condition = scene.content.choice(flip.choice).map_or("", |words| &words.label);
        let topic = [scene.topic(flip.choice.question()), ": "].concat();
        let verdict = all.verdict(flip.verdict).map_or("", |words| &words.name);
        let said = tag("span", "")
            .with(text("span", "flip__topic", &topic))
            .text(condition)
            .text(" → ")
            .with(text("strong", "", verdict));
        let name = [scene.label(Label::FlipTry), ": ", condition].concat();
        let try_on = link(scene, scene.label(Label::FlipTry), &name, Action::Tried(flip.choice));
        tag("p", "flip").key(flip.choice.question().id()).with(said.html()).with(try_on).html()
    };
    decision.flips().iter().map(one).collect()
}

fn ways(all: &Words, decision: &Decision) -> Vec<Html> {
    let words = decision.alternatives.iter().filter_map(|verdict| all.verdict(*verdict));
    let shown = words.map(|words| {
        let short = [": ", &words.short].concat();
        tag("p", "way").with(text("strong", "", &words.name)).text(&short).html()
    });
    shown.collect()
}

fn actions(scene: &Scene, all: &Words, words: &VerdictWords, decision: &Decision) -> Html {
    let whole = as_text(scene, all, words, decision);
    let is_note = letters_for(decision).first().is_some_and(|kind| kind.is_note());
    let to_words = if is_note { Label::ToNote } else { Label::ToWords };
    let named = [vec![words.name.clone()], whole.clone()].concat();
    let take =
        |way, paragraphs| Action::Taken(way, Parcel { title: words.name.clone(), paragraphs });
    let quiet = |label, action| button(scene, label, "button--quiet", action);
    let others = tag("span", "row__group")
        .with(quiet(Label::CopyVerdict, take(Way::Copy, named)))
        .with(quiet(Label::Print, take(Way::Print, whole)))
        .with(quiet(Label::AllAnswers, Action::Went(Screen::Answers)));
    tag("div", "row row--actions")
        .with(others.html())
        .with(button(scene, to_words, "button--primary", Action::Went(Screen::Words)))
        .html()
}

/// The verdict with its reasons and gates, for copying and printing.
fn as_text(scene: &Scene, all: &Words, words: &VerdictWords, decision: &Decision) -> Vec<String> {
    let mut text: Vec<String> = Vec::new();
    let meaning = Variant::first(&words.meaning, decision.facts);
    let notes = words.notes.iter().filter(|note| note.fits(decision.facts));
    text.extend(meaning.into_iter().chain(notes).map(|variant| variant.text.clone()));
    let item = match scene.locale {
        Locale::Ru => "\n— ",
        Locale::En => "\n• ",
    };
    let mut because = [scene.label(Label::WhySo), ":"].concat();
    for choice in &decision.reasons {
        because.extend([item, all.because(*choice)]);
    }
    text.push(because);
    if !decision.gates.is_empty() {
        let mut first = [scene.label(Label::BeforeSpeaking), ":"].concat();
        for words in decision.gates.iter().filter_map(|gate| all.gate(*gate)) {
            first.extend([item, &words.title]);
        }
        text.push(first);
    }
    text
}
