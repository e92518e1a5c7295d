//! What was learned from labelled sentences (`make train`): how much each cue speaks for each kind.
//!
//! As text, in three parts, each of signs that are alike, which pack best: a limit for each kind, in
//! hundredths; how far the number of each cue lies behind the one before, in Cyrillic letters; and
//! the weights of each cue, one sign for a kind and its weight, up to a full stop.

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

/// The sign for the least weight of the first kind. Those after it are neither quotation marks nor
/// backslashes, which JSON would double.
const FIRST_SIGN: char = '#';

/// What a cue's weights end with.
const END: char = 'z';

/// The weights of a kind, from the least to the greatest without nothing.
const WEIGHTS: u32 = 2 * MOST as u32;

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
        let mut parts = text.splitn(3, ';');
        let mut part = || parts.next().unwrap_or_default();
        let mut limits = part().split(' ');
        for limit in &mut learned.limits {
            let hundredths = limits.next().and_then(|limit| limit.parse::<i16>().ok());
            *limit = hundredths.map_or(f32::MAX, |hundredths| f32::from(hundredths) / 100.0);
        }
        let (steps, mut signs) = (part(), part().chars());
        let mut cue = 0_u32;
        for step in steps.chars() {
            let step = above(step, NO_STEP);
            cue = step.saturating_add(cue);
            if step < LONGEST_STEP {
                let mut weights = Weights::default();
                for sign in signs.by_ref().take_while(|sign| *sign != END) {
                    let (kind, weight) = weight(above(sign, FIRST_SIGN));
                    if let Some(known) = weights.get_mut(kind) {
                        *known = weight;
                    }
                }
                learned.cues.push((cue, weights));
            }
        }
        learned
    }

    /// As [`Self::read`] reads it.
    pub fn write(&self) -> String {
        let limits = self.limits.map(|limit| format!("{:.0}", limit * 100.0)).join(" ");
        let (mut steps, mut signs) = (String::new(), String::new());
        let sign = |first: char, value: u32| char::from_u32(u32::from(first) + value);
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
            for value in (0..).take_while(|value| weight(*value).0 < KINDS) {
                let (kind, weight) = weight(value);
                if weights.get(kind) == Some(&weight) {
                    signs.extend(sign(FIRST_SIGN, value));
                }
            }
            signs.push(END);
        }
        [limits, steps, signs].join(";")
    }
}

/// The kind and the weight that a sign stands for, by how far it stands behind the first.
fn weight(value: u32) -> (usize, i8) {
    let above_least = i8::try_from(value % WEIGHTS).unwrap_or_default();
    let weight = above_least - MOST;
    let kind = usize::try_from(value / WEIGHTS).unwrap_or(KINDS);
    (kind, if weight < 0 { weight } else { weight + 1 })
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
