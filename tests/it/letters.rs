//! Every letter in every voice: whole, short enough, in one grammar from end to end.

use crate::grammar::{gendered_reader, wrong_address, wrong_writer};
use crate::samples::all_details;
use crate::support::{Voice, fact_ids, words};
use crate::visitors::visitors;
use partwell::content::Variant;
use partwell::facts::{Fact, Facts};
use partwell::letter::{
    Channel, Detail, DetailKind, Details, Letter, LetterKind, Piece, Template, letters_for,
};
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

const LONGEST_MESSAGE: usize = 450;
const MOST_MESSAGES: usize = 3;
const LONGEST_EMAIL: usize = 1_300;
/// Sets of facts from real decisions that each letter is tried with.
const REAL_SETS: usize = 60;

/// The letters of random visitors, each with the facts that its words ask for.
pub static REAL: LazyLock<Vec<(LetterKind, Facts)>> = LazyLock::new(|| {
    let asked: Vec<Vec<Fact>> = LetterKind::ALL.iter().map(|kind| asked_of(*kind)).collect();
    let mut real: Vec<(LetterKind, Facts)> = Vec::new();
    for decision in visitors(10_000) {
        for kind in letters_for(&decision) {
            let asked = asked[kind as usize].iter().copied();
            let facts = asked.filter(|fact| decision.facts.has(*fact)).collect();
            let of_kind = real.iter().filter(|(known, _)| *known == kind);
            if of_kind.clone().count() < REAL_SETS && of_kind.clone().all(|(_, set)| *set != facts)
            {
                real.push((kind, facts));
            }
        }
    }
    real
});

/// The facts that some variant of the letter asks for.
fn asked_of(kind: LetterKind) -> Vec<Fact> {
    let letter = &words().letters.kinds[kind as usize];
    let blocks = letter.block.iter().flat_map(|block| block.email.iter().chain(&block.messenger));
    let mut asked = Vec::new();
    for variant in letter.subject.iter().chain(blocks) {
        collect_facts(variant, &mut asked);
    }
    asked
}

fn collect_facts(variant: &Variant, asked: &mut Vec<Fact>) {
    for condition in &variant.when {
        let fact = Fact::parse(String::from(*condition).trim_start_matches('!')).unwrap();
        if !asked.contains(&fact) {
            asked.push(fact);
        }
    }
    for piece in Template::new(&variant.text).flatten() {
        if let Piece::Named(id) = piece {
            for variant in words().letters.snippet(id).unwrap_or_default() {
                collect_facts(variant, asked);
            }
        }
    }
}

/// Nothing, each fact alone, and sets as they really occur.
fn fact_sets(kind: LetterKind) -> Vec<Facts> {
    let alone = asked_of(kind).into_iter().map(|fact| Facts::from_iter([fact]));
    let real = REAL.iter().filter(|(real, _)| *real == kind).map(|(_, facts)| *facts);
    [Facts::default()].into_iter().chain(alone).chain(real).collect()
}

/// As long as a letter must bear: 120 characters, less where several stand in one sentence.
fn long_details() -> Details {
    Detail::ALL.iter().fold(all_details(), |details, detail| {
        let longest = match detail {
            Detail::Name | Detail::Boss | Detail::Person | Detail::Signature => 40,
            Detail::Project | Detail::Colleague | Detail::Contact | Detail::Price => 40,
            Detail::Contract | Detail::Invoice => 20,
            Detail::Task | Detail::Handover | Detail::Thanks => 80,
            _ => 120,
        };
        let text: String = "слово за словом ".repeat(8).chars().take(longest).collect();
        match detail.kind() {
            DetailKind::Words => details.with(*detail, text.trim()),
            DetailKind::Sentences => details.with(*detail, &format!("{}.", text.trim())),
            DetailKind::Sum => details.with(*detail, "999 999 999,99 USD"),
            DetailKind::Ahead(_) | DetailKind::Past => details,
        }
    })
}

