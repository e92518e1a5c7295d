//! The relationship on six axes, each 0 (bad) to 3 (good), or unknown when not asked.

use crate::answers::Answers;
use crate::questions::{
    Advice, Bounds, Choice, Demands, Feedback, Fit, Mood, Options, Pay, Rate, Scope, Tone, Trust,
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dimension {
    Money,
    Respect,
    Clarity,
    Load,
    Trust,
    Fit,
}

impl Dimension {
    pub const ALL: [Self; 6] =
        [Self::Money, Self::Respect, Self::Clarity, Self::Load, Self::Trust, Self::Fit];

    pub fn id(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Respect => "respect",
            Self::Clarity => "clarity",
            Self::Load => "load",
            Self::Trust => "trust",
            Self::Fit => "fit",
        }
    }

    /// The worst of the answers on this axis, 0–3; `None` where nothing was asked or known.
    pub fn score(self, a: &Answers) -> Option<u8> {
        let scores = match self {
            Self::Money => {
                [points::<Pay>(a, &[3, 3, 2, 1, 0]), points::<Rate>(a, &[3, 1, 0, 1, 0])]
            }
            Self::Respect => [points::<Tone>(a, &[3, 3, 2, 0, 0]), points::<Bounds>(a, &[3, 2, 1])],
            Self::Clarity => {
                [points::<Feedback>(a, &[3, 1, 1, 1]), points::<Demands>(a, &[3, 2, 0])]
            }
            Self::Load => {
                [points::<Scope>(a, &[3, 3, 2, 1, 1]), points::<Fit>(a, &[3, 3, 3, 3, 1, 0])]
            }
            Self::Trust => [points::<Trust>(a, &[3, 1, 1]), points::<Advice>(a, &[3, 1, 0])],
            Self::Fit => [points::<Fit>(a, &[3, 1, 1, 1, 2, 2]), points::<Mood>(a, &[3, 2, 1])],
        };
        scores.into_iter().flatten().min()
    }
}

/// The points of the given answer; choices past the end of the list are unknown.
fn points<T: Options>(answers: &Answers, points: &[u8]) -> Option<u8> {
    points.get(answers.choice(T::QUESTION).map(Choice::index)?).copied()
}
