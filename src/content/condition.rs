//! A fact that a text asks for, or with `!` forbids.

use crate::facts::{Fact, Facts};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "String", into = "String")
)]
pub struct Condition {
    pub fact: Fact,
    pub wanted: bool,
}

impl Condition {
    pub fn holds(self, facts: Facts) -> bool {
        facts.has(self.fact) == self.wanted
    }
}

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (name, wanted) = match text.strip_prefix('!') {
            Some(name) => (name, false),
            None => (text.as_str(), true),
        };
        match Fact::parse(name) {
            Some(fact) => Ok(Self { fact, wanted }),
            None => Err(text),
        }
    }
}

impl From<Condition> for String {
    fn from(condition: Condition) -> Self {
        let negation = if condition.wanted { "" } else { "!" };
        negation.to_owned() + condition.fact.id()
    }
}
