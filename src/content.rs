//! The words, as data: what the packed files of one language hold.
//!
//! Lists stand in the order of the enums they speak for (`Question::ALL`,
//! `Verdict::ALL`, …); packing checks that, so a look-up needs no key.

mod condition;
mod labels;
mod letters;

pub use condition::Condition;
pub use labels::Label;
pub use letters::{BlockWords, DetailWords, LetterWords, Letters};

use crate::decision::{Dimension, Gate, Remedy, Verdict};
use crate::facts::Facts;
use crate::questions::{Choice, Question, Section};
use serde::{Deserialize, Serialize};

/// The first file: all that the assessment and the verdict need.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Assessment {
    labels: Vec<String>,
    months: Vec<String>,
    weekdays: Vec<String>,
    sections: Vec<String>,
    dimensions: Vec<String>,
    sources: Vec<SourceWords>,
    questions: Vec<QuestionWords>,
    verdicts: Vec<VerdictWords>,
    gates: Vec<GateWords>,
    remedies: Vec<RemedyWords>,
}

/// The second file: letters, their details, and advice for the talk and after.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Words {
    pub letters: Letters,
    pub details: Vec<DetailWords>,
    pub talk: Vec<Advice>,
    pub reply: Vec<Advice>,
    pub plan: Vec<Advice>,
    pub after: Vec<Advice>,
}

/// A text for when its conditions hold.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Variant {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<Condition>,
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
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

/// One of the articles that the product stands on.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SourceWords {
    /// The letter that its ideas' ids begin with.
    pub letter: String,
    pub name: String,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct QuestionWords {
    pub title: String,
    pub topic: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
    pub why: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    choices: Vec<ChoiceWords>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ChoiceWords {
    pub label: String,
    pub because: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct VerdictWords {
    pub name: String,
    pub short: String,
    pub meaning: Vec<Variant>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Variant>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct GateWords {
    pub title: String,
    pub text: Vec<Variant>,
    pub done: String,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct RemedyWords {
    pub title: String,
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A piece of advice shown with some verdicts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Advice {
    pub title: String,
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<Condition>,
    /// Ids of the verdicts it goes with; none means every verdict that parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub verdicts: Vec<String>,
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
    /// Reads a packed file.
    ///
    /// # Errors
    /// When the text isn't what packing writes, so that a caller can say so and retry.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    pub fn label(&self, label: Label) -> &str {
        self.labels.get(label as usize).map_or("", String::as_str)
    }

    pub fn month(&self, index: usize) -> &str {
        self.months.get(index).map_or("", String::as_str)
    }

    pub fn weekday(&self, index: usize) -> &str {
        self.weekdays.get(index).map_or("", String::as_str)
    }

    pub fn section(&self, section: Section) -> &str {
        self.sections.get(section as usize).map_or("", String::as_str)
    }

    pub fn dimension(&self, dimension: Dimension) -> &str {
        self.dimensions.get(dimension as usize).map_or("", String::as_str)
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

impl Words {
    /// Reads a packed file.
    ///
    /// # Errors
    /// When the text isn't what packing writes.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}
