//! Prints which questions can follow each, as seen over many random visitors.
//!
//! `cargo run --release --example flow`

#[path = "../tests/it/visitors.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod visitors;

use partwell::questions::Question;
use std::collections::BTreeMap;
use visitors::{Dice, complete};

const VISITORS: usize = 300_000;

fn main() {
    let mut dice = Dice::new(19);
    let mut asked: BTreeMap<Question, usize> = BTreeMap::new();
    let mut follows: BTreeMap<(Question, Option<Question>), usize> = BTreeMap::new();
    for _ in 0..VISITORS {
        let answers = complete(&dice.likely_answers());
        let road: Vec<Question> = answers.iter().map(|choice| choice.question()).collect();
        for (at, question) in road.iter().enumerate() {
            *asked.entry(*question).or_default() += 1;
            *follows.entry((*question, road.get(at + 1).copied())).or_default() += 1;
        }
    }
    for question in Question::ALL {
        let count = asked.get(question).copied().unwrap_or_default();
        println!("{:10} asked of {:3.0} %", question.id(), percent(count, VISITORS));
        let mut next: Vec<_> = follows.iter().filter(|((from, _), _)| from == question).collect();
        next.sort_by_key(|(_, times)| std::cmp::Reverse(**times));
        for ((_, to), times) in next {
            let to = to.map_or("the verdict", Question::id);
            println!("    {:3.0} %  {to}", percent(*times, count));
        }
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
