//! Linear support vector machines, one a kind, trained by dual coordinate descent (Hsieh et al.,
//! 2008), then thinned out together to their strongest weights and rounded.

use super::sentences::Sentence;
use partwell::remarks::{self, Cue, KINDS, NUMBERS, RemarkKind, length};
use std::thread;

/// The greatest weight.
const MOST: f32 = remarks::MOST as f32;

/// How much a wrong sentence costs against large weights.
const COST: f32 = 0.02;
/// How many times as much a typical one costs.
const TYPICAL: f32 = 3.0;
const ROUNDS: usize = 60;
const CLOSE_ENOUGH: f32 = 0.01;

/// A weight is dropped by |weight| · rarity · (sentences it stands in) to this power.
const COMMONNESS: f32 = 0.3;

/// The strongest weight of a cue pays for the cue's place, too, so it counts as this many times
/// weaker: weights of several kinds on one cue take fewer bytes than on several.
const PLACE: f32 = 1.5;

/// What a whole weight stands for: what is kept is rounded to steps of this size.
const STEP: f32 = 0.7;

/// A weight for blame counts this many times as much: there are more ways to blame than to do all else.
const BLAME: f32 = 1.4;

/// A cue must stand in so many sentences.
const LEAST_SEEN: u32 = 2;

pub struct Machine {
    pub bias: f32,
    /// In the order of cues.
    pub weights: Vec<(u32, f32)>,
}

impl Machine {
    /// What the widget's sum must be above where the judgement must be above `shift`.
    pub fn limit(&self, shift: f32) -> f32 {
        // Adding nothing makes a plain nought of a negative one.
        ((shift - self.bias) / STEP * 100.0).ceil() / 100.0 + 0.0
    }

    /// Above zero where the sentence shows the kind.
    pub fn judge(&self, sentence: &Sentence) -> f32 {
        let weight = |(cue, _): &Cue| {
            let place = self.weights.binary_search_by_key(cue, |(cue, _)| *cue);
            place.map_or(0.0, |place| self.weights[place].1)
        };
        let judge = |cues: &Vec<Cue>| {
            let sum: f32 = cues.iter().map(weight).sum();
            STEP * sum / length(cues.len()) + self.bias
        };
        sentence.cues.iter().map(judge).fold(f32::MIN, f32::max)
    }
}

/// Cues with their strength, and whether they show the kind.
struct Row {
    strengths: Vec<(u32, f32)>,
    shows: bool,
    cost: f32,
}

/// The machines of all kinds, with so many weights between them.
pub fn train(sentences: &[&Sentence], kept: usize) -> Vec<Machine> {
    let mut seen = vec![0_u32; NUMBERS as usize];
    for (cue, _) in sentences.iter().flat_map(|sentence| sentence.cues.iter().flatten()) {
        seen[*cue as usize] += 1;
    }
    // Rare cues say more (inverse document frequency).
    let count = sentences.iter().map(|sentence| sentence.cues.len()).sum::<usize>() as f32;
    let rarity: Vec<f32> =
        seen.iter().map(|seen| ((1.0 + count) / (1.0 + *seen as f32)).ln() + 1.0).collect();
    let row = |sentence: &Sentence, cues: &[Cue], shows: bool| {
        let length = length(cues.len());
        let known =
            cues.iter().map(|(cue, _)| cue).filter(|cue| seen[**cue as usize] >= LEAST_SEEN);
        Row {
            strengths: known.map(|cue| (*cue, rarity[*cue as usize] / length)).collect(),
            shows,
            cost: if sentence.counts.marked > 0.0 { COST * TYPICAL } else { COST },
        }
    };
    let mut rows = of_kinds(|kind| rows_of(sentences, kind, row));
    let weigh =
        |cue: usize, weight: f32| weight.abs() * rarity[cue] * (seen[cue] as f32).powf(COMMONNESS);
    let round = |(weights, bias): (Vec<f32>, f32)| {
        let whole = weights.iter().zip(&rarity).map(|(weight, rarity)| weight * rarity / STEP);
        let rounded = whole.map(|weight| weight.round().clamp(-MOST, MOST));
        let weights = (0..).zip(rounded).filter(|(_, weight)| *weight != 0.0).collect();
        Machine { bias, weights }
    };
    thin_out(&mut rows, kept, weigh).into_iter().map(round).collect()
}

