//! A text as words and the few marks that patterns look at.

use crate::locale::is_letter;
use std::ops::Range;

#[derive(Clone, PartialEq, Debug)]
pub struct Token {
    /// In lower case, with `е` for `ё` and a straight apostrophe; or a single mark.
    pub word: String,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Whether it is made of capital letters.
    pub is_capitals: bool,
}

impl Token {
    pub fn ends_sentence(&self) -> bool {
        self.word.starts_with(is_end)
    }

    pub fn ends_clause(&self) -> bool {
        self.ends_sentence() || self.word == ","
    }

    pub fn is_number(&self) -> bool {
        self.word.chars().all(|c| c.is_ascii_digit())
    }

    /// Two capital letters or more: an abbreviation, or a blank such as ИМЯ.
    pub fn is_shouted(&self) -> bool {
        self.is_capitals && self.word.chars().nth(1).is_some()
    }

    fn is_short(&self) -> bool {
        self.word.chars().nth(2).is_none()
    }

    /// Whether it is made of letters or digits.
    pub fn is_word(&self) -> bool {
        self.word.starts_with(is_word)
    }

    pub fn is_numeric(&self) -> bool {
        self.word.ends_with(|c: char| c.is_ascii_digit())
    }
}

/// Words and marks in order. A word keeps its inner points.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    // The word that is being read, and whether it began right before this character.
    let mut open = false;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let end = at + c.len_utf8();
        let next = characters.peek().map(|(_, next)| *next);
        let inner = open
            && match c {
                '’' | '\'' | '-' => next.is_some_and(is_word),
                // `т.д`, `ДД.ММ`, `2.5` and names of files; but not where a blank was forgotten.
                '.' => next.is_some_and(|next| {
                    is_word(next)
                        && (plain(next) == next || tokens.last().is_some_and(Token::is_short))
                }),
                ',' | ':' => {
                    next.is_some_and(|next| next.is_ascii_digit())
                        && tokens.last().is_some_and(Token::is_numeric)
                }
                _ => false,
            };
        if is_word(c) || inner {
            if !open {
                tokens.push(Token { word: String::new(), range: at..at, is_capitals: true });
            }
            if let Some(token) = tokens.last_mut() {
                token.word.push(plain(c));
                token.range.end = end;
                token.is_capitals &= capital(plain(c)) == c && plain(c) != c;
            }
            open = true;
            continue;
        }
        open = false;
        let is_blank = c == '?' && is_blank(text, at);
        let known = match c {
            '?' if is_blank => '_',
            '…' => '.',
            '.' | '!' | '?' | '\n' | '[' | ']' | '{' | '}' | '<' | '>' | '(' | ')' | '_' | '%'
            | '#' | '*' => c,
            ',' | ';' | ':' => ',',
            _ => continue,
        };
        match tokens.last_mut() {
            // A run is one mark; a single underscore within a file's name is none.
            Some(token)
                if token.word == "_"
                    && token.range.end == at
                    && text.get(..at).is_some_and(|before| before.ends_with(c)) =>
            {
                token.range.end = end;
            }
            _ if c == '_' && next != Some('_') => {
                open = tokens.last().is_some_and(|token| token.range.end == at);
            }
            _ => tokens.push(Token { word: known.to_string(), range: at..end, is_capitals: false }),
        }
    }
    tokens
}

/// Whether several question marks begin here that stand for a word: `стоит ??? рублей`.
fn is_blank(text: &str, at: usize) -> bool {
    let goes_on = |c: char| matches!(c, '₽' | '.' | ',') || is_letter(c) && plain(c) == c;
    let begins = |before: &str| before.is_empty() || before.ends_with([' ', '\u{a0}', '\n', '(']);
    let rest = text.get(at..).and_then(|rest| rest.strip_prefix("??")).unwrap_or_default();
    text.get(..at).is_some_and(begins)
        && rest.trim_start_matches('?').trim_start_matches([' ', '\u{a0}']).starts_with(goes_on)
}

fn is_word(c: char) -> bool {
    is_letter(c) || c.is_ascii_digit()
}

/// In lower case, and alike where people write differently.
pub fn plain(c: char) -> char {
    match c {
        // Ё and ё as е, then the capitals of Cyrillic and Latin.
        '\u{401}' | '\u{451}' => '\u{435}',
        '\u{410}'..='\u{42f}' | 'À'..='Þ' => char::from_u32(c as u32 + 32).unwrap_or(c),
        '’' => '\'',
        c => c.to_ascii_lowercase(),
    }
}

/// The capital of a letter in lower case.
pub fn capital(c: char) -> char {
    match c {
        '\u{451}' => '\u{401}',
        '\u{430}'..='\u{44f}' | 'à'..='þ' => char::from_u32(c as u32 - 32).unwrap_or(c),
        c => c.to_ascii_uppercase(),
    }
}

/// What ends a sentence.
pub fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '\n')
}
