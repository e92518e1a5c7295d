//! Which question is next: found by replaying the answers from the first one.
//!
//! Nothing stores a position. An answer to a question that is no longer asked
//! stays in `Answers`, untouched, and comes back if the question does.

use crate::answers::Answers;
use crate::questions::{
    Boss, Bounds, Change, Choice, Contract, Door, Fit, Own, Pay, Person, Pressure, Question, Rate,
    RedLine, Role, Scope, Stage, Told, Tone, Wish,
};

/// Where a visitor stands.
#[derive(Clone, PartialEq, Debug)]
pub enum Progress {
    /// `question` waits for an answer; `asked` are the answers on the way to it.
    Asking {
        question: Question,
        asked: Answers,
    },
    Complete(CompleteAnswers),
}

/// Answers to exactly the questions that this person is asked; only `replay` makes one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CompleteAnswers(Answers);

impl std::ops::Deref for CompleteAnswers {
    type Target = Answers;

    fn deref(&self) -> &Answers {
        &self.0
    }
}

/// Walks the questions in order and stops at the first that is asked and not answered.
///
/// ```
/// use partwell::{answers::Answers, flow::{replay, Progress}, questions::Question};
/// let Progress::Asking { question, .. } = replay(&Answers::default()) else { unreachable!() };
/// assert_eq!(question, Question::Role);
/// ```
pub fn replay(answers: &Answers) -> Progress {
    let mut asked = Answers::default();
    for &question in Question::ALL {
        if !is_asked(question, &asked) {
            continue;
        }
        match answers.choice(question) {
            Some(choice) => asked = asked.with(choice),
            None => return Progress::Asking { question, asked },
        }
    }
    Progress::Complete(CompleteAnswers(asked))
}

/// The asked question before this one, for 'Back'.
pub fn previous(asked: &Answers, question: Question) -> Option<Question> {
    asked.iter().map(Choice::question).take_while(|earlier| *earlier < question).last()
}

/// Whether a question matters to this person; reads only answers to earlier questions.
///
/// The rules of `decision` stand in the order of need. Once an answer has
/// settled a rule, nothing is asked that only later rules would read.
fn is_asked(question: Question, a: &Answers) -> bool {
    let open = !a.crossed();
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
        Question::Tone | Question::Own => open,
        Question::Target => a.grave(),
        Question::Bounds => open && !a.grave(),
        Question::Cause | Question::Demand => open && a.debt(),
        Question::Sum => open && a.debt() && a.mine(),
        Question::Habit => open && a.is(Pay::Late),
        Question::Holds => a.mine() && (a.debt() || a.crossed()),
        Question::Rate => {
            open && !a.is(Role::Employee) && !a.grave() && !a.hard_debt() && prices(a)
        }
        Question::Income => open && !a.is(Role::Employee),
        Question::Told => open && (a.out() || a.complaint()),
        Question::Scope => open && !a.grave() && (!a.hard_debt() || a.is(Told::Warned)),
        Question::Fit => open && !a.hard_debt() && !a.failed() && (!a.grave() || a.out()),
        Question::Demands | Question::Advice | Question::Feedback | Question::Trust => undecided(a),
        Question::Mood => undecided(a) && !a.is(Tone::Curt),
        Question::Person => asks_person(a),
        Question::Above => a.is(Person::One) || a.is(Change::Person),
        Question::Successor => asks_successor(a),
        Question::Contract => asks_contract(a),
        Question::Stage => {
            open && a.mine() && !a.keeps() && !a.hard_debt() && !a.must_cool() && ends(a)
        }
        Question::Moment => open && a.mine() && asks_moment(a),
        Question::Tie => open && a.mine() && !a.must_cool() && asks_tie(a),
        Question::Reaction => asks_reaction(a),
        Question::Channel | Question::Address => a.will_write(),
    }
}

/// The rate can still be the point: who leaves whatever the price isn't asked.
fn prices(a: &Answers) -> bool {
    !a.out() || a.is(Door::ForPrice)
}

/// No earlier rule has matched, so the curable troubles D1–D6 decide.
fn undecided(a: &Answers) -> bool {
    !a.crossed()
        && !a.out()
        && !a.must_cool()
        && !a.hard_debt()
        && !a.is(Pay::NoTerm)
        && !a.failed()
        && !a.grave()
        && !a.is(Bounds::Broken)
        && !a.is_any(&[RedLine::Request, RedLine::Exposes])
        && !a.is(Pressure::Claim)
        && !a.is_any(&[Change::Price, Change::Load, Change::Person])
        && !a.is_any(&[Scope::Unpaid, Scope::Included])
        && !a.underpaid()
        && a.is(Fit::Good)
}

/// The trouble may be one person, and a better contact the cure [D6, E5].
fn asks_person(a: &Answers) -> bool {
    !a.crossed()
        && !a.out()
        && !a.must_cool()
        && !a.hard_debt()
        && !a.failed()
        && !a.is_any(&[RedLine::Request, RedLine::Exposes])
        && !a.is(Pressure::Claim)
        && (a.grave()
            || a.is(Change::Person)
            || !a.is_any(&[Change::Price, Change::Load])
                && (a.is(Tone::Curt) || a.is(Bounds::Broken) || a.ailing()))
}

/// Passing the client on is a way, so it matters to whom [E4, E6].
fn asks_successor(a: &Answers) -> bool {
    let leaving = a.out() && !a.grave() && !a.is(Bounds::Broken) && !a.unpaid_extras();
    let shrinking = !a.out()
        && !a.grave()
        && !a.is(Bounds::Broken)
        && !a.is(Pay::NoTerm)
        && !a.is_any(&[RedLine::Request, RedLine::Exposes])
        && !a.is(Pressure::Claim)
        && (a.is(Change::Load) || a.get::<Fit>().is_some_and(|fit| fit != Fit::Good));
    !a.crossed()
        && a.mine()
        && !a.must_cool()
        && !a.hard_debt()
        && !a.failed()
        && (leaving || shrinking)
}

/// An end, a pause or a warning of one may follow, so the contract matters [C4].
fn asks_contract(a: &Answers) -> bool {
    let may_end = a.out()
        || a.hard_debt()
        || a.is(RedLine::Exposes)
        || a.is(Pressure::Claim)
        || a.grave()
        || a.is(Bounds::Broken)
        || a.is(Told::Warned)
        || a.is(Own::Cannot)
        || a.is(Stage::Ending)
        || !a.keeps() && a.get::<Fit>().is_some_and(|fit| fit != Fit::Good);
    a.crossed() || a.mine() && !a.must_cool() && may_end
}

/// The work may end by itself, or the stage sets the notice [B6, B12].
fn ends(a: &Answers) -> bool {
    a.out() || !a.grave() && !a.failed() && !a.is(Pay::NoTerm)
}

fn asks_moment(a: &Answers) -> bool {
    !a.must_cool() && (a.hard_debt() || a.out() && a.is_any(&[Stage::Ongoing, Stage::Middle]))
}

fn asks_tie(a: &Answers) -> bool {
    a.out() || a.hard_debt() || a.is_any(&[Rate::Symbolic, Rate::Low])
}

/// How they would take it decides between a check and advice first, and orders the replies.
fn asks_reaction(a: &Answers) -> bool {
    a.mine()
        && !a.must_cool()
        && !a.crossed()
        && asks_contract(a)
        && (a.is_any(&[Contract::Unread, Contract::Lapsed, Contract::Bound])
            || a.grave()
            || a.is_any(&[Pressure::Words, Pressure::Claim])
            || a.is(Boss::Agrees))
}
