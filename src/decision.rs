//! From answers to a verdict with its reasons: one situation, ordered rules, first match wins.

mod chart;
mod gates;
mod remedies;
mod rules;
mod situation;
mod reasons;
mod trace;
mod verdict;

pub use chart::Dimension;
pub use gates::Gate;
pub use remedies::Remedy;
pub use rules::Rule;
pub use situation::{
    Closing, Conduct, Episodes, Ground, Heir, LateCause, Money, Pull, Red, Said, Side, Situation,
    ToldLevel, Volume, Want,
};
pub use trace::{Decision, Flip};
pub use verdict::{Card, Form, Level, Verdict};

/// The first rule that fits the situation; `Rule::NothingWrong` fits any.
///
/// ```
/// use partwell::decision::{decide, Situation, Verdict};
/// assert_eq!(decide(&Situation::CALM).verdict(), Verdict::Keep);
/// ```
pub fn decide(situation: &Situation) -> Rule {
    Rule::ALL.iter().copied().find(|rule| rule.fits(situation)).unwrap_or(Rule::TooLittleKnown)
}
