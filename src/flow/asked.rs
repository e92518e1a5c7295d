//! Which questions matter to whom, by what earlier answers have already settled.
//!
//! The rules of `decision` stand in the order of need. Once the answers settle
//! a rule, nothing is asked that only later rules would read; what is left are
//! the questions of its gates and letters.

use crate::answers::Answers;
use crate::questions::{
    Bounds, Cause, Change, Door, Fit, Own, Pay, Person, Pressure, Question, Rate, RedLine, Role,
    Scope, Stage, Successor, Told, Tone, Wish,
};

/// Whether a question matters to this person; reads only answers to earlier questions.
pub fn is_asked(question: Question, a: &Answers) -> bool {
    let open = !a.red() && !a.must_cool();
    let mine = open && a.mine();
    match question {
        Question::Role
        | Question::Wish
        | Question::Pattern
        | Question::Heat
        | Question::RedLine
        | Question::Pressure
        | Question::Pay => true,
        Question::Boss => a.is(Role::Employee),
        Question::Change => a.is(Wish::Change),
        Question::Door => a.out(),
        Question::Tone => !a.red(),
        Question::Target => a.grave(),
        Question::Bounds => !a.red() && !a.grave(),
        Question::Cause | Question::Demand => open && a.debt(),
        Question::Habit => open && habit_counts(a),
        Question::Sum => mine && a.hard_debt(),
        Question::Holds => a.mine() && !a.must_cool() && (a.red() || a.hard_debt() || a.out()),
        Question::Rate => open && !a.is(Role::Employee) && rate_counts(a),
        Question::Income => open && !a.is(Role::Employee),
        Question::Own => open,
        Question::Told => open && told_counts(a),
        Question::Scope => open && scope_counts(a),
        Question::Fit => open && fit_counts(a),
        Question::Demands | Question::Advice | Question::Feedback | Question::Trust => {
            open && undecided(a)
        }
        Question::Mood => open && undecided(a) && !a.ailing() && !a.is(Tone::Curt),
        Question::Person => open && person_counts(a),
        Question::Above => a.is(Person::One) || a.is(Person::Everyone) && a.is(Change::Person),
        Question::Successor => mine && successor_counts(a),
        Question::Stage => mine && stage_counts(a),
        Question::Contract => a.red() || mine && (may_stop(a) || may_warn(a)),
        Question::Moment => mine && may_stop(a) && !at_rest(a),
        Question::Tie => mine && (may_stop(a) || a.is_any(&[Rate::Symbolic, Rate::Low])),
        Question::Reaction => mine && reaction_counts(a),
        Question::Channel | Question::Address => a.red() || open && !untroubled(a),
    }
}

/// No rule before those of the visitor's wish has matched.
fn unsettled(a: &Answers) -> bool {
    !a.out()
        && !a.hard_debt()
        && !a.is(Pay::NoTerm)
        && !a.failed()
        && !a.grave()
        && !a.is(Bounds::Broken)
        && !a.is_any(&[RedLine::Request, RedLine::Exposes])
        && !a.is(Pressure::Claim)
}

/// No rule before those of the curable troubles D1–D6 has matched.
fn undecided(a: &Answers) -> bool {
    unsettled(a)
        && !a.is_any(&[Change::Price, Change::Load, Change::Person])
        && !a.unpaid_extras()
        && !a.is(Scope::Grew)
        && !a.underpaid()
        && !a.is_any(&[Fit::NoTime, Fit::Worn])
}

/// Nothing to write about: a client to keep as they are, or too little known.
fn untroubled(a: &Answers) -> bool {
    undecided(a)
        && !a.ailing()
        && !a.soft_debt()
        && !a.is(Tone::Curt)
        && !a.is(Change::Conduct)
        && !a.is_any(&[Successor::UnderMe, Successor::Agreed, Successor::Unasked])
        && !a.is(Stage::Done)
}

/// Whether they pay in the end tells good faith from bad, where the cause doesn't say.
fn habit_counts(a: &Answers) -> bool {
    a.is(Pay::Late)
        && !a.out()
        && !a.is(Wish::MyMoney)
        && a.is_any(&[Cause::Work, Cause::Evasive, Cause::Unsure])
}

/// The rate can still be the point: who leaves whatever the price isn't asked.
fn rate_counts(a: &Answers) -> bool {
    unsettled(a) && !a.is_any(&[Change::Load, Change::Person])
        || a.is(Door::ForPrice) && !a.hard_debt()
}

/// A word that changed nothing can bring a red card; for a debt the demand says it.
fn told_counts(a: &Answers) -> bool {
    let of_debt = a.hard_debt() && !a.is(RedLine::Exposes) && !(a.pattern() && !a.keeps());
    a.out() || a.complaint() && !of_debt
}

