//! What stands around every screen: notices, the live region, and the choice to save or not.

use super::letter::by_hand;
use super::parts::{button, copied, row};
use super::tag::{group, tag, text};
use super::{Action, At, Confirm, Copying, Loaded, Scene, Screen, Then};
use super::{answers, door, letters, question, rehearsal, verdict, words};
use crate::case::Fault;
use crate::content::{Label, Words};
use crate::flow::Progress;
use crate::store::{Notice, Saving};
use yew::prelude::*;

pub fn frame(scene: &Scene) -> Html {
    // What a screen reader says besides the new heading.
    let announced = match scene.copying {
        Copying::Done => scene.label(Label::Copied),
        Copying::Pasted => scene.label(Label::MailPasted),
        Copying::Idle | Copying::ByHand(_) => "",
    };
    group(vec![
        notice(scene),
        screen(scene),
        by_hand(scene),
        tag("p", "sr-only").set("role", "status").text(announced).html(),
        footer(scene),
        confirm(scene),
    ])
}

/// The screen asked for, or the nearest one that the answers allow.
fn screen(scene: &Scene) -> Html {
    let case = scene.case();
    let answered = |asked| match case.progress() {
        Progress::Asking { .. } => true,
        Progress::Complete(answers) => answers.choice(asked).is_some(),
    };
    match (scene.screen, case.occasion()) {
        (Screen::Door, _) => door::door(scene),
        (Screen::Answers, _) => answers::answers(scene),
        (Screen::Letters, _) => with_words(scene, |words| letters::letters(scene, words)),
        (Screen::Question { at: At::Fixed(asked), then }, Some(_)) if answered(asked) => {
            question::question(scene, At::Fixed(asked), then)
        }
        (Screen::Question { at, then }, None) => question::question(scene, at, then),
        (Screen::Verdict | Screen::Words | Screen::Rehearsal, None) => {
            question::question(scene, At::Open, Then::Onward)
        }
        (Screen::Rehearsal, Some(occasion)) => {
            with_words(scene, |words| rehearsal::rehearsal(scene, words, &occasion))
        }
        (screen, Some(occasion)) => with_words(scene, |words| match case.decision() {
            Some(decision) if screen != Screen::Words => verdict::verdict(scene, words, &decision),
            _ => words::words(scene, words, &occasion),
        }),
    }
}

/// A screen that needs the second content file, or what became of that file.
fn with_words(scene: &Scene, screen: impl FnOnce(&Words) -> Html) -> Html {
    match &scene.words {
        Loaded::Ready(words) => screen(words),
        Loaded::NotYet | Loaded::Coming => {
            tag("p", "").set("role", "status").text(scene.label(Label::WordsLoading)).html()
        }
        Loaded::Failed => warning(
            scene.label(Label::WordsFailed),
            vec![button(scene, Label::Retry, "", Action::WordsWanted)],
        ),
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
        Notice::Replaced => Label::NoticeReplaced,
        Notice::Elsewhere => Label::NoticeElsewhere,
    };
    let mut buttons = Vec::new();
    if notice == Notice::Deleted {
        buttons.push(button(scene, Label::SaveAgain, "", Action::SavingStarted));
    }
    if let Some(aside) = &scene.snapshot.aside {
        buttons.push(button(scene, Label::CopyKept, "", copied(aside)));
    }
    buttons.push(button(scene, Label::Dismiss, "button--quiet", Action::NoticeDismissed));
    warning(scene.label(label), buttons)
}

fn warning(words: &str, buttons: Vec<Html>) -> Html {
    tag("div", "notice notice--warning")
        .set("role", "alert")
        .with(text("p", "", words))
        .with(row(buttons))
        .html()
}

fn confirm(scene: &Scene) -> Html {
    let Some(confirm) = scene.confirming else { return Html::default() };
    let (question, yes, action) = match confirm {
        Confirm::StartAgain => (Label::StartAgainSure, Label::StartAgainYes, Action::StartedAgain),
        Confirm::Erase => (Label::EraseSure, Label::EraseYes, Action::Erased),
    };
    let act = scene.act.clone();
    let escape = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            act.emit(Action::Confirming(None));
        }
    });
    tag("div", "confirm")
        .on_keydown(escape)
        .set("role", "alertdialog")
        .set("aria-labelledby", "confirm")
        .with(tag("p", "").set("id", "confirm").text(scene.label(question)).html())
        .set("tabindex", "-1")
        .refer(&scene.confirm)
        .with(row(vec![
            button(scene, Label::Cancel, "", Action::Confirming(None)),
            button(scene, yes, "button--primary", action),
        ]))
        .html()
}

/// Whether this is saved, and the visitor's say in it.
fn footer(scene: &Scene) -> Html {
    let saving = scene.snapshot.saving;
    let has_case = !scene.case().is_empty();
    let quiet = |label, action| button(scene, label, "button--quiet", action);
    let mut parts = Vec::new();
    if has_case || saving != Saving::On {
        let state = if saving == Saving::On { Label::Saved } else { Label::NotSaving };
        parts.push(text("span", "", scene.label(state)));
    }
    match saving {
        Saving::On => parts.push(quiet(Label::DontSave, Action::SavingStopped)),
        Saving::Off => parts.push(quiet(Label::SaveHere, Action::SavingStarted)),
        Saving::Impossible | Saving::Suspended => {}
    }
    if has_case && scene.screen != Screen::Door {
        parts.push(quiet(Label::StartAgain, Action::Confirming(Some(Confirm::StartAgain))));
    }
    parts.push(quiet(Label::Erase, Action::Confirming(Some(Confirm::Erase))));
    tag("footer", "footer").with_all(parts).html()
}
