//! What a letter is written upon: a decision, or a choice straight from the list of letters.

use super::kinds::LetterKind;
use super::offer::letters_for;
use crate::answers::Answers;
use crate::decision::{Decision, Gate, Verdict};
use crate::facts::{Fact, Facts};
use crate::questions::Question;

/// The facts, gates and letters that the words page works with.
#[derive(Clone, PartialEq, Debug)]
pub struct Occasion {
    pub facts: Facts,
    /// None when the letter was chosen without the assessment.
    pub verdict: Option<Verdict>,
    pub gates: Vec<Gate>,
    /// Best first; never empty.
    pub kinds: Vec<LetterKind>,
}

/// Why the letters and channels are offered in this order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Say it live, then confirm it in writing the same day [A2, F8].
    LiveFirst,
    /// Only in writing: talks with this client aren't safe, or need proof [F8, F14].
    WritingOnly,
    /// Only in the platform's chat [F7].
    PlatformOnly,
    /// The boss is told before anyone else [F5].
    BossFirst,
}

impl Occasion {
    pub fn of(decision: &Decision) -> Self {
        Self {
            facts: decision.facts,
            verdict: Some(decision.verdict),
            gates: decision.gates.clone(),
            kinds: letters_for(decision),
        }
    }

    /// Chosen straight from the list; only the questions of `asked_for` are answered.
    pub fn straight(kind: LetterKind, answers: &Answers) -> Self {
        let mut facts = Facts::of(answers);
        if kind.is_about_debt() {
            facts = facts.with(Fact::Debt);
        }
        // Where the visitor doesn't decide, no letter announces anything to the client [F5].
        let kind =
            if kind.announces() && !facts.has(Fact::Mine) { LetterKind::BossMemo } else { kind };
        Self { facts, verdict: None, gates: Gate::over(kind.rule(), facts), kinds: vec![kind] }
    }

    pub fn order(&self) -> Option<Order> {
        let facts = self.facts;
        let first = self.kinds.first()?;
        if *first == LetterKind::BossMemo {
            Some(Order::BossFirst)
        } else if !first.goes_to_client() {
            None
        } else if facts.has(Fact::OnPlatform) {
            Some(Order::PlatformOnly)
        } else if facts.has_any(&[
            Fact::Threat,
            Fact::Attention,
            Fact::Insults,
            Fact::Claim,
            Fact::Exposed,
        ]) {
            Some(Order::WritingOnly)
        } else {
            Some(Order::LiveFirst)
        }
    }
}

/// The questions that a letter needs when it is chosen straight from the list: those of its
/// gates, and of where and how it is said.
pub fn asked_for(kind: LetterKind) -> &'static [Question] {
    use Question::{Address, Boss, Channel, Contract, Pressure, RedLine, Role, Successor};
    match kind {
        LetterKind::NoteKeep | LetterKind::NoteWait | LetterKind::TeamWord => &[],
        LetterKind::AskColleague
        | LetterKind::SuccessorBrief
        | LetterKind::BossMemo
        | LetterKind::PlatformDispute => &[Address],
        LetterKind::Referral => {
            &[Role, Boss, RedLine, Pressure, Successor, Contract, Channel, Address]
        }
        kind if kind.announces() => &[Role, Boss, RedLine, Pressure, Contract, Channel, Address],
        _ => &[Channel, Address],
    }
}