/// Unpaid extras are a reason, and after a clear warning they can part.
fn scope_counts(a: &Answers) -> bool {
    let after_warning = a.is(Told::Warned) && a.pattern() && !a.keeps() && !a.grave();
    after_warning
        || unsettled(a) && !a.is(Change::Person)
        || a.out() && !a.hard_debt() && !a.grave()
}

/// Strength and time decide what else can be done, and whether a term may just end.
fn fit_counts(a: &Answers) -> bool {
    let of_wish = a.out() && !a.is(Own::Cannot);
    let of_rules = !a.failed() && !a.is(Pay::NoTerm) && (unsettled(a) || a.mine() && !a.keeps());
    !a.hard_debt() && (of_wish || !a.out() && of_rules) && !cards(a)
}

/// The trouble may be one person, and a better contact the cure [D6, E5].
fn person_counts(a: &Answers) -> bool {
    let open = !a.out()
        && !a.hard_debt()
        && !a.is(Pay::NoTerm)
        && !a.failed()
        && !a.is_any(&[RedLine::Request, RedLine::Exposes])
        && !a.is(Pressure::Claim)
        && !cards(a);
    let rude = a.grave() && a.told_in_vain() && a.mine();
    let milder = !a.grave() && (a.is(Tone::Curt) || a.is(Bounds::Broken) || a.ailing());
    open && (a.is(Change::Person) || !a.is_any(&[Change::Price, Change::Load]) && (rude || milder))
}

/// Passing the client on is a way, so it matters to whom [E4, E6].
fn successor_counts(a: &Answers) -> bool {
    let misconduct = a.grave()
        || a.is(Bounds::Broken)
        || a.unpaid_extras()
        || a.hard_debt()
        || a.is(RedLine::Request)
        || a.is(Pressure::Claim);
    let leaving = (a.out() || a.is(Own::Cannot) && !a.keeps()) && !misconduct;
    let too_much = a.is(Change::Load) || a.is(Fit::Worn) || a.is(Fit::NoTime);
    let mismatch = a.is_any(&[Fit::Outgrown, Fit::OtherSkill, Fit::TooLittle]);
    let shrinking = unsettled(a)
        && !a.is(Change::Person)
        && (too_much && (!a.is(Change::Price) || a.is(Fit::Worn)) || mismatch && undecided(a));
    leaving || shrinking
}

/// The work may end by itself, or the stage sets what is finished [B6, B12].
fn stage_counts(a: &Answers) -> bool {
    let may_lapse = !a.failed()
        && !a.is(Pressure::Claim)
        && (a.is_any(&[Pay::OnTime, Pay::NothingDue]) || a.is(Fit::Worn) && !a.is(Pay::NoTerm));
    !a.keeps() && !a.hard_debt() && (may_lapse || may_stop(a))
}

/// A clear warning was ignored, so a red card follows [C3].
fn cards(a: &Answers) -> bool {
    let oversteps = !a.failed() && (a.is(Bounds::Broken) || a.unpaid_extras());
    a.mine() && a.is(Told::Warned) && a.pattern() && !a.keeps() && (a.grave() || oversteps)
}

/// An end or a pause is what will be advised, so contract and moment matter [C4, F9].
fn may_stop(a: &Answers) -> bool {
    let ours = a.failed() && !a.out();
    let pauses = a.hard_debt() && !a.late_in_good_faith() && !ours;
    let ends = a.is(Fit::Worn) && a.is(Stage::Ending);
    let settles = a.is(Pressure::Claim) && a.pattern() && !ours;
    let passes_on = a.is_any(&[Successor::Agreed, Successor::Unasked]);
    a.out()
        || pauses
        || cards(a)
        || !a.keeps() && (ends || settles || passes_on || a.is(Own::Cannot))
}

/// A warning of the end may follow; one doesn't warn of what the contract forbids.
fn may_warn(a: &Answers) -> bool {
    !a.failed()
        && !a.is(Pay::NoTerm)
        && (a.grave() || a.is(Bounds::Broken) || a.is(RedLine::Exposes) || a.is(Pressure::Claim))
}

/// No stage is under way that leaving would cut.
fn at_rest(a: &Answers) -> bool {
    a.is_any(&[Stage::Between, Stage::Ending, Stage::Done])
}

/// How they would take it decides between a check and advice first, and orders the replies.
fn reaction_counts(a: &Answers) -> bool {
    may_stop(a) || may_warn(a) && (a.grave() || a.is_any(&[Pressure::Words, Pressure::Claim]))
}
