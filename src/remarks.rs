//! The wording check: what the sources warn against, found in a text.
//!
//! A sentence is taken as the words in it; what each speaks for was learned from sentences that
//! people labelled (`tests/remarks`).

mod cues;
mod instead;
mod pattern;
mod review;
mod tokens;
mod weigh;

pub use review::{Element, Subject, review};

use crate::content::CheckWords;
pub use crate::content::{KINDS, Learned, MOST, Weights};
pub use cues::{Cue, NUMBERS, cues};
pub use instead::instead;
use pattern::Pattern;
use std::ops::Range;
pub use tokens::{Token, plain, tokens};
use weigh::{float, heaviest};
pub use weigh::{length, weigh};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $id:literal,)+) => {
        /// What is remarked upon.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum RemarkKind { $($(#[$doc])* $kind,)+ }

        impl RemarkKind {
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            pub fn id(self) -> &'static str {
                match self { $(Self::$kind => $id,)+ }
            }
        }
    };
}

kinds! {
    /// B10, C5.
    Blame "blame",
    /// A8.
    Motives "motives",
    /// B8.
    Wavering "wavering",
    /// A11.
    Grovelling "grovelling",
    /// C6.
    Threat "threat",
    /// A5.
    FalseRegret "false-regret",
    Officialese "officialese",
    /// B5, E1.
    Breakup "breakup",
    Placeholder "placeholder",
    /// The composed letter says until when; the visitor's doesn't.
    NoLastDay "no-last-day",
    NoHandover "no-handover",
    NoMoney "no-money",
    NoThanks "no-thanks",
    /// A recommendation that nobody would answer for [A11].
    Unvouched "unvouched",
    /// A price where money can't mend it [F13].
    PriceBeside "price-beside",
    /// The end stands before the contract's notice has run [C4].
    BeforeNotice "before-notice",
}

impl RemarkKind {
    /// What is said shows it, not one phrase.
    fn is_statement(self) -> bool {
        matches!(self, Self::Blame | Self::Motives | Self::Grovelling | Self::Threat)
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }
}

/// A finding in one text.
#[derive(Clone, PartialEq, Debug)]
pub struct Remark {
    pub kind: RemarkKind,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What to write instead; empty to leave the words out, none where there's no ready word.
    pub suggestion: Option<String>,
}

/// What is found in a text, in its order; of two findings of one kind that overlap, the first.
pub fn remarks(text: &str, check: &CheckWords) -> Vec<Remark> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    for sentence in sentences(&tokens) {
        let weighed = weigh(&check.learned, &cues(sentence, &check.alike), sentence.len());
        for (kind, weighed) in RemarkKind::ALL.iter().zip(weighed) {
            if weighed.sum > 0.0 {
                let blanks = blanks(sentence);
                if *kind == RemarkKind::Placeholder && !blanks.is_empty() {
                    found.extend(blanks);
                } else {
                    found.extend(remark(*kind, sentence, &weighed.shares, check));
                }
            }
        }
    }
    // A stable sort would cost a visitor more bytes.
    found.sort_unstable_by_key(|remark| {
        (remark.range.start, usize::MAX - remark.range.end, remark.kind as u8)
    });
    let mut told: Vec<Remark> = Vec::new();
    for remark in found {
        let overlaps =
            |known: &Remark| known.kind == remark.kind && known.range.end > remark.range.start;
        if !told.iter().any(overlaps) {
            told.push(remark);
        }
    }
    told
}

/// The sentences that can be judged: a name or a greeting by itself proves nothing. Where a blank in
/// brackets holds a full stop, it ends none.
pub fn sentences(tokens: &[Token]) -> impl Iterator<Item = &[Token]> {
    let mut is_open = false;
    let ends = move |token: &Token| {
        is_open = match &*token.word {
            "[" | "{" => true,
            "]" | "}" | "\n" => false,
            _ => is_open,
        };
        token.ends_sentence() && !is_open
    };
    let says_something = |sentence: &&[Token]| {
        sentence.iter().filter(|token| token.is_word()).count() >= LEAST_WORDS
            || !blanks(sentence).is_empty()
    };
    tokens.split_inclusive(ends).filter(says_something)
}

