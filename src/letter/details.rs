//! What the visitor adds to a letter: names, dates, sums, checked when used.

use crate::locale::{Day, Money, MoneyProblem};

/// The sort of field that a detail needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DetailKind {
    /// A few words that stand inside a sentence.
    Words,
    /// Whole sentences.
    Sentences,
    Sum,
    /// A day from today on; without one the letter proposes this many days from today.
    Ahead(i32),
    /// A day that may lie in the past; may be empty.
    Past,
    /// A small whole number.
    Count,
}

macro_rules! details {
    ($($detail:ident $id:literal $kind:expr,)+) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Detail { $($detail,)+ }

        impl Detail {
            pub const ALL: &'static [Self] = &[$(Self::$detail,)+];

            pub fn id(self) -> &'static str {
                match self { $(Self::$detail => $id,)+ }
            }

            pub fn kind(self) -> DetailKind {
                match self { $(Self::$detail => $kind,)+ }
            }
        }
    };
}

details! {
    Name "name" DetailKind::Words,
    Boss "boss" DetailKind::Words,
    Person "person" DetailKind::Words,
    Signature "signature" DetailKind::Words,
    Project "project" DetailKind::Words,
    Episode "episode" DetailKind::Sentences,
    Request "request" DetailKind::Words,
    Task "task" DetailKind::Words,
    Handover "handover" DetailKind::Words,
    Included "included" DetailKind::Words,
    Extra "extra" DetailKind::Words,
    Colleague "colleague" DetailKind::Words,
    Contact "contact" DetailKind::Words,
    Addressee "addressee" DetailKind::Words,
    Contract "contract" DetailKind::Words,
    ContractDate "contract_date" DetailKind::Past,
    Clause "clause" DetailKind::Words,
    Notice "notice" DetailKind::Count,
    Invoice "invoice" DetailKind::Words,
    Sum "sum" DetailKind::Sum,
    DueSince "due_since" DetailKind::Past,
    PayBy "pay_by" DetailKind::Ahead(7),
    Price "price" DetailKind::Words,
    FromDay "from_day" DetailKind::Ahead(14),
    Refund "refund" DetailKind::Sum,
    DoneBy "done_by" DetailKind::Ahead(7),
    MeetDay "meet_day" DetailKind::Ahead(2),
    LastDay "last_day" DetailKind::Ahead(14),
    Thanks "thanks" DetailKind::Words,
}

impl Detail {
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|detail| detail.id() == id)
    }

    /// Written with a capital, where other words go on a sentence.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::Boss
                | Self::Person
                | Self::Signature
                | Self::Project
                | Self::Colleague
                | Self::Contact
                | Self::Addressee
        )
    }

    /// A letter is much better for it, so its field isn't folded away.
    pub fn comes_first(self) -> bool {
        !matches!(
            self,
            Self::Project
                | Self::Task
                | Self::Handover
                | Self::Addressee
                | Self::Contract
                | Self::ContractDate
                | Self::Clause
                | Self::Notice
                | Self::Invoice
                | Self::Refund
                | Self::DueSince
                | Self::MeetDay
                | Self::Thanks
        )
    }
}

/// A detail that a letter can use.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    Words(String),
    Sum(Money),
    Day(Day),
    Count(i32),
}

/// Why a detail can't be used as typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Problem {
    TooLong,
    /// Control or direction marks, which would garble the letter around them.
    HiddenCharacters,
    NotASum,
    NotPositive,
    TooLarge,
    NotADate,
    InThePast,
    /// More than two years away.
    TooFar,
    InTheFuture,
    /// Not a whole number of days up to a year.
    NotACount,
}

const LONGEST_WORDS: usize = 200;
const LONGEST_SENTENCES: usize = 600;
const FARTHEST_DAYS: i32 = 730;
const OLDEST_DAYS: i32 = 3650;
const MOST_DAYS: i32 = 366;

/// The details as typed; nothing is thrown away because it can't be used.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Details(Vec<(Detail, String)>);

impl Details {
    pub fn typed(&self, detail: Detail) -> &str {
        self.0.iter().find(|(known, _)| *known == detail).map_or("", |(_, text)| text)
    }

    #[must_use]
    pub fn with(&self, detail: Detail, text: &str) -> Self {
        let others = self.0.iter().filter(|(known, _)| *known != detail).cloned();
        let mut details: Vec<_> = others.collect();
        if !text.is_empty() {
            let place = details.iter().take_while(|(known, _)| *known < detail).count();
            details.insert(place, (detail, text.to_owned()));
        }
        Self(details)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Detail, &str)> {
        self.0.iter().map(|(detail, text)| (*detail, text.as_str()))
    }

