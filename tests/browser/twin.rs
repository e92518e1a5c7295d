//! What the screen must show: the visitor's story told to the crate itself.

use crate::site::{released, released_words};
use partwell::answers::Answers;
use partwell::case::{Case, Event, Sheet, update};
use partwell::content::{Assessment, Label, Words};
use partwell::decision::Decision;
use partwell::flow::{Progress, replay};
use partwell::letter::{Detail, Setting, compose};
use partwell::locale::{Day, Locale};
use partwell::questions::{Choice, Question};
use serde_json::Value;
use std::sync::LazyLock;

/// The words of the release.
pub static ASSESSMENT: LazyLock<Assessment> =
    LazyLock::new(|| Assessment::parse(&released("assessment.ru-", ".json")).unwrap());
pub static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let [words, letters] = released_words("ru");
    Words::parse(&words, &letters).unwrap()
});

/// What is answered where a story doesn't say: the mildest, but for these.
const PLAIN: &str = "pattern=repeats heat=sore cause=evasive habit=first demand=reminded \
    sum=notable told=hints mood=dry contract=free channel=email address=formal";

/// Answers to every question from pairs such as `wish=out pay=late`.
pub fn wanted(story: &str) -> Answers {
    let mildest = Question::ALL.iter().filter_map(|question| Choice::at(*question, 0));
    mildest.chain(choices(PLAIN)).chain(choices(story)).collect()
}

/// The choices that are really met, in order.
pub fn road(story: &str) -> Vec<Choice> {
    let wanted = wanted(story);
    let mut given = Answers::default();
    let mut road = Vec::new();
    while let Progress::Asking { question, .. } = replay(&given) {
        let choice = wanted.choice(question).unwrap();
        road.push(choice);
        given = given.with(choice);
    }
    for choice in choices(story) {
        assert!(road.contains(&choice), "{choice:?} isn't asked in {story}");
    }
    road
}

fn choices(story: &str) -> impl Iterator<Item = Choice> {
    story.split_whitespace().map(|pair| {
        let (question, choice) = pair.split_once('=').unwrap();
        Choice::parse(Question::parse(question).unwrap(), choice).unwrap()
    })
}

pub fn label(label: Label) -> &'static str {
    match ASSESSMENT.label(label) {
        "" => WORDS.label(label),
        text => text,
    }
}

/// The loader's own words, which it has before any content.
pub fn loading(word: &str) -> String {
    let manifest: Value = serde_json::from_str(&released("manifest", ".json")).unwrap();
    manifest["files"]["languages"]["ru"][word].as_str().unwrap().to_owned()
}

pub fn title(question: Question) -> &'static str {
    &ASSESSMENT.question(question).unwrap().title
}

pub fn detail_label(detail: Detail) -> &'static str {
    &WORDS.details[detail as usize]
}

/// The same case as the visitor's.
#[derive(Default)]
pub struct Twin {
    case: Case,
}

impl Twin {
    pub fn answered(story: &str) -> Self {
        let mut twin = Self::default();
        for choice in road(story) {
            twin.happened(Event::Answered(choice));
        }
        twin
    }

    pub fn happened(&mut self, event: Event) -> &mut Self {
        self.case = update(&self.case, event);
        self
    }

    pub fn entered(&mut self, details: &[(Detail, &str)]) -> &mut Self {
        for (detail, text) in details {
            self.happened(Event::DetailEntered(*detail, (*text).to_owned()));
        }
        self
    }

    pub fn is_complete(&self) -> bool {
        self.case.decision().is_some()
    }

    pub fn decision(&self) -> Decision {
        self.case.decision().unwrap()
    }

    /// The paragraphs of the letter as it stands open.
    pub fn letter(&self, today: Day) -> Vec<String> {
        let occasion = self.case.occasion().unwrap();
        let kind = self.case.letter(&occasion).unwrap();
        let channel = self.case.channel_of(kind, &WORDS.letters, &occasion);
        let locale = Locale::Ru;
        let setting = Setting {
            facts: occasion.facts,
            details: &self.case.details,
            writer: self.case.writer(),
            address: self.case.address(),
            channel,
            tone: self.case.tone(),
            length: self.case.length(),
            today,
            locale,
        };
        let letter = compose(kind, &WORDS.letters, setting);
        let sheet = Sheet { kind, channel, locale };
        let standing = self.case.manuscript(sheet, &WORDS.letters, &letter).into_iter();
        standing.map(|each| each.text).collect()
    }
}
