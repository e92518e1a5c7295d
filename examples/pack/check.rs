//! Checks that every template of the letters is in the notation and names what exists.

use partwell::content::{Letters, Variant, Words};
use partwell::letter::{Detail, LetterKind, Number, Piece, Template};

/// Adds a problem for every piece that the composer couldn't fill.
pub fn templates(words: &Words, problems: &mut Vec<String>) {
    let letters = &words.letters;
    for snippet in &letters.snippets {
        check_variants(&format!("letters/shared.toml: {}", snippet.id), &snippet.variants, letters, problems);
    }
    for (kind, letter) in LetterKind::ALL.iter().zip(&letters.kinds) {
        let file = format!("letters/{}.toml", kind.id());
        check_variants(&format!("{file}: subject"), &letter.subject, letters, problems);
        let mut seen: Vec<&str> = Vec::new();
        for block in &letter.block {
            let at = format!("{file}: {}", block.id);
            check_variants(&at, &block.email, letters, problems);
            check_variants(&at, &block.messenger, letters, problems);
            if seen.contains(&block.id.as_str()) {
                problems.push(format!("{at}: the block stands there twice"));
            }
            seen.push(&block.id);
        }
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
