//! How long a decision takes: the rules alone, then all that the verdict page says.

#[path = "../tests/it/visitors.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod visitors;

use divan::Bencher;
use partwell::decision::{Decision, Situation, decide};
use partwell::flow::{CompleteAnswers, replay};
use std::sync::atomic::{AtomicUsize, Ordering};
use visitors::{Dice, complete};

fn main() {
    divan::main();
}

/// A thousand likely visitors in turn, so that no branch is learnt by heart.
fn likely() -> impl Fn() -> CompleteAnswers + Sync {
    let mut dice = Dice::new(17);
    let visitors: Vec<_> = (0..1000).map(|_| complete(&dice.likely_answers())).collect();
    let turn = AtomicUsize::new(0);
    move || visitors[turn.fetch_add(1, Ordering::Relaxed) % visitors.len()]
}

#[divan::bench]
fn decide_one_situation(bencher: Bencher) {
    let next = likely();
    bencher.with_inputs(|| Situation::of(&next())).bench_refs(|situation| decide(situation));
}

#[divan::bench]
fn read_the_situation(bencher: Bencher) {
    let next = likely();
    bencher.with_inputs(next).bench_refs(|answers| Situation::of(answers));
}

#[divan::bench]
fn replay_the_flow(bencher: Bencher) {
    let next = likely();
    bencher.with_inputs(next).bench_refs(|answers| replay(answers));
}

#[divan::bench]
fn whole_decision(bencher: Bencher) {
    bencher.with_inputs(likely()).bench_values(Decision::of);
}

#[divan::bench]
fn flips(bencher: Bencher) {
    let next = likely();
    bencher.with_inputs(|| Decision::of(next())).bench_refs(|decision| decision.flips());
}
