//! Teaches the wording check: labelled sentences in, `content/<lang>/remarks.learned` out.
//!
//! `cargo run --profile proof --example train [LANG]`. Each kind is a linear support vector machine
//! over the cues of a sentence. Only the strongest weights are kept, in whole steps, for every byte
//! is downloaded. Where its limit lies is found on sentences left out of the training.

#[path = "remarks/table.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod table;

#[path = "../tests/it/samples.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod samples;

#[path = "../tests/it/support.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod support;

#[path = "train/machine.rs"]
mod machine;

#[path = "train/sentences.rs"]
mod sentences;

use machine::train;
use partwell::remarks::{KINDS, Learned, RemarkKind, Weights};
use sentences::{Counts, Sentence, labelled, ours};
use std::collections::BTreeMap;
use std::path::Path;
use table::TAUGHT;

/// Parts that take turns in being left out; in the order of the files, so that sentences of one
/// hand mostly stay together.
const FOLDS: usize = 6;

/// The precision and recall to come near to. Precision has a goal of 0.95, but what is found on parts
/// left out may be off by a hundredth.
const GOAL: (f32, f32) = (0.96, 0.85);

const MOST_ROUNDS: usize = 20;

/// Weights to keep, in Russian and in English, whose words leave more room. Rounding drops some more.
const KEPT: [usize; TAUGHT.len()] = [31_400, 43_200];

fn main() -> std::io::Result<()> {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (locale, kept) in TAUGHT.into_iter().zip(KEPT) {
        let lang = locale.id();
        if !asked.is_empty() && !asked.iter().any(|asked| asked == lang) {
            continue;
        }
        let labelled = labelled(root, locale);
        let ours = ours(locale);
        println!("{lang}: {} labelled sentences, {} of our own texts", labelled.len(), ours.len());
        let text = teach(&labelled, &ours, kept).write() + "\n";
        std::fs::write(root.join(format!("content/{lang}/remarks.learned")), text)?;
    }
    Ok(())
}

/// The limits and weights of all kinds. A limit is how far above zero a machine must judge, so it
/// holds for the later ones, too. Of our own texts only those are learned from that the check would
/// get wrong, again and again until it gets them right: they are many and much alike.
fn teach(labelled: &[Sentence], ours: &[Sentence], kept: usize) -> Learned {
    let shifts = shifts(labelled, kept);
    let mut all: Vec<&Sentence> = labelled.iter().collect();
    for round in 1.. {
        let (mut learned, mut cues) = (Learned::default(), BTreeMap::new());
        for (kind, machine) in train(&all, kept).iter().enumerate() {
            learned.limits[kind] = machine.limit(shifts[kind].limit);
            for (cue, weight) in &machine.weights {
                cues.entry(*cue).or_insert(Weights::default())[kind] = *weight as i8;
            }
        }
        learned.cues = cues.into_iter().collect();
        let is_right = |text: &&Sentence, kind| {
            !(text.is_clean() || text.shows(kind)) || text.is_told(&learned, kind)
        };
        let is_wrong = |text: &&Sentence| !(0..KINDS).all(|kind| is_right(text, kind));
        let wrong: Vec<&Sentence> = ours.iter().filter(is_wrong).collect();
        if wrong.is_empty() || round == MOST_ROUNDS {
            report(&learned, &shifts);
            println!("after round {round} {} of our own texts are judged wrong", wrong.len());
            return learned;
        }
        all.extend(wrong);
    }
    unreachable!("the rounds end")
}

fn report(learned: &Learned, shifts: &[Shift]) {
    println!("kind            precision  recall  weights");
    for (kind, shift) in RemarkKind::ALL.iter().zip(shifts) {
        let weights =
            learned.cues.iter().filter(|(_, weights)| weights[*kind as usize] != 0).count();
        println!("{:<14}{:>11.3}{:>8.3}{weights:>9}", kind.id(), shift.precision, shift.recall);
    }
}

/// The limit of each kind, found on parts that take turns in being left out.
fn shifts(all: &[Sentence], kept: usize) -> Vec<Shift> {
    let mut judged: Vec<Vec<Judged>> = vec![Vec::new(); KINDS];
    let counted = all.iter().take_while(|sentence| sentence.counts.marked > 0.0).count();
    for fold in 0..FOLDS {
        let part = counted * fold / FOLDS..counted * (fold + 1) / FOLDS;
        let rest = all.iter().enumerate().filter(|(place, _)| !part.contains(place));
        let machines = train(&rest.map(|(_, sentence)| sentence).collect::<Vec<_>>(), kept);
        for sentence in &all[part.clone()] {
            for (kind, machine) in machines.iter().enumerate() {
                judged[kind].push(Judged {
                    above_zero: machine.judge(sentence),
                    shows: sentence.shows(kind),
                    counts: sentence.counts,
                });
            }
        }
    }
    judged.into_iter().map(best).collect()
}

/// How far above zero a sentence must come to be marked: where the remarks come nearest to both
/// goals.
fn best(mut judged: Vec<Judged>) -> Shift {
    judged.sort_by(|a, b| b.above_zero.total_cmp(&a.above_zero));
    let shown: f32 = judged.iter().filter(|each| each.shows).map(|each| each.counts.shown).sum();
    let (mut right, mut marked, mut found) = (0.0, 0.0, 0.0);
    let mut best = Shift { limit: f32::MAX, precision: 0.0, recall: 0.0 };
    for pair in judged.windows(2) {
        marked += pair[0].counts.marked;
        if pair[0].shows {
            right += pair[0].counts.marked;
            found += pair[0].counts.shown;
        }
        if pair[0].above_zero <= pair[1].above_zero {
            continue;
        }
        let limit = f32::midpoint(pair[0].above_zero, pair[1].above_zero);
        let point = Shift { limit, precision: right / marked, recall: found / shown };
        if point.reached() > best.reached() {
            best = point;
        }
    }
    best
}

/// A sentence left out.
#[derive(Clone)]
struct Judged {
    above_zero: f32,
    shows: bool,
    counts: Counts,
}

/// A limit, with what it gives on sentences left out.
struct Shift {
    limit: f32,
    precision: f32,
    recall: f32,
}

impl Shift {
    /// How near it comes to both goals; above 1 where they are reached, how far towards perfection. A
    /// wrong remark is worse than a missing one, so precision shall come nearer and go farther.
    fn reached(&self) -> f32 {
        let near = (self.precision / GOAL.0).powi(3).min(self.recall / GOAL.1);
        let beyond = |value: f32, goal: f32| (value - goal) / (1.0 - goal);
        if near < 1.0 {
            return near;
        }
        1.0 + (beyond(self.precision, GOAL.0) / 2.0).min(beyond(self.recall, GOAL.1))
    }
}
