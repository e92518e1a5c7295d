//! The HTML of every screen, as snapshots.
//!
//! `UPDATE_EXPECT=1 cargo test --test it screens::` writes them anew.

use crate::samples::{SAMPLES, all_details, decision, today};
use crate::scene::{case_of, html, opened, scene, show};
use partwell::case::{Case, Event, Fault, Place, Sheet, update};
use partwell::decision::Gate;
use partwell::letter::{Channel, Detail, LetterKind};
use partwell::locale::Locale;
use partwell::questions::Question;
use partwell::store::{Notice, Saving};
use partwell::view::{At, Confirm, Copying, Loaded, Screen, Then};

const OPEN: Screen = Screen::Question { at: At::Open, then: Then::Onward };

fn fixed(question: Question, then: Then) -> Screen {
    Screen::Question { at: At::Fixed(question), then }
}

/// A case in which only the first questions are answered.
fn begun() -> Case {
    let answers = decision("wish=out fit=worn stage=middle").answers;
    let first = answers.iter().take(3).map(Event::Answered);
    first.fold(Case::default(), |case, event| update(&case, event))
}

#[test]
fn the_door() {
    show("door-new", &scene(Case::default(), Screen::Door));
    show("door-at-a-question", &scene(begun(), Screen::Door));
    let (detail, name) = (Detail::Name, "Ирина Павловна".to_owned());
    let done = update(&case_of("part-softly"), Event::DetailEntered(detail, name));
    show("door-at-the-verdict", &scene(done.clone(), Screen::Door));
    let mut waiting = scene(done, Screen::Door);
    waiting.words = Loaded::Coming;
    show("door-before-the-words", &waiting);
}

#[test]
fn questions() {
    show("question-first", &scene(Case::default(), OPEN));
    show("question-on-the-way", &scene(begun(), OPEN));
    let mut unanswered = scene(begun(), OPEN);
    unanswered.unanswered = true;
    show("question-unanswered", &unanswered);
    // The first of those with a help and with hints.
    show("question-with-hints", &scene(begun(), fixed(Question::Wish, Then::Onward)));
    show("question-again", &scene(case_of("price"), fixed(Question::Rate, Then::Verdict)));
}

#[test]
fn answers() {
    show("answers-on-the-way", &scene(begun(), Screen::Answers));
    show("answers-complete", &scene(case_of("keep"), Screen::Answers));
}

#[test]
fn verdicts() {
    for name in ["keep", "wait-and-learn", "warn", "outsource", "let-it-end", "red-line", "debt"] {
        show(&format!("verdict-{name}"), &scene(case_of(name), Screen::Verdict));
    }
    let warn = case_of("warn");
    let gates = warn.decision().expect("a complete case").gates;
    let ticks = gates.into_iter().map(|gate| Event::GateTicked(gate, true));
    let ticked = ticks.fold(warn, |case, event| update(&case, event));
    assert!(ticked.is_ticked(Gate::Safety));
    show("verdict-ticked", &scene(ticked, Screen::Verdict));
    let mut loading = scene(case_of("keep"), Screen::Verdict);
    loading.words = Loaded::Coming;
    show("verdict-loading", &loading);
    loading.words = Loaded::Failed;
    show("verdict-failed", &loading);
}

#[test]
fn words() {
    show("words-shut", &scene(case_of("part-softly"), Screen::Words));
    show("words-note", &scene(case_of("keep"), Screen::Words));
    show("words-platform", &scene(opened("platform"), Screen::Words));
    show("words-several-letters", &scene(opened("announced"), Screen::Words));
    let details = all_details(Locale::Ru);
    let entered = details.iter().map(|(detail, text)| Event::DetailEntered(detail, text.into()));
    let full = entered.fold(opened("part-softly"), |case, event| update(&case, event));
    show("words-email", &scene(full.clone(), Screen::Words));
    let messenger = update(&full, Event::ChannelChosen(Channel::Messenger));
    show("words-messenger", &scene(messenger, Screen::Words));
    let sent = update(&full, Event::SentTicked(LetterKind::SoftParting, Some(today())));
    let mut by_hand = scene(sent, Screen::Words);
    by_hand.copying = Copying::ByHand("Ирина Павловна, здравствуйте.".to_owned());
    show("words-copy-by-hand", &by_hand);
}

#[test]
fn words_with_own_wording_and_wrong_details() {
    let kind = LetterKind::SoftParting;
    let place = Place {
        sheet: Sheet { kind, channel: Channel::Email, locale: Locale::Ru },
        block: "news".to_owned(),
    };
    let edited = |text: &str| Event::BlockEdited {
        place: place.clone(),
        seen: "как было".to_owned(),
        text: text.to_owned(),
        basis: None,
    };
    let events = [
        Event::DetailEntered(Detail::LastDay, "2020-01-01".to_owned()),
        Event::DetailEntered(Detail::Sum, "много".to_owned()),
        Event::DetailEntered(Detail::Name, "</p><script>alert(1)</script>".to_owned()),
        edited("Первое"),
        edited("</textarea><script>alert(1)</script>"),
    ];
    let case = events.into_iter().fold(opened("part-softly"), |case, event| update(&case, event));
    let shown = html(&scene(case.clone(), Screen::Words));
    assert!(!shown.contains("<script"), "hostile text stays text");
    show("words-own", &scene(case, Screen::Words));
}

#[test]
fn notices() {
    let notices = [
        ("elsewhere", Notice::Elsewhere, Saving::Impossible),
        ("replaced", Notice::Replaced, Saving::On),
        ("refused", Notice::Refused, Saving::Impossible),
        ("full", Notice::Full, Saving::On),
        ("deleted", Notice::Deleted, Saving::Suspended),
        ("erased", Notice::Erased, Saving::On),
        ("damaged", Notice::Unreadable(Fault::Damaged), Saving::On),
        ("foreign", Notice::Unreadable(Fault::Foreign), Saving::On),
        ("newer", Notice::Unreadable(Fault::Newer), Saving::On),
        ("lossy", Notice::Lossy, Saving::On),
    ];
    for (name, notice, saving) in notices {
        let mut scene = scene(Case::default(), Screen::Door);
        scene.snapshot.notice = Some(notice);
        scene.snapshot.saving = saving;
        let puts_aside = matches!(notice, Notice::Unreadable(_) | Notice::Lossy | Notice::Replaced);
        scene.snapshot.aside = puts_aside.then(|| "{\"cart\":[]}".into());
        show(&format!("notice-{name}"), &scene);
    }
}

#[test]
fn saving_confirming_and_copying() {
    let mut off = scene(begun(), Screen::Door);
    off.snapshot.saving = Saving::Off;
    show("not-saving", &off);
    let mut again = scene(begun(), OPEN);
    again.confirming = Some(Confirm::StartAgain);
    show("confirm-start-again", &again);
    again.confirming = Some(Confirm::Erase);
    show("confirm-erase", &again);
    let mut copied = scene(case_of("keep"), Screen::Words);
    copied.copying = Copying::Done;
    show("copied", &copied);
}

#[test]
fn every_sample_case_can_be_shown_whole() {
    for (name, _) in SAMPLES {
        let verdict = html(&scene(case_of(name), Screen::Verdict));
        let words = html(&scene(opened(name), Screen::Words));
        for shown in [verdict, words] {
            assert_eq!(shown.matches("<h2").count(), 1, "{name} has one heading");
            for leftover in ["{", "}", "><h4 class=\"gate__title\"></h4>", "<p></p>"] {
                assert!(!shown.contains(leftover), "{name} shows '{leftover}'\n{shown}");
            }
        }
    }
}
