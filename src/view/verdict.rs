//! The verdict: card, meaning, reasons, what comes first, what would change it.

use super::advice::advice;
use super::card::card;
use super::chart::chart;
use super::letter::by_hand;
use super::parts::{button, link, prose, section, sources, title};
use super::{Action, At, Scene, Screen, Then};
use crate::case::Event;
use crate::content::{Label, Variant, Words};
use crate::decision::{Decision, Flip, Gate, Remedy, Verdict};
use crate::letter::letters_for;
use crate::questions::Choice;
use yew::prelude::*;

pub fn verdict(scene: &Scene, all: &Words, decision: &Decision) -> Html {
    let Some(words) = all.verdict(decision.verdict) else { return Html::default() };
    let meaning = Variant::first(&words.meaning, decision.facts);
    let notes = words.notes.iter().filter(|note| note.fits(decision.facts));
    let is_note = letters_for(decision).first().is_some_and(|kind| kind.is_note());
    let to_words = if is_note { Label::ToNote } else { Label::ToWords };
    let headline = decision.gates.contains(&Gate::Advice);
    html! {
        <div class="screen">
            <div class="verdict">
                { card(scene, decision.verdict.card()) }
                <div>
                    <p class="kicker">{ scene.label(Label::WhatToDo) }</p>
                    { title(scene, &words.name) }
                    <p class="verdict__short">{ &words.short }</p>
                </div>
            </div>
            if headline {
                { section(scene, Label::FirstStep, vec![gate(scene, all, decision, Gate::Advice)], "section--headline") }
            }
            <div class="lead">{ meaning.map(|meaning| prose(&meaning.text)) }</div>
            { for notes.map(|note| prose(&note.text)) }
            { section(scene, Label::WhySo, reasons(scene, decision), "reasons") }
            { section(scene, Label::BeforeSpeaking, gates(scene, all, decision), "gates") }
            { section(scene, Label::Remedies, remedies(scene, all, decision), "") }
            { section(scene, Label::Flips, flips(scene, all, decision), "flips") }
            { section(scene, Label::Ways, ways(all, decision), "ways") }
            { chart(scene, all, decision) }
            { advice(scene, all, decision) }
            <div class="row row--actions">
                <span class="row__group">
                    { button(scene, Label::CopyVerdict, "button--quiet", Action::Copied(as_text(scene, all, decision).join("\n\n"))) }
                    { button(scene, Label::Print, "button--quiet", Action::Printed(words.name.clone(), as_text(scene, all, decision))) }
                    { button(scene, Label::AllAnswers, "button--quiet", Action::Went(Screen::Answers)) }
                </span>
                { button(scene, to_words, "button--primary", Action::Went(Screen::Words)) }
            </div>
            { by_hand(scene) }
        </div>
    }
}

fn reasons(scene: &Scene, decision: &Decision) -> Vec<Html> {
    let mut rows: Vec<Html> =
        decision.reasons.iter().map(|choice| reason(scene, *choice)).collect();
    if !decision.unknown.is_empty() {
        let topics: Vec<&str> =
            decision.unknown.iter().map(|choice| scene.topic(choice.question())).collect();
        let text = scene.say(Label::Uncertain, &[("topics", &topics.join(", "))]);
        rows.push(html! { <p class="reason reason--uncertain">{ text }</p> });
    }
    rows
}

fn reason(scene: &Scene, choice: Choice) -> Html {
    let because = scene.content.choice(choice).map_or("", |words| &words.because);
    let question = choice.question();
    let name = scene.say(Label::ChangeAnswerOf, &[("topic", scene.topic(question))]);
    let screen = Screen::Question { at: At::Fixed(question), then: Then::Verdict };
    html! {
        <p class="reason" key={question.id()}>
            <span>{ because }</span>
            { link(scene.label(Label::ChangeAnswer), Some(name), scene.on(Action::Went(screen))) }
        </p>
    }
}

