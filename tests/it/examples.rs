//! Twelve letters in each language with all that went into them: `docs/examples`.
//!
//! `UPDATE_EXPECT=1 cargo test --test it examples::` writes them anew from `inputs.toml`.

use crate::samples::decision;
use crate::support::{Voice, packed, shown};
use expect_test::expect_file;
use partwell::facts::Facts;
use partwell::letter::{
    Address, Channel, Detail, Details, Length, LetterKind, Tone, Writer, letters_for,
};
use partwell::locale::Locale;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use toml::{Table, Value};

const EXAMPLES: usize = 12;

/// The entry's value under this key.
#[track_caller]
fn text<'a>(entry: &'a Table, key: &str) -> &'a str {
    entry.get(key).and_then(Value::as_str).unwrap_or_else(|| panic!("no {key} in {entry}"))
}

/// The member of an enum that an entry names.
#[track_caller]
fn one_of<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str, entry: &Table, key: &str) -> T {
    let wanted = text(entry, key);
    let found = all.iter().find(|each| id(**each) == wanted);
    *found.unwrap_or_else(|| panic!("no {key} is called {wanted}"))
}

fn voice(entry: &Table, locale: Locale) -> Voice {
    Voice {
        locale,
        channel: one_of(&Channel::ALL, Channel::id, entry, "channel"),
        tone: one_of(&Tone::ALL, Tone::id, entry, "tone"),
        length: one_of(&Length::ALL, Length::id, entry, "length"),
        writer: one_of(&Writer::ALL, Writer::id, entry, "writer"),
        address: one_of(&Address::ALL, Address::id, entry, "address"),
    }
}

fn written(entry: &Table, kind: LetterKind, locale: Locale, facts: Facts) -> String {
    let content = &packed(locale).words;
    let title = &content.kinds[kind as usize].title;
    let voice = voice(entry, locale);
    let mut page = format!("# {title}\n\n");
    let _ = writeln!(page, "Answers: `{}`, the others the mildest.", text(entry, "story"));
    let Voice { channel, tone, length, address, writer, .. } = voice;
    let how = [channel.id(), tone.id(), length.id(), address.id(), writer.id()].join(", ");
    let _ = writeln!(page, "Voice: {how}.\n");
    let typed = entry.get(locale.id()).and_then(Value::as_table).expect("details");
    let mut details = Details::default();
    for detail in Detail::ALL.iter().filter(|detail| typed.contains_key(detail.id())) {
        let label = &content.details[*detail as usize];
        let _ = writeln!(page, "- {label}: {}", text(typed, detail.id()));
        details = details.with(*detail, text(typed, detail.id()));
    }
    let known = |id: &String| Detail::parse(id).is_some();
    assert!(typed.keys().all(known), "unknown details in {typed}");
    for line in shown(&voice.letter(kind, facts, &details), locale).lines() {
        let _ = write!(page, "\n> {line}");
    }
    page.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn examples_read_as_they_are_published() {
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/examples/inputs.toml");
    let inputs: Table = fs::read_to_string(inputs).expect("the inputs").parse().expect("TOML");
    let entries = inputs["example"].as_array().expect("a list of examples");
    assert_eq!(entries.len(), EXAMPLES);
    for (index, entry) in entries.iter().enumerate() {
        let entry = entry.as_table().expect("an example");
        let decision = decision(text(entry, "story"));
        let kind = LetterKind::parse(text(entry, "kind")).expect("a kind of letter");
        assert!(letters_for(&decision).contains(&kind), "{} isn't offered", kind.id());
        for locale in Locale::ALL {
            let channel = text(entry, "channel");
            let name = format!("{:02}-{}-{channel}.md", index + 1, kind.id());
            let file = format!("../../docs/examples/{}/{name}", locale.id());
            expect_file![file].assert_eq(&written(entry, kind, locale, decision.facts));
        }
    }
}
