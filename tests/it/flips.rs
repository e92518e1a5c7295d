//! What would change the verdict: each flip holds for every way of going on.

use crate::visitors::{Dice, SAMPLE, check, complete, visitors};
use partwell::answers::Answers;
use partwell::decision::Decision;
use partwell::questions::{Options, Told};
use std::collections::BTreeMap;

#[test]
fn a_flip_gives_its_verdict_for_every_completion() {
    let mut dice = Dice::new(3);
    let mut counts = BTreeMap::new();
    for decision in visitors(SAMPLE / 40) {
        let flips = decision.flips();
        *counts.entry(flips.len()).or_insert(0) += 1;
        for flip in flips {
            check(flip.verdict != decision.verdict, &decision, "a flip changes the verdict");
            let (before, after) = (decision.verdict.level(), flip.verdict.level());
            let helped = flip.choice == Told::Better.choice();
            check(!helped || before.falls_to(after), &decision, "what helped leads less far");
            for _ in 0..40 {
                let fill = dice.answers();
                let given: Answers = fill.iter().chain(decision.answers.iter()).collect();
                let flipped = Decision::of(complete(&given.with(flip.choice)));
                check(flipped.verdict == flip.verdict, &flipped, "the flip holds");
            }
        }
    }
    println!("flips per verdict: {counts:?}");
}
