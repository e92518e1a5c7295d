//! The answers that led to a verdict, as the visitor gave them.

use super::rules::Rule;
use super::trace::is_unknown;
use crate::answers::Answers;
use crate::questions::{
    Above, Bounds, Cause, Change, Choice, Demand, Door, Habit, Income, Options, Own, Pattern, Pay,
    Person, Question as Q, RedLine, Stage, Told, Tone, Wish,
};

/// The answers that speak for the rule, weightiest first; a test proves there is one.
pub fn reasons(rule: Rule, answers: &Answers) -> Vec<Choice> {
    rule.because()
        .iter()
        .filter_map(|question| answers.choice(*question))
        .filter(|choice| speaks(*choice, rule, answers))
        .collect()
}

/// Whether the answer is a ground of the rule: an unknown only for 'too little known',
/// a good answer only for what good answers lead to.
fn speaks(choice: Choice, rule: Rule, answers: &Answers) -> bool {
    let ours = answers.failed();
    match rule {
        Rule::NothingWrong => is_good(choice),
        Rule::TooLittleKnown => is_unknown(choice),
        Rule::CoolFirst => true,
        Rule::RedLineCrossed => {
            is(choice, &[RedLine::Unlawful])
                || choice.question() == Q::Pressure
                    && answers.is(crate::questions::Pressure::Threat)
        }
        // Where our side failed too, only rudeness is held against them [F16].
        _ if ours && matches!(choice.question(), Q::Bounds | Q::Scope) => false,
        _ if ours && is(choice, &[Tone::Curt]) => false,
        _ if is_unknown(choice) => false,
        _ => is_ground(choice, rule),
    }
}

fn is<T: Options>(choice: Choice, options: &[T]) -> bool {
    T::from_choice(choice).is_some_and(|option| options.contains(&option))
}

/// What a client to keep looks like.
fn is_good(choice: Choice) -> bool {
    is(choice, &[Pay::OnTime])
        || is(choice, &[Tone::Fine, Tone::Criticism])
        || is(choice, &[Own::Kept, Own::Slips])
        || is(choice, &[Wish::Keep])
        || is(choice, &[Change::Dependence])
        || is(choice, &[Income::MostReserve, Income::MostBare])
}

/// Not a good answer, and not one that another rule would read.
fn is_ground(choice: Choice, rule: Rule) -> bool {
    match choice.question() {
        Q::Wish => match rule {
            Rule::Owes => is(choice, &[Wish::MyMoney, Wish::Out]),
            Rule::LessThroughOthers | Rule::OutgrownToOthers => is(choice, &[Wish::Keep]),
            _ => is(choice, &[Wish::Out]),
        },
        Q::Change => is(choice, wanted(rule)),
        Q::Door => is(choice, &[Door::Shut]),
        Q::Pattern => is(choice, &[Pattern::Repeats, Pattern::Always]),
        Q::Tone => is(choice, &[Tone::Curt, Tone::Insults, Tone::Attention]),
        Q::Bounds => is(choice, &[Bounds::Broken]),
        Q::Pay if rule == Rule::EndsByItself => is(choice, &[Pay::OnTime, Pay::NothingDue]),
        Q::Pay => is(choice, &[Pay::NoTerm, Pay::Late, Pay::Refused]),
        Q::Cause => match rule {
            Rule::LateInGoodFaith => is(choice, &[Cause::NoMoney]),
            Rule::Curable => is(choice, &[Cause::Paperwork]),
            _ => is(choice, &[Cause::NoMoney, Cause::Work, Cause::Evasive]),
        },
        Q::Habit => is(choice, &[Habit::Always]),
        Q::Demand => is(choice, &[Demand::Reminded, Demand::Running, Demand::Passed]),
        Q::Own => is(choice, &[Own::Failed, Own::Cannot]),
        Q::Told => is(choice, &[Told::Talk, Told::Warned, Told::Announced]),
        Q::Person => is(choice, &[Person::One]),
        Q::Above => is(choice, &[Above::Knows, Above::Unaware]),
        Q::Stage => is(choice, &[Stage::Done, Stage::Ending]),
        Q::Scope | Q::Pressure | Q::Demands => choice.index() > 1,
        Q::Fit | Q::Advice | Q::Feedback | Q::Trust | Q::Mood | Q::Rate | Q::RedLine => {
            choice.index() > 0
        }
        _ => true,
    }
}

/// The change that the rule grants.
fn wanted(rule: Rule) -> &'static [Change] {
    match rule {
        Rule::AnotherManager | Rule::AnotherPerson => &[Change::Person],
        Rule::WantsPrice => &[Change::Price],
        Rule::LessThroughOthers | Rule::LessThroughColleague | Rule::LessOfMe => &[Change::Load],
        Rule::CureRefused | Rule::Curable => &[Change::Conduct],
        _ => &[],
    }
}
