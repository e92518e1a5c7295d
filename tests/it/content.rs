//! The words as a whole: what every text keeps to, and that each decision has its letter.

use crate::letters::REAL;
use crate::support::packed;
use crate::visitors::{check, visitors};
use partwell::content::{Assessment, CheckWords, Label, Letters, Packed, Words};
use partwell::decision::Verdict;
use partwell::json::Json;
use partwell::letter::{Group, LetterKind, Piece, Template, letters_for};
use partwell::locale::Locale;
use std::fs;
use std::path::Path;

/// The labels that the view fills, each with what it hands over.
const FILLED: [(Label, &[&str]); 15] = [
    (Label::ResumeClient, &["name"]),
    (Label::ResumeAtQuestion, &["question"]),
    (Label::ResumeAtVerdict, &["verdict"]),
    (Label::QuestionNumber, &["number"]),
    (Label::Progress, &["percent"]),
    (Label::ChangeAnswerOf, &["topic"]),
    (Label::Uncertain, &["topics"]),
    (Label::Message, &["number"]),
    (Label::Paragraph, &["number"]),
    (Label::CopyMessage, &["number"]),
    (Label::Dropped, &["text"]),
    (Label::Measure, &["words", "seconds"]),
    (Label::MeasureLong, &["words", "minutes"]),
    (Label::BecauseOf, &["answer"]),
    (Label::RemarkUse, &["text"]),
];

fn labels(locale: Locale) -> impl Iterator<Item = (Label, &'static str)> {
    let content = packed(locale);
    let first = Label::FIRST.iter().map(|label| (*label, content.assessment.label(*label)));
    first.chain(Label::SECOND.iter().map(|label| (*label, content.words.label(*label))))
}

#[test]
fn labels_name_what_the_view_fills_in() {
    for (label, text) in Locale::ALL.into_iter().flat_map(labels) {
        let wanted = FILLED.iter().find(|(filled, _)| *filled == label);
        let pieces: Vec<Piece> = Template::new(text)
            .map(|piece| piece.unwrap_or_else(|broken| panic!("{label:?}: {broken}")))
            .collect();
        let named = pieces.iter().filter_map(|piece| match piece {
            Piece::Plain(_) => None,
            Piece::Named(name) => Some(*name),
            other => panic!("{label:?}: {other:?} isn't filled in labels"),
        });
        let named: Vec<&str> = named.collect();
        assert_eq!(named, wanted.map_or(&[][..], |(_, names)| names), "{label:?}: {text}");
    }
}

#[test]
fn every_label_is_shown_somewhere() {
    let mut code = String::new();
    collect_code(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    for (label, _) in labels(Locale::Ru) {
        assert!(code.contains(&format!("Label::{label:?}")), "nothing shows {label:?}");
    }
}

fn collect_code(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect_code(&path, code);
        } else {
            code.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

/// Every text of the three files, but for the wording check, which holds patterns and weights.
fn texts(locale: Locale) -> Vec<String> {
    fn collect(json: &Json, texts: &mut Vec<String>) {
        texts.extend(json.text().map(str::to_owned));
        json.items().iter().for_each(|item| collect(item, texts));
    }
    let content = packed(locale);
    let mut letters = content.words.letters.clone();
    letters.check = CheckWords::default();
    let mut words = content.words.clone();
    words.letters = Letters::default();
    let mut texts = Vec::new();
    for json in [content.assessment.pack(), words.pack(), letters.pack()] {
        collect(&json, &mut texts);
    }
    texts
}

/// What no text may hold, in either language.
const NEVER: [(&str, &str); 10] = [
    ("\"", "a straight quote"),
    ("'", "a straight quote"),
    ("  ", "two spaces"),
    (" \u{a0}", "two spaces"),
    ("\u{a0} ", "two spaces"),
    (" - ", "a hyphen for a dash"),
    ("...", "three full stops"),
    ("\t", "a tab"),
    (" ,", "a space before a comma"),
    ("~", "a tilde"),
];

#[track_caller]
fn check_set(text: &str, foreign: &[&str], quotes: (char, char)) {
    for (mark, name) in NEVER {
        assert!(!text.contains(mark), "{name} in: {text}");
    }
    for mark in foreign {
        assert!(!text.contains(mark), "'{mark}' in: {text}");
    }
    let (opened, closed) = (text.matches(quotes.0).count(), text.matches(quotes.1).count());
    assert_eq!(opened, closed, "quotes don't pair in: {text}");
    assert_eq!(text.matches('(').count(), text.matches(')').count(), "{text}");
}

#[test]
fn texts_are_set_as_their_language_is() {
    for text in texts(Locale::Ru) {
        check_set(&text, &["–", "”", "№\u{a0}\u{a0}"], ('«', '»'));
    }
    for text in texts(Locale::En) {
        // What stands in Russian is only the language's own name.
        let russian = text.chars().any(|c| ('а'..='я').contains(&c)) && text != "по-русски";
        assert!(!russian, "Russian in: {text}");
        check_set(&text, &["«", "»", "№", "„"], ('“', '”'));
    }
    println!("{} texts", Locale::ALL.map(|locale| texts(locale).len()).iter().sum::<usize>());
}

#[test]
fn the_interface_never_shouts() {
    for (label, text) in Locale::ALL.into_iter().flat_map(labels) {
        assert!(!text.contains('!'), "{label:?}: {text}");
    }
}

#[test]
fn what_is_packed_is_read_as_it_was() {
    for locale in Locale::ALL {
        let content = packed(locale);
        let read = Assessment::parse(&content.assessment.pack().write());
        assert!(read.as_ref() == Some(&content.assessment), "the first file");
        let mut words = content.words.clone();
        words.letters = Letters::default();
        let letters = content.words.letters.pack().write();
        let read = Words::parse(&words.pack().write(), &letters);
        assert!(read.as_ref() == Some(&content.words), "the second and the third file");
        assert_eq!(Words::parse(&words.pack().write(), "[]"), None);
    }
    assert_eq!(Words::parse("[]", "[]"), None);
    assert_eq!(Assessment::parse("{"), None);
}

#[test]
fn every_decision_has_its_letter() {
    for decision in visitors(10_000) {
        let kinds = letters_for(&decision);
        check(!kinds.is_empty(), &decision, "there is a letter or a note");
        let notes = kinds.iter().filter(|kind| kind.is_note()).count();
        let stays = matches!(decision.verdict, Verdict::Keep | Verdict::Wait);
        check(stays == (notes == kinds.len()), &decision, "notes go with staying as it is");
        check(stays || notes == 0, &decision, "no note among letters");
        for (index, kind) in kinds.iter().enumerate() {
            check(!kinds[..index].contains(kind), &decision, "no letter is offered twice");
        }
    }
}

#[test]
fn every_letter_has_its_reader() {
    for kind in LetterKind::ALL {
        let count = REAL.iter().filter(|(real, _)| real == kind).count();
        assert!(count > 0, "nobody is offered {kind:?}");
    }
    // Whoever comes straight to the words finds every kind on some shelf.
    let on_shelves = Group::ALL
        .into_iter()
        .flat_map(|group| LetterKind::ALL.iter().filter(move |kind| kind.group() == group));
    assert_eq!(on_shelves.count(), LetterKind::ALL.len());
}
