//! For each field of `Situation`, every combination of the answers that it reads.

use crate::situations::BOOLS;
use crate::visitors::Dice;
use partwell::answers::Answers;
use partwell::decision::{
    Closing, Conduct, Episodes, Heir, Money, Pull, Red, Side, Situation, ToldLevel, Volume, Want,
};
use partwell::questions::{Choice, Question};
use std::fmt::Debug;

/// Walks all combinations of `reads`, each question also unanswered: the field takes
/// all of `values` and no other answer moves it.
#[track_caller]
fn check_field<T: Copy + PartialEq + Debug>(
    name: &str,
    reads: &[Question],
    values: &[T],
    field: impl Fn(&Situation) -> T,
) {
    let mut dice = Dice::new(11);
    let mut seen = vec![0_usize; values.len()];
    for answers in combinations(reads) {
        let value = field(&Situation::of(&answers));
        seen[values.iter().position(|known| *known == value).unwrap()] += 1;
        for _ in 0..20 {
            let mut others = dice.answers();
            for question in reads {
                others = others.without(*question);
            }
            let given: Answers = others.iter().chain(answers.iter()).collect();
            assert_eq!(field(&Situation::of(&given)), value, "{name} reads more than {reads:?}");
        }
    }
    let walked: usize = seen.iter().sum();
    let lengths = reads.iter().map(|question| question.choice_ids().len() + 1);
    let expected: usize = lengths.product();
    println!("{name:10} walked {walked:4}, expected {expected:4}, each value {seen:?}");
    assert_eq!(walked, expected, "{name}");
    assert!(seen.iter().all(|count| *count > 0), "{name} never takes some value: {seen:?}");
}

fn combinations(questions: &[Question]) -> Vec<Answers> {
    questions.iter().fold(vec![Answers::default()], |all, question| {
        all.iter()
            .flat_map(|answers| {
                let given = question.choices().map(|choice: Choice| answers.with(choice));
                given.chain([*answers]).collect::<Vec<_>>()
            })
            .collect()
    })
}

#[test]
fn every_field_follows_from_all_combinations_of_its_answers() {
    use Question as Q;
    let money: Vec<Money> = Money::all().collect();
    check_field("red", &[Q::RedLine, Q::Pressure], Red::ALL, |s| s.red);
    check_field("claim", &[Q::Pressure], &BOOLS, |s| s.claim);
    check_field("mine", &[Q::Role, Q::Boss], &BOOLS, |s| s.mine);
    check_field("want", &[Q::Wish, Q::Change], Want::ALL, |s| s.want);
    check_field("episodes", &[Q::Pattern, Q::Heat], Episodes::ALL, |s| s.episodes);
    check_field("conduct", &[Q::Tone, Q::Bounds], Conduct::ALL, |s| s.conduct);
    check_field("told", &[Q::Told], ToldLevel::ALL, |s| s.told);
    check_field("money", &[Q::Pay, Q::Cause, Q::Habit, Q::Demand], &money, |s| s.money);
    check_field("own", &[Q::Own], Side::ALL, |s| s.own);
    check_field("underpaid", &[Q::Rate], &BOOLS, |s| s.underpaid);
    check_field("volume", &[Q::Scope], Volume::ALL, |s| s.volume);
    check_field("pull", &[Q::Fit], Pull::ALL, |s| s.pull);
    check_field("heir", &[Q::Successor], Heir::ALL, |s| s.heir);
    check_field("ladder", &[Q::Person, Q::Above], &BOOLS, |s| s.ladder);
    check_field("closing", &[Q::Stage], Closing::ALL, |s| s.closing);
    let cures = [Q::Demands, Q::Advice, Q::Feedback, Q::Trust, Q::Mood];
    check_field("ailing", &cures, &BOOLS, |s| s.ailing);
}
