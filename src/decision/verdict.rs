//! The verdicts, their cards, and how far each one goes.

/// Colour of the card. Grey stands outside the order of levels: nobody is at fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Card {
    Green,
    White,
    Yellow,
    Blue,
    Grey,
    Red,
}

impl Card {
    pub const ALL: [Self; 6] =
        [Self::Green, Self::White, Self::Yellow, Self::Blue, Self::Grey, Self::Red];

    pub fn id(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::White => "white",
            Self::Yellow => "yellow",
            Self::Blue => "blue",
            Self::Grey => "grey",
            Self::Red => "red",
        }
    }

    pub fn level(self) -> Level {
        match self {
            Self::Green | Self::White => Level::Stay,
            Self::Yellow | Self::Blue => Level::Change,
            Self::Red => Level::Part,
            Self::Grey => Level::Ends,
        }
    }
}

/// How far a verdict goes. `Stay < Change < Part`; `Ends` compares with none of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    Stay,
    Change,
    Part,
    Ends,
}

impl Level {
    /// Whether going from `self` to `other` is a step down.
    pub fn falls_to(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Change | Self::Part, Self::Stay) | (Self::Part, Self::Change)
        )
    }
}

/// What Partwell advises.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    Keep,
    Repair,
    OwnIt,
    Wait,
    Warn,
    RenegotiatePrice,
    RenegotiateScope,
    RenegotiatePayment,
    PauseUntilPaid,
    Decline,
    ChangeContact,
    Outsource,
    Refer,
    LetItEnd,
    PartSoftly,
    PartAfterWarning,
    PartNow,
}

impl Verdict {
    pub const ALL: [Self; 17] = [
        Self::Keep,
        Self::Repair,
        Self::OwnIt,
        Self::Wait,
        Self::Warn,
        Self::RenegotiatePrice,
        Self::RenegotiateScope,
        Self::RenegotiatePayment,
        Self::PauseUntilPaid,
        Self::Decline,
        Self::ChangeContact,
        Self::Outsource,
        Self::Refer,
        Self::LetItEnd,
        Self::PartSoftly,
        Self::PartAfterWarning,
        Self::PartNow,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Repair => "repair",
            Self::OwnIt => "own-it",
            Self::Wait => "wait",
            Self::Warn => "warn",
            Self::RenegotiatePrice => "renegotiate-price",
            Self::RenegotiateScope => "renegotiate-scope",
            Self::RenegotiatePayment => "renegotiate-payment",
            Self::PauseUntilPaid => "pause-until-paid",
            Self::Decline => "decline",
            Self::ChangeContact => "change-contact",
            Self::Outsource => "outsource",
            Self::Refer => "refer",
            Self::LetItEnd => "let-it-end",
            Self::PartSoftly => "part-softly",
            Self::PartAfterWarning => "part-after-warning",
            Self::PartNow => "part-now",
        }
    }

    pub fn card(self) -> Card {
        match self {
            Self::Keep | Self::Repair | Self::OwnIt => Card::Green,
            Self::Wait => Card::White,
            Self::Warn
            | Self::RenegotiatePrice
            | Self::RenegotiateScope
            | Self::RenegotiatePayment
            | Self::PauseUntilPaid
            | Self::Decline
            | Self::ChangeContact => Card::Yellow,
            Self::Outsource | Self::Refer => Card::Blue,
            Self::LetItEnd => Card::Grey,
            Self::PartSoftly | Self::PartAfterWarning | Self::PartNow => Card::Red,
        }
    }

    pub fn level(self) -> Level {
        self.card().level()
    }

    /// Work with this client ends, whoever takes it over.
    pub fn parts(self) -> bool {
        self.level() == Level::Part || matches!(self, Self::Refer | Self::LetItEnd)
    }
}

/// A marked form of a verdict, where the same advice needs other words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    Plain,
    /// `PartSoftly` while the client has a lawful claim: nothing is admitted [F15].
    Settling,
    /// `PartSoftly` because we can't deliver, with a refund where due [F16].
    Owning,
    /// `PartNow` for a crossed line or danger.
    RedLine,
    /// `PartNow` for a debt whose dated demand has passed.
    Debt,
    /// `Warn` about risk to us, in writing.
    Risk,
    /// `Warn` as a house rule about hours and appointments.
    HouseRule,
    /// `Wait` because too little is known to judge.
    TooLittleKnown,
}
