//! What a language needs beyond words: civil dates, plural classes, sums.

mod day;
mod money;

pub use day::{Day, Weekday};
pub use money::{Money, MoneyProblem};

/// A language of the interface or of a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Locale {
    Ru,
    En,
}

impl Locale {
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    pub fn id(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.id() == id)
    }

    /// The position of the fitting form in a template: in Russian день, дня, дней; in English day, days.
    pub fn plural(self, count: u32) -> usize {
        match self {
            Self::Ru => match (count % 10, count % 100) {
                (_, 11..=14) => 2,
                (1, _) => 0,
                (2..=4, _) => 1,
                _ => 2,
            },
            Self::En => usize::from(count != 1),
        }
    }
}

/// A letter of the languages here and their neighbours: the tables of all scripts would cost every
/// visitor 3 KB.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{4ff}') && !matches!(c, '×' | '÷')
}
