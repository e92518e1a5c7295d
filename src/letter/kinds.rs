//! The kinds of letters, and which of them a decision calls for, best first.

use crate::decision::{Decision, Form, Remedy, Rule, Verdict};
use crate::facts::Fact;

macro_rules! kinds {
    ($($kind:ident $id:literal,)+) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum LetterKind { $($kind,)+ }

        impl LetterKind {
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            pub fn id(self) -> &'static str {
                match self { $(Self::$kind => $id,)+ }
            }
        }
    };
}

kinds! {
    SoftParting "soft-parting",
    Confirmation "confirmation",
    Settling "settling",
    OwningParting "owning-parting",
    AfterWarning "after-warning",
    Immediate "immediate",
    DebtParting "debt-parting",
    LetItLapse "let-it-lapse",
    Referral "referral",
    Subcontract "subcontract",
    YellowCard "yellow-card",
    HouseRule "house-rule",
    RiskNotice "risk-notice",
    PleaseStop "please-stop",
    PaymentTerms "payment-terms",
    PaymentReminder "payment-reminder",
    PauseNotice "pause-notice",
    NewPrice "new-price",
    ScopeReset "scope-reset",
    ClaimAnswer "claim-answer",
    LessOfMe "less-of-me",
    DeclineOne "decline-one",
    ChangeContact "change-contact",
    BossMemo "boss-memo",
    RepairShow "repair-show",
    RepairPayment "repair-payment",
    RepairStages "repair-stages",
    RepairReport "repair-report",
    RepairMeeting "repair-meeting",
    RepairAlly "repair-ally",
    OwnFailure "own-failure",
    NoteKeep "note-keep",
    NoteWait "note-wait",
}

impl LetterKind {
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }

    /// It tells the client of an end or a stop, so it stays shut behind an open gate.
    pub fn announces(self) -> bool {
        matches!(
            self,
            Self::SoftParting
                | Self::Confirmation
                | Self::Settling
                | Self::OwningParting
                | Self::AfterWarning
                | Self::Immediate
                | Self::DebtParting
                | Self::LetItLapse
                | Self::Referral
                | Self::PauseNotice
        )
    }

    /// It is for the visitor's own eyes.
    pub fn is_note(self) -> bool {
        matches!(self, Self::NoteKeep | Self::NoteWait)
    }
}

/// The letters that fit the decision, the best one first; never empty.
pub fn letters_for(decision: &Decision) -> Vec<LetterKind> {
    let facts = decision.facts;
    // Where the visitor doesn't decide, no letter announces anything to the client [F5].
    if !facts.has(Fact::Mine) && needs_the_boss(decision) {
        return vec![LetterKind::BossMemo];
    }
    let mut kinds = match decision.verdict {
        Verdict::Keep => vec![LetterKind::NoteKeep],
        Verdict::Wait => vec![LetterKind::NoteWait],
        Verdict::Repair => repairs(decision),
        Verdict::OwnIt => vec![LetterKind::OwnFailure],
        Verdict::Warn => vec![warning(decision)],
        Verdict::RenegotiatePrice => vec![LetterKind::NewPrice],
        Verdict::RenegotiateScope => vec![scope(decision.rule)],
        Verdict::RenegotiatePayment => vec![LetterKind::PaymentTerms],
        Verdict::PauseUntilPaid => vec![LetterKind::PauseNotice],
        Verdict::Decline => vec![LetterKind::DeclineOne],
        Verdict::ChangeContact => vec![LetterKind::ChangeContact],
        Verdict::Outsource => vec![LetterKind::Subcontract],
        Verdict::Refer => vec![LetterKind::Referral],
        Verdict::LetItEnd => vec![LetterKind::LetItLapse],
        Verdict::PartSoftly => partings(decision),
        Verdict::PartAfterWarning => vec![LetterKind::AfterWarning],
        Verdict::PartNow if decision.form() == Form::Debt => vec![LetterKind::DebtParting],
        Verdict::PartNow => vec![LetterKind::Immediate],
    };
    if facts.has(Fact::Attention) && decision.verdict == Verdict::Warn {
        kinds.insert(0, LetterKind::PleaseStop);
    }
    kinds
}

fn needs_the_boss(decision: &Decision) -> bool {
    !matches!(decision.verdict, Verdict::Keep | Verdict::Wait | Verdict::Repair | Verdict::OwnIt)
}

fn warning(decision: &Decision) -> LetterKind {
    match decision.form() {
        Form::Risk => LetterKind::RiskNotice,
        _ if decision.rule == Rule::BreaksBounds => LetterKind::HouseRule,
        _ => LetterKind::YellowCard,
    }
}

fn scope(rule: Rule) -> LetterKind {
    match rule {
        Rule::ClaimAgainstUs => LetterKind::ClaimAnswer,
        Rule::LessOfMe => LetterKind::LessOfMe,
        _ => LetterKind::ScopeReset,
    }
}

fn partings(decision: &Decision) -> Vec<LetterKind> {
    match decision.form() {
        Form::Settling => vec![LetterKind::Settling],
        Form::Owning => vec![LetterKind::OwningParting],
        _ if decision.facts.has(Fact::Announced) => {
            vec![LetterKind::Confirmation, LetterKind::SoftParting]
        }
        _ => vec![LetterKind::SoftParting],
    }
}

fn repairs(decision: &Decision) -> Vec<LetterKind> {
    let mut kinds: Vec<LetterKind> = Vec::new();
    for remedy in &decision.remedies {
        let kind = match remedy {
            Remedy::Show => LetterKind::RepairShow,
            Remedy::PaymentMap if decision.facts.has(Fact::Paperwork) => LetterKind::RepairPayment,
            Remedy::PaymentMap => LetterKind::PaymentReminder,
            Remedy::Stages => LetterKind::RepairStages,
            Remedy::Report | Remedy::Goal | Remedy::OneVoice => LetterKind::RepairReport,
            Remedy::Meet | Remedy::Checkpoints => LetterKind::RepairMeeting,
            Remedy::Ally => LetterKind::RepairAlly,
            Remedy::WaitOut | Remedy::SecondLeg => continue,
        };
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    if kinds.is_empty() {
        kinds.push(LetterKind::RepairMeeting);
    }
    kinds
}
