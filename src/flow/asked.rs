//! Which questions matter to whom, by what earlier answers have already settled.
//!
//! The rules of `decision` stand in the order of need. Once the answers settle
//! a rule, nothing is asked that only later rules would read; what is left are
//! the questions of its gates and letters.

use crate::answers::Answers;
use crate::questions::{
    Above, Bounds, Cause, Change, Contract, Fit, Income, Mood, Own, Pay, Person, Pressure,
    Question, Rate, RedLine, Role, Scope, Stage, Successor, Sum, Told, Tone, Wish,
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
        Question::Cause => open && a.debt(),
        Question::Habit => open && habit_counts(a),
        Question::Demand => open && a.debt() && !a.soft_debt(),
        Question::Sum => mine && a.hard_debt(),
        Question::Holds => a.mine() && !a.must_cool() && holds_counts(a),
        Question::Rate => open && !a.is(Role::Employee) && rate_counts(a),
        Question::Income => open && !a.is(Role::Employee),
        Question::Own => open,
        Question::Told => open && told_counts(a),
        Question::Scope => open && scope_counts(a),
        Question::Fit => open && fit_counts(a),
        Question::Stage => mine && stage_counts(a),
        Question::Demands | Question::Advice | Question::Feedback | Question::Trust => {
            open && cure_counts(a)
        }
        Question::Mood => open && cure_counts(a) && !a.ailing() && !a.is(Tone::Curt),
        Question::Person => open && person_counts(a),
        Question::Above => a.is(Person::One) || a.is(Person::Everyone) && a.is(Change::Person),
        Question::Successor => mine && successor_counts(a),
        Question::Contract => a.red() || mine && (may_stop(a) || may_warn(a)),
        Question::Moment => mine && may_stop(a) && !at_rest(a) && !a.is(Sum::Small),
        Question::Tie => mine && tie_counts(a),
        Question::Reaction => mine && reaction_counts(a),
        Question::Channel => a.red() || open && !untroubled(a),
        Question::Address => asked_so_far(a) < MANY && (a.red() || open && !untroubled(a)),
    }
}

/// After this many answers nothing is asked that only colours the words.
const MANY: usize = 22;

fn asked_so_far(a: &Answers) -> usize {
    a.iter().count()
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
        && !lapses(a)
}

/// D1–D6 may be the trouble; a friendly word about late money, or a handover, comes before them.
fn cure_counts(a: &Answers) -> bool {
    let refused = a.is(Change::Conduct) && a.told_in_vain();
    let passes_on = mismatch(a) && a.mine() && !a.keeps();
    undecided(a) && !lapses(a) && !passes_on && (!a.soft_debt() || refused)
}

fn mismatch(a: &Answers) -> bool {
    a.is_any(&[Fit::Outgrown, Fit::OtherSkill, Fit::TooLittle])
}

/// All is delivered and paid, or the term ends soon and strength is gone [B12].
fn lapses(a: &Answers) -> bool {
    let paid = a.is_any(&[Pay::OnTime, Pay::NothingDue]);
    a.is(Stage::Done) && paid || a.is(Stage::Ending) && (a.out() || a.is(Fit::Worn))
}

/// Whether they pay in the end tells good faith from bad, where the cause doesn't say.
fn habit_counts(a: &Answers) -> bool {
    a.is(Pay::Late)
        && !a.out()
        && !a.is(Wish::MyMoney)
        && a.is_any(&[Cause::Work, Cause::Evasive, Cause::Unsure])
}

/// Before an end, unless they pay as agreed and the handover covers the rest.
fn holds_counts(a: &Answers) -> bool {
    a.red() || a.hard_debt() || a.out() && !a.is(Pay::OnTime)
}

/// The rate can still be the point: who leaves whatever the price isn't asked.
fn rate_counts(a: &Answers) -> bool {
    unsettled(a) && !a.is_any(&[Change::Load, Change::Person])
}

/// A word that changed nothing can bring a red card; for a debt the demand says it.
fn told_counts(a: &Answers) -> bool {
    let may_part = a.pattern() && !a.keeps();
    let of_debt = a.hard_debt() && a.money_first() && !a.is(RedLine::Exposes) && !may_part;
    let heard = !a.keeps() || a.grave() || a.is(RedLine::Exposes);
    a.out() || a.complaint() && heard && !of_debt
}

