//! What the visitor has answered; nothing here says what is asked next.

mod readings;

use crate::questions::{Choice, Options, Question};

const QUESTIONS: usize = Question::ALL.len();

/// At most one choice for each question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Answers([Option<Choice>; QUESTIONS]);

impl Default for Answers {
    fn default() -> Self {
        Self([None; QUESTIONS])
    }
}

impl Answers {
    pub fn choice(&self, question: Question) -> Option<Choice> {
        self.0.get(question as usize).copied().flatten()
    }

    /// The typed answer to the question of `T`.
    pub fn get<T: Options>(&self) -> Option<T> {
        self.choice(T::QUESTION).and_then(T::from_choice)
    }

    pub fn is<T: Options>(&self, option: T) -> bool {
        self.choice(T::QUESTION) == Some(option.choice())
    }

    pub fn is_any<T: Options>(&self, options: &[T]) -> bool {
        options.iter().any(|option| self.is(*option))
    }

    #[must_use]
    pub fn with(mut self, choice: Choice) -> Self {
        if let Some(place) = self.0.get_mut(choice.question() as usize) {
            *place = Some(choice);
        }
        self
    }

    #[must_use]
    pub fn without(mut self, question: Question) -> Self {
        if let Some(place) = self.0.get_mut(question as usize) {
            *place = None;
        }
        self
    }

    /// The answers in the order of the questions.
    pub fn iter(&self) -> impl Iterator<Item = Choice> + '_ {
        self.0.iter().flatten().copied()
    }
}

impl FromIterator<Choice> for Answers {
    fn from_iter<I: IntoIterator<Item = Choice>>(choices: I) -> Self {
        choices.into_iter().fold(Self::default(), Self::with)
    }
}
