//! Text, and the second part of the wasm, in fewer bytes than brotli makes of it.
//!
//! A model foretells each bit from the letters before it, and an arithmetic coder writes only what
//! the model didn't know (context mixing, after Mahoney's lpaq). It counts in whole numbers, so it
//! foretells the same wherever it runs.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "chances, counts and parts of a hash are small and not below zero"
)]

mod model;

use model::Model;
use std::vec::IntoIter;

/// Longer than any content; a damaged file may claim anything.
const MOST_LETTERS: u32 = 1 << 22;

/// Small enough to send; [`Reader`] reads it. Takes up to 4 MB.
pub fn squeeze(text: &[u8]) -> Vec<u8> {
    let (mut model, mut range) = (Model::new(), Range::whole());
    let mut bytes = (text.len() as u32).to_be_bytes().to_vec();
    for bit in
        text.iter().flat_map(|letter| (0..8).rev().map(move |place| letter >> place & 1 == 1))
    {
        let middle = range.middle(model.chance());
        range.narrow(bit, middle, |byte| bytes.push(byte));
        model.learn(bit);
    }
    bytes.extend(range.high.to_be_bytes());
    bytes
}

/// What was squeezed, all at once.
pub fn unsqueeze(bytes: &[u8]) -> Vec<u8> {
    let mut reader = Reader::new(bytes.to_vec());
    while !reader.read(MOST_LETTERS) {}
    reader.bytes()
}

/// Reads what was squeezed, a part at a time, for all of it takes a slow phone seconds. Of
/// damaged bytes it reads rubbish.
pub struct Reader {
    model: Model,
    range: Range,
    number: u32,
    rest: IntoIter<u8>,
    left: u32,
}

impl Reader {
    pub fn new(bytes: Vec<u8>) -> Self {
        let mut rest = bytes.into_iter();
        let left = (0..4).fold(0, |number, _| shift(number, &mut rest)).min(MOST_LETTERS);
        let number = (0..4).fold(0, |number, _| shift(number, &mut rest));
        Self { model: Model::new(), range: Range::whole(), number, rest, left }
    }

    /// Goes on for so many letters; true when all are read.
    pub fn read(&mut self, letters: u32) -> bool {
        let letters = letters.min(self.left);
        self.left -= letters;
        for _ in 0..letters * 8 {
            let middle = self.range.middle(self.model.chance());
            let bit = self.number <= middle;
            self.range.narrow(bit, middle, |_| self.number = shift(self.number, &mut self.rest));
            self.model.learn(bit);
        }
        self.left == 0
    }

    /// What has been read.
    pub fn bytes(self) -> Vec<u8> {
        self.model.text
    }
}

fn shift(number: u32, rest: &mut IntoIter<u8>) -> u32 {
    number << 8 | u32::from(rest.next().unwrap_or_default())
}

/// What the number that is written can still be.
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    fn whole() -> Self {
        Self { low: 0, high: u32::MAX }
    }

    /// Up to here it stands for a 1, beyond for a 0.
    fn middle(&self, chance: i32) -> u32 {
        self.low + ((self.high - self.low) >> 12) * chance as u32
    }

    /// Tells the bytes that are settled now.
    fn narrow(&mut self, bit: bool, middle: u32, mut settled: impl FnMut(u8)) {
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            settled((self.low >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 255;
        }
    }
}
