//! What the check is taught with: labelled sentences, as cues.

use super::samples::{all_details, long_details};
use super::support::{Voice, letters};
use super::table;
use partwell::content::Variant;
use partwell::facts::Facts;
use partwell::letter::{Address, Channel, Details, Writer, say};
use partwell::locale::Locale;
use partwell::remarks::{Cue, Learned, RemarkKind, cues, sentences, tokens, weigh};
use std::collections::BTreeMap;
use std::path::Path;
use std::slice;

pub struct Sentence {
    /// Of each sentence, should the line hold several.
    pub cues: Vec<Vec<Cue>>,
    kinds: Vec<RemarkKind>,
    pub counts: Counts,
}

/// How much a sentence counts where limits are found; nothing where it is less likely than in a letter.
#[derive(Clone, Copy)]
pub struct Counts {
    /// For precision.
    pub marked: f32,
    /// For recall.
    pub shown: f32,
}

impl Sentence {
    fn new(text: &str, kinds: Vec<RemarkKind>, counts: Counts, locale: Locale) -> Self {
        let alike = &letters(locale).check.alike;
        let tokens = tokens(text);
        let cues = sentences(&tokens).map(|words| cues(words, alike)).collect();
        Self { cues, kinds, counts }
    }

    pub fn is_clean(&self) -> bool {
        self.kinds.is_empty()
    }

    /// Whether the check says of it what it should: all that it shows, and nothing of the clean.
    pub fn is_told(&self, learned: &Learned, kind: usize) -> bool {
        let told = |cues: &Vec<Cue>| weigh(learned, cues, 0)[kind].sum > 0.0;
        self.shows(kind) == self.cues.iter().any(told)
    }

    pub fn shows(&self, kind: usize) -> bool {
        self.kinds.contains(&RemarkKind::ALL[kind])
    }
}

/// A sentence of `fresh` or `tune` counts four times as much as one of `practice`, which few people
/// wrote: people differ, and no hand shall decide alone.
const FRESH: Counts = Counts { marked: 4.0, shown: 4.0 };

/// It has few sentences, which are written like the oldest of the unseen parts, and most of what is
/// missed there is as hard as what is missed here.
const TUNE: Counts = Counts { marked: 4.0, shown: 24.0 };

const PRACTICE: Counts = Counts { marked: 1.0, shown: 1.0 };

const NOTHING: Counts = Counts { marked: 0.0, shown: 0.0 };

/// The sentences that people labelled, first those on which limits are found. Those of `more` were
/// written to be hard, so there none are found.
pub fn labelled(root: &Path, locale: Locale) -> Vec<Sentence> {
    let read = |half| table::labelled(root, locale.id(), half);
    let of = |half, counts| {
        let sentences = read(half).into_iter();
        sentences.map(move |each| Sentence::new(&each.sentence, each.kinds, counts, locale))
    };
    let few = of("fresh", FRESH).chain(of("tune", TUNE));
    few.chain(of("practice", PRACTICE)).chain(of("more", NOTHING)).collect()
}

/// Our own texts: what goes to clients is clean; the tempting answers show what they are bad for.
pub fn ours(locale: Locale) -> Vec<Sentence> {
    let mut texts: BTreeMap<String, Vec<RemarkKind>> = BTreeMap::new();
    let letters = letters(locale);
    let blocks = letters.kinds.iter().flat_map(|letter| &letter.block);
    for block in blocks.filter(|block| block.id != "talk-avoid") {
        for channel in Channel::ALL {
            said(block.variants(channel), locale, channel, |text| {
                texts.insert(text.to_owned(), Vec::new());
            });
        }
    }
    for snippet in &letters.snippets {
        said(&snippet.variants, locale, Channel::Email, |text| {
            texts.insert(text.to_owned(), Vec::new());
        });
    }
    for answer in letters.replies.iter().flat_map(|reply| &reply.answer) {
        let kinds = || answer.bad.iter().filter_map(|kind| RemarkKind::parse(kind)).collect();
        said(&answer.text, locale, Channel::Talk, |text| {
            texts.insert(text.to_owned(), kinds());
        });
    }
    texts.into_iter().map(|(text, kinds)| Sentence::new(&text, kinds, NOTHING, locale)).collect()
}

/// Every variant in every voice, with all details, with long ones and with none.
fn said(variants: &[Variant], locale: Locale, channel: Channel, mut tell: impl FnMut(&str)) {
    for variant in variants {
        let wanted = variant.when.iter().filter_map(|condition| condition.wanted());
        let facts: Facts = wanted.collect();
        for (writer, address) in Writer::ALL.into_iter().flat_map(|w| Address::ALL.map(|a| (w, a)))
        {
            let voice = Voice { locale, ..Voice::plain(channel, writer, address) };
            for details in [Details::default(), all_details(locale), long_details(locale)] {
                let setting = voice.setting(facts, &details);
                let text = say(slice::from_ref(variant), letters(locale), setting);
                text.iter().for_each(|text| tell(text));
            }
        }
    }
}
