//! Seeded random visitors: uniform ones reach every corner, likely ones tell how it feels.

use partwell::answers::Answers;
use partwell::decision::Decision;
use partwell::flow::{CompleteAnswers, Progress, replay};
use partwell::questions::{Choice, Question};

/// A small xorshift, so that a failure names a seed and nothing else.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 32) as usize * sides) >> 32
    }

    pub fn choice(&mut self, question: Question) -> Choice {
        let index = self.roll(question.choice_ids().len());
        Choice::at(question, index).unwrap()
    }

    /// An answer to every question there is, asked or not.
    pub fn answers(&mut self) -> Answers {
        Question::ALL.iter().map(|question| self.choice(*question)).collect()
    }

    /// As `answers`, but with the odds of real life.
    pub fn likely_answers(&mut self) -> Answers {
        Question::ALL.iter().map(|question| self.likely_choice(*question)).collect()
    }

    fn likely_choice(&mut self, question: Question) -> Choice {
        let odds = odds(question);
        assert_eq!(odds.len(), question.choice_ids().len(), "odds of {question:?}");
        let mut left = self.roll(odds.iter().sum());
        let index = odds.iter().position(|odd| {
            let hit = left < *odd;
            left = left.saturating_sub(*odd);
            hit
        });
        Choice::at(question, index.unwrap()).unwrap()
    }
}

/// How many visitors a test draws: many where the build is optimised.
pub const SAMPLE: usize = if cfg!(debug_assertions) { 20_000 } else { 1_000_000 };

/// Decisions for visitors of both kinds, half and half.
pub fn visitors(count: usize) -> impl Iterator<Item = Decision> {
    let mut dice = Dice::new(7);
    (0..count).map(move |turn| {
        let answers = if turn % 2 == 0 { dice.answers() } else { dice.likely_answers() };
        Decision::of(complete(&answers))
    })
}

/// The answers that are asked, when there is one for every question.
pub fn complete(answers: &Answers) -> CompleteAnswers {
    match replay(answers) {
        Progress::Complete(complete) => complete,
        Progress::Asking { question, .. } => panic!("{question:?} has no answer"),
    }
}

/// Fails with the answers that break an invariant.
#[track_caller]
pub fn check(holds: bool, decision: &Decision, says: &str) {
    assert!(holds, "{says}\n{}", told(decision));
}

pub fn told(decision: &Decision) -> String {
    let answers: Vec<String> = decision
        .answers
        .iter()
        .map(|choice| format!("{}={}", choice.question().id(), choice.id()))
        .collect();
    format!("{:?} from {}", decision.rule, answers.join(" "))
}

/// How often people with a difficult client would give each answer, in the order of choices.
fn odds(question: Question) -> &'static [usize] {
    match question {
        Question::Role => &[60, 25, 15],
        Question::Boss => &[40, 30, 10, 20],
        Question::Wish => &[30, 25, 15, 15, 15],
        Question::Change => &[25, 20, 30, 15, 10],
        Question::Door => &[45, 15, 15, 15, 10],
        Question::Pattern => &[5, 15, 50, 30],
        Question::Heat => &[35, 50, 15],
        Question::RedLine => &[82, 6, 4, 3, 5],
        Question::Pressure => &[70, 20, 7, 3],
        Question::Tone => &[35, 25, 22, 14, 4],
        Question::Target => &[70, 15, 15],
        Question::Bounds => &[45, 30, 25],
        Question::Pay => &[45, 8, 7, 28, 7, 5],
        Question::Cause => &[25, 20, 15, 25, 15],
        Question::Habit => &[50, 20, 30],
        Question::Demand => &[25, 50, 13, 12],
        Question::Sum => &[25, 50, 25],
        Question::Holds => &[45, 20, 10, 15, 10],
        Question::Rate => &[50, 22, 8, 15, 5],
        Question::Income => &[40, 25, 15, 12, 8],
        Question::Own => &[50, 30, 8, 4, 8],
        Question::Told => &[25, 30, 25, 10, 5, 5],
        Question::Scope => &[35, 15, 20, 20, 10],
        Question::Fit => &[45, 10, 7, 8, 12, 18],
        Question::Demands => &[50, 30, 20],
        Question::Advice => &[50, 30, 20],
        Question::Feedback => &[45, 20, 20, 15],
        Question::Trust => &[40, 35, 25],
        Question::Mood => &[35, 35, 30],
        Question::Person => &[35, 45, 5, 15],
        Question::Above => &[40, 20, 30, 10],
        Question::Successor => &[45, 15, 15, 25],
        Question::Stage => &[45, 25, 12, 10, 8],
        Question::Contract => &[25, 15, 25, 10, 25],
        Question::Moment => &[65, 25, 10],
        Question::Tie => &[60, 15, 17, 8],
        Question::Reaction => &[30, 25, 15, 5, 25],
        Question::Channel => &[20, 30, 40, 10],
        Question::Address => &[40, 50, 10],
    }
}
