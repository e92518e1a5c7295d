//! What was learned from labelled sentences (`make train`): how much each cue speaks for each kind.
//!
//! As text, in three parts, each of signs that are alike, which pack best: a limit for each kind, in
//! hundredths; how far the number of each cue lies behind the one before, in Cyrillic letters; and
//! the weights of each cue up to a full stop, a Latin letter for the kind, small where it speaks for
//! it, after a digit where the weight is more than one: `a3C.`

use super::Packed;
use crate::json::Json;

/// The kinds that one sentence can show, the first of `RemarkKind::ALL`.
pub const KINDS: usize = 9;

/// The greatest weight that a cue may have for a kind, and the least below zero.
pub const MOST: i8 = 9;

/// The letter for no distance at all, the first of the 64 of the Russian alphabet.
const NO_STEP: char = '\u{410}';

/// What the last letter stands for, after which the distance goes on.
const LONGEST_STEP: u32 = 63;

/// The letters for the first kind where a cue speaks for it, and where it speaks against it.
const FOR: char = 'a';
const AGAINST: char = 'A';

/// What a cue's weights end with.
const END: char = '.';

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
                let weights = read_weights(signs.by_ref().take_while(|sign| *sign != END));
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
            for (kind, weight) in (0..).zip(weights).filter(|(_, weight)| **weight != 0) {
                let size = weight.unsigned_abs();
                if size > 1 {
                    signs += &size.to_string();
                }
                signs.extend(sign(if *weight > 0 { FOR } else { AGAINST }, kind));
            }
            signs.push(END);
        }
        [limits, steps, signs].join(";")
    }
}

fn read_weights(signs: impl Iterator<Item = char>) -> Weights {
    let mut weights = Weights::default();
    let mut size = 1;
    for sign in signs {
        if let Some(digit) = sign.to_digit(10).and_then(|digit| i8::try_from(digit).ok()) {
            size = digit;
            continue;
        }
        let (kind, weight) =
            if sign < FOR { (above(sign, AGAINST), -size) } else { (above(sign, FOR), size) };
        if let Some(known) = usize::try_from(kind).ok().and_then(|kind| weights.get_mut(kind)) {
            *known = weight;
        }
        size = 1;
    }
    weights
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
