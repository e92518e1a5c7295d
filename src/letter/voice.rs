//! In whose voice a letter is written, to whom, where and how long.

use super::details::Details;
use crate::facts::{Fact, Facts};
use crate::locale::{Day, Locale};

/// Who writes: the grammar of the first person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Writer {
    He,
    She,
    We,
}

impl Writer {
    pub const ALL: [Self; 3] = [Self::He, Self::She, Self::We];

    pub fn id(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::We => "we",
        }
    }
}

/// How the reader is addressed: ты or вы.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Address {
    Informal,
    Formal,
}

impl Address {
    pub const ALL: [Self; 2] = [Self::Informal, Self::Formal];

    pub fn id(self) -> &'static str {
        match self {
            Self::Informal => "informal",
            Self::Formal => "formal",
        }
    }
}

/// Where the letter goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Channel {
    /// A script for a call or a meeting.
    Talk,
    Email,
    Messenger,
    /// On paper or as an attachment, with addressee and contract.
    Official,
}

impl Channel {
    pub const ALL: [Self; 4] = [Self::Talk, Self::Email, Self::Messenger, Self::Official];

    pub fn id(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::Email => "email",
            Self::Messenger => "messenger",
            Self::Official => "official",
        }
    }

    pub(super) fn has_subject(self) -> bool {
        matches!(self, Self::Email | Self::Official)
    }
}

/// How the letter sounds: warmer by a human detail, or firmer by saying less.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    Warm,
    Plain,
    Firm,
}

impl Tone {
    pub const ALL: [Self; 3] = [Self::Warm, Self::Plain, Self::Firm];

    pub fn id(self) -> &'static str {
        match self {
            Self::Warm => "warm",
            Self::Plain => "plain",
            Self::Firm => "firm",
        }
    }
}

/// How much of the letter is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Length {
    Full,
    Short,
}

impl Length {
    pub const ALL: [Self; 2] = [Self::Full, Self::Short];

    pub fn id(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
        }
    }
}

/// All that a letter depends on besides its words.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub facts: Facts,
    pub details: &'a Details,
    pub writer: Writer,
    pub address: Address,
    pub channel: Channel,
    pub tone: Tone,
    pub length: Length,
    pub today: Day,
    pub locale: Locale,
}

impl Setting<'_> {
    /// The facts of the answers, and those that the visitor chose for this letter.
    pub fn all_facts(&self) -> Facts {
        let facts = match self.tone {
            Tone::Warm => self.facts.with(Fact::Warm),
            Tone::Plain => self.facts,
            Tone::Firm => self.facts.with(Fact::Firm),
        };
        if self.length == Length::Short { facts.with(Fact::Short) } else { facts }
    }
}
