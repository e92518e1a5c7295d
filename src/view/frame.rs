//! What stands around every screen: notices, the live region, and the choice to save or not.

use super::parts::button;
use super::{Action, Confirm, Copying, Scene, Screen};
use super::{answers, door, letter, question, verdict, words};
use crate::case::Fault;
use crate::content::Label;
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
    let decision = scene.case().decision();
    match (scene.screen, decision) {
        (Screen::Door, _) => door::door(scene),
        (Screen::Answers, _) => answers::answers(scene),
        (Screen::Verdict, Some(decision)) => html! {
            <>{ verdict::verdict(scene, &decision) }{ letter::by_hand(scene) }</>
        },
        (Screen::Words, Some(decision)) => words::words(scene, &decision),
        (Screen::Question { at, then }, None) => question::question(scene, at, then),
        (Screen::Question { at, then }, Some(decision)) => {
            match question::located(scene, at) {
                Some(_) => question::question(scene, at, then),
                None => verdict::verdict(scene, &decision),
            }
        }
        (Screen::Verdict | Screen::Words, None) => question::question(scene, super::At::Open, super::Then::Onward),
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
