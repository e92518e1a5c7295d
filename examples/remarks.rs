//! Prints how the wording check does on sentences that it wasn't trained on.
//!
//! `cargo run --example remarks [LANG]`; with a part that it was trained on, such as `fresh`, on that
//! one, naming what went wrong.

#[path = "remarks/table.rs"]
mod table;

use partwell::locale::Locale;
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let taught = table::TAUGHT.map(Locale::id);
    let known = |argument: &str| table::LEARNED.contains(&argument) || taught.contains(&argument);
    if let Some(unknown) = arguments.iter().find(|argument| !known(argument)) {
        eprintln!("{unknown}: neither a language nor a part to learn from");
        std::process::exit(2);
    }
    let asked = |half: &&str| arguments.iter().any(|argument| argument == half);
    let tuned = table::LEARNED.into_iter().find(asked);
    let halves = tuned.map_or(table::UNSEEN.to_vec(), |half| vec![half]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = |lang: &str| arguments.iter().any(|argument| argument == lang);
    for lang in taught {
        if !named(lang) && taught.into_iter().any(named) {
            continue;
        }
        let check = table::check_words(root, lang);
        let mut all = Vec::new();
        for half in &halves {
            let sentences = table::labelled(root, lang, half);
            let counts = table::counts(&sentences, &check, |line| {
                if tuned.is_some() {
                    println!("{line}");
                }
            });
            println!("{}", table::table(lang, half, sentences.len(), &counts));
            all.extend(sentences);
        }
        if tuned.is_none() {
            let counts = table::counts(&all, &check, |_| {});
            println!("{}", table::table(lang, "all of these", all.len(), &counts));
        }
    }
}
