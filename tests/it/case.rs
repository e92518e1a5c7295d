//! The one function that changes a case, and the form in which it is saved.

use crate::shelf::named;
use crate::support::{Voice, letters};
use crate::visitors::Dice;
use partwell::case::{Case, Event, Paragraph, Place, Sheet, read, update, write};
use partwell::decision::Gate;
use partwell::facts::Facts;
use partwell::letter::{Address, Channel, Detail, Length, LetterKind, Tone, Writer};
use partwell::locale::{Day, Locale};
use partwell::questions::{Options, Pay, Question, Wish};

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
fn own_text(case: &Case, block: &str) -> Option<String> {
    Some(paragraph(case, block)).filter(|each| each.edited).map(|each| each.text)
}

fn composed(case: &Case, block: &str) -> Option<String> {
    paragraph(case, block).composed.map(|part| part.text)
}

fn edited(block: &str, seen: &str, text: &str) -> Event {
    let (seen, text) = (seen.to_owned(), text.to_owned());
    let basis = composed(&Case::default(), block);
    Event::BlockEdited { place: place(block), seen, text, basis }
}

fn after(events: impl IntoIterator<Item = Event>) -> Case {
    events.into_iter().fold(Case::default(), |case, event| update(&case, event))
}

/// Texts that a saved form could stumble over.
const HOSTILE: [&str; 8] = [
    "",
    "\"}],\\\" {name}",
    "две\nстроки\t\r",
    "\u{0}\u{1f}\u{7f}",
    "\u{202e}\u{200b}\u{feff}",
    "</textarea><script>alert(1)</script>",
    "😀 e\u{301} Ё",
    "a/b/c:d",
];

fn random_event(dice: &mut Dice) -> Event {
    let kind = LetterKind::ALL[dice.roll(LetterKind::ALL.len())];
    let channel = Channel::ALL[dice.roll(4)];
    let locale = Locale::ALL[dice.roll(2)];
    let sheet = Sheet { kind, channel, locale };
    let mut text = || HOSTILE[dice.roll(HOSTILE.len())].to_owned();
    let (block, seen, typed, basis) = (text(), text(), text(), text());
    let basis = Some(basis).filter(|basis| !basis.is_empty());
    let question = Question::ALL[dice.roll(Question::ALL.len())];
    let place = Place { sheet, block };
    let blocks = || ["news", "own-1", "thanks"].map(str::to_owned).to_vec();
    match dice.roll(24) {
        0..=2 => Event::Answered(dice.choice(question)),
        3 => Event::DetailEntered(Detail::ALL[dice.roll(Detail::ALL.len())], typed),
        4 => Event::WriterChosen(Writer::ALL[dice.roll(3)]),
        5 => Event::AddressChosen(Address::ALL[dice.roll(2)]),
        6 => Event::ChannelChosen(channel),
        7 => Event::LetterOpened(kind),
        8 => Event::GateTicked(Gate::ALL[dice.roll(Gate::ALL.len())], dice.roll(3) > 0),
        9 => Event::ShutLetterShown,
        10..=12 => Event::BlockEdited { place, seen, text: typed, basis },
        13 => Event::BlockUpdated { place, text: typed, basis: seen },
        14 => Event::BlockDropped { place, seen, basis },
        15 => Event::BlockRestored(place),
        16 => Event::ParagraphAdded(place, blocks()),
        17 => Event::Arranged(sheet, blocks()),
        18 => Event::ToneChosen(Tone::ALL[dice.roll(3)]),
        19 => Event::LengthChosen(Length::ALL[dice.roll(2)]),
        20 => Event::LanguageChosen(locale),
        21 => Event::LetterPicked(kind),
        22 => Event::RemarkDismissed(typed),
        23 => Event::SentTicked(kind, Day::new(2026, 11, 1 + dice.roll(28) as u32)),
        _ => Event::EditUndone(place),
    }
}

