//! The visitor's hand on a letter: what it changes, and what outlives changed answers.

use crate::shelf::named;
use crate::support::{Voice, letters};
use partwell::case::{Case, Event, Paragraph, Place, Sheet, update};
use partwell::facts::Facts;
use partwell::letter::{Channel, Detail, LetterKind};
use partwell::locale::Locale;
use partwell::questions::{Options, Pay, Wish};

const SHEET: Sheet =
    Sheet { kind: LetterKind::SoftParting, channel: Channel::Email, locale: Locale::Ru };

fn place(block: &str) -> Place {
    Place { sheet: SHEET, block: block.to_owned() }
}

/// The letter as it stands, with all details of the case.
fn standing(case: &Case) -> Vec<Paragraph> {
    let voice = Voice::plain(Channel::Email, case.writer(), case.address());
    let letter = voice.letter(SHEET.kind, Facts::of(&case.answers), &case.details);
    case.manuscript(SHEET, letters(Locale::Ru), &letter)
}

#[track_caller]
fn paragraph(case: &Case, block: &str) -> Paragraph {
    let found = standing(case).into_iter().find(|each| each.place.block == block);
    found.unwrap_or_else(|| panic!("no {block} stands there"))
}

/// What the visitor wrote there.
pub fn own_text(case: &Case, block: &str) -> Option<String> {
    Some(paragraph(case, block)).filter(|each| each.edited).map(|each| each.text)
}

fn composed(case: &Case, block: &str) -> Option<String> {
    paragraph(case, block).composed.map(|part| part.text)
}

pub fn edited(block: &str, seen: &str, text: &str) -> Event {
    let (seen, text) = (seen.to_owned(), text.to_owned());
    let basis = composed(&Case::default(), block);
    Event::BlockEdited { place: place(block), seen, text, basis }
}

pub fn after(events: impl IntoIterator<Item = Event>) -> Case {
    events.into_iter().fold(Case::default(), |case, event| update(&case, event))
}

#[test]
fn a_changed_detail_offers_to_update_the_sentence() {
    let named = |case: &Case, day: &str| {
        update(case, Event::DetailEntered(Detail::LastDay, day.to_owned()))
    };
    let before = named(&Case::default(), "2026-12-11");
    let basis = composed(&before, "news").expect("news");
    let text = format!("Привет. {basis}");
    let seen = basis.clone();
    let edit = Event::BlockEdited { place: place("news"), seen, text, basis: Some(basis) };
    let edited = update(&before, edit);
    assert_eq!(paragraph(&edited, "news").change, None, "nothing has changed yet");

    let moved = named(&edited, "2026-12-18");
    let shown = paragraph(&moved, "news");
    let change = shown.change.clone().expect("the day has changed");
    assert!(change.old.contains("11\u{a0}декабря") && change.new.contains("18\u{a0}декабря"));
    assert!(shown.text.contains("11\u{a0}декабря"), "own words stay until the visitor says");

    let text = change.carried_into(&shown.text).expect("the old sentence stands there");
    assert!(text.starts_with("Привет. ") && text.contains("18\u{a0}декабря"));
    let basis = shown.composed.expect("news").text;
    let settled = update(&moved, Event::BlockUpdated { place: place("news"), text, basis });
    assert_eq!(paragraph(&settled, "news").change, None);
    // Back to the first day, and the question is asked anew.
    assert!(paragraph(&named(&settled, "2026-12-11"), "news").change.is_some());
}

#[test]
fn a_dropped_paragraph_comes_back_as_it_was_written() {
    let own = after([edited("news", "как было", "Своими словами.")]);
    let basis = composed(&own, "news");
    let seen = "Своими словами.".to_owned();
    let dropped = update(&own, Event::BlockDropped { place: place("news"), seen, basis });
    assert!(paragraph(&dropped, "news").dropped);
    assert_eq!(paragraph(&dropped, "news").text, "");
    let back = update(&dropped, Event::BlockRestored(place("news")));
    assert_eq!(own_text(&back, "news").as_deref(), Some("Своими словами."));
}

