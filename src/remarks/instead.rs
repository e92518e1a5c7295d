//! A text with a better phrase in it, or without the phrase.

use super::tokens::{capital, is_end, plain};
use std::ops::Range;

/// Blanks, one of which may not be broken.
const BLANKS: [char; 2] = [' ', '\u{a0}'];

/// After these no comma stands.
const OPENING: [char; 8] = ['—', '–', '-', ':', ';', '(', '[', '«'];

/// What sets words apart on both sides.
const PAIRS: [(char, char); 3] = [('—', '—'), ('–', '–'), ('(', ')')];

/// The text with other words in this place; with none, also without the marks that set the old
/// ones apart, and with a capital where a sentence begins. One comma stays before the words of `joins`.
pub fn instead(text: &str, range: &Range<usize>, words: &str, joins: &str) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let old = text.get(range.clone()).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let trimmed = before.trim_end_matches(BLANKS);
    let begins = trimmed.is_empty() || trimmed.ends_with(is_end);
    if !words.is_empty() {
        let was_capital = old.chars().next().is_some_and(|c| plain(c) != c);
        let words = if begins && was_capital { capitalised(words) } else { words.to_owned() };
        return [before, &words, after].concat();
    }
    let rest = after.trim_start_matches(BLANKS);
    let has_comma = rest.starts_with(',');
    let rest = rest.trim_start_matches(',').trim_start_matches(BLANKS);
    for (open, close) in PAIRS {
        if let (Some(head), Some(rest)) = (trimmed.strip_suffix(open), rest.strip_prefix(close)) {
            return instead(text, &(head.len()..text.len() - rest.len()), words, joins);
        }
    }
    if begins {
        return [before, &*capitalised(rest)].concat();
    }
    let ends = rest.is_empty() || rest.starts_with(is_end);
    let next = rest.split(BLANKS).next();
    let stays =
        has_comma && !trimmed.ends_with(OPENING) && joins.split(' ').any(|join| Some(join) == next);
    let head = if has_comma || ends { trimmed.trim_end_matches(',') } else { trimmed };
    [head, if stays { "," } else { "" }, if ends || trimmed == before { "" } else { " " }, rest]
        .concat()
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(capital).into_iter().chain(letters).collect()
}
