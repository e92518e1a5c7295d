//! The words, as data: what the packed files of one language hold.
//!
//! Lists stand in the order of the enums they speak for (`Question::ALL`,
//! `Verdict::ALL`, …); packing checks that, so a look-up needs no key.

mod packed;
mod condition;
mod labels;
mod learned;
mod letters;
mod sources;

pub use condition::{Condition, Conditions};
pub use labels::Label;
pub use learned::{KINDS, Learned, MOST, Weights};
pub use letters::{
    AnswerWords, BetterWords, BlockWords, CheckWords, HintWords, LetterWords, Letters,
    PatternWords, ReplyWords,
};
pub use packed::Packed;
pub use sources::Sources;

use crate::decision::{Dimension, Gate, Remedy, Verdict};
use crate::facts::Facts;
use crate::json::Json;
use crate::questions::{Choice, Question, Section};
use packed::words;

words! {
    /// The first file: all that is needed to ask.
    pub struct Assessment {
        labels: Vec<String>,
        sections: Vec<String>,
        sources: Vec<SourceWords>,
        questions: Vec<QuestionWords>,
    }
}

words! {
    /// The second file, fetched while the visitor answers: verdicts, advice, names of letters.
    pub struct Words {
        labels: Vec<String>,
        /// Each choice as a reason, by question.
        because: Vec<Vec<String>>,
        dimensions: Vec<String>,
        verdicts: Vec<VerdictWords>,
        gates: Vec<GateWords>,
        remedies: Vec<RemedyWords>,
        /// What the fields of details are called, in the order of `Detail::ALL`.
        pub details: Vec<String>,
        /// In the order of `LetterKind::ALL`.
        pub kinds: Vec<KindWords>,
        /// In the order of the replies of the letters' file.
        pub replies: Vec<ReplyNotes>,
        /// In the order of `RemarkKind::ALL`.
        pub remarks: Vec<RemarkWords>,
        pub talk: Vec<Advice>,
        pub plan: Vec<Advice>,
        pub after: Vec<Advice>,
        /// Comes from the third file, in a language of its own.
        pub letters: Letters,
    }
}

words! {
    /// How a kind of letter is presented.
    pub struct KindWords {
        pub title: String,
        pub about: String,
    }
}

words! {
    /// What is said about a reply and its answers.
    pub struct ReplyNotes {
        pub title: String,
        pub notes: Vec<String>,
    }
}

words! {
    /// Why the wording check marks something.
    pub struct RemarkWords {
        pub title: String,
        pub why: String,
        pub sources: Sources,
    }
}

words! {
    /// A text for when its conditions hold.
    pub struct Variant {
        pub when: Conditions,
        pub text: String,
        pub sources: Sources,
    }
}

impl Variant {
    pub fn fits(&self, facts: Facts) -> bool {
        self.when.iter().all(|condition| condition.holds(facts))
    }

    /// The first text that fits.
    pub fn first(variants: &[Self], facts: Facts) -> Option<&Self> {
        variants.iter().find(|variant| variant.fits(facts))
    }
}

words! {
    /// One of the articles that the product stands on.
    pub struct SourceWords {
        /// The letter that its ideas' ids begin with.
        pub letter: String,
        pub name: String,
    }
}

words! {
    pub struct QuestionWords {
        pub title: String,
        pub topic: String,
        pub help: String,
        pub why: String,
        pub sources: Sources,
        pub choices: Vec<ChoiceWords>,
    }
}

words! {
    pub struct ChoiceWords {
        pub label: String,
        pub hint: String,
    }
}

words! {
    pub struct VerdictWords {
        pub name: String,
        pub short: String,
        pub meaning: Vec<Variant>,
        pub notes: Vec<Variant>,
    }
}

words! {
    pub struct GateWords {
        pub title: String,
        pub text: Vec<Variant>,
        pub done: String,
    }
}

words! {
    pub struct RemedyWords {
        pub title: String,
        pub text: String,
        pub sources: Sources,
    }
}

words! {
    /// A piece of advice shown with some verdicts.
    pub struct Advice {
        pub title: String,
        pub text: String,
        pub sources: Sources,
        pub when: Conditions,
        /// Ids of the verdicts it goes with; none means every verdict that parts.
        pub verdicts: Vec<String>,
    }
}

impl Advice {
    pub fn goes_with(&self, verdict: Verdict, facts: Facts) -> bool {
        let for_verdict = if self.verdicts.is_empty() {
            verdict.parts()
        } else {
            self.verdicts.iter().any(|id| id == verdict.id())
        };
        for_verdict && self.when.iter().all(|condition| condition.holds(facts))
    }
}

impl Assessment {
    /// Reads a packed file; `None` when the text isn't what packing writes.
    pub fn parse(json: &str) -> Option<Self> {
        let read = Self::unpack(&Json::parse(json)?);
        (read.questions.len() == Question::ALL.len()).then_some(read)
    }

    /// A label of the first file; empty for the others.
    pub fn label(&self, label: Label) -> &str {
        self.labels.get(label as usize).map_or("", String::as_str)
    }

    pub fn section(&self, section: Section) -> &str {
        self.sections.get(section as usize).map_or("", String::as_str)
    }

    /// The names of the sources that these ideas come from, each once.
    pub fn source_names(&self, ids: &[String]) -> Vec<&str> {
        let cited = |source: &&SourceWords| ids.iter().any(|id| id.starts_with(&source.letter));
        self.sources.iter().filter(cited).map(|source| source.name.as_str()).collect()
    }

    pub fn question(&self, question: Question) -> Option<&QuestionWords> {
        self.questions.get(question as usize)
    }

    pub fn choice(&self, choice: Choice) -> Option<&ChoiceWords> {
        self.question(choice.question())?.choices.get(choice.index())
    }
}

impl Words {
    /// Reads the packed second and third file; `None` when a text isn't what packing writes.
    #[inline(never)] // examples/bundle/split.rs knows it by name
    pub fn parse(words: &str, letters: &str) -> Option<Self> {
        let mut read = Self::unpack(&Json::parse(words)?);
        read.letters = Letters::unpack(&Json::parse(letters)?);
        let complete = read.verdicts.len() == Verdict::ALL.len()
            && read.letters.kinds.len() == read.kinds.len();
        complete.then_some(read)
    }

    /// A label of the second file; empty for the others.
    pub fn label(&self, label: Label) -> &str {
        let place = (label as usize).checked_sub(Label::FIRST.len());
        place.and_then(|place| self.labels.get(place)).map_or("", String::as_str)
    }

    /// The choice as a reason for the verdict.
    pub fn because(&self, choice: Choice) -> &str {
        let reasons = self.because.get(choice.question() as usize);
        reasons.and_then(|reasons| reasons.get(choice.index())).map_or("", String::as_str)
    }

    pub fn dimension(&self, dimension: Dimension) -> &str {
        self.dimensions.get(dimension as usize).map_or("", String::as_str)
    }

    pub fn verdict(&self, verdict: Verdict) -> Option<&VerdictWords> {
        self.verdicts.get(verdict as usize)
    }

    pub fn gate(&self, gate: Gate) -> Option<&GateWords> {
        self.gates.get(gate as usize)
    }

    pub fn remedy(&self, remedy: Remedy) -> Option<&RemedyWords> {
        self.remedies.get(remedy as usize)
    }
}
