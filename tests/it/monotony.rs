//! Invariant 5: worse conduct never lowers the level, however the flow then goes on.

use crate::visitors::{Dice, SAMPLE, complete, told};
use partwell::decision::{Decision, Level, Rule};
use partwell::questions::{
    Advice, Bounds, Cause, Choice, Demands, Feedback, Habit, Mood, Options, Pattern, Pay, Pressure,
    Rate, RedLine, Scope, Told, Tone, Trust,
};

/// The client's conduct as ladders, mild to grave. What is our own doing isn't here,
/// nor 'not sure'; a term never agreed is no step towards paying late.
fn ladders() -> Vec<Vec<Choice>> {
    vec![
        ladder(&[RedLine::None, RedLine::Request, RedLine::Exposes, RedLine::Unlawful]),
        ladder(&[Pressure::None, Pressure::Words, Pressure::Claim, Pressure::Threat]),
        ladder(&[Tone::Fine, Tone::Criticism, Tone::Curt, Tone::Insults, Tone::Attention]),
        ladder(&[Bounds::Kept, Bounds::Slips, Bounds::Broken]),
        ladder(&[Pattern::Nothing, Pattern::Once, Pattern::Repeats, Pattern::Always]),
        ladder(&[Pay::OnTime, Pay::Late, Pay::Refused]),
        ladder(&[Pay::NothingDue, Pay::Late]),
        ladder(&[Pay::OnTime, Pay::NoTerm]),
        ladder(&[Cause::Paperwork, Cause::NoMoney, Cause::Evasive]),
        ladder(&[Habit::Always, Habit::NotAlways]),
        ladder(&[Rate::Fair, Rate::Low, Rate::Symbolic]),
        ladder(&[Rate::Fair, Rate::Haggled, Rate::Cut]),
        ladder(&[Scope::Clear, Scope::Grew, Scope::Unpaid, Scope::Included]),
        ladder(&[Scope::Paid, Scope::Unpaid]),
        ladder(&[Told::Better, Told::Talk, Told::Warned]),
        ladder(&[Demands::Real, Demands::Bold, Demands::Impossible]),
        ladder(&[Advice::Heard, Advice::Ignored, Advice::Blamed]),
        ladder(&[Feedback::Clear, Feedback::Silent]),
        ladder(&[Feedback::Clear, Feedback::Shifting]),
        ladder(&[Feedback::Clear, Feedback::Many]),
        ladder(&[Trust::Partner, Trust::Distant, Trust::Control]),
        ladder(&[Mood::Easy, Mood::Dry, Mood::Heavy]),
    ]
}

fn ladder<T: Options>(steps: &[T]) -> Vec<Choice> {
    steps.iter().map(|step| step.choice()).collect()
}

/// A debt falling due turns a parting by wish into the money first [F1, F4].
fn money_before_goodbye(before: &Decision, after: &Decision) -> bool {
    let by_wish = matches!(before.rule, Rule::WantsOut | Rule::HandOver | Rule::EndsByItself);
    by_wish && after.rule == Rule::Owes
}

#[track_caller]
fn check_step(before: &Decision, after: &Decision) {
    let (from, to) = (before.verdict.level(), after.verdict.level());
    let lowered = from.falls_to(to) && !money_before_goodbye(before, after);
    assert!(!lowered, "lowered\n  {}\n  {}", told(before), told(after));
    let fades = to == Level::Ends && matches!(from, Level::Change | Level::Part);
    assert!(!fades, "fades away\n  {}\n  {}", told(before), told(after));
}

#[test]
fn invariant_5_worse_conduct_never_lowers_the_level() {
    let ladders = ladders();
    let mut dice = Dice::new(5);
    let mut pairs = 0;
    for turn in 0..SAMPLE {
        // Answers to all questions: those that a step newly opens are as random as the rest.
        let answers = if turn % 2 == 0 { dice.answers() } else { dice.likely_answers() };
        let ladder = &ladders[dice.roll(ladders.len())];
        let steps: Vec<Decision> =
            ladder.iter().map(|step| Decision::of(complete(&answers.with(*step)))).collect();
        for (at, after) in steps.iter().enumerate() {
            for before in &steps[..at] {
                check_step(before, after);
                pairs += 1;
            }
        }
    }
    println!("{pairs} steps of conduct compared");
}
