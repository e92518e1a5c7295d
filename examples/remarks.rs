//! Prints how the wording check does on the sentences that its rules were never tuned on.
//!
//! `cargo run --example remarks`; with `tune [LANG]` or `practice [LANG]`, on sentences that the
//! rules may be tuned on, naming what went wrong; a `.toml` file's rules instead of the content's.

#[path = "remarks/table.rs"]
mod table;

use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked = |half: &&str| arguments.iter().any(|argument| argument == half);
    let half = ["tune", "practice"].into_iter().find(asked).unwrap_or("held");
    let tuning = half != "held";
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for lang in ["ru", "en"] {
        let named = |lang: &str| arguments.iter().any(|argument| argument == lang);
        if !named(lang) && (named("ru") || named("en")) {
            continue;
        }
        let authored = root.join(format!("content/{lang}/remarks.toml"));
        let given = arguments.iter().find(|argument| argument.ends_with(".toml"));
        let rules = table::rules(&given.map_or(authored, Into::into));
        let sentences = table::labelled(root, lang, half);
        let counts = table::counts(&sentences, &rules, |line| {
            if tuning {
                println!("{line}");
            }
        });
        println!("{}", table::table(lang, half, sentences.len(), &counts));
    }
}