#[test]
fn paragraphs_move_and_grow_and_an_undone_draft_is_as_it_was() {
    let case = Case::default();
    let natural: Vec<String> = standing(&case).into_iter().map(|each| each.place.block).collect();
    let mut order = natural.clone();
    order.swap(0, 1);
    let moved = update(&case, Event::Arranged(SHEET, order.clone()));
    let blocks = |case: &Case| -> Vec<String> {
        standing(case).into_iter().map(|each| each.place.block).collect()
    };
    assert_eq!(blocks(&moved)[..2], order[..2]);

    let own = moved.new_block(SHEET);
    let longer: Vec<String> = order.iter().cloned().chain([own.clone()]).collect();
    let grown = update(&moved, Event::ParagraphAdded(place(&own), longer));
    assert_eq!(blocks(&grown).last(), Some(&own));
    assert_ne!(grown.new_block(SHEET), own, "the next one has a name of its own");
    assert!(paragraph(&grown, &own).composed.is_none());

    let undone = update(&grown, Event::DraftRestored(SHEET, case.draft(SHEET)));
    assert_eq!(blocks(&undone), natural);
}

#[test]
fn each_language_has_wording_of_its_own() {
    let case = after([edited("news", "как было", "Своими словами.")]);
    let english = Sheet { locale: Locale::En, ..SHEET };
    let voice =
        Voice { locale: Locale::En, ..Voice::plain(Channel::Email, case.writer(), case.address()) };
    let letter = voice.letter(SHEET.kind, Facts::default(), &case.details);
    let standing = case.manuscript(english, letters(Locale::En), &letter);
    assert!(standing.iter().all(|each| !each.edited));
}

#[test]
fn own_words_outlive_changed_answers_and_details() {
    let case = after([
        Event::Answered(Wish::Out.choice()),
        edited("news", "как было", "Своими словами."),
        Event::Answered(Pay::Late.choice()),
        Event::Answered(Wish::Keep.choice()),
        named("Ирина"),
        Event::LetterOpened(LetterKind::NewPrice),
    ]);
    assert_eq!(own_text(&case, "news").as_deref(), Some("Своими словами."));
    assert!(!paragraph(&case, "news").replaced);
    let restored = update(&case, Event::BlockRestored(place("news")));
    assert_eq!(own_text(&restored, "news"), None);
    assert_eq!(restored.details, case.details);
}

#[test]
fn an_empty_wording_is_a_wording() {
    let case = after([edited("thanks", "Спасибо.", "")]);
    assert_eq!(own_text(&case, "thanks").as_deref(), Some(""));
}

#[test]
fn what_another_tab_wrote_can_be_brought_back() {
    // Both tabs saw the composed text; the later one wins.
    let case = after([edited("news", "как было", "Первое"), edited("news", "как было", "Второе")]);
    assert_eq!(own_text(&case, "news").as_deref(), Some("Второе"));
    assert!(paragraph(&case, "news").replaced);
    let undone = update(&case, Event::EditUndone(place("news")));
    assert_eq!(own_text(&undone, "news").as_deref(), Some("Первое"));
    let redone = update(&undone, Event::EditUndone(place("news")));
    assert_eq!(own_text(&redone, "news").as_deref(), Some("Второе"));
}

#[test]
fn typing_on_keeps_the_other_tabs_words() {
    let case = after([
        edited("news", "как было", "Первое"),
        edited("news", "как было", "Второе"),
        edited("news", "Второе", "Второе и больше"),
    ]);
    let undone = update(&case, Event::EditUndone(place("news")));
    assert_eq!(own_text(&undone, "news").as_deref(), Some("Первое"));
}

#[test]
fn typing_in_one_tab_leaves_nothing_to_bring_back() {
    let case = after([
        edited("news", "как было", "Р"),
        edited("news", "Р", "Ра"),
        edited("news", "Ра", "Раз"),
    ]);
    assert!(!paragraph(&case, "news").replaced);
}
