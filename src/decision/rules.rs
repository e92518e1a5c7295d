//! The rules in order: situation → verdict, first match wins.
//!
//! Two ideas carry most of the order. The visitor's wish chooses among the
//! remedies, so it stands before what merely hurts most [A1]. Overdue money
//! comes before goodbye: while they owe, the next sentence is about it [F1, F4].

use super::situation::{
    Closing, Conduct, Episodes, Ground, Heir, LateCause, Money, Pull, Red, Said, Side, Situation,
    ToldLevel, Volume, Want,
};
use super::verdict::{Form, Verdict};
use crate::questions::Question as Q;

/// Declares `Rule` with, for each, its test, its advice and the questions that speak for it.
macro_rules! rules {
    ($s:ident; $($(#[$doc:meta])* $rule:ident: $fits:expr => $verdict:ident $($form:ident)?, because $because:expr;)+) => {
        /// A rule of the decision, in the order in which they are tried.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Rule { $($(#[$doc])* $rule,)+ }

        impl Rule {
            pub const ALL: &'static [Self] = &[$(Self::$rule,)+];

            /// Whether the rule's condition holds, whatever stands before it.
            pub fn fits(self, $s: &Situation) -> bool {
                match self { $(Self::$rule => $fits,)+ }
            }

            pub fn verdict(self) -> Verdict {
                match self { $(Self::$rule => Verdict::$verdict,)+ }
            }

            /// The marked form of the verdict.
            pub fn form(self) -> Form {
                match self { $(Self::$rule => rules!(@form $($form)?),)+ }
            }

            /// The questions whose answers are its reasons, weightiest first.
            pub fn because(self) -> &'static [Q] {
                match self { $(Self::$rule => &$because,)+ }
            }
        }
    };
    (@form) => { Form::Plain };
    (@form $form:ident) => { Form::$form };
}

rules! { s;
    /// C1, F21, F14.
    RedLineCrossed: s.red == Red::Crossed
        => PartNow RedLine, because [Q::RedLine, Q::Pressure];
    /// F13, F21.
    Danger: s.red == Red::Exposed && s.mine && (s.told() || s.out())
        => PartNow RedLine, because [Q::RedLine, Q::Told, Q::Wish];
    /// C3, D7.
    WarningIgnored: s.told == ToldLevel::Warning && s.pattern() && s.mine && !s.keeps()
        && (s.grave() || !s.failed() && s.oversteps())
        => PartAfterWarning, because [Q::Told, Q::Tone, Q::Target, Q::Bounds, Q::Scope, Q::Pattern];
    /// B4, F17, C8.
    CoolFirst: s.episodes == Episodes::FewAndBoiling && !s.debt() && !s.claim
        && s.conduct != Conduct::Attention
        => Wait, because [Q::Heat, Q::Pattern];
    /// F16, E2.
    CannotDeliver: s.own == Side::Cannot && s.mine && !s.keeps()
        => PartSoftly Owning, because [Q::Own, Q::Wish];
    /// D0, F16. Nobody earns unwelcome attention by a fault.
    OurFault: s.failed() && !s.out() && s.conduct != Conduct::Attention
        => OwnIt, because [Q::Own];
    /// B2, E2, F2.
    DebtRefused: s.plain_debt() && s.said() == Some(Said::Passed) && s.mine
        && (s.refuses() && !s.keeps() || s.out())
        => PartNow Debt, because [Q::Pay, Q::Demand, Q::Cause, Q::Wish];
    /// F15, E2.
    Settle: s.claim && s.mine && (s.out() || s.pattern() && !s.keeps())
        => PartSoftly Settling, because [Q::Pressure, Q::Wish, Q::Pattern];
    /// F3, D2.
    LateInGoodFaith: s.plain_debt() && s.late_in_good_faith() && !s.soft_debt()
        && !s.out() && s.want != Want::MyMoney && !s.conduct_first()
        => RenegotiatePayment, because [Q::Pay, Q::Habit, Q::Cause];
    /// F19, F1.
    Owes: s.plain_debt() && !s.soft_debt()
        && !(s.conduct_first() && (s.late_in_good_faith() || !s.mine))
        => PauseUntilPaid, because [Q::Pay, Q::Cause, Q::Demand, Q::Wish];
    /// F3, D2.
    TermNeverAgreed: s.money == Money::NoTerm && !s.out() && !s.conduct_first()
        => RenegotiatePayment, because [Q::Pay];
    /// C7, F5, F14.
    StaffUnderFire: !s.mine && s.want != Want::Person
        && (s.grave() || s.conduct == Conduct::BoundsBroken && !s.failed())
        => Warn, because [Q::Tone, Q::Target, Q::Bounds, Q::Boss];
    /// C9, F5.
    AnotherManager: !s.mine && (s.out() || s.want == Want::Person)
        => ChangeContact, because [Q::Wish, Q::Change, Q::Boss];
    /// B12, F9. While a lawful claim is open, nothing has ended.
    EndsByItself: s.mine && !s.keeps() && !s.claim
        && (s.closing == Closing::Done && s.money == Money::Settled
            || s.closing == Closing::EndsSoon
                && (s.out() || s.pull == Pull::Worn && !s.debt() && s.money != Money::NoTerm))
        => LetItEnd, because [Q::Stage, Q::Pay, Q::Wish, Q::Fit];
    /// E6, A11.
    HandOver: s.out() && s.mine && s.pull != Pull::None && !s.misconduct() && s.heir == Heir::Vouched
        => Refer, because [Q::Wish, Q::Fit, Q::Successor];
    /// A1, A13.
    WantsOut: s.out() && s.mine
        => PartSoftly, because [Q::Wish, Q::Door, Q::Tone, Q::Bounds, Q::Scope, Q::Fit, Q::Own];
    /// F20.
    ImproperRequest: s.red == Red::Request
        => Decline, because [Q::RedLine];
    /// F8, F13. A second word is due too where we may not end it ourselves.
    RiskToUs: s.red == Red::Exposed
        => Warn Risk, because [Q::RedLine];
    /// F8, F15.
    ClaimAgainstUs: s.claim
        => RenegotiateScope, because [Q::Pressure];
    /// C9, E5, D6.
    RudePersonOfMany: s.grave() && s.told() && s.ladder
        => ChangeContact, because [Q::Tone, Q::Told, Q::Person, Q::Above];
    /// C3.
    Rude: s.grave()
        => Warn, because [Q::Tone, Q::Target, Q::Told];
    /// D6, E5, F11.
    AnotherPerson: s.want == Want::Person || s.ladder
        => ChangeContact, because [Q::Change, Q::Person, Q::Above, Q::Tone];
    /// C2, C3.
    BreaksBounds: s.conduct == Conduct::BoundsBroken
        => Warn HouseRule, because [Q::Bounds, Q::Told, Q::Pattern];
    /// A10, F13.
    WantsPrice: s.want == Want::Price && s.pull != Pull::Worn
        => RenegotiatePrice, because [Q::Change, Q::Rate];
    /// E4. Who wants to keep the client gives a colleague the work, not the client.
    LessThroughOthers: s.too_much() && s.takes_work_over()
        => Outsource, because [Q::Fit, Q::Change, Q::Successor, Q::Wish];
    /// E6, A11.
    LessThroughColleague: s.too_much() && s.heir == Heir::Vouched
        => Refer, because [Q::Fit, Q::Change, Q::Successor];
    /// A1.
    LessOfMe: s.too_much()
        => RenegotiateScope, because [Q::Fit, Q::Change, Q::Successor];
    /// F10, D3. A favour that just grew is first of all a matter of its price [A13].
    ExtrasUnpaid: s.volume == Volume::Unpaid || s.volume == Volume::Grew && !s.underpaid
        => RenegotiateScope, because [Q::Scope, Q::Told];
    /// A13, B1.
    Underpaid: s.underpaid
        => RenegotiatePrice, because [Q::Rate, Q::Scope];
    /// B1, E2, E4.
    OutgrownToOthers: s.pull == Pull::Mismatch && s.takes_work_over()
        => Outsource, because [Q::Fit, Q::Successor, Q::Wish];
    /// B1, E2, E6.
    OutgrownToColleague: s.pull == Pull::Mismatch && s.heir == Heir::Vouched
        => Refer, because [Q::Fit, Q::Successor];
    /// C3. Saying the same friendly word twice is a hint [A14].
    CureRefused: (s.ailing || s.conduct == Conduct::Curt) && s.told() && s.want == Want::Conduct
        => Warn, because
            [Q::Change, Q::Told, Q::Advice, Q::Demands, Q::Feedback, Q::Trust, Q::Mood, Q::Tone];
    /// D1–D6.
    Curable: s.ailing || s.soft_debt() || s.conduct == Conduct::Curt || s.want == Want::Conduct
        => Repair, because
            [Q::Advice, Q::Demands, Q::Feedback, Q::Trust, Q::Mood, Q::Tone, Q::Pay, Q::Cause, Q::Change];
    /// B4. Unknown is neither good nor bad.
    TooLittleKnown: !s.keeps()
        && (s.red == Red::Unsure || s.money == Money::Unknown || s.own == Side::Unknown)
        => Wait TooLittleKnown, because [Q::RedLine, Q::Pay, Q::Own];
    /// Nothing is wrong, and it says so.
    NothingWrong: true
        => Keep, because [Q::Pay, Q::Tone, Q::Own, Q::Wish, Q::Change, Q::Income];
}

impl Situation {
    fn out(&self) -> bool {
        self.want == Want::Out
    }

    fn keeps(&self) -> bool {
        self.want == Want::Keep
    }

    fn told(&self) -> bool {
        self.told != ToldLevel::Nothing
    }

    fn pattern(&self) -> bool {
        self.episodes == Episodes::Pattern
    }

    fn grave(&self) -> bool {
        matches!(self.conduct, Conduct::Insults | Conduct::Attention)
    }

    fn oversteps(&self) -> bool {
        self.conduct == Conduct::BoundsBroken || self.volume == Volume::Unpaid
    }

    fn misconduct(&self) -> bool {
        self.grave() || self.oversteps() || self.debt() || self.red == Red::Request
    }

    /// Someone can do the work while the client stays.
    fn takes_work_over(&self) -> bool {
        self.heir == Heir::UnderMe || self.keeps() && self.heir == Heir::Vouched
    }

    fn failed(&self) -> bool {
        matches!(self.own, Side::Failed | Side::Cannot)
    }

    fn debt(&self) -> bool {
        matches!(self.money, Money::Late(..) | Money::Refused(..))
    }

    fn refuses(&self) -> bool {
        matches!(self.money, Money::Refused(..))
    }

    fn said(&self) -> Option<Said> {
        match self.money {
            Money::Late(_, said) | Money::Refused(_, said) => Some(said),
            Money::Settled | Money::Unknown | Money::NoTerm => None,
        }
    }

    /// A debt, unless our side failed and their reason is the work [F16].
    fn plain_debt(&self) -> bool {
        let over_our_work = matches!(
            self.money,
            Money::Late(LateCause::Work | LateCause::WorkButPays, _)
                | Money::Refused(Ground::Work, _)
        );
        self.debt() && !(self.failed() && over_our_work)
    }

    /// Late, and a friendly word or a map of the paperwork is the cure [D2].
    fn soft_debt(&self) -> bool {
        let Money::Late(cause, said) = self.money else { return false };
        !self.out()
            && self.want != Want::MyMoney
            && (cause == LateCause::Paperwork || self.keeps() && said == Said::Nothing)
    }

    fn late_in_good_faith(&self) -> bool {
        matches!(self.money, Money::Late(LateCause::Honest | LateCause::WorkButPays, _))
    }

    /// Conduct is the wish, or hits someone who doesn't decide: money that is late in
    /// good faith, or whose date was never agreed, then waits [A1, F14].
    fn conduct_first(&self) -> bool {
        let wished = matches!(self.want, Want::Conduct | Want::Person);
        self.grave() && (wished || !self.mine) || self.conduct == Conduct::BoundsBroken && wished
    }

    fn too_much(&self) -> bool {
        self.want == Want::Less || matches!(self.pull, Pull::NoTime | Pull::Worn)
    }
}
