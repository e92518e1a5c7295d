//! The list of all answers, each changeable without losing the others.

use super::door::OPEN_QUESTION;
use super::parts::{button, link, title};
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
    let then = if complete { Then::Verdict } else { Then::Onward };
    let rows: Vec<Html> = asked.iter().map(|choice| row(scene, choice, then)).collect();
    let (label, screen) = if complete {
        (Label::ToVerdict, Screen::Verdict)
    } else {
        (Label::ToQuestion, OPEN_QUESTION)
    };
    html! {
        <div class="screen answers">
            { title(scene, scene.label(Label::AllAnswers)) }
            <ol class="answers__list">{ for rows }</ol>
            <div class="row">{ button(scene, label, "button--primary", Action::Went(screen)) }</div>
        </div>
    }
}

fn row(scene: &Scene, choice: Choice, then: Then) -> Html {
    let question = choice.question();
    let given = scene.content.choice(choice).map_or("", |words| &words.label);
    let name = scene.say(Label::ChangeAnswerOf, &[("topic", scene.topic(question))]);
    let change = scene.on(Action::Went(Screen::Question { at: At::Fixed(question), then }));
    html! {
        <li class="answers__row" key={question.id()}>
            <span class="answers__question">{ scene.question_title(question) }</span>
            <span class="answers__given">{ given }</span>
            { link(scene.label(Label::ChangeAnswer), Some(name), change) }
        </li>
    }
}
