//! Foretells each bit of a text from the letters before it, and learns from what came.

/// How many letters back each context looks. By the longest it is known where they stood before.
const ORDERS: [usize; 5] = [0, 1, 2, 3, 5];

/// Those contexts, the word so far, and what followed where the letters stood before.
const CONTEXTS: usize = ORDERS.len() + 2;

/// Room for what was seen in all contexts.
const SLOTS: usize = 1 << 22;

/// Room for where letters stood.
const PLACES: usize = 1 << 18;

/// Chances are counted in parts of this.
const WHOLE: i32 = 1 << 12;

/// The logarithm of the odds for a 1 goes from minus this up to this.
const MOST_ODDS: i32 = 2047;

/// The chance for odds, at every 128th from the least.
const CHANCES: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348,
    3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// Odds from one part of a second opinion to the next, and its parts.
const PART: i32 = 256;
const PARTS: usize = 17;

/// A second opinion comes so much nearer to what came: one part of 2 to this power.
const CAUTION: u32 = 5;

/// The times that a slot was used, and the letters that repeated, are counted up to this.
const MANY: u16 = 15;

/// How far a chance goes towards what came, of 65,536, by how often it was met: 1 / (times + 1.15).
/// A table, for dividing would take as long as nearly all the rest.
const STEPS: [i32; 1 + MANY as usize] = [
    56_987, 30_481, 20_805, 15_791, 12_725, 10_656, 9_165, 8_041, 7_162, 6_456, 5_877, 5_393,
    4_983, 4_631, 4_325, 4_057,
];

/// How fast the trust in a context changes.
const PACE: i32 = 20;

/// Some letters, by their hash, and what was seen after them.
#[derive(Clone, Copy, Default)]
struct Context {
    letters: u32,
    /// The first of the 16 slots for half of the next letter. They lie side by side, for memory is
    /// slow; other contexts share them, so which is whose is told by bits turned over (xor).
    half: usize,
    slot: usize,
    odds: i32,
}

/// Tells how likely the next bit is a 1, and learns what it was.
pub struct Model {
    /// For each context and the bits after it: the chance of a 1 in the upper twelve bits, and how
    /// often it was met in the lower four.
    slots: Vec<u16>,
    /// For each chance.
    odds: Vec<i32>,
    /// How much each context is worth, by how much repeats and the bits of the letter so far.
    trust: Vec<[i32; CONTEXTS]>,
    contexts: [Context; CONTEXTS],
    /// What all contexts say.
    mixed: i32,
    /// Chances that came true, in sixteenths: by the letter before, the bits of this one, and the odds
    /// that all contexts give.
    opinions: Vec<u16>,
    /// The one that is nearest now.
    opinion: usize,
    /// The bits of the letter so far, after a 1.
    bits: usize,
    /// Of those the bits of this half, after a 1.
    bits_of_half: usize,
    /// What has been read.
    pub text: Vec<u8>,
    /// The hash of the word so far.
    word: u32,
    /// For the hash of some letters, where those after them stand.
    places: Vec<usize>,
    /// Where the letter stands that comes next if what came before repeats.
    repeated: usize,
    /// The letters that have repeated.
    repeats: u16,
}

impl Model {
    pub fn new() -> Self {
        let mut odds = Vec::new();
        for each in -MOST_ODDS..=MOST_ODDS {
            odds.resize(odds.len().max(chance(each) as usize + 1), each);
        }
        odds.resize(WHOLE as usize, MOST_ODDS);
        let opinions = (-MOST_ODDS - 1..).step_by(PART as usize).take(PARTS);
        let opinions: Vec<u16> =
            opinions.map(|odds| (chance(odds.clamp(-MOST_ODDS, MOST_ODDS)) * 16) as u16).collect();
        Self {
            slots: vec![1 << 15; SLOTS],
            odds,
            trust: vec![[3 << 12; CONTEXTS]; (1 + usize::from(MANY) / 4) << 8],
            contexts: [Context::default(); CONTEXTS],
            mixed: 0,
            opinions: opinions.repeat(1 << 16),
            opinion: 0,
            bits: 1,
            bits_of_half: 1,
            text: Vec::new(),
            word: 0,
            places: vec![0; PLACES],
            repeated: 0,
            repeats: 0,
        }
    }

    /// How likely the next bit is a 1, of [`WHOLE`].
    pub fn chance(&mut self) -> i32 {
        let Some(trust) = self.trust.get(self.trusted()) else { return 0 };
        let mut sum = 0;
        for (context, trust) in self.contexts.iter_mut().zip(trust) {
            if self.bits_of_half == 1 {
                context.half = hash(context.letters, self.bits as u32) as usize % SLOTS;
            }
            context.slot = context.half ^ self.bits_of_half;
            let known = self.slots.get(context.slot).copied().unwrap_or_default();
            context.odds = self.odds.get(usize::from(known >> 4)).copied().unwrap_or_default();
            sum += context.odds * (trust >> 2);
        }
        let odds = (sum >> 14).clamp(-MOST_ODDS, MOST_ODDS);
        self.mixed = chance(odds);
        // On the straight line between two opinions.
        let (part, beyond) = ((odds + MOST_ODDS + 1) / PART, (odds + MOST_ODDS + 1) % PART);
        let before = usize::from(self.text.last().copied().unwrap_or_default());
        let place = (before << 8 | self.bits) * PARTS + part as usize;
        let at = |place: usize| i32::from(self.opinions.get(place).copied().unwrap_or_default());
        let opinion = (at(place) * (PART - beyond) + at(place + 1) * beyond) / PART / 16;
        self.opinion = place + usize::from(beyond >= PART / 2);
        i32::midpoint(self.mixed, opinion).clamp(1, WHOLE - 2)
    }

    pub fn learn(&mut self, bit: bool) {
        let was = if bit { WHOLE - 1 } else { 0 };
        let missed = (was - self.mixed) * PACE;
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
        if let Some(opinion) = self.opinions.get_mut(self.opinion) {
            let chance = i32::from(*opinion);
            *opinion = (chance + ((was * 16 - chance) >> CAUTION)) as u16;
        }
        self.bits = self.bits << 1 | usize::from(bit);
        self.bits_of_half = self.bits_of_half << 1 | usize::from(bit);
        if self.bits_of_half > 15 {
            self.bits_of_half = 1;
        }
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
        let letter = u32::from(letter);
        self.word = if is_letter(letter) { hash(self.word, 1 + letter) } else { 0 };
        let next = self.text.get(self.repeated).copied().unwrap_or_default();
        let [.., word, repeat] = &mut self.contexts;
        word.letters = if self.word > 0 { hash(self.word, 0) } else { letter };
        repeat.letters = hash(u32::from(next), 1 + u32::from(self.repeats));
    }
}

/// Latin, or from ё up in windows-1251: a few marks among these do no harm.
fn is_letter(letter: u32) -> bool {
    matches!(letter, 0x41..=0x5a | 0x61..=0x7a | 0xb8..)
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
