//! The notation of phrases: `вы|ты … всегда|постоянно`, `винов*`.
//!
//! Words are parted by spaces. `a|b` is either; `stem*` any word that begins so; `…` up to four
//! words within the sentence; `a?` a word that may be missing. `^` at the front asks that a
//! sentence begins there. Commas are looked over unless the pattern names one.

use super::tokens::Token;

pub struct Pattern<'a> {
    at_start: bool,
    words: Vec<&'a str>,
}

/// The words that `…` stands for at most.
const LONGEST_GAP: usize = 4;

impl<'a> Pattern<'a> {
    pub fn new(text: &'a str) -> Self {
        let (at_start, text) = match text.strip_prefix('^') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        Self { at_start, words: text.split_whitespace().collect() }
    }

    /// Where the phrase ends that begins with this token.
    pub fn at(&self, tokens: &[Token], start: usize) -> Option<usize> {
        if self.at_start {
            let before = start.checked_sub(1).and_then(|before| tokens.get(before));
            if before.is_some_and(|before| !before.ends_sentence()) {
                return None;
            }
        }
        match_words(&self.words, tokens, start)
    }
}

fn match_words(words: &[&str], tokens: &[Token], at: usize) -> Option<usize> {
    let Some((word, rest)) = words.split_first() else { return Some(at) };
    if *word == "…" {
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
        return None;
    }
    let (alternatives, optional) = match word.strip_suffix('?') {
        Some(alternatives) if !alternatives.is_empty() => (alternatives, true),
        _ => (*word, false),
    };
    let place = if alternatives == "," { at } else { skip_commas(tokens, at) };
    let fits = |token: &Token| alternatives.split('|').any(|each| word_fits(each, &token.word));
    let taken = tokens.get(place).filter(|token| fits(token));
    taken
        .and_then(|_| match_words(rest, tokens, place + 1))
        .or_else(|| if optional { match_words(rest, tokens, at) } else { None })
}

fn word_fits(pattern: &str, word: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == pattern,
    }
}

fn skip_commas(tokens: &[Token], at: usize) -> usize {
    at + usize::from(tokens.get(at).is_some_and(|token| token.word == ","))
}
