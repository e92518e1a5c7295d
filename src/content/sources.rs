//! What a text stands on.

use super::Packed;
use crate::json::Json;
use std::ops::Deref;

/// Ids of ideas: `A11`, `F3`. A visitor is told the article alone, so only its letter is packed.
#[derive(Clone, Default, Debug)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize),
    serde(transparent)
)]
pub struct Sources(Vec<String>);

impl Deref for Sources {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}

/// The same where a visitor is told the same.
impl PartialEq for Sources {
    fn eq(&self, other: &Self) -> bool {
        self.pack() == other.pack()
    }
}

impl Packed for Sources {
    fn pack(&self) -> Json {
        let mut letters = String::new();
        for letter in self.iter().filter_map(|id| id.chars().next()) {
            if !letters.contains(letter) {
                letters.push(letter);
            }
        }
        Json::Text(letters)
    }

    fn unpack(json: &Json) -> Self {
        let mut letters = Vec::new();
        for letter in json.text().unwrap_or_default().chars() {
            letters.push(String::from(letter));
        }
        Self(letters)
    }
}
