//! The closed set of questions and, for each, an enum of its choices.
//!
//! The order of `Question::ALL` is the order in which a visitor meets them.
//! Words are content; here are only identities, which saved data relies on.

/// The identity of one choice: the question and the position of the answer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Choice {
    question: Question,
    index: u8,
}

impl Choice {
    /// The choice with this id, if the question has one.
    pub fn parse(question: Question, id: &str) -> Option<Self> {
        let index = question.choice_ids().iter().position(|known| *known == id)?;
        Self::at(question, index)
    }

    /// The choice at this position, if the question has that many.
    pub fn at(question: Question, index: usize) -> Option<Self> {
        let index = u8::try_from(index).ok()?;
        (usize::from(index) < question.choice_ids().len()).then_some(Self { question, index })
    }

    pub fn question(self) -> Question {
        self.question
    }

    pub fn index(self) -> usize {
        usize::from(self.index)
    }

    pub fn id(self) -> &'static str {
        self.question.choice_ids().get(self.index()).copied().unwrap_or_default()
    }
}

/// An enum of the choices of one question, so that rules are checked by the compiler.
pub trait Options: Copy + PartialEq + Sized + 'static {
    const QUESTION: Question;
    const ALL: &'static [Self];

    fn from_choice(choice: Choice) -> Option<Self> {
        (choice.question == Self::QUESTION).then(|| Self::ALL.get(choice.index()).copied())?
    }

    fn choice(self) -> Choice;
}

/// Declares `Question` and one enum per question, with the ids of both.
macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident $id:literal { $($option:ident $option_id:literal,)+ })+) => {
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub enum Question { $($(#[$doc])* $name,)+ }

        impl Question {
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The id used in content, saved data and events.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            pub fn choice_ids(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($option_id,)+],)+ }
            }
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Copy, PartialEq, Eq, Debug)]
            pub enum $name { $($option,)+ }

            impl Options for $name {
                const QUESTION: Question = Question::$name;
                const ALL: &'static [Self] = &[$(Self::$option,)+];

                fn choice(self) -> $crate::questions::Choice {
                    $crate::questions::Choice { question: Question::$name, index: self as u8 }
                }
            }
        )+
    };
}

mod set;

pub use set::*;

impl Question {
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|question| question.id() == id)
    }

    pub fn choices(self) -> impl Iterator<Item = Choice> {
        (0..self.choice_ids().len()).filter_map(move |index| Choice::at(self, index))
    }

    /// The part of the assessment that the question belongs to.
    pub fn section(self) -> Section {
        if self < Self::RedLine {
            Section::Deal
        } else if self < Self::Pay {
            Section::Conduct
        } else if self < Self::Own {
            Section::Money
        } else if self < Self::Contract {
            Section::Work
        } else {
            Section::Terms
        }
    }
}

/// A stretch of the assessment, named above its questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Section {
    Deal,
    Conduct,
    Money,
    Work,
    Terms,
}

impl Section {
    pub const ALL: [Self; 5] = [Self::Deal, Self::Conduct, Self::Money, Self::Work, Self::Terms];

    pub fn id(self) -> &'static str {
        match self {
            Self::Deal => "deal",
            Self::Conduct => "conduct",
            Self::Money => "money",
            Self::Work => "work",
            Self::Terms => "terms",
        }
    }
}