/// The phrase for which a better one is ready, if it is among the words that weigh most; else these,
/// or the clause that they stand in.
fn remark(
    kind: RemarkKind,
    sentence: &[Token],
    shares: &[f32],
    check: &CheckWords,
) -> Option<Remark> {
    let heavy = heaviest(shares);
    for better in check.better.iter().filter(|better| better.kind == kind.id()) {
        for pattern in better.find.iter().map(|find| Pattern::new(find)) {
            // It may begin with a light word: `к сожалению`.
            let mut starts = heavy.start.saturating_sub(MOST_LIGHT)..heavy.end;
            let phrase = starts.find_map(|start| {
                let end = pattern.at(sentence, start)?;
                (end > heavy.start).then_some(start..end)
            });
            if let Some(range) = phrase.and_then(|phrase| span(sentence, phrase.start, phrase.end))
            {
                return Some(Remark { kind, range, suggestion: Some(better.write.clone()) });
            }
        }
    }
    let marked = if kind.is_statement() { clauses(sentence, shares) } else { heavy };
    let words = sentence.get(marked.clone())?;
    let last = words.iter().rposition(|token| !token.ends_clause());
    let end = last.map_or(marked.end, |last| marked.start + last + 1);
    Some(Remark { kind, range: span(sentence, marked.start, end)?, suggestion: None })
}

/// The clauses that weigh most: `Вы` alone isn't what reproaches.
fn clauses(sentence: &[Token], shares: &[f32]) -> Range<usize> {
    // Each word counts for its whole clause, so the heaviest words are whole clauses.
    let mut of_clauses = shares.to_vec();
    let mut start = 0;
    for (place, token) in sentence.iter().enumerate() {
        if token.ends_clause() || place + 1 == sentence.len() {
            if let Some(clause) = of_clauses.get_mut(start..=place) {
                let sum: f32 = clause.iter().sum();
                clause.fill(sum / float(clause.len()));
            }
            start = place + 1;
        }
    }
    heaviest(&of_clauses)
}

fn span(tokens: &[Token], start: usize, end: usize) -> Option<Range<usize>> {
    Some(tokens.get(start)?.range.start..tokens.get(end.checked_sub(1)?)?.range.end)
}

/// Brackets, runs of underscores and the like that may wait to be filled in.
fn blanks(tokens: &[Token]) -> Vec<Remark> {
    let mut found = Vec::new();
    let mark = |start: usize, end: usize| {
        let range = span(tokens, start, end)?;
        Some(Remark { kind: RemarkKind::Placeholder, range, suggestion: None })
    };
    let mut place = 0;
    while let Some(token) = tokens.get(place) {
        let close = match &*token.word {
            "[" => "]",
            "{" => "}",
            "<" => ">",
            "_" => "_",
            _ => "",
        };
        let rest = tokens.get(place + 1..).unwrap_or_default();
        let inside = rest.iter().take(MOST_INSIDE + 1).position(|token| token.word == close);
        let mut end = place + 1;
        if close == "_" {
            found.extend(mark(place, end));
        } else if let Some(inside) = inside.filter(|inside| !close.is_empty() && *inside > 0) {
            end = place + inside + 2;
            let numbers = rest.iter().take(inside).all(Token::is_number);
            if !numbers {
                found.extend(mark(place, end));
            }
        }
        place = end;
    }
    found
}

/// Words that a sentence must have to be judged, unless it has a blank.
const LEAST_WORDS: usize = 2;

/// Words of a phrase that may stand before those that weigh most.
const MOST_LIGHT: usize = 2;

/// Words and marks that brackets to be filled hold at most.
const MOST_INSIDE: usize = 6;
