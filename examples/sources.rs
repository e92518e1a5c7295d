//! Prints every idea of the sources with the texts that stand on it and that visitors met.
//!
//! `cargo run --example sources`; with an id, all of its texts.

#[path = "../tests/it/samples.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod samples;

#[path = "../tests/it/support.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod support;

#[path = "../tests/it/visitors.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod visitors;

#[path = "../tests/it/claims.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod claims;

use claims::{Shown, ids};
use samples::{SAMPLES, decision};
use visitors::visitors;

const VISITORS: usize = 1_500;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let mut shown = Shown::default();
    let samples = SAMPLES.iter().map(|(_, answers)| decision(answers));
    for decision in samples.chain(visitors(VISITORS)) {
        shown.visit(&decision);
    }
    let mut missing = 0;
    for id in ids() {
        let texts = shown.texts(&id);
        missing += usize::from(texts.is_empty());
        if wanted.contains(&id) {
            println!("{id}\n  {}", texts.join("\n  "));
        } else if wanted.is_empty() {
            let some: Vec<&str> = texts.iter().copied().take(3).collect();
            println!("{id:4}{:4}  {}", texts.len(), some.join("; "));
        }
    }
    println!("{} ideas, {missing} without a text that {VISITORS} visitors met", ids().len());
}
