//! The one function that changes a case, and the form in which it is saved.

use crate::shelf::named;
use crate::visitors::Dice;
use partwell::case::{Case, Event, Place, read, update, write};
use partwell::decision::Gate;
use partwell::letter::{Address, Channel, Detail, LetterKind, Writer};
use partwell::locale::Day;
use partwell::questions::{Options, Pay, Question, Wish};

fn place(block: &str) -> Place {
    let (kind, channel) = (LetterKind::SoftParting, Channel::Email);
    Place { kind, channel, block: block.to_owned() }
}

fn edited(block: &str, seen: &str, text: &str) -> Event {
    let (seen, text) = (seen.to_owned(), text.to_owned());
    Event::BlockEdited { place: place(block), seen, text }
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
    let channel = Channel::ALL[dice.roll(2)];
    let mut text = || HOSTILE[dice.roll(HOSTILE.len())].to_owned();
    let (block, seen, typed) = (text(), text(), text());
    let question = Question::ALL[dice.roll(Question::ALL.len())];
    let place = Place { kind, channel, block };
    match dice.roll(13) {
        0..=2 => Event::Answered(dice.choice(question)),
        3 => Event::DetailEntered(Detail::ALL[dice.roll(Detail::ALL.len())], typed),
        4 => Event::WriterChosen(Writer::ALL[dice.roll(3)]),
        5 => Event::AddressChosen(Address::ALL[dice.roll(2)]),
        6 => Event::ChannelChosen(channel),
        7 => Event::LetterOpened(kind),
        8 => Event::GateTicked(Gate::ALL[dice.roll(Gate::ALL.len())], dice.roll(3) > 0),
        9 => Event::ShutLetterShown,
        10 => Event::BlockEdited { place, seen, text: typed },
        11 => Event::SentTicked(kind, Day::new(2026, 11, 1 + dice.roll(28) as u32)),
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
    check_lossy("'plan':{'step':'done'}", true);
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
    assert_eq!(case.own_text(&place("news")), Some("Своими словами."));
    assert!(!case.has_replaced_text(&place("news")));
    let restored = update(&case, Event::BlockRestored(place("news")));
    assert_eq!(restored.own_text(&place("news")), None);
    assert_eq!(restored.details, case.details);
}

#[test]
fn an_empty_wording_is_a_wording() {
    let case = after([edited("thanks", "Спасибо.", "")]);
    assert_eq!(case.own_text(&place("thanks")), Some(""));
}

#[test]
fn what_another_tab_wrote_can_be_brought_back() {
    // Both tabs saw the composed text; the later one wins.
    let case = after([edited("news", "как было", "Первое"), edited("news", "как было", "Второе")]);
    assert_eq!(case.own_text(&place("news")), Some("Второе"));
    assert!(case.has_replaced_text(&place("news")));
    let undone = update(&case, Event::EditUndone(place("news")));
    assert_eq!(undone.own_text(&place("news")), Some("Первое"));
    let redone = update(&undone, Event::EditUndone(place("news")));
    assert_eq!(redone.own_text(&place("news")), Some("Второе"));
}

#[test]
fn typing_on_keeps_the_other_tabs_words() {
    let case = after([
        edited("news", "как было", "Первое"),
        edited("news", "как было", "Второе"),
        edited("news", "Второе", "Второе и больше"),
    ]);
    let undone = update(&case, Event::EditUndone(place("news")));
    assert_eq!(undone.own_text(&place("news")), Some("Первое"));
}

#[test]
fn typing_in_one_tab_leaves_nothing_to_bring_back() {
    let case = after([
        edited("news", "как было", "Р"),
        edited("news", "Р", "Ра"),
        edited("news", "Ра", "Раз"),
    ]);
    assert!(!case.has_replaced_text(&place("news")));
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
