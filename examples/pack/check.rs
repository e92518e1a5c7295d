//! Checks that every template of the letters is in the notation and names what exists.

use partwell::content::{Letters, Variant, Words};
use partwell::decision::Verdict;
use partwell::letter::{Channel, Detail, LetterKind, Number, Piece, Template};
use partwell::remarks::{KINDS, Learned, RemarkKind};
use serde_json::Value;

/// What may be left out; everything else must be there and not empty.
const OPTIONAL: [&str; 18] = [
    "help",
    "hint",
    "example",
    "when",
    "sources",
    "verdicts",
    "notes",
    "subject",
    "email",
    "messenger",
    "talk",
    "official",
    "bad",
    "then",
    "better",
    "learned",
    "write",
    "note",
];

/// Adds a problem for every needed text that is empty.
pub fn filled(at: &str, key: &str, value: &Value, problems: &mut Vec<String>) {
    match value {
        Value::String(text) if text.is_empty() && !OPTIONAL.contains(&key) => {
            problems.push(format!("{at} is missing"));
        }
        Value::Array(items) if items.is_empty() && !OPTIONAL.contains(&key) => {
            problems.push(format!("{at} has no entries"));
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                filled(&format!("{at}[{index}]"), key, item, problems);
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                filled(&format!("{at}.{key}"), key, value, problems);
            }
        }
        _ => {}
    }
}

/// Adds a problem for every piece that the composer couldn't fill.
pub fn templates(words: &Words, problems: &mut Vec<String>) {
    let letters = &words.letters;
    for snippet in &letters.snippets {
        check_variants(
            &format!("letters/shared.toml: {}", snippet.id),
            &snippet.variants,
            letters,
            problems,
        );
    }
    for (kind, letter) in LetterKind::ALL.iter().zip(&letters.kinds) {
        let file = format!("letters/{}.toml", kind.id());
        check_variants(&format!("{file}: subject"), &letter.subject, letters, problems);
        let mut seen: Vec<&str> = Vec::new();
        for block in &letter.block {
            let at = format!("{file}: {}", block.id);
            for channel in Channel::ALL {
                check_variants(&at, block.variants(channel), letters, problems);
            }
            if seen.contains(&block.id.as_str()) {
                problems.push(format!("{at}: the block stands there twice"));
            }
            seen.push(&block.id);
        }
    }
}

/// Adds a problem for every reply that couldn't be said or leads nowhere.
pub fn replies(words: &Words, problems: &mut Vec<String>) {
    let letters = &words.letters;
    let known = |id: &String| letters.replies.iter().any(|reply| reply.id == *id);
    for reply in &letters.replies {
        let at = format!("replies.toml: {}", reply.id);
        check_variants(&at, &reply.they, letters, problems);
        for answer in &reply.answer {
            check_variants(&at, &answer.text, letters, problems);
            for id in answer.then.iter().filter(|id| !known(id)) {
                problems.push(format!("{at}: no reply is called {id}"));
            }
        }
        for id in &reply.verdicts {
            if !Verdict::ALL.iter().any(|verdict| verdict.id() == id) {
                problems.push(format!("{at}: no verdict is called {id}"));
            }
        }
    }
}

/// Adds a problem for every better phrase of a kind that no sentence shows.
pub fn remarks(words: &Words, problems: &mut Vec<String>) {
    let check = &words.letters.check;
    for better in &check.better {
        if !RemarkKind::ALL.iter().take(KINDS).any(|kind| kind.id() == better.kind) {
            problems.push(format!("remarks.toml: no kind of sentence is called {}", better.kind));
        }
    }
}

/// Adds a problem for weights that aren't as they were written. A new language has none yet.
pub fn learned(text: &str, problems: &mut Vec<String>) {
    if !text.is_empty() && Learned::read(text).write() != text {
        problems.push("remarks.learned can't be read; run 'make train'".to_owned());
    }
}

fn check_variants(at: &str, variants: &[Variant], letters: &Letters, problems: &mut Vec<String>) {
    for variant in variants {
        if variant.sources.len() > 3 {
            problems.push(format!("{at}: more than three sources"));
        }
        for piece in Template::new(&variant.text) {
            match piece {
                Err(broken) => problems.push(format!("{at}: {{{broken}}} is not in the notation")),
                Ok(Piece::Named(name)) if !is_known(name, letters) => {
                    problems.push(format!("{at}: nothing is called {{{name}}}"));
                }
                Ok(_) => {}
            }
        }
    }
}

fn is_known(name: &str, letters: &Letters) -> bool {
    Detail::parse(name.strip_suffix("_full").unwrap_or(name)).is_some()
        || Number::parse(name).is_some()
        || letters.snippet(name).is_some()
}
