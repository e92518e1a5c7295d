//! The list of all answers, each changeable without losing the others.

use super::door::OPEN_QUESTION;
use super::parts::{button, link, row, title};
use super::tag::{tag, text};
use super::{Action, At, Scene, Screen, Then};
use crate::content::Label;
use crate::flow::Progress;
use crate::questions::Choice;
use yew::prelude::*;

pub fn answers(scene: &Scene) -> Html {
    let (asked, complete) = match scene.case().progress() {
        Progress::Asking { asked, .. } => (asked, false),
        Progress::Complete(answers) => (*answers, true),
    };
    let (label, screen) = if complete {
        (Label::ToVerdict, Screen::Verdict)
    } else {
        (Label::ToQuestion, OPEN_QUESTION)
    };
    let given = asked.iter().map(|choice| answer(scene, choice)).collect();
    tag("div", "screen answers")
        .with(title(scene, scene.label(Label::AllAnswers)))
        .with(tag("ol", "answers__list").with_all(given).html())
        .with(row(vec![button(scene, label, "button--primary", Action::Went(screen))]))
        .html()
}

fn answer(scene: &Scene, choice: Choice) -> Html {
    let question = choice.question();
    let given = scene.content.choice(choice).map_or("", |words| &words.label);
    tag("li", "answers__row")
        .key(question.id())
        .with(text("span", "answers__question", scene.question_title(question)))
        .with(text("span", "answers__given", given))
        .with(change(scene, choice, Then::Answers))
        .html()
}

/// The link that leads back to an answered question.
pub fn change(scene: &Scene, choice: Choice, then: Then) -> Html {
    let question = choice.question();
    let name = scene.say(Label::ChangeAnswerOf, &[("topic", scene.topic(question))]);
    let screen = Screen::Question { at: At::Fixed(question), then };
    link(scene, scene.label(Label::ChangeAnswer), &name, Action::Went(screen))
}
