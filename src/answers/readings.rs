//! Plain statements that both the flow and the facts read off the answers.
//!
//! A question that isn't answered never makes a statement true, unless the statement is that
//! something isn't so.

use super::Answers;
use crate::questions::{
    Advice, Boss, Bounds, Cause, Change, Demand, Demands, Feedback, Habit, Heat, Mood, Own,
    Pattern, Pay, Pressure, Rate, Reaction, RedLine, Role, Scope, Told, Tone, Trust, Wish,
};

impl Answers {
    /// The visitor may end it: not an employee, or the boss agrees to part [F5].
    pub fn mine(&self) -> bool {
        !self.is(Role::Employee) || self.is(Boss::Agrees)
    }

    pub fn out(&self) -> bool {
        self.is(Wish::Out)
    }

    /// The client is to stay; 'depend on them less' is no wish to lose them.
    pub fn keeps(&self) -> bool {
        self.is(Wish::Keep) || self.is(Change::Dependence)
    }

    /// A threat outside any lawful channel, or work that is itself unlawful or unethical [C1, F21].
    pub fn crossed(&self) -> bool {
        self.is(RedLine::Unlawful) || self.is(Pressure::Threat)
    }

    /// Staying exposes the visitor, who has said so in vain or wants out anyway [F13, F21].
    pub fn in_danger(&self) -> bool {
        self.is(RedLine::Exposes) && self.mine() && (self.told_in_vain() || self.out())
    }

    /// A red line or danger: the work stops today, whatever else there is.
    pub fn red(&self) -> bool {
        self.crossed() || self.in_danger()
    }

    /// Insults, shouting or unwelcome attention [D7, F14].
    pub fn grave(&self) -> bool {
        self.is_any(&[Tone::Insults, Tone::Attention])
    }

    /// No pressure, no insults and no trouble foreseen: reprisals would come out of the blue.
    pub fn unprovoked(&self) -> bool {
        !self.grave()
            && !self.is_any(&[Pressure::Words, Pressure::Claim, Pressure::Threat])
            && !self.is_any(&[Reaction::Trouble, Reaction::Public])
    }

    /// Not one bad day [B4, F17].
    pub fn pattern(&self) -> bool {
        self.is_any(&[Pattern::Repeats, Pattern::Always])
    }

    pub fn boiling(&self) -> bool {
        self.is(Heat::Boiling)
    }

    /// Money is overdue or refused.
    pub fn debt(&self) -> bool {
        self.is_any(&[Pay::Late, Pay::Refused])
    }

    /// Late for a reason that a friendly word or a map of the paperwork cures [D2, F3].
    pub fn soft_debt(&self) -> bool {
        self.is(Pay::Late)
            && !self.out()
            && !self.is(Wish::MyMoney)
            && (self.is(Cause::Paperwork) || self.keeps() && self.is(Demand::Nothing))
    }

    /// Late, with an honest cause or a habit of paying in the end, and no haste on our side [F3].
    pub fn late_in_good_faith(&self) -> bool {
        self.is(Pay::Late)
            && !self.out()
            && !self.is(Wish::MyMoney)
            && (self.is(Cause::NoMoney) || self.is(Habit::Always) && !self.is(Cause::Paperwork))
    }

    pub fn hard_debt(&self) -> bool {
        self.debt() && !self.soft_debt()
    }

    /// Nobody has asked for what is due; who refuses to pay was asked.
    pub fn unreminded(&self) -> bool {
        self.is(Demand::Nothing) && !self.is(Pay::Refused)
    }

    /// We let them down and haven't made it good, or can't deliver [D0, F16].
    pub fn failed(&self) -> bool {
        self.is_any(&[Own::Failed, Own::Cannot])
    }

    /// Extra work that isn't paid, or 'was all included' [F10].
    pub fn unpaid_extras(&self) -> bool {
        self.is_any(&[Scope::Unpaid, Scope::Included])
    }

    /// A straight talk or a clear warning that changed nothing; hints don't count [A14].
    pub fn told_in_vain(&self) -> bool {
        self.is_any(&[Told::Talk, Told::Warned, Told::Announced])
    }

    pub fn underpaid(&self) -> bool {
        self.is_any(&[Rate::Low, Rate::Symbolic, Rate::Haggled, Rate::Cut])
    }

    /// Boiling over what isn't a pattern: the day after decides [B4, F17].
    pub fn must_cool(&self) -> bool {
        self.boiling()
            && !self.pattern()
            && !self.crossed()
            && !self.debt()
            && !self.is(Pressure::Claim)
            && !self.is(Tone::Attention)
            && !self.is(RedLine::Exposes)
    }

    /// Conduct is the wish, or hits someone who doesn't decide, and comes before the money
    /// that is late in good faith or whose date was never agreed [A1, F14].
    pub fn conduct_first(&self) -> bool {
        let wished = self.is_any(&[Change::Conduct, Change::Person]);
        self.grave() && (wished || !self.mine()) || self.is(Bounds::Broken) && wished
    }

    /// The money is what the next word is about.
    pub fn money_first(&self) -> bool {
        let waits = self.conduct_first();
        let in_good_faith = self.late_in_good_faith() || !self.mine();
        self.hard_debt() && !(waits && in_good_faith) || self.is(Pay::NoTerm) && !waits
    }

    /// The next step is to mend our own side [D0, F16].
    pub fn our_fault(&self) -> bool {
        self.failed() && !self.out() && !self.is(Tone::Attention)
    }

    /// One of the curable troubles D1–D6, by its own question.
    pub fn ailing(&self) -> bool {
        self.is_any(&[Advice::Ignored, Advice::Blamed])
            || self.is(Demands::Impossible)
            || self.is_any(&[Feedback::Silent, Feedback::Shifting, Feedback::Many])
            || self.is_any(&[Trust::Distant, Trust::Control])
            || self.is(Mood::Heavy)
    }

    /// Something is wrong enough that a word was due.
    pub fn complaint(&self) -> bool {
        self.pattern()
            || self.is(Pattern::Once)
            || self.is_any(&[Wish::Change, Wish::MyMoney])
            || self.is_any(&[RedLine::Request, RedLine::Exposes])
            || self.is_any(&[Pressure::Words, Pressure::Claim])
            || self.is(Tone::Curt)
            || self.grave()
            || self.is(Bounds::Broken)
            || self.debt()
            || self.is(Pay::NoTerm)
            || self.underpaid()
    }
}
