//! How long the words take: composing a letter, and checking what is written in it.

#[path = "../tests/it/samples.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod samples;

#[path = "../tests/it/support.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod support;

use divan::Bencher;
use partwell::letter::{Address, Channel, LetterKind, Writer};
use partwell::locale::Locale;
use partwell::remarks::remarks;
use samples::{all_details, decision};
use support::{Voice, letters};

fn main() {
    divan::main();
}

const LOCALES: [&str; 2] = ["ru", "en"];

fn voice(lang: &str) -> Voice {
    let locale = Locale::parse(lang).expect("a language");
    Voice { locale, ..Voice::plain(Channel::Email, Writer::We, Address::Formal) }
}

#[divan::bench(args = LOCALES)]
fn compose_a_letter(bencher: Bencher, lang: &str) {
    let (voice, details) = (voice(lang), all_details(voice(lang).locale));
    let facts = decision("wish=out fit=worn stage=middle").facts;
    bencher.bench(|| voice.letter(LetterKind::SoftParting, facts, &details));
}

/// Every paragraph of it, as after each key.
#[divan::bench(args = LOCALES)]
fn check_a_letter(bencher: Bencher, lang: &str) {
    let (voice, details) = (voice(lang), all_details(voice(lang).locale));
    let facts = decision("wish=out fit=worn stage=middle").facts;
    let letter = voice.letter(LetterKind::SoftParting, facts, &details);
    let check = &letters(voice.locale).check;
    bencher
        .bench(|| letter.parts.iter().map(|part| remarks(&part.text, check).len()).sum::<usize>());
}
