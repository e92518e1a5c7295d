//! What was learned from labelled sentences (`make train`): how much each cue speaks for each kind.
//!
//! As text, in five parts, each of signs that are alike, which pack best: a limit for each
//! kind, in hundredths; how far the number of each cue lies behind the one before, in Cyrillic
//! letters; of which kinds the cue has a weight, the first four and then the others; and the
//! weights, kind by kind, as Latin letters.

use super::Packed;
use crate::json::Json;

/// The kinds that one sentence can show, the first of `RemarkKind::ALL`.
pub const KINDS: usize = 9;

/// The greatest weight that a cue may have for a kind, and the least below zero.
pub const MOST: i8 = 3;

/// The letter for no distance at all, the first of the 64 of the Russian alphabet.
const NO_STEP: char = '\u{410}';

/// What the last letter stands for, after which the distance goes on.
const LONGEST_STEP: u32 = 63;

/// The signs for none of the first four kinds, and for none of the others.
const NONE_OF_FIRST: char = 'A';
const NONE_OF_OTHERS: char = NO_STEP;
const FIRST_KINDS: usize = 4;

/// The letter for the least weight.
const LEAST: char = 'a';

/// How much a cue speaks for each kind.
pub type Weights = [i8; KINDS];

#[derive(Clone, PartialEq, Debug, Default)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(from = "String", into = "String")
)]
pub struct Learned {
    /// A kind is marked where its cues weigh more than this for the sentence's length.
    pub limits: [f32; KINDS],
    /// In the order of the cues' numbers.
    pub cues: Vec<(u32, Weights)>,
}

impl Learned {
    pub fn read(text: &str) -> Self {
        let mut learned = Self::default();
        let mut parts = text.splitn(5, ';');
        let mut part = || parts.next().unwrap_or_default();
        let mut limits = part().split(' ');
        for limit in &mut learned.limits {
            let hundredths = limits.next().and_then(|limit| limit.parse::<i16>().ok());
            *limit = hundredths.map_or(f32::MAX, |hundredths| f32::from(hundredths) / 100.0);
        }
        let mut cue = 0_u32;
        for step in part().chars() {
            let step = above(step, NO_STEP);
            cue = step.saturating_add(cue);
            if step < LONGEST_STEP {
                learned.cues.push((cue, Weights::default()));
            }
        }
        let (first, others) = (part(), part());
        let kinds = first.chars().zip(others.chars());
        let kinds = kinds.map(|(first, others)| {
            above(first, NONE_OF_FIRST) | above(others, NONE_OF_OTHERS) << FIRST_KINDS
        });
        let kinds: Vec<u32> = kinds.collect();
        let mut weights = part().chars();
        for kind in 0..KINDS {
            let cues = learned.cues.iter_mut().zip(&kinds);
            for ((_, cue), _) in cues.filter(|(_, kinds)| *kinds >> kind & 1 == 1) {
                if let (Some(weight), Some(letter)) = (cue.get_mut(kind), weights.next()) {
                    let above_least = i8::try_from(above(letter, LEAST)).unwrap_or(MOST);
                    *weight = above_least.saturating_sub(MOST).clamp(-MOST, MOST);
                }
            }
        }
        learned
    }

    /// As [`Self::read`] reads it.
    pub fn write(&self) -> String {
        let limits = self.limits.map(|limit| format!("{:.0}", limit * 100.0)).join(" ");
        let (mut steps, mut first, mut others) = (String::new(), String::new(), String::new());
        let sign = |none: char, value: u32| char::from_u32(u32::from(none) + value);
        let mut last = 0;
        for (cue, weights) in &self.cues {
            let mut distance = cue.saturating_sub(last);
            last = *cue;
            loop {
                let step = distance.min(LONGEST_STEP);
                steps.extend(sign(NO_STEP, step));
                distance -= step;
                if step < LONGEST_STEP {
                    break;
                }
            }
            let kinds =
                weights.iter().rev().fold(0, |kinds, weight| kinds << 1 | u32::from(*weight != 0));
            first.extend(sign(NONE_OF_FIRST, kinds % (1 << FIRST_KINDS)));
            others.extend(sign(NONE_OF_OTHERS, kinds >> FIRST_KINDS));
        }
        let mut letters = String::new();
        for kind in 0..KINDS {
            let weights = self.cues.iter().filter_map(|(_, weights)| weights.get(kind));
            let known = weights.filter(|weight| **weight != 0);
            let above_least =
                known.filter_map(|weight| u32::try_from(weight.saturating_add(MOST)).ok());
            letters.extend(above_least.filter_map(|weight| sign(LEAST, weight)));
        }
        [limits, steps, first, others, letters].join(";")
    }
}

/// In the files it is that text.
impl Packed for Learned {
    fn pack(&self) -> Json {
        Json::Text(self.write())
    }

    fn unpack(json: &Json) -> Self {
        Self::read(json.text().unwrap_or_default())
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<String> for Learned {
    fn from(text: String) -> Self {
        Self::read(&text)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<Learned> for String {
    fn from(learned: Learned) -> Self {
        learned.write()
    }
}

/// How far a sign stands behind another.
fn above(sign: char, none: char) -> u32 {
    u32::from(sign).saturating_sub(u32::from(none))
}
