//! The words as a whole: what every text keeps to, and that each decision has its letter.

use crate::letters::REAL;
use crate::support::{assessment, words};
use crate::visitors::{check, visitors};
use partwell::content::{Assessment, Label, Packed, Words};
use partwell::decision::Verdict;
use partwell::json::Json;
use partwell::letter::{LetterKind, Piece, Template, letters_for};
use std::fs;
use std::path::Path;

/// The labels that the view fills, each with what it hands over.
const FILLED: [(Label, &[&str]); 10] = [
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
];

fn labels() -> impl Iterator<Item = (Label, &'static str)> {
    let first = Label::FIRST.iter().map(|label| (*label, assessment().label(*label)));
    first.chain(Label::SECOND.iter().map(|label| (*label, words().label(*label))))
}

#[test]
fn labels_name_what_the_view_fills_in() {
    for (label, text) in labels() {
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
    for (label, _) in labels() {
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

/// Every text of both files.
fn texts() -> Vec<String> {
    fn collect(json: &Json, texts: &mut Vec<String>) {
        texts.extend(json.text().map(str::to_owned));
        json.items().iter().for_each(|item| collect(item, texts));
    }
    let mut texts = Vec::new();
    collect(&assessment().pack(), &mut texts);
    collect(&words().pack(), &mut texts);
    texts
}

#[test]
fn texts_are_set_as_russian_is() {
    const NEVER: [(&str, &str); 12] = [
        ("\"", "a straight quote"),
        ("'", "a straight quote"),
        ("  ", "two spaces"),
        (" \u{a0}", "two spaces"),
        ("\u{a0} ", "two spaces"),
        (" - ", "a hyphen for a dash"),
        ("–", "a short dash"),
        ("...", "three full stops"),
        ("\t", "a tab"),
        (" ,", "a space before a comma"),
        ("№\u{a0}\u{a0}", "two spaces"),
        ("~", "a tilde"),
    ];
    let texts = texts();
    for text in &texts {
        for (mark, name) in NEVER {
            assert!(!text.contains(mark), "{name} in: {text}");
        }
        let (opened, closed) = (text.matches('«').count(), text.matches('»').count());
        assert_eq!(opened, closed, "quotes don't pair in: {text}");
        assert_eq!(text.matches('(').count(), text.matches(')').count(), "{text}");
    }
    println!("{} texts", texts.len());
}

#[test]
fn the_interface_never_shouts() {
    for (label, text) in labels() {
        assert!(!text.contains('!'), "{label:?}: {text}");
    }
}

#[test]
fn what_is_packed_is_read_as_it_was() {
    let read = Assessment::parse(&assessment().pack().write());
    assert!(read.as_ref() == Some(assessment()), "the first file");
    let read = Words::parse(&words().pack().write());
    assert!(read.as_ref() == Some(words()), "the second file");
    assert_eq!(Words::parse("[]"), None);
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
}
