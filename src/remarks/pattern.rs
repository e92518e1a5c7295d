//! The notation of phrases: `вы|ты … всегда|постоянно`, `винов*`.
//!
//! Words are parted by spaces. `a|b` is either; `stem*` any word that begins so; `…` up to four words
//! within the sentence; `a?` a word that may be missing. `^` at the
//! front asks that a sentence begins there. Commas are looked over unless the pattern names one.

use super::tokens::Token;

pub struct Pattern<'a> {
    at_start: bool,
    words: Vec<Word<'a>>,
}

/// A word of a pattern.
enum Word<'a> {
    Gap,
    Any { words: Vec<&'a str>, optional: bool },
}

/// The words that `…` stands for at most.
const LONGEST_GAP: usize = 4;

impl<'a> Pattern<'a> {
    pub fn new(text: &'a str) -> Self {
        let (at_start, text) = match text.strip_prefix('^') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        Self { at_start, words: text.split_whitespace().map(Word::new).collect() }
    }

    /// Where the phrase ends that begins with this token.
    pub fn at(&self, tokens: &[Token], start: usize) -> Option<usize> {
        if self.at_start {
            let before = start.checked_sub(1).and_then(|before| tokens.get(before));
            if before.is_some_and(|before| !before.ends_sentence()) {
                return None;
            }
        }
        // A phrase begins with a word, not with the comma that is looked over before it.
        let first = tokens.get(start)?;
        let comma = first.word == ","
            && !matches!(self.words.first(), Some(Word::Any { words, .. }) if words.contains(&","));
        if comma { None } else { match_words(&self.words, tokens, start) }
    }
}

impl<'a> Word<'a> {
    fn new(text: &'a str) -> Self {
        if text == "…" {
            return Self::Gap;
        }
        let (text, optional) = match text.strip_suffix('?') {
            Some(text) if !text.is_empty() => (text, true),
            _ => (text, false),
        };
        Self::Any { words: text.split('|').collect(), optional }
    }
}

fn match_words(words: &[Word], tokens: &[Token], at: usize) -> Option<usize> {
    let Some((word, rest)) = words.split_first() else { return Some(at) };
    let Word::Any { words, optional } = word else {
        return match_gap(rest, tokens, at);
    };
    let place = if words.contains(&",") { at } else { skip_commas(tokens, at) };
    let fits = |token: &Token| words.iter().any(|each| word_fits(each, &token.word));
    let taken = tokens.get(place).filter(|token| fits(token));
    taken
        .and_then(|_| match_words(rest, tokens, place + 1))
        .or_else(|| if *optional { match_words(rest, tokens, at) } else { None })
}

fn match_gap(rest: &[Word], tokens: &[Token], at: usize) -> Option<usize> {
    let mut place = at;
    for _ in 0..=LONGEST_GAP {
        if let Some(end) = match_words(rest, tokens, place) {
            return Some(end);
        }
        place = skip_commas(tokens, place);
        if tokens.get(place)?.ends_sentence() {
            return None;
        }
        place += 1;
    }
    None
}

/// `stem*` fits each word that begins so, any other pattern only itself.
fn word_fits(pattern: &str, word: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == pattern,
    }
}

fn skip_commas(tokens: &[Token], at: usize) -> usize {
    at + usize::from(tokens.get(at).is_some_and(|token| token.word == ","))
}
