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

/// How many are asked more than `limit` questions.
fn over(limit: usize, counts: &[usize]) -> usize {
    counts[limit + 1..].iter().sum()
}

#[test]
fn most_people_see_no_more_than_22_screens() {
    let mut dice = Dice::new(1);
    let likely = print_lengths("likely", || dice.likely_answers());
    let mut dice = Dice::new(2);
    let uniform = print_lengths("uniform", || dice.answers());
    assert!(over(22, &likely) < SAMPLE / 50, "over 2 % of likely visitors see more than 22");
    assert_eq!(over(24, &likely) + over(24, &uniform), 0, "nobody is asked more than 24");
    assert_eq!(over(4, &uniform), SAMPLE, "even a red line takes five answers");
}