/// Unpaid extras are a reason, and after a clear warning they can part.
fn scope_counts(a: &Answers) -> bool {
    let clean = !a.hard_debt() && !a.grave() && !a.is(Bounds::Broken);
    clean && (a.out() || unsettled(a) && !a.is(Change::Person))
        || a.is(Told::Warned) && a.pattern() && a.mine() && !a.keeps() && !cards(a)
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
        && !a.money_first()
        && !a.our_fault()
        && !cannot(a)
        && !a.is_any(&[RedLine::Request, RedLine::Exposes])
        && !a.is(Pressure::Claim)
        && !cards(a);
    let rude = a.grave() && a.told_in_vain() && a.mine();
    let by_money = a.soft_debt() && undecided(a) && !cure_counts(a);
    let ails = a.ailing() && !a.is(Mood::Heavy);
    let milder = !a.grave() && (a.is(Tone::Curt) || a.is(Bounds::Broken) || ails || by_money);
    open && !lapses(a)
        && (a.is(Change::Person) || !a.is_any(&[Change::Price, Change::Load]) && (rude || milder))
}

/// One difficult person, with someone above or beside.
fn ladder(a: &Answers) -> bool {
    a.is(Person::One) && a.is_any(&[Above::Knows, Above::Unaware])
}

/// Passing the client on is a way, so it matters to whom [E4, E6].
fn successor_counts(a: &Answers) -> bool {
    let misconduct = a.grave()
        || a.is(Bounds::Broken)
        || a.unpaid_extras()
        || a.hard_debt()
        || a.is(RedLine::Request)
        || a.is(Pressure::Claim);
    let leaving = (a.out() || cannot(a)) && !misconduct;
    let too_much = a.is(Change::Load) || a.is(Fit::Worn) || a.is(Fit::NoTime);
    let shrinking = unsettled(a)
        && !lapses(a)
        && !a.is(Change::Person)
        && !ladder(a)
        && (too_much && (!a.is(Change::Price) || a.is(Fit::Worn)) || mismatch(a) && undecided(a));
    leaving || shrinking
}

/// The work may end by itself, or the stage sets what is finished [B6, B12].
fn stage_counts(a: &Answers) -> bool {
    let may_lapse = !a.failed()
        && !a.debt()
        && !a.is(Pay::NoTerm)
        && !a.is(Pressure::Claim)
        && (a.is_any(&[Pay::OnTime, Pay::NothingDue]) || a.is(Fit::Worn));
    !a.keeps() && !a.hard_debt() && (may_lapse || may_stop(a))
}

/// More time won't help, so we part and own it [F16].
fn cannot(a: &Answers) -> bool {
    a.is(Own::Cannot) && a.mine() && !a.keeps()
}

/// A clear warning was ignored, so a red card follows [C3].
fn cards(a: &Answers) -> bool {
    let oversteps = !a.failed() && (a.is(Bounds::Broken) || a.unpaid_extras());
    a.mine() && a.is(Told::Warned) && a.pattern() && !a.keeps() && (a.grave() || oversteps)
}

/// An end or a pause is what will be advised, so contract and moment matter [C4, F9].
fn may_stop(a: &Answers) -> bool {
    let pauses = a.hard_debt() && !a.late_in_good_faith() && !a.our_fault();
    let ends = lapses(a) && a.is(Stage::Ending);
    let settles = a.is(Pressure::Claim) && a.pattern() && !a.our_fault();
    let passes_on = a.is_any(&[Successor::Agreed, Successor::Unasked]);
    a.out() || pauses || cards(a) || !a.keeps() && (ends || settles || passes_on || cannot(a))
}

/// A warning of the end may follow; one doesn't warn of what the contract forbids.
fn may_warn(a: &Answers) -> bool {
    !a.our_fault()
        && (a.hard_debt() || !a.money_first())
        && (a.grave() || a.is(Bounds::Broken) || a.is(RedLine::Exposes) || a.is(Pressure::Claim))
}

/// No stage is under way that leaving would cut.
fn at_rest(a: &Answers) -> bool {
    a.is_any(&[Stage::Between, Stage::Ending, Stage::Done])
}

/// Who the client is colours a farewell and a price; who owes can be a go-between.
fn tie_counts(a: &Answers) -> bool {
    let known_debtor = a.hard_debt() && a.is_any(&[Cause::Work, Cause::Paperwork]);
    let only_colours = !a.hard_debt() && asked_so_far(a) > MANY - 3;
    (may_stop(a) || a.hard_debt() || a.is_any(&[Rate::Symbolic, Rate::Low]))
        && !known_debtor
        && !only_colours
}

/// How they would take it decides between a check and advice first, and warns of noise.
/// Of someone decent in everything it isn't asked.
fn reaction_counts(a: &Answers) -> bool {
    let loud = a.grave() || a.is(Pressure::Words);
    let rough = loud
        || a.hard_debt()
        || a.is(Tone::Curt)
        || a.is(Bounds::Broken)
        || a.unpaid_extras()
        || a.is(RedLine::Request);
    let decides = a.is_any(&[Contract::Unread, Contract::Lapsed])
        && !a.is_any(&[Income::MostReserve, Income::MostBare])
        && !a.is(Pressure::Claim)
        && !a.is(Sum::Small);
    may_stop(a) && (loud || rough && decides) || may_warn(a) && loud
}
