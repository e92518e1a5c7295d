//! What the rules read: a few small enums derived from the answers.
//!
//! The product of all their values stays under 10⁹, so that tests walk every one.

use crate::answers::Answers;
use crate::questions::{
    Above, Bounds, Cause, Change, Demand, Fit, Habit, Own, Pay, Person, Pressure, RedLine, Scope,
    Stage, Successor, Told, Tone, Wish,
};

/// Declares a field's enum, ordered from mild to grave where that has a meaning.
macro_rules! field {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];
        }
    };
}

field! {
    /// Law, ethics and threats.
    Red { Clear, Unsure, Request, Exposed, Crossed, }
}
field! {
    /// What the visitor wants; 'depend on them less' counts as `Keep`.
    Want { Keep, Unsure, Price, Less, Conduct, Person, MyMoney, Out, }
}
field! {
    /// One incident or a pattern, and whether the visitor boils over one.
    Episodes { Few, FewAndBoiling, Pattern, }
}
field! {
    /// The client's manners; `Attention` is unwelcome attention.
    Conduct { Fine, Curt, BoundsBroken, Insults, Attention, }
}
field! {
    /// What was tried in vain. Hints count for nothing.
    ToldLevel { Nothing, Talk, Warning, }
}
field! {
    /// Why money is late.
    LateCause {
        Paperwork,
        /// They say honestly that there is none yet, or have always paid in the end.
        Honest,
        /// A complaint about the work, from someone who has always paid.
        WorkButPays,
        Work,
        Evasive,
    }
}
field! {
    /// Why money is refused.
    Ground { Work, Other, }
}
field! {
    /// What has been said about a debt; `Passed` is a clear demand whose date is over.
    Said { Nothing, Asked, Passed, }
}
field! {
    Side { Kept, Unknown, Failed, Cannot, }
}
field! {
    Volume { Fine, Grew, Unpaid, }
}
field! {
    /// What draws the visitor away that is nobody's fault.
    Pull { None, Mismatch, NoTime, Worn, }
}
field! {
    /// Who could take over: someone under me, or someone I'd vouch for.
    Heir { None, UnderMe, Vouched, }
}
field! {
    /// All delivered with nothing new, or the term ends soon.
    Closing { Open, EndsSoon, Done, }
}

/// The state of the money.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Money {
    Settled,
    Unknown,
    /// A date of payment was never agreed.
    NoTerm,
    Late(LateCause, Said),
    Refused(Ground, Said),
}

impl Money {
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        let late = LateCause::ALL
            .iter()
            .flat_map(|cause| Said::ALL.iter().map(|said| Self::Late(*cause, *said)));
        let refused = Ground::ALL
            .iter()
            .flat_map(|ground| Said::ALL.iter().map(|said| Self::Refused(*ground, *said)));
        [Self::Settled, Self::Unknown, Self::NoTerm].into_iter().chain(late).chain(refused)
    }
}

/// Everything that a verdict depends on.
#[expect(clippy::struct_excessive_bools, reason = "each is a plain yes or no of its own")]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Situation {
    pub red: Red,
    /// A lawful claim against the visitor.
    pub claim: bool,
    /// The visitor may end it.
    pub mine: bool,
    pub want: Want,
    pub episodes: Episodes,
    pub conduct: Conduct,
    pub told: ToldLevel,
    pub money: Money,
    pub own: Side,
    pub underpaid: bool,
    pub volume: Volume,
    pub pull: Pull,
    pub heir: Heir,
    /// One difficult person, with someone above or beside.
    pub ladder: bool,
    pub closing: Closing,
    /// One of the curable troubles D1, D3–D5 or a heavy mood.
    pub ailing: bool,
}

impl Situation {
    /// Nothing wrong and a wish to keep the client.
    pub const CALM: Self = Self {
        red: Red::Clear,
        claim: false,
        mine: true,
        want: Want::Keep,
        episodes: Episodes::Few,
        conduct: Conduct::Fine,
        told: ToldLevel::Nothing,
        money: Money::Settled,
        own: Side::Kept,
        underpaid: false,
        volume: Volume::Fine,
        pull: Pull::None,
        heir: Heir::None,
        ladder: false,
        closing: Closing::Open,
        ailing: false,
    };

