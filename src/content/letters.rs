//! The words of letters: snippets, blocks and the details they are filled with.

use super::Variant;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Letters {
    /// Short texts that blocks name as `{id}`.
    pub snippets: Vec<Snippet>,
    /// In the order of `LetterKind::ALL`.
    pub kinds: Vec<LetterWords>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Snippet {
    pub id: String,
    pub variants: Vec<Variant>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct LetterWords {
    pub title: String,
    pub about: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subject: Vec<Variant>,
    pub block: Vec<BlockWords>,
}

/// A paragraph of a letter; a channel without variants leaves it out.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct BlockWords {
    pub id: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub email: Vec<Variant>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messenger: Vec<Variant>,
}

/// The words around the field of one detail.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DetailWords {
    pub label: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub example: String,
}

impl Letters {
    pub fn snippet(&self, id: &str) -> Option<&[Variant]> {
        self.snippets.iter().find(|snippet| snippet.id == id).map(|snippet| &*snippet.variants)
    }
}
