//! Text in fewer bytes than brotli makes of it.
//!
//! A model foretells each bit from the letters before it, and an arithmetic coder writes only what
//! the model didn't know (context mixing, after Mahoney's lpaq). It counts in whole numbers, so it
//! foretells the same wherever it runs.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "chances, counts and parts of a hash are small and not below zero"
)]

use std::vec::IntoIter;

/// How many letters back each context looks. By the longest it is known where they stood before.
const ORDERS: [usize; 5] = [0, 1, 2, 3, 5];

/// Those contexts, and what followed where the letters stood before.
const CONTEXTS: usize = ORDERS.len() + 1;

/// Room for what was seen in all contexts.
const SLOTS: usize = 1 << 22;

/// Room for where letters stood.
const PLACES: usize = 1 << 16;

/// Chances are counted in parts of this.
const WHOLE: i32 = 1 << 12;

/// The logarithm of the odds for a 1 goes from minus this up to this.
const MOST_ODDS: i32 = 2047;

/// The chance for odds, at every 128th from the least.
const CHANCES: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348,
    3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// The times that a slot was used, and the letters that repeated, are counted up to this.
const MANY: u16 = 15;

/// How far a chance goes towards what came, of 65,536, by how often it was met: 2 / (2 · times + 3).
/// A table, for dividing would take as long as nearly all the rest.
const STEPS: [i32; 1 + MANY as usize] = [
    43_690, 26_214, 18_724, 14_563, 11_915, 10_082, 8_738, 7_710, 6_898, 6_241, 5_698, 5_242,
    4_854, 4_519, 4_228, 3_971,
];

/// How fast the trust in a context changes.
const PACE: i32 = 20;

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
    reader.text()
}

/// Reads what was squeezed, a part at a time, for all of it may take a slow phone a second. Of
/// damaged bytes it reads rubbish.
pub struct Reader {
    model: Model,
    range: Range,
    number: u32,
    rest: IntoIter<u8>,
    left: u32,
}

impl Reader {
    #[inline(never)] // examples/bundle/split.rs knows it by name
    pub fn new(bytes: Vec<u8>) -> Self {
        let mut rest = bytes.into_iter();
        let left = (0..4).fold(0, |number, _| shift(number, &mut rest)).min(MOST_LETTERS);
        let number = (0..4).fold(0, |number, _| shift(number, &mut rest));
        Self { model: Model::new(), range: Range::whole(), number, rest, left }
    }

    /// Goes on for so many letters; true when all are read.
    #[inline(never)] // examples/bundle/split.rs knows it by name
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
    pub fn text(self) -> Vec<u8> {
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

/// Some letters, by their hash, and what was seen after them.
#[derive(Clone, Copy, Default)]
struct Context {
    letters: u32,
    slot: usize,
    odds: i32,
}

/// Tells how likely the next bit is a 1, and learns what it was.
struct Model {
    /// For each context and the bits after it: the chance of a 1 in the upper twelve bits, and how
    /// often it was met in the lower four.
    slots: Vec<u16>,
    /// For each chance.
    odds: Vec<i32>,
    /// How much each context is worth, by how much repeats and the bits of the letter so far.
    trust: Vec<[i32; CONTEXTS]>,
    contexts: [Context; CONTEXTS],
    chance: i32,
    /// The bits of the letter so far, after a 1.
    bits: usize,
    text: Vec<u8>,
    /// For the hash of some letters, where those after them stand.
    places: Vec<usize>,
    /// Where the letter stands that comes next if what came before repeats.
    repeated: usize,
    /// The letters that have repeated.
    repeats: u16,
}

impl Model {
    fn new() -> Self {
        let mut odds = Vec::new();
        for each in -MOST_ODDS..=MOST_ODDS {
            odds.resize(odds.len().max(chance(each) as usize + 1), each);
        }
        odds.resize(WHOLE as usize, MOST_ODDS);
        Self {
            slots: vec![1 << 15; SLOTS],
            odds,
            trust: vec![[1 << 14; CONTEXTS]; (1 + usize::from(MANY) / 4) << 8],
            contexts: [Context::default(); CONTEXTS],
            chance: 0,
            bits: 1,
            text: Vec::new(),
            places: vec![0; PLACES],
            repeated: 0,
            repeats: 0,
        }
    }

    fn chance(&mut self) -> i32 {
        let Some(trust) = self.trust.get(self.trusted()) else { return 0 };
        let mut sum = 0;
        for (context, trust) in self.contexts.iter_mut().zip(trust) {
            context.slot = hash(context.letters, self.bits as u32) as usize % SLOTS;
            let known = self.slots.get(context.slot).copied().unwrap_or_default();
            context.odds = self.odds.get(usize::from(known >> 4)).copied().unwrap_or_default();
            sum += context.odds * (trust >> 2);
        }
        self.chance = chance((sum >> 14).clamp(-MOST_ODDS, MOST_ODDS));
        self.chance
    }

    fn learn(&mut self, bit: bool) {
        let was = if bit { WHOLE - 1 } else { 0 };
        let missed = (was - self.chance) * PACE;
        let trusted = self.trusted();
        let Some(trust) = self.trust.get_mut(trusted) else { return };
        for (context, trust) in self.contexts.iter().zip(trust) {
            *trust += (context.odds * missed) >> 16;
            let Some(known) = self.slots.get_mut(context.slot) else { return };
            let (chance, times) = (i32::from(*known >> 4), *known % 16);
            let step = STEPS.get(usize::from(times)).copied().unwrap_or_default();
            let nearer = chance + (((was - chance) * step) >> 16);
            *known = (nearer as u16) << 4 | (times + 1).min(MANY);
        }
        self.bits = self.bits << 1 | usize::from(bit);
        if self.bits > 255 {
            self.follow(self.bits as u8);
            self.bits = 1;
        }
    }

    fn trusted(&self) -> usize {
        usize::from(self.repeats / 4) << 8 | self.bits
    }

    /// A letter is whole: the contexts are others now.
    fn follow(&mut self, letter: u8) {
        let as_before = self.text.get(self.repeated) == Some(&letter);
        self.repeats = if as_before { (self.repeats + 1).min(MANY) } else { 0 };
        self.text.push(letter);
        let mut before = self.text.iter().rev();
        let (mut hashed, mut letters) = (0, 0);
        for (context, order) in self.contexts.iter_mut().zip(ORDERS) {
            while letters < order {
                hashed = hash(hashed, 1 + u32::from(*before.next().unwrap_or(&0)));
                letters += 1;
            }
            context.letters = hash(hashed, order as u32);
        }
        if let Some(place) = self.places.get_mut(hashed as usize % PLACES) {
            self.repeated = if as_before { self.repeated + 1 } else { *place };
            *place = self.text.len();
        }
        let next = self.text.get(self.repeated).copied().unwrap_or_default();
        if let Some(repeat) = self.contexts.last_mut() {
            repeat.letters = hash(u32::from(next), 1 + u32::from(self.repeats));
        }
    }
}

fn hash(a: u32, b: u32) -> u32 {
    let mixed = (a ^ b.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    mixed ^ mixed >> 15
}

/// On the straight line between two of `CHANCES`.
fn chance(odds: i32) -> i32 {
    let (place, part) = ((odds + MOST_ODDS + 1) as usize >> 7, odds & 127);
    let at = |place: usize| CHANCES.get(place).copied().unwrap_or_default();
    (at(place) * (128 - part) + at(place + 1) * part + 64) >> 7
}
