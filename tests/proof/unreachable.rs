//! Situations that no answers produce, by class with the reason, and a witness for all others.

use crate::asked::{
    after_told, cools, cures_asked, danger, detailed, fit_asked, later, person_asked, rate_asked,
    scope_asked, stage_asked, stops_early, successor_asked, told_asked,
};
use crate::situations::{expected, inner, outer};
use crate::visitors::{Dice, complete};
use crate::witness::witness;
use partwell::decision::{
    Closing, Conduct, Heir, LateCause, Money, Pull, Said, Situation, ToldLevel, Volume, Want,
};
use std::thread;

const FLOWS: usize = 10_000_000;
const THREADS: usize = 2;

/// Situations that share one reason why no answers produce them.
struct Class {
    what: &'static str,
    why: &'static str,
    holds: fn(&Situation) -> bool,
}

const CLASSES: [Class; 13] = [
    Class {
        what: "a red line ∧ anything asked after it",
        why: "a crossed line, or exposure with 'out', ends the questions about them",
        holds: |s| stops_early(s) && (later(s) || s.conduct != Conduct::Fine),
    },
    Class {
        what: "a red line ∧ details of a debt",
        why: "then only whether they owe is asked",
        holds: |s| stops_early(s) && detailed(s),
    },
    Class {
        what: "boiling over one incident ∧ anything asked after pay",
        why: "the night's sleep comes first",
        holds: |s| cools(s) && later(s),
    },
    Class {
        what: "good faith over the work ∧ (out ∨ my money)",
        why: "who wants out or the money isn't asked whether they pay in the end",
        holds: |s| {
            matches!(s.money, Money::Late(LateCause::WorkButPays, _))
                && matches!(s.want, Want::Out | Want::MyMoney)
        },
    },
    Class {
        what: "paperwork ∧ something said, unless out ∨ my money",
        why: "a soft debt needs a map, not a demand, so the demand isn't asked",
        holds: |s| {
            matches!(s.money, Money::Late(LateCause::Paperwork, Said::Asked | Said::Passed))
                && !matches!(s.want, Want::Out | Want::MyMoney)
        },
    },
    Class {
        what: "told ∧ no word could matter",
        why: "of a client to keep it's asked for rudeness and danger, of a debt for a pattern",
        holds: |s| s.told != ToldLevel::Nothing && !told_asked(s),
    },
    Class {
        what: "danger said in vain ∧ anything asked after it",
        why: "then it's a red line",
        holds: |s| danger(s) && after_told(s),
    },
    Class {
        what: "underpaid ∧ the rate isn't the point",
        why: "an earlier rule or wish has settled it, or an employee answers",
        holds: |s| s.underpaid && !rate_asked(s),
    },
    Class {
        what: "extra work ∧ the scope isn't the point",
        why: "settled earlier, and no ignored warning that extras could turn red",
        holds: |s| s.volume != Volume::Fine && !scope_asked(s),
    },
    Class {
        what: "a pull ∧ strength and time aren't asked",
        why: "money, our fault or a red card has settled it",
        holds: |s| s.pull != Pull::None && !fit_asked(s),
    },
    Class {
        what: "closing ∧ the stage isn't asked",
        why: "a client to keep, a debt, our fault or a claim stands before the end",
        holds: |s| s.closing != Closing::Open && !stage_asked(s),
    },
    Class {
        what: "ailing ∨ ladder ∧ the cures or the person aren't asked",
        why: "an earlier rule has matched",
        holds: |s| s.ailing && !cures_asked(s) || s.ladder && !person_asked(s),
    },
    Class {
        what: "someone to take over ∧ nobody asks who",
        why: "not mine to pass on, misconduct, or neither leaving nor too much",
        holds: |s| s.heir != Heir::None && !successor_asked(s),
    },
];

fn class_of(s: &Situation) -> Option<usize> {
    CLASSES.iter().position(|class| (class.holds)(s))
}

#[test]
fn every_situation_has_a_witness_or_a_reason_to_be_unreachable() {
    let outer = outer();
    let tallies: Vec<([usize; 14], usize)> = thread::scope(|scope| {
        let walks: Vec<_> = (0..THREADS)
            .map(|first| {
                let mine = outer.iter().skip(first).step_by(THREADS);
                scope.spawn(move || tally(mine))
            })
            .collect();
        walks.into_iter().map(|walk| walk.join().unwrap()).collect()
    });
    let sum = |at: usize| tallies.iter().map(|(classes, _)| classes[at]).sum::<usize>();
    for (at, Class { what, why, .. }) in CLASSES.iter().enumerate() {
        println!("{:9}  {what}: {why}", sum(at));
    }
    let reached: usize = tallies.iter().map(|(_, reached)| reached).sum();
    println!("{reached:9}  reachable, each with its witness");
    let all: usize = (0..CLASSES.len()).map(sum).sum::<usize>() + reached;
    assert_eq!(all, expected());
}

fn tally<'a>(outer: impl Iterator<Item = &'a Situation>) -> ([usize; 14], usize) {
    let mut classes = [0; 14];
    let mut reached = 0;
    for base in outer {
        for situation in inner(base) {
            match class_of(&situation) {
                Some(class) => classes[class] += 1,
                None => {
                    let answers = complete(&witness(&situation));
                    assert_eq!(Situation::of(&answers), situation, "no witness");
                    reached += 1;
                }
            }
        }
    }
    (classes, reached)
}

#[test]
fn no_flow_reaches_what_is_listed_as_unreachable() {
    let mut dice = Dice::new(13);
    for turn in 0..FLOWS {
        let answers = if turn % 2 == 0 { dice.answers() } else { dice.likely_answers() };
        let situation = Situation::of(&complete(&answers));
        if let Some(class) = class_of(&situation) {
            panic!("{}: {situation:?} from {answers:?}", CLASSES[class].what);
        }
    }
    println!("{FLOWS} flows, none in a listed class");
}
