//! What stands around every screen: notices, the live region, and the choice to save or not.

use super::parts::button;
use super::{Action, At, Confirm, Copying, Loaded, Scene, Screen, Then};
use super::{answers, door, question, verdict, words};
use crate::case::Fault;
use crate::content::{Label, Words};
use crate::store::{Notice, Saving};
use yew::prelude::*;

pub fn frame(scene: &Scene) -> Html {
    html! {
        <>
            { notice(scene) }
            { confirm(scene) }
            { screen(scene) }
            <p class="sr-only" role="status">{ announced(scene) }</p>
            { footer(scene) }
        </>
    }
}

/// The screen asked for, or the nearest one that the answers allow.
fn screen(scene: &Scene) -> Html {
    let Some(decision) = scene.case().decision() else {
        return match scene.screen {
            Screen::Door => door::door(scene),
            Screen::Answers => answers::answers(scene),
            Screen::Question { at, then } => question::question(scene, at, then),
            Screen::Verdict | Screen::Words => question::question(scene, At::Open, Then::Onward),
        };
    };
    match scene.screen {
        Screen::Door => door::door(scene),
        Screen::Answers => answers::answers(scene),
        Screen::Question { at: at @ At::Fixed(_), then } => question::question(scene, at, then),
        Screen::Question { at: At::Open, .. } | Screen::Verdict => {
            with_words(scene, |words| verdict::verdict(scene, words, &decision))
        }
        Screen::Words => with_words(scene, |words| words::words(scene, words, &decision)),
    }
}

/// A screen that needs the second content file, or what became of that file.
fn with_words(scene: &Scene, screen: impl FnOnce(&Words) -> Html) -> Html {
    match &scene.words {
        Loaded::Ready(words) => screen(words),
        Loaded::NotYet => html! { <p role="status">{ scene.label(Label::WordsLoading) }</p> },
        Loaded::Failed => html! {
            <div class="notice notice--warning" role="alert">
                <p>{ scene.label(Label::WordsFailed) }</p>
                { button(scene, Label::Retry, "", Action::WordsWanted) }
            </div>
        },
    }
}

/// What a screen reader says besides the new heading.
fn announced(scene: &Scene) -> &str {
    match scene.copying {
        Copying::Done => scene.label(Label::Copied),
        Copying::Idle | Copying::ByHand(_) => "",
    }
}

fn notice(scene: &Scene) -> Html {
    let Some(notice) = scene.snapshot.notice else { return Html::default() };
    let label = match notice {
        Notice::Refused => Label::NoticeRefused,
        Notice::Full => Label::NoticeFull,
        Notice::Deleted => Label::NoticeDeleted,
        Notice::Erased => Label::Erased,
        Notice::Unreadable(Fault::Damaged) => Label::NoticeDamaged,
        Notice::Unreadable(Fault::Foreign) => Label::NoticeForeign,
        Notice::Unreadable(Fault::Newer) => Label::NoticeNewer,
        Notice::Lossy => Label::NoticeLossy,
    };
    html! {
        <div class="notice notice--warning" role="alert">
            <p>{ scene.label(label) }</p>
            <div class="row">
                if notice == Notice::Deleted {
                    { button(scene, Label::SaveAgain, "", Action::SavingStarted) }
                }
                if let Some(aside) = &scene.snapshot.aside {
                    { button(scene, Label::CopyKept, "", Action::Copied(aside.to_string())) }
                }
                { button(scene, Label::Dismiss, "button--quiet", Action::NoticeDismissed) }
            </div>
        </div>
    }
}

fn confirm(scene: &Scene) -> Html {
    let Some(confirm) = scene.confirming else { return Html::default() };
    let (question, yes, action) = match confirm {
        Confirm::StartAgain => (Label::StartAgainSure, Label::StartAgainYes, Action::StartedAgain),
        Confirm::Erase => (Label::EraseSure, Label::EraseYes, Action::Erased),
    };
    html! {
        <div class="confirm" role="alertdialog" aria-labelledby="confirm">
            <p id="confirm">{ scene.label(question) }</p>
            <div class="row">
                { button(scene, Label::Cancel, "", Action::Confirming(None)) }
                { button(scene, yes, "button--primary", action) }
            </div>
        </div>
    }
}

fn footer(scene: &Scene) -> Html {
    let (state, saving) = match scene.snapshot.saving {
        Saving::On => (Label::Saved, true),
        Saving::Off | Saving::Impossible | Saving::Suspended => (Label::NotSaving, false),
    };
    let has_case = !scene.case().is_empty();
    html! {
        <footer class="footer">
            if has_case || !saving { <span>{ scene.label(state) }</span> }
            if saving {
                { button(scene, Label::DontSave, "button--quiet", Action::SavingStopped) }
            } else if scene.snapshot.saving == Saving::Off {
                { button(scene, Label::SaveHere, "button--quiet", Action::SavingStarted) }
            }
            if has_case {
                if scene.screen != Screen::Door {
                    { button(scene, Label::StartAgain, "button--quiet", Action::Confirming(Some(Confirm::StartAgain))) }
                }
                { button(scene, Label::Erase, "button--quiet", Action::Confirming(Some(Confirm::Erase))) }
            }
        </footer>
    }
}
