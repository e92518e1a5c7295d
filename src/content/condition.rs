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
    /// Reads `fact` or `!fact`, as authored.
    pub fn parse(text: &str) -> Option<Self> {
        let (wanted, name) = sign(text);
        Fact::parse(name).map(|fact| Self { fact: Some(fact), wanted })
    }

    /// The fact by its number, which spares every visitor its name.
    pub(super) fn packed(self) -> String {
        let number = self.fact.map_or(String::new(), |fact| (fact as u8).to_string());
        if self.wanted { number } else { "!".to_owned() + &number }
    }

    /// Reads what `packed` wrote. An unknown fact holds for nobody; packing lets none through.
    pub(super) fn unpacked(text: &str) -> Self {
        let (wanted, number) = sign(text);
        let fact = number.parse().ok().and_then(|number: usize| Fact::ALL.get(number).copied());
        Self { fact, wanted }
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
