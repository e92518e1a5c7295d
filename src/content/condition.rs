//! A fact that a text asks for, or with `!` forbids.

use super::Packed;
use crate::facts::{Fact, Facts};
use crate::json::Json;
use std::ops::Deref;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "String", into = "String")
)]
pub struct Condition {
    fact: Option<Fact>,
    wanted: bool,
}

impl Condition {
    /// Reads `fact` or `!fact`, as authored.
    pub fn parse(text: &str) -> Option<Self> {
        let (wanted, name) = sign(text);
        Fact::parse(name).map(|fact| Self { fact: Some(fact), wanted })
    }

    /// The fact that must hold, where the condition isn't a negation.
    pub fn wanted(self) -> Option<Fact> {
        self.fact.filter(|_| self.wanted)
    }

    pub fn names(self, fact: Fact) -> bool {
        self.fact == Some(fact)
    }

    pub fn holds(self, facts: Facts) -> bool {
        self.fact.is_some_and(|fact| facts.has(fact) == self.wanted)
    }
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('!') {
        Some(name) => (false, name),
        None => (true, text),
    }
}

/// All of these must hold.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(transparent)
)]
pub struct Conditions(Vec<Condition>);

impl Deref for Conditions {
    type Target = [Condition];

    fn deref(&self) -> &[Condition] {
        &self.0
    }
}

/// Facts by their numbers, which spares every visitor their names: `+12!7`.
impl Packed for Conditions {
    fn pack(&self) -> Json {
        let mut text = String::new();
        for Condition { fact, wanted } in self.iter() {
            text.push(if *wanted { '+' } else { '!' });
            text.extend(fact.map(|fact| (fact as u8).to_string()));
        }
        Json::Text(text)
    }

    /// An unknown fact holds for nobody; packing lets none through.
    fn unpack(json: &Json) -> Self {
        let mut conditions = Vec::new();
        let mut rest = json.text().unwrap_or_default();
        while let Some(sign) = rest.rfind(['+', '!']) {
            let (before, last) = rest.split_at_checked(sign).unwrap_or_default();
            let number = last.get(1..).and_then(|number| number.parse::<usize>().ok());
            let fact = number.and_then(|number| Fact::ALL.get(number).copied());
            conditions.push(Condition { fact, wanted: last.starts_with('+') });
            rest = before;
        }
        conditions.reverse();
        Self(conditions)
    }
}

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or(text)
    }
}

impl From<Condition> for String {
    fn from(condition: Condition) -> Self {
        let negation = if condition.wanted { "" } else { "!" };
        negation.to_owned() + condition.fact.map_or("", Fact::id)
    }
}
