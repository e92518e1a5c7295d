//! The kinds of letters, and which of them a decision calls for, best first.

use crate::decision::{Decision, Form, Level, Remedy, Rule, Verdict};
use crate::facts::Fact;

macro_rules! kinds {
    ($($kind:ident $id:literal $group:ident,)+) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum LetterKind { $($kind,)+ }

        impl LetterKind {
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            pub fn id(self) -> &'static str {
                match self { $(Self::$kind => $id,)+ }
            }

            /// Where it stands in the list of all letters.
            pub fn group(self) -> Group {
                match self { $(Self::$kind => Group::$group,)+ }
            }
        }
    };
}

/// A shelf in the list of all letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    End,
    PassOn,
    Money,
    Work,
    Bounds,
    Repair,
    /// To others than the client: boss, team, colleague.
    Others,
    /// Notes to oneself.
    Notes,
}

impl Group {
    pub const ALL: [Self; 8] = [
        Self::End,
        Self::PassOn,
        Self::Money,
        Self::Work,
        Self::Bounds,
        Self::Repair,
        Self::Others,
        Self::Notes,
    ];
}

kinds! {
    SoftParting "soft-parting" End,
    ShortParting "short-parting" End,
    Confirmation "confirmation" End,
    Settling "settling" End,
    OwningParting "owning-parting" End,
    AfterWarning "after-warning" End,
    Immediate "immediate" End,
    DebtParting "debt-parting" End,
    LetItLapse "let-it-lapse" End,
    StayPrice "stay-price" End,
    HandoverList "handover-list" End,
    ClosingThanks "closing-thanks" End,
    Referral "referral" PassOn,
    Subcontract "subcontract" PassOn,
    ChangeContact "change-contact" PassOn,
    PaymentTerms "payment-terms" Money,
    PaymentReminder "payment-reminder" Money,
    ReminderSecond "reminder-second" Money,
    ReminderLast "reminder-last" Money,
    PauseNotice "pause-notice" Money,
    SuspendService "suspend-service" Money,
    PlatformDispute "platform-dispute" Money,
    NewPrice "new-price" Money,
    HoldPrice "hold-price" Money,
    ScopeReset "scope-reset" Work,
    QuoteExtra "quote-extra" Work,
    AbsorbOnce "absorb-once" Work,
    FinishLine "finish-line" Work,
    LessOfMe "less-of-me" Work,
    DeclineOne "decline-one" Work,
    Favour "favour" Work,
    ClaimAnswer "claim-answer" Work,
    YellowCard "yellow-card" Bounds,
    HouseRule "house-rule" Bounds,
    RiskNotice "risk-notice" Bounds,
    PleaseStop "please-stop" Bounds,
    RepairShow "repair-show" Repair,
    RepairPayment "repair-payment" Repair,
    RepairStages "repair-stages" Repair,
    RepairReport "repair-report" Repair,
    OneVoice "one-voice" Repair,
    RepairMeeting "repair-meeting" Repair,
    RepairAlly "repair-ally" Repair,
    OwnFailure "own-failure" Repair,
    BossMemo "boss-memo" Others,
    TeamWord "team-word" Others,
    AskColleague "ask-colleague" Others,
    SuccessorBrief "successor-brief" Others,
    NoteKeep "note-keep" Notes,
    NoteWait "note-wait" Notes,
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
                | Self::ShortParting
                | Self::Confirmation
                | Self::Settling
                | Self::OwningParting
                | Self::AfterWarning
                | Self::Immediate
                | Self::DebtParting
                | Self::LetItLapse
                | Self::StayPrice
                | Self::HandoverList
                | Self::ClosingThanks
                | Self::Referral
                | Self::PauseNotice
                | Self::SuspendService
        )
    }

    /// It is for the visitor's own eyes.
    pub fn is_note(self) -> bool {
        self.group() == Group::Notes
    }

    /// The client reads it; others may be told more.
    pub fn goes_to_client(self) -> bool {
        !matches!(self.group(), Group::Others | Group::Notes)
    }

    /// The rule whose gates lie over the letter when it was chosen without the assessment.
    pub(super) fn rule(self) -> Rule {
        match self {
            Self::Immediate => Rule::Danger,
            Self::DebtParting => Rule::DebtRefused,
            Self::Settling => Rule::Settle,
            Self::OwningParting => Rule::CannotDeliver,
            Self::AfterWarning => Rule::WarningIgnored,
            Self::LetItLapse => Rule::EndsByItself,
            Self::PauseNotice | Self::SuspendService => Rule::Owes,
            _ if self.announces() => Rule::WantsOut,
            _ => Rule::NothingWrong,
        }
    }
}

