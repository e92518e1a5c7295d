//! The packed content, and what several tests compose from it.

#[path = "../../examples/pack/packing.rs"]
#[allow(dead_code, reason = "tests pack, the example writes the files too")]
pub mod packing;

use packing::{Packed, pack};
use partwell::content::{Assessment, Letters, Words};
use partwell::facts::Facts;
use partwell::letter::{
    Address, Channel, Details, Length, Letter, LetterKind, Setting, Tone, Writer, channels_of,
    compose,
};
use partwell::locale::Locale;
use std::path::Path;
use std::sync::LazyLock;

/// The content of each language, packed once.
static PACKED: LazyLock<[Packed; 2]> = LazyLock::new(|| {
    Locale::ALL.map(|locale| {
        let folder = content_folder().join(locale.id());
        pack(&folder).unwrap_or_else(|problems| panic!("{}", problems.join("\n")))
    })
});

pub fn content_folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

pub fn packed(locale: Locale) -> &'static Packed {
    &PACKED[locale as usize]
}

/// The Russian questions and labels.
pub fn assessment() -> &'static Assessment {
    &packed(Locale::Ru).assessment
}

/// The Russian words.
pub fn words() -> &'static Words {
    &packed(Locale::Ru).words
}

pub fn letters(locale: Locale) -> &'static Letters {
    &packed(locale).words.letters
}

/// In what voice and where a letter is written.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    pub locale: Locale,
    pub channel: Channel,
    pub tone: Tone,
    pub length: Length,
    pub writer: Writer,
    pub address: Address,
}

impl Voice {
    /// A plain and full letter in Russian.
    pub fn plain(channel: Channel, writer: Writer, address: Address) -> Self {
        let (locale, tone, length) = (Locale::Ru, Tone::Plain, Length::Full);
        Self { locale, channel, tone, length, writer, address }
    }

    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for locale in Locale::ALL {
            for channel in Channel::ALL {
                for tone in Tone::ALL {
                    for length in Length::ALL {
                        for writer in Writer::ALL {
                            for address in Address::ALL {
                                all.push(Self { locale, channel, tone, length, writer, address });
                            }
                        }
                    }
                }
            }
        }
        all
    }

    /// The kind has words for this channel; an official letter knows only вы.
    pub fn fits(self, kind: LetterKind, facts: Facts) -> bool {
        let Self { locale, channel, address, .. } = self;
        channels_of(kind, letters(locale), facts).contains(&channel)
            && (channel != Channel::Official || address == Address::Formal)
    }

    pub fn setting(self, facts: Facts, details: &Details) -> Setting<'_> {
        let Self { locale, channel, tone, length, writer, address } = self;
        let today = crate::samples::today();
        Setting { facts, details, writer, address, channel, tone, length, today, locale }
    }

    pub fn letter(self, kind: LetterKind, facts: Facts, details: &Details) -> Letter {
        compose(kind, letters(self.locale), self.setting(facts, details))
    }
}

/// The subject and all parts of a letter, as one reads them.
pub fn shown(letter: &Letter, locale: Locale) -> String {
    let head = ["Тема", "Subject"][locale as usize];
    let subject = letter.subject.iter().map(|subject| format!("{head}: {subject}"));
    let parts = letter.parts.iter().map(|part| part.text.clone());
    subject.chain(parts).collect::<Vec<_>>().join("\n\n")
}

/// The ids of the facts, for a failure to name.
pub fn fact_ids(facts: Facts) -> String {
    let ids = partwell::facts::Fact::ALL.iter().filter(|fact| facts.has(**fact));
    ids.map(|fact| fact.id()).collect::<Vec<_>>().join(" ")
}
