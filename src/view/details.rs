//! The few details that the opened letter uses.

use super::{Action, Scene};
use crate::case::Event;
use crate::content::{Label, Words};
use crate::decision::Decision;
use crate::letter::{Detail, DetailKind, LetterKind, Problem, details_of};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

pub fn details(scene: &Scene, decision: &Decision, words: &Words, kind: LetterKind) -> Html {
    let used = details_of(kind, &words.letters, decision.facts, scene.case().channel());
    if used.is_empty() {
        return Html::default();
    }
    html! {
        <details class="details-form" open=true>
            <summary class="section__title">{ scene.label(Label::Details) }</summary>
            <p class="details-form__lead">{ scene.label(Label::DetailsLead) }</p>
            <div class="details-form__fields">{ for used.into_iter().map(|detail| field(scene, words, detail)) }</div>
        </details>
    }
}

fn field(scene: &Scene, words: &Words, detail: Detail) -> Html {
    let Some(words) = words.details.get(detail as usize) else { return Html::default() };
    let details = &scene.case().details;
    let typed = details.typed(detail).to_owned();
    let problem = details.value(detail, scene.today).err();
    let error = ["error-", detail.id()].concat();
    let hint = ["hint-", detail.id()].concat();
    let act = scene.act.clone();
    let oninput = move |event: InputEvent| {
        let target = event.target();
        let input = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>());
        let area = target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>());
        let text = input.map(HtmlInputElement::value).or_else(|| Some(area?.value()));
        act.emit(Action::Happened(Event::DetailEntered(detail, text.unwrap_or_default())));
    };
    let wide = matches!(detail.kind(), DetailKind::Sentences | DetailKind::Words);
    let invalid = problem.is_some().then_some("true");
    let described = [(!words.hint.is_empty()).then_some(&hint), problem.is_some().then_some(&error)];
    let described: Vec<&str> = described.into_iter().flatten().map(String::as_str).collect();
    let described = described.join(" ");
    let control = match detail.kind() {
        DetailKind::Sentences => html! {
            <textarea rows="2" value={typed} placeholder={words.example.clone()} aria-invalid={invalid}
                aria-describedby={described} {oninput} />
        },
        DetailKind::Ahead(_) | DetailKind::Past => html! {
            <input type="date" value={date(scene, detail, typed)} aria-invalid={invalid}
                aria-describedby={described} {oninput} />
        },
        DetailKind::Words | DetailKind::Sum => html! {
            <input type="text" value={typed} placeholder={words.example.clone()} autocomplete="off"
                aria-invalid={invalid} aria-describedby={described} {oninput} />
        },
    };
    html! {
        <div class={if wide { "field field--wide" } else { "field" }} key={detail.id()}>
            <label>
                <span class="field__label">{ &words.label }</span>
                { control }
            </label>
            if !words.hint.is_empty() { <span id={hint} class="field__hint">{ &words.hint }</span> }
            if let Some(problem) = problem {
                <span id={error} class="field__error" role="alert">{ scene.label(message(problem)) }</span>
            }
        </div>
    }
}

/// The day as typed, else the proposed one, so that the field shows what the letter says.
fn date(scene: &Scene, detail: Detail, typed: String) -> String {
    if typed.is_empty() {
        scene.case().details.day(detail, scene.today).map_or_else(String::new, |day| day.iso())
    } else {
        typed
    }
}

fn message(problem: Problem) -> Label {
    match problem {
        Problem::TooLong => Label::ProblemTooLong,
        Problem::HiddenCharacters => Label::ProblemHidden,
        Problem::NotASum => Label::ProblemNotASum,
        Problem::NotPositive => Label::ProblemNotPositive,
        Problem::TooLarge => Label::ProblemTooLarge,
        Problem::NotADate => Label::ProblemNotADate,
        Problem::InThePast => Label::ProblemInThePast,
        Problem::TooFar => Label::ProblemTooFar,
        Problem::InTheFuture => Label::ProblemInTheFuture,
    }
}
