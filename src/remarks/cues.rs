//! What the wording check looks at in a sentence: words, how they begin and end, and which follow
//! which: two by how they begin, three by their form.

use super::tokens::Token;
use std::ops::Range;

/// Cues are known by a number below this. Two may share one: a cue that was never learned meets the
/// weights of another once in ten times, and training allows for that.
pub const NUMBERS: u32 = 1 << 17;

/// Letters by which forms of one word are alike: `вино|ват`, `вино|ваты`.
const STEM: usize = 4;

/// The letters at a word's end by which its form is known: `платишь`, `говоришь`.
const ENDING: usize = 2;

/// A cue's number, and the words of the sentence that it is of.
pub type Cue = (u32, Range<usize>);

/// The cues of a sentence, each once and in the order of their numbers. Of words that are alike
/// (`вы ты`) the first stands for all.
pub fn cues(sentence: &[Token], alike: &[String]) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let (mut before, mut place_before) = ("^", 0);
    // Of the two words before, by which three in a row are known.
    let (mut forms, mut earlier) = (["^"; 2], 0);
    let mut follows_number = false;
    for (place, token) in sentence.iter().enumerate() {
        if token.is_shouted() {
            cues.push((number(&["A"]), place..place + 1));
            cues.push((number(&["A", before]), place_before..place + 1));
        }
        // `you're` is two words.
        for word in token.word.split('\'') {
            let word = shape(word, follows_number, alike);
            let stem = stem(word);
            cues.push((number(&["w", word]), place..place + 1));
            if stem.len() < word.len() {
                cues.push((number(&["s", stem]), place..place + 1));
                cues.push((number(&["e", ending(word)]), place..place + 1));
            }
            cues.push((number(&["b", before, stem]), place_before..place + 1));
            let [first, second] = forms;
            cues.push((number(&["f", first, second, form(word)]), earlier..place + 1));
            forms = [second, form(word)];
            (before, earlier, place_before) = (stem, place_before, place);
        }
        follows_number = token.is_numeric();
    }
    cues.push((number(&["b", before, "$"]), place_before..sentence.len()));
    let [first, second] = forms;
    cues.push((number(&["f", first, second, "$"]), earlier..sentence.len()));
    cues.sort_unstable_by_key(|(number, words)| (*number, words.start, words.end));
    cues.dedup_by_key(|(number, _)| *number);
    cues
}

/// The word that this one counts as; numbers are all alike, but for those of nothing but noughts, and
/// so are blanks such as `ХХ.ХХ.2026`.
fn shape<'a>(word: &'a str, follows_number: bool, alike: &'a [String]) -> &'a str {
    let is_blank = |c: char| matches!(c, 'x' | '\u{445}' | '0'..='9' | '.' | '-');
    if (word.contains("xx") || word.contains("\u{445}\u{445}")) && word.chars().all(is_blank) {
        return "xx";
    }
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        // Not the thousands of `45 000`.
        let is_blank = word.len() > 1
            && !follows_number
            && word.trim_matches(['0', '.', ',', '-', ':']).is_empty();
        return if is_blank { "00" } else { "0" };
    }
    let mut groups = alike.iter().map(|group| group.split(' '));
    let found = groups.find(|group| group.clone().any(|known| known == word));
    found.and_then(|mut group| group.next()).unwrap_or(word)
}

/// A short word, or how a longer one ends.
fn form(word: &str) -> &str {
    if word.chars().nth(STEM - 1).is_none() { word } else { ending(word) }
}

fn ending(word: &str) -> &str {
    let start = word.char_indices().nth_back(ENDING - 1).map_or(0, |(start, _)| start);
    word.get(start..).unwrap_or(word)
}

fn stem(word: &str) -> &str {
    let end = word.char_indices().nth(STEM).map_or(word.len(), |(end, _)| end);
    word.get(..end).unwrap_or(word)
}

/// FNV-1a over the parts, folded to the range of numbers.
fn number(parts: &[&str]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for part in parts {
        for byte in part.bytes().chain([b' ']) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    (hash ^ (hash >> 15)) % NUMBERS
}
