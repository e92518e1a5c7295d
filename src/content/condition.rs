//! A fact that a text asks for, or with `!` forbids.

use crate::facts::{Fact, Facts};

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
    /// Holds for nobody: what an unknown name reads as. Packing refuses such names.
    pub const NEVER: Self = Self { fact: None, wanted: true };

    /// Reads `fact` or `!fact`.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, wanted) = match text.strip_prefix('!') {
            Some(name) => (name, false),
            None => (text, true),
        };
        Fact::parse(name).map(|fact| Self { fact: Some(fact), wanted })
    }

    pub fn holds(self, facts: Facts) -> bool {
        self.fact.is_some_and(|fact| facts.has(fact) == self.wanted)
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