/// What one kind learns from. Of several sentences with one label between them, the likeliest is
/// taken to show it.
fn rows_of(
    sentences: &[&Sentence],
    kind: usize,
    row: impl Fn(&Sentence, &[Cue], bool) -> Row,
) -> Vec<Row> {
    let is_sure = |sentence: &&&Sentence| !sentence.shows(kind) || sentence.cues.len() == 1;
    let mut rows: Vec<Row> = Vec::new();
    for sentence in sentences.iter().filter(is_sure) {
        let shows = sentence.shows(kind);
        rows.extend(sentence.cues.iter().map(|cues| row(sentence, cues, shows)));
    }
    let (first, _) = descend(&rows);
    for sentence in sentences.iter().filter(|sentence| !is_sure(sentence)) {
        let weighed = sentence.cues.iter().map(|cues| {
            let row = row(sentence, cues, true);
            let sum: f32 = row.strengths.iter().map(|(cue, s)| first[*cue as usize] * s).sum();
            (sum, row)
        });
        rows.extend(weighed.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, row)| row));
    }
    rows
}

/// Trains, drops the weakest weights and trains again until so many are left: what a dropped one
/// said, others learn to say. `rows` are those of each kind.
fn thin_out(
    rows: &mut [Vec<Row>],
    kept: usize,
    weigh: impl Fn(usize, f32) -> f32,
) -> Vec<(Vec<f32>, f32)> {
    loop {
        let machines = of_kinds(|kind| descend(&rows[kind]));
        let mut strongest: Vec<(f32, usize, usize)> = Vec::new();
        for cue in 0..NUMBERS as usize {
            let mut weighed: Vec<f32> =
                machines.iter().map(|(weights, _)| weigh(cue, weights[cue])).collect();
            weighed[RemarkKind::Blame as usize] *= BLAME;
            let most = weighed.iter().copied().fold(0.0, f32::max) / PLACE;
            let kinds = weighed.into_iter().enumerate().filter(|(_, strength)| *strength > 0.0);
            strongest.extend(kinds.map(|(kind, strength)| (strength.min(most), cue, kind)));
        }
        if strongest.len() <= kept {
            return machines;
        }
        strongest.sort_by(|a, b| b.0.total_cmp(&a.0));
        let next = (strongest.len() * 3 / 4).max(kept);
        let mut stays = vec![[false; KINDS]; NUMBERS as usize];
        strongest.iter().take(next).for_each(|(_, cue, kind)| stays[*cue][*kind] = true);
        for (kind, rows) in rows.iter_mut().enumerate() {
            for row in rows {
                row.strengths.retain(|(cue, _)| stays[*cue as usize][kind]);
            }
        }
    }
}

/// Makes one thing for each kind, all at once.
fn of_kinds<T: Send>(make: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let make = &make;
    thread::scope(|scope| {
        let started: Vec<_> = (0..KINDS).map(|kind| scope.spawn(move || make(kind))).collect();
        started.into_iter().map(|one| one.join().expect("no panic")).collect()
    })
}

/// The weight of every cue, and the bias.
fn descend(rows: &[Row]) -> (Vec<f32>, f32) {
    let mut weights = vec![0.0_f32; NUMBERS as usize];
    let mut bias = 0.0;
    let mut alphas = vec![0.0_f32; rows.len()];
    let squares: Vec<f32> = rows
        .iter()
        .map(|row| 1.0 + 0.5 / row.cost + row.strengths.iter().map(|(_, s)| s * s).sum::<f32>())
        .collect();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut dice = 17_u32;
    for _ in 0..ROUNDS {
        for last in (1..order.len()).rev() {
            dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            order.swap(last, (dice >> 8) as usize % (last + 1));
        }
        let mut farthest = 0.0_f32;
        for place in &order {
            let row = &rows[*place];
            let sign = if row.shows { 1.0 } else { -1.0 };
            let sum: f32 = row.strengths.iter().map(|(cue, s)| weights[*cue as usize] * s).sum();
            let gradient = sign * (sum + bias) - 1.0 + alphas[*place] * 0.5 / row.cost;
            let projected = if alphas[*place] == 0.0 { gradient.min(0.0) } else { gradient };
            if projected.abs() < 1e-6 {
                continue;
            }
            farthest = farthest.max(projected.abs());
            let alpha = (alphas[*place] - gradient / squares[*place]).max(0.0);
            let change = (alpha - alphas[*place]) * sign;
            alphas[*place] = alpha;
            bias += change;
            for (cue, strength) in &row.strengths {
                weights[*cue as usize] += change * strength;
            }
        }
        if farthest < CLOSE_ENOUGH {
            break;
        }
    }
    (weights, bias)
}
