//! Prints how the wording check does on sentences that it wasn't trained on.
//!
//! `cargo run --example remarks`; with `tune [LANG]` or `practice [LANG]`, on sentences that the
//! check was trained on, naming what went wrong.

#[path = "remarks/table.rs"]
mod table;

use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked = |half: &&str| arguments.iter().any(|argument| argument == half);
    let tuned = ["tune", "practice"].into_iter().find(asked);
    let halves = tuned.map_or(table::UNSEEN.to_vec(), |half| vec![half]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for lang in ["ru", "en"] {
        let named = |lang: &str| arguments.iter().any(|argument| argument == lang);
        if !named(lang) && (named("ru") || named("en")) {
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
