//! The first screen: what this is, or where the saved story stands.

use super::parts::{button, line, row, title};
use super::tag::{tag, text};
use super::{Action, At, Confirm, Scene, Screen, Then};
use crate::content::Label;
use crate::decision::Decision;
use crate::flow::{CompleteAnswers, Progress};
use crate::letter::Detail;
use yew::prelude::*;

pub const OPEN_QUESTION: Screen = Screen::Question { at: At::Open, then: Then::Onward };

pub fn door(scene: &Scene) -> Html {
    if scene.case().is_empty() { welcome(scene) } else { resume(scene) }
}

fn welcome(scene: &Scene) -> Html {
    let start = button(scene, Label::Start, "button--primary", Action::Began);
    let letters = Action::Went(Screen::Letters);
    let letters = button(scene, Label::DoorLetters, "button--quiet", letters);
    tag("div", "screen door")
        .with(title(scene, scene.label(Label::DoorTitle)))
        .with(line(scene, "lead", Label::DoorLead))
        .with(line(scene, "door__promise", Label::DoorPromise))
        .with(row(vec![start, letters]))
        .html()
}

fn resume(scene: &Scene) -> Html {
    let (stands, screen) = match scene.case().progress() {
        Progress::Asking { question, .. } => {
            let title = scene.question_title(question);
            (scene.say(Label::ResumeAtQuestion, &[("question", title)]), OPEN_QUESTION)
        }
        Progress::Complete(_) if scene.case().straight().is_some() => {
            (scene.label(Label::ResumeReady).to_owned(), Screen::Words)
        }
        Progress::Complete(answers) => {
            let opened = scene.case().has_opened_letter();
            (ready(scene, answers), if opened { Screen::Words } else { Screen::Verdict })
        }
    };
    let name = scene.case().details.typed(Detail::Name).trim();
    let lead = if name.is_empty() {
        stands
    } else {
        [&scene.say(Label::ResumeClient, &[("name", name)]), " ", &stands].concat()
    };
    let again = Action::Confirming(Some(Confirm::StartAgain));
    tag("div", "screen door")
        .with(title(scene, scene.label(Label::ResumeTitle)))
        .with(text("p", "lead", &lead))
        .with(row(vec![
            button(scene, Label::Resume, "button--primary", Action::Went(screen)),
            button(scene, Label::StartAgain, "button--quiet", again),
        ]))
        .html()
}

/// Names the verdict once the words for it are here.
fn ready(scene: &Scene, answers: CompleteAnswers) -> String {
    let verdict = Decision::of(answers).verdict;
    match scene.ready().and_then(|words| words.verdict(verdict)) {
        Some(words) => scene.say(Label::ResumeAtVerdict, &[("verdict", &words.name)]),
        None => scene.label(Label::ResumeReady).to_owned(),
    }
}
