//! How much of each kind is in a sentence, by what was learned, and which words bring it.

use super::cues::Cue;
use crate::content::{KINDS, Learned, Weights};
use std::ops::Range;

const FEW_CUES: usize = 24;

/// A word must bring this part of what the heaviest brings to be marked with it: one in so many.
const LEAST_PART: f32 = 4.0;

/// How a sentence stands to a kind.
#[derive(Clone, PartialEq, Debug)]
pub struct Weighed {
    /// Above zero where the sentence is to be marked.
    pub sum: f32,
    /// How much each word has to do with it.
    pub shares: Vec<f32>,
}

/// How much of each kind is in a sentence of so many words.
pub fn weigh(learned: &Learned, cues: &[Cue], words: usize) -> [Weighed; KINDS] {
    let length = length(cues.len());
    let shares = vec![0.0; words];
    let mut all =
        learned.limits.map(|limit| Weighed { sum: -limit * length, shares: shares.clone() });
    for (cue, words) in cues {
        let Ok(place) = learned.cues.binary_search_by_key(cue, |(known, _)| *known) else {
            continue;
        };
        let weights = learned.cues.get(place).map_or(Weights::default(), |(_, weights)| *weights);
        for (weighed, weight) in all.iter_mut().zip(weights.map(f32::from)) {
            weighed.sum += weight;
            for share in weighed.shares.get_mut(words.clone()).into_iter().flatten() {
                *share += weight / float(words.len());
            }
        }
    }
    all
}

/// By what the weights of so many cues are to be divided, so that long sentences and short ones can
/// be compared; a word or two prove little.
pub fn length(cues: usize) -> f32 {
    float(cues + FEW_CUES).sqrt()
}

#[expect(clippy::cast_precision_loss, reason = "a sentence has few words")]
pub fn float(count: usize) -> f32 {
    count as f32
}

/// The words that have most to do with a kind: the run of the greatest sum, where each word must
/// bring a part of what the heaviest brings.
pub fn heaviest(shares: &[f32]) -> Range<usize> {
    let toll = shares.iter().copied().fold(0.0, f32::max) / LEAST_PART;
    let (mut best, mut most) = (0..shares.len(), 0.0);
    let (mut start, mut sum) = (0, 0.0);
    for (place, share) in shares.iter().enumerate() {
        sum += share - toll;
        if sum > most {
            (best, most) = (start..place + 1, sum);
        }
        if sum <= 0.0 {
            (start, sum) = (place + 1, 0.0);
        }
    }
    best
}
