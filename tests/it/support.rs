//! The packed content, and what several tests compose from it.

#[path = "../../examples/pack/packing.rs"]
#[allow(dead_code, reason = "tests pack, the example writes the files too")]
mod packing;

use partwell::content::{Assessment, Words};
use partwell::facts::Facts;
use partwell::letter::{Address, Channel, Details, Letter, LetterKind, Setting, Writer, compose};
use partwell::locale::Locale;
use std::path::Path;
use std::sync::LazyLock;

/// The Russian content, packed once.
static PACKED: LazyLock<packing::Packed> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/ru");
    packing::pack(&folder).unwrap_or_else(|problems| panic!("{}", problems.join("\n")))
});

pub fn assessment() -> &'static Assessment {
    &PACKED.assessment
}

pub fn words() -> &'static Words {
    &PACKED.words
}

/// In what voice and where a letter is written.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    pub channel: Channel,
    pub writer: Writer,
    pub address: Address,
}

impl Voice {
    pub fn all() -> impl Iterator<Item = Self> {
        Channel::ALL.into_iter().flat_map(|channel| {
            Writer::ALL.into_iter().flat_map(move |writer| {
                Address::ALL.map(|address| Self { channel, writer, address })
            })
        })
    }

    /// Notes to oneself have no messenger form; the widget shows them as e-mail.
    pub fn fits(self, kind: LetterKind) -> bool {
        !kind.is_note() || self.channel == Channel::Email
    }

    pub fn letter(self, kind: LetterKind, facts: Facts, details: &Details) -> Letter {
        let Self { channel, writer, address } = self;
        let (today, locale) = (crate::samples::today(), Locale::Ru);
        let setting = Setting { facts, details, writer, address, channel, today, locale };
        compose(kind, words(), setting)
    }
}

/// The subject and all parts of a letter, as one reads them.
pub fn shown(letter: &Letter) -> String {
    let subject = letter.subject.iter().map(|subject| format!("Тема: {subject}"));
    let parts = letter.parts.iter().map(|part| part.text.clone());
    subject.chain(parts).collect::<Vec<_>>().join("\n\n")
}

/// The ids of the facts, for a failure to name.
pub fn fact_ids(facts: Facts) -> String {
    let ids = partwell::facts::Fact::ALL.iter().filter(|fact| facts.has(**fact));
    ids.map(|fact| fact.id()).collect::<Vec<_>>().join(" ")
}

/// What the kind of letter is called.
pub fn kind_title(kind: LetterKind) -> &'static str {
    &words().letters.kinds[kind as usize].title
}