    /// Reads the situation off the answers. What wasn't asked is neutral; what is
    /// unknown stays unknown.
    pub fn of(a: &Answers) -> Self {
        Self {
            red: red(a),
            claim: a.is(Pressure::Claim),
            mine: a.mine(),
            want: want(a),
            episodes: match (a.pattern(), a.boiling()) {
                (true, _) => Episodes::Pattern,
                (false, true) => Episodes::FewAndBoiling,
                (false, false) => Episodes::Few,
            },
            conduct: conduct(a),
            told: match a.get() {
                Some(Told::Warned) => ToldLevel::Warning,
                Some(Told::Talk | Told::Announced) => ToldLevel::Talk,
                Some(Told::Nothing | Told::Hints | Told::Better) | None => ToldLevel::Nothing,
            },
            money: money(a),
            own: match a.get() {
                Some(Own::Kept | Own::Slips) => Side::Kept,
                Some(Own::Failed) => Side::Failed,
                Some(Own::Cannot) => Side::Cannot,
                Some(Own::Unsure) | None => Side::Unknown,
            },
            underpaid: a.underpaid(),
            volume: match a.get() {
                Some(Scope::Unpaid | Scope::Included) => Volume::Unpaid,
                Some(Scope::Grew) => Volume::Grew,
                Some(Scope::Clear | Scope::Paid) | None => Volume::Fine,
            },
            pull: match a.get() {
                Some(Fit::Outgrown | Fit::OtherSkill | Fit::TooLittle) => Pull::Mismatch,
                Some(Fit::NoTime) => Pull::NoTime,
                Some(Fit::Worn) => Pull::Worn,
                Some(Fit::Good) | None => Pull::None,
            },
            heir: match a.get() {
                Some(Successor::UnderMe) => Heir::UnderMe,
                Some(Successor::Agreed | Successor::Unasked) => Heir::Vouched,
                Some(Successor::Nobody) | None => Heir::None,
            },
            ladder: a.is(Person::One) && a.is_any(&[Above::Knows, Above::Unaware]),
            closing: match a.get() {
                Some(Stage::Done) => Closing::Done,
                Some(Stage::Ending) => Closing::EndsSoon,
                Some(Stage::Ongoing | Stage::Middle | Stage::Between) | None => Closing::Open,
            },
            ailing: a.ailing(),
        }
    }
}

fn red(a: &Answers) -> Red {
    if a.crossed() {
        return Red::Crossed;
    }
    match a.get() {
        Some(RedLine::Unlawful) => Red::Crossed,
        Some(RedLine::Exposes) => Red::Exposed,
        Some(RedLine::Request) => Red::Request,
        Some(RedLine::None) => Red::Clear,
        Some(RedLine::Unsure) | None => Red::Unsure,
    }
}

fn want(a: &Answers) -> Want {
    match (a.get(), a.get()) {
        (Some(Wish::Out), _) => Want::Out,
        (Some(Wish::MyMoney), _) => Want::MyMoney,
        (Some(Wish::Keep), _) | (Some(Wish::Change), Some(Change::Dependence)) => Want::Keep,
        (Some(Wish::Change), Some(Change::Price)) => Want::Price,
        (Some(Wish::Change), Some(Change::Load)) => Want::Less,
        (Some(Wish::Change), Some(Change::Conduct)) => Want::Conduct,
        (Some(Wish::Change), Some(Change::Person)) => Want::Person,
        (Some(Wish::Change), None) | (Some(Wish::Unsure) | None, _) => Want::Unsure,
    }
}

fn conduct(a: &Answers) -> Conduct {
    match a.get() {
        Some(Tone::Attention) => Conduct::Attention,
        Some(Tone::Insults) => Conduct::Insults,
        _ if a.is(Bounds::Broken) => Conduct::BoundsBroken,
        Some(Tone::Curt) => Conduct::Curt,
        Some(Tone::Fine | Tone::Criticism) | None => Conduct::Fine,
    }
}

fn money(a: &Answers) -> Money {
    let said = match a.get() {
        Some(Demand::Passed) => Said::Passed,
        Some(Demand::Reminded | Demand::Running) => Said::Asked,
        Some(Demand::Nothing) | None => Said::Nothing,
    };
    match a.get() {
        Some(Pay::OnTime | Pay::NothingDue) => Money::Settled,
        Some(Pay::NoTerm) => Money::NoTerm,
        Some(Pay::Late) => Money::Late(late_cause(a), said),
        Some(Pay::Refused) if a.is(Cause::Work) => Money::Refused(Ground::Work, said),
        Some(Pay::Refused) => Money::Refused(Ground::Other, said),
        Some(Pay::Unsure) | None => Money::Unknown,
    }
}

fn late_cause(a: &Answers) -> LateCause {
    let pays_in_the_end = a.is(Habit::Always);
    match a.get() {
        Some(Cause::Paperwork) => LateCause::Paperwork,
        Some(Cause::Work) if pays_in_the_end => LateCause::WorkButPays,
        Some(Cause::Work) => LateCause::Work,
        Some(Cause::NoMoney) => LateCause::Honest,
        Some(Cause::Evasive | Cause::Unsure) | None if pays_in_the_end => LateCause::Honest,
        Some(Cause::Evasive | Cause::Unsure) | None => LateCause::Evasive,
    }
}
