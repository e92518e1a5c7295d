//! The few details that the opened letter uses.

use super::parts::{folded, line};
use super::tag::{tag, text};
use super::words::Opened;
use super::{Action, Scene};
use crate::case::Event;
use crate::content::{Label, Words};
use crate::letter::{Detail, DetailKind, Problem, details_of};
use crate::locale::Day;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What a letter is better for comes first; the rest is folded under it.
pub fn details(opened: Opened) -> Html {
    let Opened { scene, words, kind, .. } = opened;
    let used = details_of(kind, &words.letters, opened.setting());
    if used.is_empty() {
        return Html::default();
    }
    let (first, rest): (Vec<Detail>, Vec<Detail>) =
        used.into_iter().partition(|detail| detail.comes_first());
    let fields = |details: Vec<Detail>| {
        let fields = details.into_iter().map(|detail| field(scene, words, detail));
        tag("div", "details-form__fields").with_all(fields.collect()).html()
    };
    let form = tag("section", "details-form")
        .with(text("h3", "section__title", scene.label(Label::Details)))
        .with(line(scene, "details-form__lead", Label::DetailsLead))
        .with(fields(first));
    if rest.is_empty() {
        return form.html();
    }
    form.with(folded("details-form__more", scene.label(Label::MoreDetails), vec![fields(rest)]))
        .html()
}

fn field(scene: &Scene, words: &Words, detail: Detail) -> Html {
    let Some(label) = words.details.get(detail as usize) else { return Html::default() };
    let Some(words) = words.letters.hints.get(detail as usize) else { return Html::default() };
    let details = &scene.case().details;
    let problem = details.value(detail, scene.today).err();
    let hint = ["hint-", detail.id()].concat();
    let error = ["error-", detail.id()].concat();
    let mut described = Vec::new();
    let control = match detail.kind() {
        DetailKind::Sentences => tag("textarea", "").set("rows", "2"),
        DetailKind::Ahead(_) | DetailKind::Past => tag("input", "").set("type", "date"),
        DetailKind::Words | DetailKind::Sum | DetailKind::Count => {
            let capitals = if detail.is_name() { "words" } else { "none" };
            tag("input", "").set("type", "text").set("autocapitalize", capitals)
        }
    };
    // Their places stay when they are empty: a field that moved would lose the focus.
    let (mut hinted, mut said) = (Html::default(), Html::default());
    if !words.hint.is_empty() {
        hinted = tag("span", "field__hint").set("id", &hint).text(&words.hint).html();
        described.push(hint.as_str());
    }
    let mut control = control
        .value(&shown(scene, detail))
        .set("placeholder", &words.example)
        .set("autocomplete", "off")
        .on_input(entered(scene, detail));
    if let Some(problem) = problem {
        let span = tag("span", "field__error").set("id", &error).set("role", "alert");
        said = span.text(scene.label(message(problem))).html();
        described.push(error.as_str());
        control = control.set("aria-invalid", "true");
    }
    let label = tag("label", "")
        .with(text("span", "field__label", label))
        .with(control.set("aria-describedby", &described.join(" ")).html());
    let wide = detail.kind() == DetailKind::Sentences;
    tag("div", if wide { "field field--wide" } else { "field" })
        .key(detail.id())
        .with(label.html())
        .with(hinted)
        .with(said)
        .html()
}

fn entered(scene: &Scene, detail: Detail) -> Callback<InputEvent> {
    let act = scene.act.clone();
    Callback::from(move |event: InputEvent| {
        let target = event.target();
        let input = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>());
        let area = target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>());
        // A day half typed has no value yet; showing the proposed one would undo the typing.
        if input.is_some_and(|input| input.validity().bad_input()) {
            return;
        }
        let text = input.map(HtmlInputElement::value).or_else(|| Some(area?.value()));
        act.emit(Action::Happened(Event::DetailEntered(detail, text.unwrap_or_default())));
    })
}

/// What was typed; for a day that wasn't, the proposed one, as the letter says it.
fn shown(scene: &Scene, detail: Detail) -> String {
    let details = &scene.case().details;
    let typed = details.typed(detail);
    if typed.is_empty() {
        details.day(detail, scene.today).map_or_else(String::new, Day::iso)
    } else {
        typed.to_owned()
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
        Problem::NotACount => Label::ProblemNotACount,
    }
}
