//! Which question is next: found by replaying the answers from the first one.
//!
//! Nothing stores a position. An answer to a question that is no longer asked
//! stays in `Answers`, untouched, and comes back if the question does.

mod asked;

use crate::answers::Answers;
use crate::questions::{Choice, Question};
use asked::is_asked;

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
    replay_of(Question::ALL, answers)
}

/// The same over a shorter list, for a letter chosen without the assessment.
pub fn replay_of(questions: &[Question], answers: &Answers) -> Progress {
    let whole = questions.len() == Question::ALL.len();
    let mut asked = Answers::default();
    for &question in questions {
        // On the short road only the boss depends on another answer.
        let matters = is_asked(question, &asked);
        if !matters && (whole || question == Question::Boss) {
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
