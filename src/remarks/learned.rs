//! What was learned from labelled sentences (`make train`): how much each cue speaks for a kind.
//!
//! As text, in three parts: a limit for each kind, in hundredths; how far the number of each weight's
//! cue lies behind the one before, in Cyrillic letters; and a mark for each weight and its kind.

use super::cues::Cue;
use std::ops::Range;

/// The kinds that one sentence can show, the first of `RemarkKind::ALL`.
pub const KINDS: usize = 9;

/// The weights that a cue may have.
pub const WEIGHTS: [f32; 10] = [-5.0, -4.0, -3.0, -2.0, -1.0, 1.0, 2.0, 3.0, 4.0, 5.0];

/// The letter for no distance at all, the first of the 64 of the Russian alphabet.
const NO_STEP: char = '\u{410}';

/// What the last letter stands for, after which the distance goes on.
const LONGEST_STEP: u32 = 63;

const FEW_CUES: usize = 24;

/// A word must bring this part of what the heaviest brings to be marked with it: one in so many.
const LEAST_PART: f32 = 4.0;

/// The mark for the first kind and the first weight; after it one for each, kind by kind, but for
/// the backslash, which JSON would write as two.
const FIRST_MARK: u32 = '#' as u32;
const NO_MARK: u32 = '\\' as u32;

/// A weight that a cue has for a kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Weight {
    pub cue: u32,
    /// A place in `RemarkKind::ALL`.
    pub kind: usize,
    /// A place in [`WEIGHTS`].
    pub size: usize,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Learned {
    /// A kind is marked where its cues weigh more than this for the sentence's [`length`].
    pub limits: [f32; KINDS],
    /// In the order of cues.
    pub weights: Vec<Weight>,
}

/// How a sentence stands to a kind.
#[derive(Clone, PartialEq, Debug)]
pub struct Weighed {
    /// Above zero where the sentence is to be marked.
    pub sum: f32,
    /// How much each word has to do with it.
    pub shares: Vec<f32>,
}

impl Learned {
    pub fn read(text: &str) -> Self {
        let mut learned = Self::default();
        let mut parts = text.splitn(3, ';');
        let mut limits = parts.next().unwrap_or_default().split(' ');
        for limit in &mut learned.limits {
            let hundredths = limits.next().and_then(|limit| limit.parse::<i16>().ok());
            *limit = hundredths.map_or(f32::MAX, |hundredths| f32::from(hundredths) / 100.0);
        }
        let mut steps = parts.next().unwrap_or_default().chars();
        let mut cue = 0_u32;
        for mark in parts.next().unwrap_or_default().chars().map(u32::from) {
            for step in steps.by_ref() {
                let step = u32::from(step).wrapping_sub(u32::from(NO_STEP));
                cue = cue.wrapping_add(step);
                if step < LONGEST_STEP {
                    break;
                }
            }
            let mark = mark.wrapping_sub(FIRST_MARK + u32::from(mark > NO_MARK)) as usize;
            let (kind, size) = (mark / WEIGHTS.len(), mark % WEIGHTS.len());
            learned.weights.push(Weight { cue, kind, size });
        }
        learned
    }

    /// As [`Self::read`] reads it.
    pub fn write(&self) -> String {
        let limits = self.limits.map(|limit| format!("{:.0}", limit * 100.0)).join(" ");
        let (mut steps, mut marks) = (String::new(), String::new());
        let mut last = 0;
        for Weight { cue, kind, size } in &self.weights {
            let mut distance = cue.saturating_sub(last);
            last = *cue;
            loop {
                let step = distance.min(LONGEST_STEP);
                steps.extend(char::from_u32(u32::from(NO_STEP) + step));
                distance -= step;
                if step < LONGEST_STEP {
                    break;
                }
            }
            let mark = (FIRST_MARK..).filter(|mark| *mark != NO_MARK);
            let mut mark = mark.skip(kind * WEIGHTS.len() + size);
            marks.extend(mark.next().and_then(char::from_u32));
        }
        [limits, steps, marks].join(";")
    }

    /// How much of each kind is in a sentence of so many words.
    pub fn weigh(&self, cues: &[Cue], words: usize) -> [Weighed; KINDS] {
        let length = length(cues.len());
        let shares = vec![0.0; words];
        let mut all =
            self.limits.map(|limit| Weighed { sum: -limit * length, shares: shares.clone() });
        for (cue, words) in cues {
            let first = self.weights.partition_point(|known| known.cue < *cue);
            let known = self.weights.get(first..).unwrap_or_default().iter();
            for Weight { kind, size, .. } in known.take_while(|known| known.cue == *cue) {
                let (Some(weighed), Some(weight)) = (all.get_mut(*kind), WEIGHTS.get(*size)) else {
                    continue;
                };
                weighed.sum += weight;
                for share in weighed.shares.get_mut(words.clone()).into_iter().flatten() {
                    *share += weight / float(words.len());
                }
            }
        }
        all
    }
}

/// By what the weights of so many cues are to be divided, so that long sentences and short ones can
/// be compared; a word or two prove little.
pub fn length(cues: usize) -> f32 {
    float(cues + FEW_CUES).sqrt()
}

#[expect(clippy::cast_precision_loss, reason = "a sentence has few words")]
fn float(count: usize) -> f32 {
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
