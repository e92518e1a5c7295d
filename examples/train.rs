//! Teaches the wording check: labelled sentences in, `content/<lang>/remarks.learned` out.
//!
//! `cargo run --release --example train [LANG]`. Each kind is a linear support vector machine over
//! the cues of a sentence. Only its strongest weights are kept, in a few steps, for every byte is
//! downloaded. Where its limit lies is found on sentences left out of the training.

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
use partwell::locale::Locale;
use partwell::remarks::{KINDS, Learned, RemarkKind};
use sentences::{Sentence, labelled, ours};
use std::path::Path;

/// Parts that take turns in being left out; in the order of the files, so that sentences of one
/// hand stay together.
const FOLDS: usize = 8;

/// The precision and recall to come near to.
const GOAL: (f32, f32) = (0.95, 0.85);

const MOST_ROUNDS: usize = 12;

/// Weights that each kind may keep, in Russian and in English, whose words leave more room: most
/// where people put it in most ways.
const KEPT: [[usize; KINDS]; Locale::ALL.len()] = [
    [1500, 1500, 700, 600, 1500, 500, 600, 1300, 800],
    [2300, 2000, 2000, 1100, 2000, 1700, 900, 2000, 1000],
];

fn main() -> std::io::Result<()> {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for locale in Locale::ALL {
        let lang = locale.id();
        if !asked.is_empty() && !asked.iter().any(|asked| asked == lang) {
            continue;
        }
        let labelled = labelled(root, locale);
        let ours = ours(locale);
        println!("{lang}: {} labelled sentences, {} of our own texts", labelled.len(), ours.len());
        println!("kind            precision  recall  weights  rounds  wrong");
        let mut learned = Learned::default();
        for (kind, kept) in KEPT[locale as usize].into_iter().enumerate() {
            let one = teach(&labelled, &ours, kind, kept);
            learned.limits[kind] = one.limits[kind];
            learned.weights.extend(one.weights);
        }
        learned.weights.sort_unstable();
        let text = learned.write() + "\n";
        std::fs::write(root.join(format!("content/{lang}/remarks.learned")), text)?;
    }
    Ok(())
}

/// The limit and weights of one kind. The limit is how far above zero a machine must judge, so it
/// holds for the later ones, too. Of our own texts only those are learned from that it would
/// get wrong, again and again until it gets them right: they are many and much alike.
fn teach(labelled: &[Sentence], ours: &[Sentence], kind: usize, kept: usize) -> Learned {
    let shift = shift(labelled, kind, kept);
    let mut all: Vec<&Sentence> = labelled.iter().collect();
    for round in 1.. {
        let machine = train(&all, kind, kept);
        let learned = machine.learned(kind, shift.limit);
        let is_wrong = |text: &&Sentence| {
            (text.is_clean() || text.shows(kind)) && !text.is_told(&learned, kind)
        };
        let wrong: Vec<&Sentence> = ours.iter().filter(is_wrong).collect();
        if wrong.is_empty() || round == MOST_ROUNDS {
            let (id, Shift { precision, recall, .. }) = (RemarkKind::ALL[kind].id(), shift);
            let (weights, wrong) = (learned.weights.len(), wrong.len());
            println!("{id:<14}{precision:>11.3}{recall:>8.3}{weights:>9}{round:>8}{wrong:>7}");
            return learned;
        }
        all.extend(wrong);
    }
    unreachable!("the rounds end")
}

/// How far above zero a sentence must come to be marked: where the remarks on sentences left out
/// come nearest to both goals.
fn shift(all: &[Sentence], kind: usize, kept: usize) -> Shift {
    let mut judged: Vec<(f32, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let part = all.len() * fold / FOLDS..all.len() * (fold + 1) / FOLDS;
        let rest = all.iter().enumerate().filter(|(place, _)| !part.contains(place));
        let machine = train(&rest.map(|(_, sentence)| sentence).collect::<Vec<_>>(), kind, kept);
        let left_out = all[part.clone()].iter().filter(|sentence| sentence.is_typical);
        judged.extend(left_out.map(|sentence| (machine.judge(sentence), sentence.shows(kind))));
    }
    judged.sort_by(|a, b| b.0.total_cmp(&a.0));
    let shown = judged.iter().filter(|(_, shown)| *shown).count() as f32;
    let mut right = 0.0;
    let mut best = Shift { limit: f32::MAX, precision: 0.0, recall: 0.0 };
    for (place, pair) in judged.windows(2).enumerate() {
        right += f32::from(u8::from(pair[0].1));
        let (precision, recall) = (right / (place + 1) as f32, right / shown);
        let point = Shift { limit: f32::midpoint(pair[0].0, pair[1].0), precision, recall };
        // Where both are reached, what is found counts.
        if (point.reached(), recall) > (best.reached(), best.recall) {
            best = point;
        }
    }
    best
}

/// A limit, with what it gives on sentences left out.
struct Shift {
    limit: f32,
    precision: f32,
    recall: f32,
}

impl Shift {
    /// How near it comes to both goals; 1 where they are reached.
    fn reached(&self) -> f32 {
        (self.precision / GOAL.0).min(self.recall / GOAL.1).min(1.0)
    }
}