impl LetterKind {
    /// The verdict whose replies answer this letter.
    pub fn answers_as(self) -> Verdict {
        match self {
            Self::Referral => Verdict::Refer,
            Self::Subcontract => Verdict::Outsource,
            Self::ChangeContact => Verdict::ChangeContact,
            Self::PauseNotice | Self::SuspendService => Verdict::PauseUntilPaid,
            Self::NewPrice | Self::HoldPrice => Verdict::RenegotiatePrice,
            Self::DeclineOne | Self::Favour => Verdict::Decline,
            Self::OwnFailure => Verdict::OwnIt,
            _ => match self.group() {
                Group::End | Group::PassOn => self.rule().verdict(),
                Group::Money => Verdict::RenegotiatePayment,
                Group::Work => Verdict::RenegotiateScope,
                Group::Bounds => Verdict::Warn,
                Group::Repair => Verdict::Repair,
                Group::Others | Group::Notes => Verdict::Keep,
            },
        }
    }
}

/// The letters that fit the decision, the best one first; never empty.
pub fn letters_for(decision: &Decision) -> Vec<LetterKind> {
    let facts = decision.facts;
    // Where the visitor doesn't decide, no letter announces anything to the client [F5].
    if !facts.has(Fact::Mine) && needs_the_boss(decision) {
        return vec![LetterKind::BossMemo];
    }
    let has = |fact| facts.has(fact);
    let some = |wanted: bool, kind: LetterKind| wanted.then_some(kind);
    let mut kinds = match decision.verdict {
        Verdict::Keep => vec![LetterKind::NoteKeep],
        Verdict::Wait => vec![LetterKind::NoteWait],
        Verdict::Repair => repairs(decision),
        Verdict::OwnIt => vec![LetterKind::OwnFailure],
        Verdict::Warn => vec![warning(decision)],
        Verdict::RenegotiatePrice => vec![LetterKind::NewPrice, LetterKind::HoldPrice],
        Verdict::RenegotiateScope => scope(decision.rule),
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
    if has(Fact::Attention) && decision.verdict == Verdict::Warn {
        kinds.insert(0, LetterKind::PleaseStop);
    }
    let asks_again =
        matches!(decision.verdict, Verdict::RenegotiatePayment | Verdict::PauseUntilPaid)
            && has(Fact::Debt);
    let grew = has(Fact::Friend) && has(Fact::SymbolicRate);
    let parts = decision.verdict.parts() && !facts.has_any(&[Fact::Crossed, Fact::Exposed]);
    let quiet = !facts.has_any(&[Fact::Attention, Fact::Insults, Fact::Debt, Fact::Claim]);
    kinds.extend(
        [
            some(asks_again && has(Fact::Reminded), LetterKind::ReminderSecond),
            some(asks_again && has(Fact::DemandRunning), LetterKind::ReminderLast),
            some(asks_again && has(Fact::WeHold), LetterKind::SuspendService),
            some(asks_again && has(Fact::OnPlatform), LetterKind::PlatformDispute),
            some(grew && !parts && decision.verdict.level() == Level::Change, LetterKind::Favour),
            some(parts && has(Fact::Vouched), LetterKind::AskColleague),
            some(parts && quiet && !has(Fact::AllDone), LetterKind::HandoverList),
            some(
                parts && has(Fact::Vouched) || decision.verdict == Verdict::Outsource,
                LetterKind::SuccessorBrief,
            ),
            some(decision.verdict.parts() && has(Fact::Owner), LetterKind::TeamWord),
            some(parts && quiet && !has(Fact::CannotDeliver), LetterKind::ClosingThanks),
        ]
        .into_iter()
        .flatten(),
    );
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

fn scope(rule: Rule) -> Vec<LetterKind> {
    match rule {
        Rule::ClaimAgainstUs => vec![LetterKind::ClaimAnswer],
        Rule::LessOfMe => vec![LetterKind::LessOfMe],
        _ => vec![
            LetterKind::ScopeReset,
            LetterKind::QuoteExtra,
            LetterKind::AbsorbOnce,
            LetterKind::FinishLine,
        ],
    }
}

fn partings(decision: &Decision) -> Vec<LetterKind> {
    match decision.form() {
        Form::Settling => vec![LetterKind::Settling],
        Form::Owning => vec![LetterKind::OwningParting],
        _ if decision.facts.has(Fact::Announced) => {
            vec![LetterKind::Confirmation, LetterKind::SoftParting]
        }
        _ if decision.facts.has(Fact::StaysForPrice) && !decision.facts.has(Fact::Exposed) => {
            vec![LetterKind::SoftParting, LetterKind::StayPrice, LetterKind::ShortParting]
        }
        _ => vec![LetterKind::SoftParting, LetterKind::ShortParting],
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
            Remedy::Report | Remedy::Goal => LetterKind::RepairReport,
            Remedy::OneVoice => LetterKind::OneVoice,
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