#[test]
fn a_saved_case_is_read_as_it_was() {
    let mut dice = Dice::new(11);
    for _ in 0..500 {
        let events: Vec<Event> = (0..dice.roll(60)).map(|_| random_event(&mut dice)).collect();
        let case = after(events);
        let saved = read(&write(&case)).unwrap_or_else(|fault| panic!("{fault:?}: {case:?}"));
        // Edits and ticks may come back in another order, which says nothing.
        let tree = |case: &Case| serde_json::from_str::<serde_json::Value>(&write(case)).unwrap();
        assert_eq!((tree(&saved.case), saved.lossy), (tree(&case), false));
        assert_eq!(saved.case.answers, case.answers);
        assert_eq!(saved.case.details, case.details);
    }
}

#[track_caller]
fn check_lossy(parts: &str, lossy: bool) {
    let text = format!("{{\"app\":\"partwell\",\"version\":\"1\",{parts}}}").replace('\'', "\"");
    assert_eq!(read(&text).map(|saved| saved.lossy), Ok(lossy), "{text}");
}

#[test]
fn whatever_a_reader_does_not_know_is_noticed() {
    check_lossy("'answers':{'wish':'out'},'details':{},'options':{'shown':'yes'}", false);
    check_lossy("'answers':{'moon':'full'}", true);
    check_lossy("'answers':{'wish':'moon'}", true);
    check_lossy("'details':{'moon':'full'}", true);
    check_lossy("'options':{'moon':'full'}", true);
    check_lossy("'options':{'writer':'they'}", true);
    check_lossy("'options':{'address':'majesty'}", true);
    check_lossy("'options':{'channel':'pigeon'}", true);
    check_lossy("'options':{'letter':'moon'}", true);
    check_lossy("'ticked':{'moon':'yes'}", true);
    check_lossy("'edits':{'soft-parting/pigeon/news':'…'}", true);
    check_lossy("'edits':{'soft-parting':'…'}", true);
    check_lossy("'replaced':{'soft-parting/email/news':'…'}", true);
    check_lossy("'sent':{'soft-parting':'yesterday'}", true);
    check_lossy("'options':{'tone':'shrill'}", true);
    check_lossy("'options':{'length':'endless'}", true);
    check_lossy("'options':{'language':'elvish'}", true);
    check_lossy("'orders':{'soft-parting':'news'}", true);
    check_lossy("'plan':{'step':'done'}", true);
}

#[test]
fn what_the_first_version_saved_is_read_whole() {
    let saved = "{\"app\":\"partwell\",\"version\":\"1\",\"answers\":{\"wish\":\"out\"},\
        \"options\":{\"channel\":\"email\"},\
        \"edits\":{\"soft-parting/email/news\":\"Своими словами.\"}}";
    let saved = read(saved).expect("version 1");
    assert!(!saved.lossy);
    assert_eq!(own_text(&saved.case, "news").as_deref(), Some("Своими словами."));
    let again = read(&write(&saved.case)).expect("version 2");
    assert_eq!(again.case, saved.case);
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

#[test]
fn an_answer_that_is_no_longer_asked_comes_back_with_its_question() {
    let first = after([Event::Answered(Wish::Change.choice())]);
    let change = partwell::questions::Change::Price.choice();
    let given = update(&first, Event::Answered(change));
    let away = update(&given, Event::Answered(Wish::Keep.choice()));
    let back = update(&away, Event::Answered(Wish::Change.choice()));
    assert_eq!(back, given);
}

#[test]
fn ticks_and_sendings_can_be_taken_back() {
    let sent = Day::new(2026, 11, 24);
    let case = after([
        Event::GateTicked(Gate::Money, true),
        Event::GateTicked(Gate::Money, true),
        Event::SentTicked(LetterKind::SoftParting, sent),
    ]);
    assert!(case.is_ticked(Gate::Money));
    assert_eq!(case.sent_on(LetterKind::SoftParting), sent);
    let case = update(&case, Event::GateTicked(Gate::Money, false));
    let case = update(&case, Event::SentTicked(LetterKind::SoftParting, None));
    assert_eq!(case, Case::default());
}

#[test]
fn starting_again_forgets_it_all() {
    let case = after([named("Ирина"), edited("news", "", "Слово"), Event::ShutLetterShown]);
    assert_eq!(update(&case, Event::StartedAgain), Case::default());
}
