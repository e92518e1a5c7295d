//! Prints how the wording check does on the sentences that its rules were never tuned on.
//!
//! `cargo run --example remarks`; with `tune [LANG]`, on the other half, naming what went wrong.

#[path = "remarks/table.rs"]
mod table;

use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let tuning = arguments.iter().any(|argument| argument == "tune");
    let half = if tuning { "tune" } else { "held" };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for lang in ["ru", "en"] {
        let named = |lang: &str| arguments.iter().any(|argument| argument == lang);
        if !named(lang) && (named("ru") || named("en")) {
            continue;
        }
        let sentences = table::labelled(root, lang, half);
        let counts = table::counts(&sentences, &table::rules(root, lang), |line| {
            if tuning {
                println!("{line}");
            }
        });
        println!("{}", table::table(lang, half, sentences.len(), &counts));
    }
}
