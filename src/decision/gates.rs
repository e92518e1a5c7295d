//! Things to do before speaking. A gate lies over a verdict and never changes it.

use super::rules::Rule;
use super::verdict::{Form, Level, Verdict};
use crate::facts::{Fact, Facts};

/// A thing to do first, in the order in which they are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gate {
    /// The contract needs an adviser's eye before a word is said [C4, F15].
    Advice,
    /// An employee writes to the boss first [F5].
    Boss,
    /// The red line is uncertain: find out [F13].
    RedLine,
    /// People first: safety of staff and self [C7, F14].
    Safety,
    /// A night's sleep [C8, F17].
    Cool,
    /// Reread the contract: a check, not advice [C4].
    Contract,
    /// The platform's rules and chat come first [F7].
    Platform,
    /// Whoever decides or pays hasn't been told [F11].
    RightPerson,
    /// Leaving at this very moment would do real harm [F9].
    Moment,
    /// The last invoice, what each side holds, what is prepaid [F1, F4].
    Money,
    /// The bills without this client [B3, F18].
    Runway,
    /// Proof in writing and a dated log [F8].
    Evidence,
    /// The colleague hasn't agreed to be recommended [A11].
    Colleague,
    /// Nothing in public [C6, C7].
    Quiet,
}

impl Gate {
    pub const ALL: [Self; 14] = [
        Self::Advice,
        Self::Boss,
        Self::RedLine,
        Self::Safety,
        Self::Cool,
        Self::Contract,
        Self::Platform,
        Self::RightPerson,
        Self::Moment,
        Self::Money,
        Self::Runway,
        Self::Evidence,
        Self::Colleague,
        Self::Quiet,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Boss => "boss",
            Self::RedLine => "red-line",
            Self::Safety => "safety",
            Self::Cool => "cool",
            Self::Contract => "contract",
            Self::Platform => "platform",
            Self::RightPerson => "right-person",
            Self::Moment => "moment",
            Self::Money => "money",
            Self::Runway => "runway",
            Self::Evidence => "evidence",
            Self::Colleague => "colleague",
            Self::Quiet => "quiet",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gate| gate.id() == id)
    }

    /// The gates over the verdict of this rule.
    pub fn over(rule: Rule, facts: Facts) -> Vec<Self> {
        Self::ALL.into_iter().filter(|gate| gate.stands(rule, facts)).collect()
    }

    fn stands(self, rule: Rule, f: Facts) -> bool {
        let verdict = rule.verdict();
        let speaks = !matches!(verdict, Verdict::Keep | Verdict::Wait);
        let red_line = rule.form() == Form::RedLine;
        match self {
            Self::Advice => needs_advice(rule, f),
            Self::Boss => !f.has(Fact::Mine) && (verdict.level() != Level::Stay || red_line),
            Self::RedLine => f.has(Fact::RedLineUnsure),
            Self::Safety => {
                f.has_any(&[Fact::Threat, Fact::Attention])
                    || f.has(Fact::Grave) && f.has(Fact::StaffHit)
            }
            Self::Cool => speaks && f.has(Fact::Boiling),
            Self::Contract => {
                stops(rule, f)
                    && f.has_any(&[Fact::UnclearClause, Fact::Bound])
                    && !needs_advice(rule, f)
            }
            Self::Platform => speaks && f.has(Fact::OnPlatform),
            Self::RightPerson => {
                let pays_or_employs = f.has(Fact::Debt) || verdict.parts();
                speaks && (f.has(Fact::AboveUnaware) || f.has(Fact::GoBetween) && pays_or_employs)
            }
            Self::Moment => stops(rule, f) && !red_line && f.has(Fact::Critical),
            Self::Money => {
                let settled = f.has(Fact::AllDone) || rule.form() == Form::Debt;
                let held = f.has_any(&[Fact::WeHold, Fact::TheyHold, Fact::Prepaid]);
                verdict.parts() && f.has(Fact::Mine) && (held || !settled)
            }
            Self::Runway => {
                let at_risk = verdict.parts() || verdict == Verdict::RenegotiatePrice;
                at_risk && f.has_any(&[Fact::MostIncome, Fact::NoReserve])
            }
            Self::Evidence => {
                speaks
                    && f.has_any(&[
                        Fact::HardDebt,
                        Fact::Claim,
                        Fact::Crossed,
                        Fact::Exposed,
                        Fact::Grave,
                        Fact::ByVoice,
                    ])
            }
            Self::Colleague => {
                let hands_on = verdict.parts() || verdict == Verdict::Outsource;
                f.has(Fact::ColleagueUnasked) && hands_on && !red_line
            }
            Self::Quiet => {
                verdict.level() != Level::Stay
                    && (f.has(Fact::MakesTrouble) || f.has(Fact::Grave) && f.has(Fact::StaffHit))
            }
        }
    }
}

/// Work stops or ends, so the contract has a say. Stopping alone may be a breach.
fn stops(rule: Rule, f: Facts) -> bool {
    match rule.verdict() {
        Verdict::LetItEnd => f.has(Fact::EndsSoon),
        Verdict::PauseUntilPaid => true,
        verdict => verdict.parts(),
    }
}

/// 'Advice first' is for real stakes; a debt not worth the remedy never raises it [F2],
/// and a term that just runs out asks only for a look at its renewal [F9].
fn needs_advice(rule: Rule, f: Facts) -> bool {
    let over_a_debt = rule.verdict() == Verdict::PauseUntilPaid || rule.form() == Form::Debt;
    let unclear_and_at_stake = f.has(Fact::UnclearClause)
        && f.has_any(&[Fact::Crossed, Fact::Exposed, Fact::MostIncome, Fact::MakesTrouble]);
    f.has(Fact::Claim)
        || stops(rule, f)
            && rule.verdict() != Verdict::LetItEnd
            && f.has_any(&[Fact::Mine, Fact::Crossed])
            && !(over_a_debt && f.has(Fact::SmallSum))
            && (f.has(Fact::Bound) || unclear_and_at_stake)
}