/// What is wrong with a composed letter as a whole.
fn faults(kind: LetterKind, voice: Voice, letter: &Letter) -> Vec<String> {
    let mut faults = Vec::new();
    if letter.parts.is_empty() {
        faults.push("no text".to_owned());
    }
    let wants_subject = voice.channel == Channel::Email && !kind.is_note();
    if letter.subject.is_some() != wants_subject {
        faults.push(format!("subject {:?}", letter.subject));
    }
    let lengths: Vec<usize> = letter.parts.iter().map(|part| part.text.chars().count()).collect();
    let length = lengths.iter().sum::<usize>() + 2 * lengths.len().saturating_sub(1);
    match voice.channel {
        Channel::Messenger if lengths.len() > MOST_MESSAGES => {
            faults.push(format!("{} messages", lengths.len()));
        }
        Channel::Messenger => {
            let long = letter.parts.iter().zip(lengths).filter(|(_, long)| *long > LONGEST_MESSAGE);
            faults.extend(long.map(|(part, long)| format!("{long} characters: {}", part.text)));
        }
        Channel::Email if length > LONGEST_EMAIL => faults.push(format!("{length} characters")),
        Channel::Email => {}
    }
    faults
}

/// What is wrong with one text in this voice.
fn slips(text: &str, voice: Voice) -> Vec<String> {
    let mut slips: Vec<String> = flaws(text).into_iter().map(str::to_owned).collect();
    let address = wrong_address(text, voice.address).into_iter();
    slips.extend(address.map(|word| format!("'{word}' addresses otherwise")));
    let writer = wrong_writer(text, voice.writer).into_iter();
    slips.extend(writer.map(|word| format!("'{word}' is another writer's")));
    let reader = gendered_reader(text).into_iter();
    slips.extend(reader.map(|words| format!("'{words}' knows the reader's gender")));
    slips
}

/// Flaws that no text may have, whatever it says.
fn flaws(text: &str) -> Vec<&'static str> {
    const NEVER: [(&str, &str); 18] = [
        ("{", "leftover brace"),
        ("}", "leftover brace"),
        ("|", "leftover bar"),
        ("~", "leftover tilde"),
        ("  ", "doubled space"),
        (" \u{a0}", "doubled space"),
        ("\u{a0} ", "doubled space"),
        ("..", "doubled full stop"),
        (".,", "full stop before a comma"),
        ("?.", "two ends of a sentence"),
        (" .", "space before a full stop"),
        (" ,", "space before a comma"),
        (" ;", "space before a semicolon"),
        (" :", "space before a colon"),
        (" ?", "space before a question mark"),
        (" !", "space before an exclamation mark"),
        ("\n\n", "empty paragraph"),
        (";.", "semicolon and full stop"),
    ];
    let mut flaws: Vec<&str> =
        NEVER.iter().filter(|(mark, _)| text.contains(mark)).map(|(_, flaw)| *flaw).collect();
    if text.trim().is_empty() || text.lines().any(|line| line.trim() != line || line.is_empty()) {
        flaws.push("empty or ragged line");
    }
    flaws
}

#[test]
fn every_letter_is_whole_in_every_voice() {
    let details = [Details::default(), all_details(), long_details()];
    let (mut letters, mut known) = (0, HashSet::new());
    // Each problem once, with the first setting that shows it.
    let mut problems: BTreeMap<String, String> = BTreeMap::new();
    for kind in LetterKind::ALL {
        for facts in fact_sets(*kind) {
            for voice in Voice::all().filter(|voice| voice.fits(*kind)) {
                for details in &details {
                    letters += 1;
                    let letter = voice.letter(*kind, facts, details);
                    let mut found = |what: String| {
                        let setting = format!("{voice:?} {}", fact_ids(facts));
                        problems.entry(format!("{}: {what}", kind.id())).or_insert(setting);
                    };
                    faults(*kind, voice, &letter).into_iter().for_each(&mut found);
                    let texts = letter.parts.iter().map(|part| &part.text).chain(&letter.subject);
                    for text in texts {
                        if known.insert((text.clone(), voice.writer.id(), voice.address.id())) {
                            let slips = slips(text, voice).into_iter();
                            slips.map(|slip| format!("{slip}: {text}")).for_each(&mut found);
                        }
                    }
                }
            }
        }
    }
    println!("{letters} letters composed of {} texts", known.len());
    let shown: Vec<String> =
        problems.iter().map(|(what, setting)| format!("{what}\n    with {setting}")).collect();
    assert!(shown.is_empty(), "{} problems\n{}", shown.len(), shown.join("\n"));
}
