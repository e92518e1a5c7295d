//! The one function that changes a case, and the form in which it is saved.

use crate::edits::{after, edited, own_text};
use crate::samples::decision;
use crate::shelf::named;
use crate::support::letters;
use crate::visitors::Dice;
use partwell::case::{Case, Event, Place, Sheet, read, update, write};
use partwell::decision::Gate;
use partwell::letter::{Address, Channel, Detail, Length, LetterKind, Tone, Writer};
use partwell::locale::{Day, Locale};
use partwell::questions::{Options, Question, Role, Wish};

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

fn answered(answers: &str) -> Case {
    after(decision(answers).answers.iter().map(Event::Answered))
}

#[test]
fn no_call_script_is_offered_where_all_goes_in_writing() {
    for (answers, by_voice) in [
        ("wish=change change=conduct tone=curt", true),
        ("wish=change change=conduct tone=insults", false),
    ] {
        let case = answered(answers);
        let occasion = case.occasion().expect("a decision");
        let kind = occasion.kinds[0];
        let channels = case.channels_of(kind, letters(Locale::Ru), &occasion);
        assert_eq!(channels.contains(&Channel::Talk), by_voice, "{answers}: {kind:?}");
        assert!(channels.contains(&Channel::Email), "{answers}: {kind:?}");
    }
}

#[test]
fn who_writes_in_the_name_of_a_firm_writes_we() {
    for (answers, writer) in [
        ("role=freelancer", Writer::He),
        ("role=owner", Writer::We),
        ("role=employee boss=agrees", Writer::We),
        ("role=employee boss=unaware", Writer::He),
    ] {
        assert_eq!(answered(answers).writer(), writer, "{answers}");
    }
    let employed = answered("role=employee boss=agrees");
    let alone = update(&employed, Event::Answered(Role::Freelancer.choice()));
    assert_eq!(alone.writer(), Writer::He);
}
