//! The words of letters: snippets, blocks and the details they are filled with.

use super::Variant;
use super::packed::words;

words! {
    pub struct Letters {
        /// Short texts that blocks name as `{id}`.
        pub snippets: Vec<Snippet>,
        /// In the order of `LetterKind::ALL`.
        pub kinds: Vec<LetterWords>,
    }
}

words! {
    pub struct Snippet {
        pub id: String,
        pub variants: Vec<Variant>,
    }
}

words! {
    pub struct LetterWords {
        pub title: String,
        pub about: String,
        pub subject: Vec<Variant>,
        pub block: Vec<BlockWords>,
    }
}

words! {
    /// A paragraph of a letter; a channel without variants leaves it out.
    pub struct BlockWords {
        pub id: String,
        pub sources: Vec<String>,
        pub email: Vec<Variant>,
        pub messenger: Vec<Variant>,
    }
}

words! {
    /// The words around the field of one detail.
    pub struct DetailWords {
        pub label: String,
        pub hint: String,
        pub example: String,
    }
}

impl Letters {
    pub fn snippet(&self, id: &str) -> Option<&[Variant]> {
        self.snippets.iter().find(|snippet| snippet.id == id).map(|snippet| &*snippet.variants)
    }
}