fn gates(scene: &Scene, all: &Words, decision: &Decision) -> Vec<Html> {
    let others = decision.gates.iter().filter(|gate| **gate != Gate::Advice);
    others.map(|each| gate(scene, all, decision, *each)).collect()
}

/// A gate with its tick; the letter page shows the same.
pub fn gate(scene: &Scene, all: &Words, decision: &Decision, gate: Gate) -> Html {
    let Some(words) = all.gate(gate) else { return Html::default() };
    let ticked = scene.case().is_ticked(gate);
    let text = Variant::first(&words.text, decision.facts);
    html! {
        <div class={if gate == Gate::Advice { "gate gate--headline" } else { "gate" }} key={gate.id()}>
            <h4 class="gate__title">{ &words.title }</h4>
            { text.map(|text| html! { <>{ prose(&text.text) }{ sources(scene, &text.sources) }</> }) }
            <label class="gate__tick">
                <input type="checkbox" checked={ticked}
                    onchange={scene.on(Action::Happened(Event::GateTicked(gate, !ticked)))} />
                { &words.done }
            </label>
        </div>
    }
}

fn remedies(scene: &Scene, all: &Words, decision: &Decision) -> Vec<Html> {
    let one = |remedy: &Remedy| {
        let words = all.remedy(*remedy)?;
        Some(html! {
            <div class="remedy" key={remedy.id()}>
                <h4 class="remedy__title">{ &words.title }</h4>
                { prose(&words.text) }
                { sources(scene, &words.sources) }
            </div>
        })
    };
    decision.remedies.iter().filter_map(one).collect()
}

fn flips(scene: &Scene, all: &Words, decision: &Decision) -> Vec<Html> {
    let one = |flip: Flip| {
        let condition = scene.content.choice(flip.choice).map_or("", |words| &words.label);
        let verdict = all.verdict(flip.verdict).map_or("", |words| &words.name);
        let name = [scene.label(Label::FlipTry), ": ", condition].concat();
        html! {
            <p class="flip" key={flip.choice.question().id()}>
                <span>
                    <span class="flip__topic">{ scene.topic(flip.choice.question()) }{ ": " }</span>
                    { condition }{ " → " }<strong>{ verdict }</strong>
                </span>
                { link(scene.label(Label::FlipTry), Some(name), scene.on(Action::Tried(flip.choice))) }
            </p>
        }
    };
    decision.flips().into_iter().map(one).collect()
}

fn ways(all: &Words, decision: &Decision) -> Vec<Html> {
    let one = |verdict: &Verdict| {
        let words = all.verdict(*verdict)?;
        Some(html! { <p class="way"><strong>{ &words.name }</strong>{ ": " }{ &words.short }</p> })
    };
    decision.alternatives.iter().filter_map(one).collect()
}

/// The verdict with its reasons and gates, for copying and printing.
fn as_text(scene: &Scene, all: &Words, decision: &Decision) -> Vec<String> {
    let Some(words) = all.verdict(decision.verdict) else { return Vec::new() };
    let mut text = vec![words.name.clone()];
    text.extend(Variant::first(&words.meaning, decision.facts).map(|meaning| meaning.text.clone()));
    let notes = words.notes.iter().filter(|note| note.fits(decision.facts));
    text.extend(notes.map(|note| note.text.clone()));
    let because = decision.reasons.iter().filter_map(|choice| scene.content.choice(*choice));
    text.push(list(scene.label(Label::WhySo), because.map(|words| words.because.as_str())));
    let gates = decision.gates.iter().filter_map(|gate| all.gate(*gate));
    if !decision.gates.is_empty() {
        text.push(list(scene.label(Label::BeforeSpeaking), gates.map(|words| words.title.as_str())));
    }
    text
}

fn list<'a>(title: &str, items: impl Iterator<Item = &'a str>) -> String {
    let items: Vec<String> = items.map(|item| ["\n— ", item].concat()).collect();
    [title, ":", &items.concat()].concat()
}
