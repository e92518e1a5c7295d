//! A cure for one symptom each, from the seven patterns of agency work and practice.

use crate::facts::{Fact, Facts};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remedy {
    /// D1: draw the proposal.
    Show,
    /// D2: map who decides a payment and what papers it needs.
    PaymentMap,
    /// D3: what a result is made of, in stages.
    Stages,
    /// D4: a weekly report.
    Report,
    /// D4: one written goal, changed only by both.
    Goal,
    /// D4: one person who approves.
    OneVoice,
    /// D5: meet, and give it time.
    Meet,
    /// D5: agreed checkpoints instead of control of every step.
    Checkpoints,
    /// D6: an ally instead of an enemy.
    Ally,
    /// F11: the person leaves soon anyway.
    WaitOut,
    /// F18, F20: find a second client first.
    SecondLeg,
}

impl Remedy {
    pub const ALL: [Self; 11] = [
        Self::Show,
        Self::PaymentMap,
        Self::Stages,
        Self::Report,
        Self::Goal,
        Self::OneVoice,
        Self::Meet,
        Self::Checkpoints,
        Self::Ally,
        Self::WaitOut,
        Self::SecondLeg,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Self::Show => "show",
            Self::PaymentMap => "payment-map",
            Self::Stages => "stages",
            Self::Report => "report",
            Self::Goal => "goal",
            Self::OneVoice => "one-voice",
            Self::Meet => "meet",
            Self::Checkpoints => "checkpoints",
            Self::Ally => "ally",
            Self::WaitOut => "wait-out",
            Self::SecondLeg => "second-leg",
        }
    }

    /// The cures for what these answers show.
    pub fn for_facts(facts: Facts) -> Vec<Self> {
        Self::ALL.into_iter().filter(|remedy| remedy.cures(facts)).collect()
    }

    fn cures(self, f: Facts) -> bool {
        match self {
            Self::Show => f.has(Fact::AdviceIgnored),
            Self::PaymentMap => f.has(Fact::Paperwork) || f.has(Fact::SoftDebt),
            Self::Stages => f.has(Fact::Inflated),
            Self::Report => f.has(Fact::NoFeedback),
            Self::Goal => f.has(Fact::GoalsShift),
            Self::OneVoice => f.has(Fact::ManyVoices),
            Self::Meet => f.has_any(&[Fact::Distrust, Fact::HeavyMood]),
            Self::Checkpoints => f.has(Fact::Controlled),
            Self::Ally => f.has_any(&[Fact::Curt, Fact::OnePerson]) && !f.has(Fact::Grave),
            Self::WaitOut => f.has(Fact::PersonLeaving) && !f.has(Fact::Grave),
            Self::SecondLeg => f.has_any(&[Fact::MostIncome, Fact::WantsIndependence]),
        }
    }
}
