//! The first screen: what this is, or where the saved story stands.

use super::parts::{button, title};
use super::{Action, At, Confirm, Scene, Screen, Then};
use crate::content::Label;
use crate::decision::Decision;
use crate::flow::Progress;
use crate::letter::Detail;
use yew::prelude::*;

pub const OPEN_QUESTION: Screen = Screen::Question { at: At::Open, then: Then::Onward };

pub fn door(scene: &Scene) -> Html {
    if scene.case().is_empty() { welcome(scene) } else { resume(scene) }
}

fn welcome(scene: &Scene) -> Html {
    html! {
        <div class="screen door">
            { title(scene, scene.label(Label::DoorTitle)) }
            <p class="lead">{ scene.label(Label::DoorLead) }</p>
            <p class="door__promise">{ scene.label(Label::DoorPromise) }</p>
            <div class="row">
                { button(scene, Label::Start, "button--primary", Action::Went(OPEN_QUESTION)) }
            </div>
        </div>
    }
}

fn resume(scene: &Scene) -> Html {
    let name = scene.case().details.typed(Detail::Name).trim();
    let (stands, screen) = match scene.case().progress() {
        Progress::Asking { question, .. } => {
            let topic = scene.topic(question);
            (scene.say(Label::ResumeAtQuestion, &[("topic", topic)]), OPEN_QUESTION)
        }
        Progress::Complete(answers) => {
            let verdict = Decision::of(answers).verdict;
            let words = scene.ready().and_then(|words| words.verdict(verdict));
            let stands = match words {
                Some(words) => {
                    let name = words.name.to_lowercase();
                    scene.say(Label::ResumeAtVerdict, &[("verdict", &name)])
                }
                None => scene.label(Label::ResumeReady).to_owned(),
            };
            let screen =
                if scene.case().has_opened_letter() { Screen::Words } else { Screen::Verdict };
            (stands, screen)
        }
    };
    html! {
        <div class="screen door">
            { title(scene, scene.label(Label::ResumeTitle)) }
            <p class="lead">
                if !name.is_empty() { { scene.say(Label::ResumeClient, &[("name", name)]) }{ " " } }
                { stands }
            </p>
            <div class="row">
                { button(scene, Label::StartAgain, "button--quiet", Action::Confirming(Some(Confirm::StartAgain))) }
                { button(scene, Label::Resume, "button--primary", Action::Went(screen)) }
            </div>
        </div>
    }
}
