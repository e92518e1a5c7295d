//! Every situation is decided; the invariants that need no gates hold on each.

use crate::situations::{expected, inner, outer, worse};
use partwell::decision::{
    Card, Conduct, Episodes, Level, Money, Pull, Red, Rule, Said, Side, Situation, ToldLevel,
    Verdict, Want, decide,
};
use std::collections::BTreeMap;
use std::thread;
use std::time::Instant;

const THREADS: usize = 2;

/// What one thread has seen.
#[derive(Default)]
struct Tally {
    situations: usize,
    steps: usize,
    rules: BTreeMap<Rule, usize>,
}

#[test]
fn every_situation_is_decided_by_the_invariants() {
    let start = Instant::now();
    let outer = outer();
    let steps = steps();
    let tallies: Vec<Tally> = thread::scope(|scope| {
        let walks: Vec<_> = (0..THREADS)
            .map(|first| {
                let mine = outer.iter().skip(first).step_by(THREADS);
                let steps = &steps;
                scope.spawn(move || walk(mine, steps))
            })
            .collect();
        walks.into_iter().map(|walk| walk.join().unwrap()).collect()
    });
    let walked: usize = tallies.iter().map(|tally| tally.situations).sum();
    let compared: usize = tallies.iter().map(|tally| tally.steps).sum();
    println!("situations walked {walked}, expected {}", expected());
    println!("in {:.0} s on {THREADS} threads", start.elapsed().as_secs_f64());
    println!("steps of conduct compared {compared}, expected {}", outer.len() * steps.len());
    assert_eq!(walked, expected());
    assert!(walked <= 1_000_000_000, "small enough to walk");
    assert_eq!(compared, outer.len() * steps.len());
    for rule in Rule::ALL {
        let count: usize = tallies.iter().filter_map(|tally| tally.rules.get(rule)).sum();
        println!("  {:22} {count:9}", format!("{rule:?}"));
        assert!(count > 0, "{rule:?} is never first");
    }
}

/// From where to where a step of conduct leads, as places in a block.
fn steps() -> Vec<(u32, u32)> {
    let block = inner(&Situation::CALM);
    let place: BTreeMap<String, u32> =
        (0..).zip(&block).map(|(at, situation)| (format!("{situation:?}"), at)).collect();
    let leads = |(from, situation): (u32, &Situation)| {
        let to = worse(situation).into_iter().map(|after| place[&format!("{after:?}")]);
        to.map(move |to| (from, to)).collect::<Vec<_>>()
    };
    (0..).zip(&block).flat_map(leads).collect()
}

fn walk<'a>(outer: impl Iterator<Item = &'a Situation>, steps: &[(u32, u32)]) -> Tally {
    let mut tally = Tally::default();
    let mut counts = vec![0; Rule::ALL.len()];
    for base in outer {
        let block = inner(base);
        let rules: Vec<Rule> = block.iter().map(decide).collect();
        for (situation, rule) in block.iter().zip(&rules) {
            check_situation(situation, *rule);
            counts[*rule as usize] += 1;
        }
        for (from, to) in steps {
            let (before, after) = (rules[*from as usize], rules[*to as usize]);
            let kept = keeps_level(before, after);
            assert!(kept, "{before:?} to {after:?}: {:?}", block[*to as usize]);
        }
        tally.situations += block.len();
        tally.steps += steps.len();
    }
    tally.rules = Rule::ALL.iter().copied().zip(counts).collect();
    tally
}

/// Invariant 5, with its one exception: money before goodbye.
fn keeps_level(before: Rule, after: Rule) -> bool {
    let (from, to) = (before.verdict().level(), after.verdict().level());
    let by_wish = matches!(before, Rule::WantsOut | Rule::HandOver | Rule::EndsByItself);
    let fades = to == Level::Ends && matches!(from, Level::Change | Level::Part);
    !fades && (!from.falls_to(to) || by_wish && after == Rule::Owes)
}

/// Invariants 1–4, 8, 10 and 11 on one situation.
fn check_situation(s: &Situation, rule: Rule) {
    let verdict = rule.verdict();
    let red_card = verdict.card() == Card::Red;
    let out = s.want == Want::Out;
    let pattern = s.episodes == Episodes::Pattern;
    let danger = s.red == Red::Exposed && s.mine && (s.told != ToldLevel::Nothing || out);
    let debt = matches!(s.money, Money::Late(..) | Money::Refused(..));
    let demand_refused = matches!(s.money, Money::Refused(_, Said::Passed));
    if *s == Situation::CALM {
        assert_eq!(verdict, Verdict::Keep, "nothing wrong and a wish to keep");
    }
    if s.red == Red::Crossed {
        assert_eq!(verdict, Verdict::PartNow, "a red line: {s:?}");
    }
    if red_card && !pattern {
        let ground =
            out || s.red == Red::Crossed || danger || demand_refused || s.own == Side::Cannot;
        assert!(ground, "one incident: {s:?}");
    }
    let excepted = s.red == Red::Crossed || danger || debt || s.claim;
    if s.episodes == Episodes::FewAndBoiling && !excepted && s.conduct != Conduct::Attention {
        assert_eq!(verdict, Verdict::Wait, "boiling: {s:?}");
    }
    if rule == Rule::WarningIgnored {
        let due = s.told == ToldLevel::Warning && pattern && s.mine && s.want != Want::Keep;
        assert!(due, "conduct parts after a warning: {s:?}");
    }
    if verdict == Verdict::RenegotiatePrice {
        assert!(s.red < Red::Request && s.pull != Pull::Worn, "money for risk or health: {s:?}");
    }
    if verdict == Verdict::Keep {
        let known = s.red == Red::Clear && s.money != Money::Unknown && s.own != Side::Unknown;
        assert!(known || s.want == Want::Keep, "too little known: {s:?}");
    }
    if !s.mine {
        assert!(!red_card || s.red == Red::Crossed, "not mine to end: {s:?}");
    }
    if s.want == Want::Keep && red_card {
        let ground = s.red == Red::Crossed || danger;
        assert!(ground, "parted against the wish: {s:?}");
    }
}
