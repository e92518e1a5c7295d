//! The wording check: what the sources warn against, found in a text.
//!
//! Phrases are data (`content/<lang>/remarks.toml`); here is how they are found.

mod pattern;
mod review;
mod tokens;

pub use review::{Element, Subject, review};

use crate::content::CheckWords;
use pattern::Pattern;
use std::ops::Range;
pub use tokens::plain;
use tokens::{Token, tokens};

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

/// What the rules find in a text, in its order; what lies within another finding isn't told twice.
pub fn remarks(text: &str, check: &CheckWords) -> Vec<Remark> {
    let tokens = tokens(text, &check.lists);
    let mut found = placeholders(&tokens);
    for rule in &check.rules {
        let Some(kind) = RemarkKind::parse(&rule.kind) else { continue };
        for find in &rule.find {
            let pattern = Pattern::new(find, &check.lists);
            for start in 0..tokens.len() {
                let Some(end) = pattern.at(&tokens, start) else { continue };
                let silent = |unless: &String| {
                    in_sentence(&Pattern::new(unless, &check.lists), &tokens, start)
                };
                if rule.unless.iter().any(silent) {
                    continue;
                }
                let Some(range) = span(&tokens, start, end) else { continue };
                found.push(Remark { kind, range, suggestion: rule.suggest.first().cloned() });
            }
        }
    }
    found.sort_by_key(|remark| (remark.range.start, usize::MAX - remark.range.end));
    let mut told: Vec<Remark> = Vec::new();
    for remark in found {
        let inside =
            |known: &Remark| known.kind == remark.kind && known.range.end > remark.range.start;
        if !told.iter().any(inside) {
            told.push(remark);
        }
    }
    told
}

/// Whether the pattern is found anywhere in the sentence that holds this token.
fn in_sentence(pattern: &Pattern, tokens: &[Token], place: usize) -> bool {
    let ends = |token: &Token| token.ends_sentence();
    let before = tokens.get(..place).unwrap_or_default();
    let first = before.iter().rposition(ends).map_or(0, |end| end + 1);
    let after = tokens.get(place..).unwrap_or_default();
    let last = after.iter().position(ends).map_or(tokens.len(), |end| place + end + 1);
    let sentence = tokens.get(first..last).unwrap_or_default();
    (0..sentence.len()).any(|start| pattern.at(sentence, start).is_some())
}

fn span(tokens: &[Token], start: usize, end: usize) -> Option<Range<usize>> {
    Some(tokens.get(start)?.range.start..tokens.get(end.checked_sub(1)?)?.range.end)
}

/// Brackets, runs of underscores and the like that wait to be filled in.
fn placeholders(tokens: &[Token]) -> Vec<Remark> {
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
        let inside = rest.iter().take(MOST_INSIDE).position(|token| token.word == close);
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

/// Words that brackets to be filled hold at most.
const MOST_INSIDE: usize = 7;
