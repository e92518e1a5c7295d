//! One question with its answers as native radio buttons.

use super::parts::{prose, sources, title};
use super::{Action, At, Scene, Screen, Then};
use crate::answers::Answers;
use crate::content::{Label, QuestionWords};
use crate::flow::{Progress, previous};
use crate::questions::{Choice, Question};
use yew::prelude::*;

/// The question that this position means, with the answers on the way to it.
pub fn located(scene: &Scene, at: At) -> Option<(Question, Answers)> {
    let (open, asked) = match scene.case().progress() {
        Progress::Asking { question, asked } => (Some(question), asked),
        Progress::Complete(answers) => (None, *answers),
    };
    match at {
        At::Fixed(question) if asked.choice(question).is_some() => Some((question, asked)),
        At::Fixed(_) | At::Open => open.map(|question| (question, asked)),
    }
}

pub fn question(scene: &Scene, at: At, then: Then) -> Html {
    let Some((question, asked)) = located(scene, at) else { return Html::default() };
    let Some(words) = scene.content.question(question) else { return Html::default() };
    let number = asked.iter().filter(|choice| choice.question() < question).count() + 1;
    let number = scene.say(Label::QuestionNumber, &[("number", &number.to_string())]);
    let onsubmit = scene.act.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Action::Submitted(question)
    });
    html! {
        <form class="screen question" key={question.id()} {onsubmit} onkeydown={digits(scene, question)}>
            { progress(scene, question) }
            <p class="kicker">{ number }{ " · " }{ scene.content.section(question.section()) }</p>
            <fieldset class="choices" aria-describedby="help">
                <legend>{ title(scene, &words.title) }</legend>
                if !words.help.is_empty() { <div id="help" class="help">{ prose(&words.help) }</div> }
                { for question.choices().map(|option| choice(scene, option, asked.choice(question))) }
            </fieldset>
            if scene.unanswered {
                <p class="field__error" role="alert">{ scene.label(Label::ChooseOne) }</p>
            }
            { why(scene, words) }
            <div class="row">
                { back(scene, &asked, question, then) }
                <button type="submit" class="button button--primary">{ scene.label(Label::Next) }</button>
            </div>
        </form>
    }
}

/// The share of all questions that lie behind: it only ever grows on the way.
fn progress(scene: &Scene, question: Question) -> Html {
    let percent = (question as usize * 100 / Question::ALL.len()).to_string();
    let name = scene.say(Label::Progress, &[("percent", &percent)]);
    html! { <progress class="bar" max="100" value={percent} aria-label={name}></progress> }
}

fn choice(scene: &Scene, option: Choice, given: Option<Choice>) -> Html {
    let Some(words) = scene.content.choice(option) else { return Html::default() };
    let key = (option.index() + 1).to_string();
    // A pointer's click answers and goes on; the keyboard's picks, so that arrows can wander.
    let act = scene.act.clone();
    let onclick = move |event: MouseEvent| {
        if event.detail() > 0 {
            event.prevent_default();
            act.emit(Action::Answered(option));
        }
    };
    html! {
        <label class="choice" {onclick}>
            <input type="radio" name="choice" value={option.id()} checked={given == Some(option)}
                onchange={scene.on(Action::Picked(option))} />
            <span class="choice__label">
                { &words.label }
                if !words.hint.is_empty() { <span class="choice__hint">{ &words.hint }</span> }
            </span>
            <span class="choice__key" aria-hidden="true">{ key }</span>
        </label>
    }
}

/// 1, 2, 3 … answer like a click.
fn digits(scene: &Scene, question: Question) -> Callback<KeyboardEvent> {
    let act = scene.act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let digit = event.key().parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
        if let Some(choice) = digit.and_then(|index| Choice::at(question, index)) {
            act.emit(Action::Answered(choice));
        }
    })
}

fn why(scene: &Scene, words: &QuestionWords) -> Html {
    html! {
        <details class="why">
            <summary>{ scene.label(Label::Why) }</summary>
            { prose(&words.why) }
            { sources(scene, &words.sources) }
        </details>
    }
}

fn back(scene: &Scene, asked: &Answers, question: Question, then: Then) -> Html {
    let screen = match (then, previous(asked, question)) {
        (Then::Verdict, _) => Screen::Verdict,
        (Then::Onward, Some(earlier)) => Screen::Question { at: At::Fixed(earlier), then },
        (Then::Onward, None) => Screen::Door,
    };
    html! {
        <span class="row__group">
            <button type="button" class="button" onclick={scene.on(Action::Went(screen))}>
                { scene.label(Label::Back) }
            </button>
            if previous(asked, question).is_some() {
                <button type="button" class="button button--quiet" onclick={scene.on(Action::Went(Screen::Answers))}>
                    { scene.label(Label::AllAnswers) }
                </button>
            }
        </span>
    }
}
