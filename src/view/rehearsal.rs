//! The rehearsal: the client's likely words and the visitor's answers, as a walk and as a list.

use super::parts::{button, folded, line, link, row, sources, title};
use super::tag::{group, tag, text};
use super::{Action, Scene, Screen, Turn};
use crate::content::{Label, Words};
use crate::letter::{Channel, Length, Occasion, Setting, Tone};
use crate::rehearsal::{Answer, Exchange, exchange_at, exchanges};
use yew::prelude::*;

#[inline(never)]
pub fn rehearsal(scene: &Scene, words: &Words, occasion: &Occasion) -> Html {
    let case = scene.case();
    let setting = Setting {
        facts: occasion.facts,
        details: &case.details,
        writer: case.writer(),
        address: case.address(),
        channel: Channel::Talk,
        tone: Tone::Plain,
        length: Length::Full,
        today: scene.today,
        locale: scene.letter_locale,
    };
    let expected = exchanges(occasion, &words.letters, setting);
    let at = |place: usize| exchange_at(place, occasion, &words.letters, setting);
    tag("div", "screen rehearsal")
        .with(title(scene, scene.label(Label::RehearsalTitle)))
        .with(line(scene, "lead", Label::RehearsalLead))
        .with(walk(scene, words, &expected, &at))
        .with(list(scene, words, &expected))
        .with(row(vec![button(scene, Label::ToLetter, "", Action::Went(Screen::Words))]))
        .html()
}

/// The talk so far, and the answers to choose from.
fn walk(
    scene: &Scene,
    words: &Words,
    expected: &[Exchange],
    at: &dyn Fn(usize) -> Option<Exchange>,
) -> Html {
    let mut lines = Vec::new();
    // Where the talk stands: each answer leads to what the client says next.
    let mut place = scene.turns.first().map(|turn| turn.reply);
    place = place.or(expected.first().map(|first| first.reply));
    for turn in &scene.turns {
        let Some(number) = turn.answer else { continue };
        let Some(exchange) = at(turn.reply) else { break };
        let Some(answer) = exchange.answers.iter().find(|answer| answer.number == number) else {
            break;
        };
        lines.push(spoken(scene, Label::TheySay, "they", &exchange.they));
        lines.push(spoken(scene, Label::YouSay, "you", &answer.text));
        lines.push(note(scene, words, turn.reply, answer));
        place = answer.then;
    }
    let next = place.and_then(at);
    let mut turn = tag("div", "rehearsal__turn");
    if let Some(exchange) = next {
        lines.push(spoken(scene, Label::TheySay, "they", &exchange.they));
        let answers = exchange.answers.iter().map(|answer| {
            let said = Turn { reply: exchange.reply, answer: Some(answer.number) };
            tag("button", "rehearsal__answer")
                .set("type", "button")
                .on_click(scene.on(Action::Said(said)))
                .text(&answer.text)
                .html()
        });
        let ask = tag("h3", "section__title").set("tabindex", "-1").refer(&scene.turn);
        turn = turn
            .with(ask.text(scene.label(Label::ChooseAnswer)).html())
            .with_all(answers.collect());
    } else {
        let end = tag("p", "lead").set("tabindex", "-1").refer(&scene.turn);
        turn = turn.with(end.text(scene.label(Label::RehearsalEnd)).html());
        let begun = scene.turns.first().map(|turn| turn.reply);
        let mut rest = expected.iter().skip_while(|each| Some(each.reply) != begun).skip(1);
        if let Some(other) = rest.next() {
            let go = Action::Rehearsed(Some(other.reply));
            turn = turn.with(button(scene, Label::NextReply, "button--primary", go));
        }
    }
    if !scene.turns.is_empty() {
        turn = turn.with(button(
            scene,
            Label::RehearsalAgain,
            "button--quiet",
            Action::Rehearsed(None),
        ));
    }
    let log = tag("div", "rehearsal__log").set("role", "log").with_all(lines);
    group(vec![log.html(), turn.html()])
}

fn spoken(scene: &Scene, who: Label, class: &str, words: &str) -> Html {
    tag("p", &["rehearsal__line rehearsal__line--", class].concat())
        .with(text("span", "rehearsal__who", scene.label(who)))
        .with(text("span", "", words))
        .html()
}

/// Why the answer works, or what the tempting one costs.
fn note(scene: &Scene, words: &Words, reply: usize, answer: &Answer) -> Html {
    let notes = words.replies.get(reply).map_or(&[][..], |reply| &reply.notes);
    let said = notes.get(answer.number).map_or("", String::as_str);
    if said.is_empty() {
        return Html::default();
    }
    let class =
        if answer.tempting { "rehearsal__note rehearsal__note--cost" } else { "rehearsal__note" };
    let label = if answer.tempting { scene.label(Label::Tempting) } else { "" };
    let mut note = tag("p", class);
    if !label.is_empty() {
        note = note.with(text("strong", "", &[label, " "].concat()));
    }
    note.text(said).html()
}

/// Everything to read before the call.
fn list(scene: &Scene, words: &Words, expected: &[Exchange]) -> Html {
    let one = |exchange: &Exchange| {
        let title = words.replies.get(exchange.reply).map_or("", |reply| &reply.title);
        let answers = exchange.answers.iter().map(|answer| {
            tag("div", "advice")
                .with(spoken(scene, Label::YouSay, "you", &answer.text))
                .with(note(scene, words, exchange.reply, answer))
                .with(sources(scene, &answer.sources))
                .html()
        });
        let start = Action::Rehearsed(Some(exchange.reply));
        let inside = [spoken(scene, Label::TheySay, "they", &exchange.they)].into_iter();
        let inside = inside.chain(answers);
        let here = link(scene, scene.label(Label::StartHere), "", start);
        folded("more__list", title, inside.chain([here]).collect())
    };
    tag("section", "section")
        .with(text("h3", "section__title", scene.label(Label::RehearsalList)))
        .with(tag("div", "more").with_all(expected.iter().map(one).collect()).html())
        .html()
}
