//! How many questions a visitor is asked.

use crate::visitors::{Dice, complete};
use partwell::answers::Answers;
use partwell::questions::Question;

const SAMPLE: usize = if cfg!(debug_assertions) { 20_000 } else { 500_000 };

fn print_lengths(name: &str, mut draw: impl FnMut() -> Answers) -> Vec<usize> {
    let mut counts = vec![0; Question::ALL.len() + 1];
    for _ in 0..SAMPLE {
        counts[complete(&draw()).iter().count()] += 1;
    }
    println!("questions asked of {name} visitors:");
    for (asked, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        println!("  {asked:2}  {:5.1} %", 100.0 * *count as f64 / SAMPLE as f64);
    }
    counts
}

/// The share that is asked more than `limit` questions.
fn share_over(counts: &[usize], limit: usize) -> f64 {
    counts[limit + 1..].iter().sum::<usize>() as f64 / SAMPLE as f64
}

#[test]
fn most_people_see_no_more_than_22_screens() {
    let mut dice = Dice::new(1);
    let likely = print_lengths("likely", || dice.likely_answers());
    let mut other = Dice::new(2);
    let uniform = print_lengths("uniform", || other.answers());
    assert!(share_over(&likely, 22) < 0.02, "a likely visitor sees more than 22 screens");
    assert!(share_over(&likely, 24) + share_over(&uniform, 24) == 0.0, "nobody more than 24");
    assert!(share_over(&uniform, 4) == 1.0, "even a red line takes five answers");
}