    /// The value for a letter: as typed, or for a coming day the proposed one.
    ///
    /// # Errors
    /// Says what is wrong with the text; an empty field is no error but no value.
    pub fn value(&self, detail: Detail, today: Day) -> Result<Option<Value>, Problem> {
        let text = self.typed(detail).trim();
        match detail.kind() {
            DetailKind::Ahead(days) if text.is_empty() => {
                Ok(Some(Value::Day(self.proposed(detail, days, today))))
            }
            _ if text.is_empty() => Ok(None),
            DetailKind::Words => {
                // The letter sets stops, quotes and number signs itself.
                let text = without_stop(text);
                let quoted = [('«', '»'), ('“', '”'), ('"', '"')].into_iter();
                let mut quoted =
                    quoted.filter_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close));
                let quoted = quoted.next();
                let bare = quoted.unwrap_or(text).trim_start_matches(['№', '#', ' ']);
                words(if bare.is_empty() { text } else { bare }, LONGEST_WORDS).map(Some)
            }
            DetailKind::Sentences => {
                let stop = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
                words(text, LONGEST_SENTENCES)?;
                words(&[text, stop].concat(), LONGEST_SENTENCES + 1).map(Some)
            }
            DetailKind::Count => match text.parse() {
                Ok(count @ 1..=MOST_DAYS) => Ok(Some(Value::Count(count))),
                _ => Err(Problem::NotACount),
            },
            DetailKind::Sum => match Money::parse(text) {
                Ok(money) => Ok(Some(Value::Sum(money))),
                Err(MoneyProblem::NotANumber) => Err(Problem::NotASum),
                Err(MoneyProblem::NotPositive) => Err(Problem::NotPositive),
                Err(MoneyProblem::TooLarge) => Err(Problem::TooLarge),
            },
            DetailKind::Ahead(_) => {
                let day = Day::parse(text).ok_or(Problem::NotADate)?;
                match day.since(today) {
                    ..0 => Err(Problem::InThePast),
                    0..=FARTHEST_DAYS => Ok(Some(Value::Day(day))),
                    _ => Err(Problem::TooFar),
                }
            }
            DetailKind::Past => {
                let day = Day::parse(text).ok_or(Problem::NotADate)?;
                match today.since(day) {
                    ..0 => Err(Problem::InTheFuture),
                    0..=OLDEST_DAYS => Ok(Some(Value::Day(day))),
                    _ => Err(Problem::TooFar),
                }
            }
        }
    }

    /// The day of a dated detail; the proposed one where the typed one can't be used.
    pub fn day(&self, detail: Detail, today: Day) -> Option<Day> {
        match (self.value(detail, today), detail.kind()) {
            (Ok(Some(Value::Day(day))), _) => Some(day),
            (Err(_), DetailKind::Ahead(days)) => Some(self.proposed(detail, days, today)),
            _ => None,
        }
    }

    /// Some days from today, for an end not before the contract's notice has run, on a working day.
    fn proposed(&self, detail: Detail, days: i32, today: Day) -> Day {
        let notice = if detail == Detail::LastDay { self.notice(today) } else { None };
        today.plus(days.max(notice.unwrap_or_default())).or_monday()
    }

    /// The days of notice that the contract asks for.
    pub fn notice(&self, today: Day) -> Option<i32> {
        match self.value(Detail::Notice, today) {
            Ok(Some(Value::Count(days))) => Some(days),
            _ => None,
        }
    }
}

/// Without the stop after a last word; `Ltd.` is an abbreviation.
fn without_stop(text: &str) -> &str {
    let word = text.split_whitespace().last().unwrap_or_default();
    let bare = text.strip_suffix(['.', '!']).filter(|_| word.chars().nth(A_SHORT_WORD).is_some());
    bare.unwrap_or(text)
}

/// Abbreviations have at most so many characters.
const A_SHORT_WORD: usize = 4;

fn words(text: &str, longest: usize) -> Result<Value, Problem> {
    if text.chars().count() > longest {
        return Err(Problem::TooLong);
    }
    if text.chars().any(is_hidden) {
        return Err(Problem::HiddenCharacters);
    }
    let one_line: Vec<&str> = text.split_whitespace().collect();
    Ok(Value::Words(one_line.join(" ")))
}

/// Control characters other than line breaks and tabs, and marks that turn the direction of text.
fn is_hidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
