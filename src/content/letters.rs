//! The words of letters: snippets, blocks and the details they are filled with.

use super::packed::words;
use super::{Conditions, Learned, Sources, Variant};
use crate::locale::Weekday;

words! {
    /// The third file, in the language of the letter: whatever goes to the client.
    pub struct Letters {
        months: Vec<String>,
        weekdays: Vec<String>,
        /// In the order of `Detail::ALL`.
        pub hints: Vec<HintWords>,
        /// Short texts that blocks name as `{id}`.
        pub snippets: Vec<Snippet>,
        /// In the order of `LetterKind::ALL`.
        pub kinds: Vec<LetterWords>,
        pub replies: Vec<ReplyWords>,
        pub check: CheckWords,
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
        /// Of e-mails and official letters.
        pub subject: Vec<Variant>,
        pub block: Vec<BlockWords>,
    }
}

words! {
    /// A paragraph of a letter; a channel without variants leaves it out.
    pub struct BlockWords {
        pub id: String,
        pub when: Conditions,
        pub sources: Sources,
        pub talk: Vec<Variant>,
        pub email: Vec<Variant>,
        pub messenger: Vec<Variant>,
        pub official: Vec<Variant>,
    }
}

words! {
    /// What a client may say, with answers to it.
    pub struct ReplyWords {
        pub id: String,
        pub when: Conditions,
        pub verdicts: Vec<String>,
        pub they: Vec<Variant>,
        pub answer: Vec<AnswerWords>,
    }
}

words! {
    pub struct AnswerWords {
        /// The tempting one, which costs something.
        pub bad: Vec<String>,
        pub text: Vec<Variant>,
        pub sources: Sources,
        /// Ids of the replies that may follow; none ends the talk.
        pub then: Vec<String>,
    }
}

words! {
    /// What the wording check looks for; `content/README.md` describes it.
    pub struct CheckWords {
        /// Groups of words, parted by spaces, of which the first stands for all.
        pub alike: Vec<String>,
        pub learned: Learned,
        pub better: Vec<BetterWords>,
        /// By what words a statement is known, in the order of `Element::ALL`.
        pub elements: Vec<PatternWords>,
        /// Words, parted by spaces, that a comma stands before.
        pub joins: String,
    }
}

words! {
    /// A phrase with a better one ready.
    pub struct BetterWords {
        /// The kind of remark that it is offered with.
        pub kind: String,
        pub find: Vec<String>,
        /// What to write instead; empty to leave the phrase out.
        pub write: String,
    }
}

words! {
    pub struct PatternWords {
        pub find: Vec<String>,
    }
}

words! {
    /// What a detail looks like in this language.
    pub struct HintWords {
        pub hint: String,
        pub example: String,
    }
}

impl Letters {
    pub fn snippet(&self, id: &str) -> Option<&[Variant]> {
        self.snippets.iter().find(|snippet| snippet.id == id).map(|snippet| &*snippet.variants)
    }

    /// The month of a date, 0 for January.
    pub fn month(&self, index: usize) -> &str {
        self.months.get(index).map_or("", String::as_str)
    }

    pub fn weekday(&self, weekday: Weekday) -> &str {
        self.weekdays.get(weekday as usize).map_or("", String::as_str)
    }
}
