//! The kinds of letters, and what each is.

use crate::decision::{Rule, Verdict};

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
    /// Written to whoever owes money, so that needn't be asked.
    pub fn is_about_debt(self) -> bool {
        matches!(
            self,
            Self::PaymentReminder
                | Self::ReminderSecond
                | Self::ReminderLast
                | Self::PauseNotice
                | Self::SuspendService
                | Self::DebtParting
        )
    }

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
