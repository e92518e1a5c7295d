//! Snapshots of every letter, to be read as one reads a diff.
//!
//! `UPDATE_EXPECT=1 cargo test --test it paper::` writes them anew.

use crate::samples::{SAMPLES, all_details, decision};
use crate::support::{Voice, packed, shown};
use expect_test::expect_file;
use partwell::decision::{Form, Rule, Verdict};
use partwell::facts::Facts;
use partwell::letter::{Address, Channel, Details, LetterKind, Tone, Writer, letters_for};
use partwell::locale::Locale;

/// Between them they show most of what varies.
const VOICES: [(Channel, Tone, Writer, Address, bool); 8] = [
    (Channel::Talk, Tone::Plain, Writer::She, Address::Formal, true),
    (Channel::Email, Tone::Plain, Writer::She, Address::Informal, true),
    (Channel::Email, Tone::Warm, Writer::He, Address::Formal, false),
    (Channel::Email, Tone::Firm, Writer::We, Address::Formal, true),
    (Channel::Messenger, Tone::Warm, Writer::We, Address::Formal, true),
    (Channel::Messenger, Tone::Firm, Writer::She, Address::Informal, false),
    (Channel::Official, Tone::Plain, Writer::We, Address::Formal, true),
    (Channel::Official, Tone::Firm, Writer::He, Address::Formal, false),
];

#[test]
fn letters_read_as_they_did() {
    for kind in LetterKind::ALL {
        for locale in Locale::ALL {
            let written = of_kind(*kind, locale);
            assert!(!written.is_empty(), "no sample case leads to {kind:?}");
            let file = format!("snapshots/letters/{}.{}.txt", kind.id(), locale.id());
            expect_file![file].assert_eq(&written);
        }
    }
}

/// The letter of the first sample case that leads to it, or chosen straight from the list.
fn of_kind(kind: LetterKind, locale: Locale) -> String {
    let fits = |answers| Some(decision(answers)).filter(|on| letters_for(on).contains(&kind));
    let case = SAMPLES.iter().find_map(|(name, answers)| Some((*name, fits(answers)?.facts)));
    let (name, facts) = case.unwrap_or(("straight", Facts::default()));
    let title = &packed(locale).words.kinds[kind as usize].title;
    let mut written = String::new();
    for (channel, tone, writer, address, filled) in VOICES {
        let voice = Voice { locale, tone, ..Voice::plain(channel, writer, address) };
        if !voice.fits(kind, facts) {
            continue;
        }
        let details = if filled { all_details(locale) } else { Details::default() };
        let how = if filled { "all details" } else { "no details" };
        let (channel, tone) = (channel.id(), tone.id());
        let (address, writer) = (address.id(), writer.id());
        written += &format!("=== {name}: {title}\n");
        written += &format!("=== {channel}, {tone}, {address}, {writer}, {how}\n\n");
        written += &shown(&voice.letter(kind, facts, &details), locale);
        written += "\n\n\n";
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
