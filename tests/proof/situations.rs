//! Every value of `Situation`, as an outer and an inner part of its fields.
//!
//! The inner part holds what the client does, so that a step of conduct stays
//! inside one block and its verdicts are computed once.

use partwell::decision::{
    Closing, Conduct, Episodes, Ground, Heir, LateCause, Money, Pull, Red, Said, Side, Situation,
    ToldLevel, Volume, Want,
};

pub const BOOLS: [bool; 2] = [false, true];

/// All values of a few fields, written into each of `bases`.
fn spread<T: Copy>(
    bases: Vec<Situation>,
    values: &[T],
    put: impl Fn(&mut Situation, T),
) -> Vec<Situation> {
    let mut all = Vec::with_capacity(bases.len() * values.len());
    for base in bases {
        for value in values {
            let mut situation = base;
            put(&mut situation, *value);
            all.push(situation);
        }
    }
    all
}

/// The visitor's side: what a client's conduct doesn't touch.
pub fn outer() -> Vec<Situation> {
    let all = vec![Situation::CALM];
    let all = spread(all, &BOOLS, |s, value| s.mine = value);
    let all = spread(all, Want::ALL, |s, value| s.want = value);
    let all = spread(all, Side::ALL, |s, value| s.own = value);
    let all = spread(all, Pull::ALL, |s, value| s.pull = value);
    let all = spread(all, Heir::ALL, |s, value| s.heir = value);
    let all = spread(all, &BOOLS, |s, value| s.ladder = value);
    spread(all, Closing::ALL, |s, value| s.closing = value)
}

/// The client's side, on the outer fields of `base`, always in the same order.
pub fn inner(base: &Situation) -> Vec<Situation> {
    let money: Vec<Money> = Money::all().collect();
    let all = vec![*base];
    let all = spread(all, Red::ALL, |s, value| s.red = value);
    let all = spread(all, &BOOLS, |s, value| s.claim = value);
    let all = spread(all, Episodes::ALL, |s, value| s.episodes = value);
    let all = spread(all, Conduct::ALL, |s, value| s.conduct = value);
    let all = spread(all, ToldLevel::ALL, |s, value| s.told = value);
    let all = spread(all, &money, |s, value| s.money = value);
    let all = spread(all, &BOOLS, |s, value| s.underpaid = value);
    let all = spread(all, Volume::ALL, |s, value| s.volume = value);
    spread(all, &BOOLS, |s, value| s.ailing = value)
}

/// The product of all lengths, by itself.
pub fn expected() -> usize {
    let money = 3 + LateCause::ALL.len() * Said::ALL.len() + Ground::ALL.len() * Said::ALL.len();
    let enums = Red::ALL.len()
        * Want::ALL.len()
        * Episodes::ALL.len()
        * Conduct::ALL.len()
        * ToldLevel::ALL.len()
        * Side::ALL.len()
        * Volume::ALL.len()
        * Pull::ALL.len()
        * Heir::ALL.len()
        * Closing::ALL.len();
    let claim_mine_underpaid_ladder_ailing = 2_usize.pow(5);
    enums * money * claim_mine_underpaid_ladder_ailing
}

/// The situations in which the client's conduct is one step worse.
pub fn worse(s: &Situation) -> Vec<Situation> {
    let mut steps = Vec::new();
    let mut step = |change: &dyn Fn(&mut Situation)| {
        let mut after = *s;
        change(&mut after);
        steps.push(after);
    };
    if let Some(red) = next_red(s.red) {
        step(&|after| after.red = red);
    }
    if !s.claim {
        step(&|after| after.claim = true);
    }
    if s.episodes != Episodes::Pattern {
        step(&|after| after.episodes = Episodes::Pattern);
    }
    if let Some(conduct) = next(Conduct::ALL, s.conduct) {
        step(&|after| after.conduct = conduct);
    }
    if let Some(told) = next(ToldLevel::ALL, s.told) {
        step(&|after| after.told = told);
    }
    for money in worse_money(s.money) {
        step(&|after| after.money = money);
    }
    if !s.underpaid {
        step(&|after| after.underpaid = true);
    }
    if let Some(volume) = next(Volume::ALL, s.volume) {
        step(&|after| after.volume = volume);
    }
    if !s.ailing {
        step(&|after| after.ailing = true);
    }
    steps
}

fn next<T: Copy + PartialEq>(ladder: &[T], step: T) -> Option<T> {
    let at = ladder.iter().position(|known| *known == step)?;
    ladder.get(at + 1).copied()
}

/// 'Not sure' is no step of the ladder.
fn next_red(red: Red) -> Option<Red> {
    next(&[Red::Clear, Red::Request, Red::Exposed, Red::Crossed], red)
}

/// A term never agreed is no step towards paying late; a complaint about the work
/// is a ladder of its own.
fn worse_money(money: Money) -> Vec<Money> {
    let lates: &[LateCause] = &[LateCause::Paperwork, LateCause::Honest, LateCause::Evasive];
    match money {
        Money::Settled => {
            let late = LateCause::ALL.iter().map(|cause| Money::Late(*cause, Said::Nothing));
            late.chain([Money::NoTerm]).collect()
        }
        Money::Late(cause, said) => {
            let worse = match cause {
                LateCause::WorkButPays => Some(LateCause::Work),
                _ => next(lates, cause),
            };
            let ground = match cause {
                LateCause::Work | LateCause::WorkButPays => Ground::Work,
                LateCause::Paperwork | LateCause::Honest | LateCause::Evasive => Ground::Other,
            };
            let later = next(Said::ALL, said).map(|later| Money::Late(cause, later));
            let worse = worse.map(|cause| Money::Late(cause, said));
            [Some(Money::Refused(ground, said)), later, worse].into_iter().flatten().collect()
        }
        Money::Refused(ground, said) => {
            next(Said::ALL, said).map(|later| Money::Refused(ground, later)).into_iter().collect()
        }
        Money::Unknown | Money::NoTerm => Vec::new(),
    }
}
