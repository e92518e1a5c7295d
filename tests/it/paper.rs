//! Snapshots of every letter, to be read as one reads a diff.
//!
//! `UPDATE_EXPECT=1 cargo test --test it paper::` writes them anew.

use crate::samples::{SAMPLES, all_details, decision};
use crate::support::{Voice, kind_title, shown};
use expect_test::expect_file;
use partwell::decision::{Form, Rule, Verdict};
use partwell::letter::{Address, Channel, Details, LetterKind, Writer, letters_for};

/// Between them they show most of what varies.
const VOICES: [(Channel, Writer, Address, bool); 5] = [
    (Channel::Email, Writer::She, Address::Informal, true),
    (Channel::Email, Writer::He, Address::Formal, false),
    (Channel::Email, Writer::We, Address::Formal, true),
    (Channel::Messenger, Writer::We, Address::Formal, true),
    (Channel::Messenger, Writer::She, Address::Informal, false),
];

#[test]
fn letters_read_as_they_did() {
    for kind in LetterKind::ALL {
        let written = of_kind(*kind);
        assert!(!written.is_empty(), "no sample case leads to {kind:?}");
        expect_file![format!("snapshots/letters/{}.txt", kind.id())].assert_eq(&written);
    }
}

fn of_kind(kind: LetterKind) -> String {
    let mut written = String::new();
    for (name, answers) in SAMPLES {
        let decision = decision(answers);
        if !letters_for(&decision).contains(&kind) {
            continue;
        }
        for (channel, writer, address, filled) in VOICES {
            let voice = Voice { channel, writer, address };
            if !voice.fits(kind) {
                continue;
            }
            let details = if filled { all_details() } else { Details::default() };
            let how = if filled { "all details" } else { "no details" };
            let (channel, address, writer) = (channel.id(), address.id(), writer.id());
            written += &format!("=== {name}: {}\n", kind_title(kind));
            written += &format!("=== {channel}, {address}, {writer}, {how}\n\n");
            written += &shown(&voice.letter(kind, decision.facts, &details));
            written += "\n\n\n";
        }
    }
    written
}

#[test]
fn samples_show_every_verdict_and_form() {
    let rules: Vec<Rule> = SAMPLES.iter().map(|(_, answers)| decision(answers).rule).collect();
    for verdict in Verdict::ALL {
        assert!(
            rules.iter().any(|rule| rule.verdict() == verdict),
            "no sample ends in {verdict:?}"
        );
    }
    let forms = Rule::ALL.iter().map(|rule| rule.form()).filter(|form| *form != Form::Plain);
    for form in forms {
        assert!(rules.iter().any(|rule| rule.form() == form), "no sample has the form {form:?}");
    }
}
