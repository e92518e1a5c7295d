//! Checks the authored content and packs it into the JSON files that the widget loads.
//!
//! `cargo run --example pack [-- --check] [OUT]` writes `assessment.<lang>.json`, `words.<lang>.json`
//! and `letters.<lang>.json`; every problem is listed with its file and key.

#[path = "pack/packing.rs"]
mod packing;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let only_check = arguments.iter().any(|argument| argument == "--check");
    let out = arguments.iter().find(|argument| !argument.starts_with("--"));
    let out = out.map_or_else(|| PathBuf::from("target/content"), PathBuf::from);
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut failed = false;
    for lang in &packing::languages(&root).expect("the content folder") {
        match packing::pack(&root.join(lang)) {
            Ok(packed) if only_check => println!(
                "{lang}: {} questions, {} letters, in order",
                partwell::questions::Question::ALL.len(),
                packed.words.letters.kinds.len()
            ),
            Ok(packed) => packed.write(&out, lang).expect("the output folder can be written"),
            Err(problems) => {
                failed = true;
                for problem in problems {
                    eprintln!("content/{lang}/{problem}");
                }
            }
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
