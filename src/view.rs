//! The screens: plain functions from what is known to HTML, and the actions they ask for.

mod advice;
mod answers;
mod card;
mod chart;
mod details;
mod door;
mod frame;
mod letter;
mod letters;
mod paragraph;
mod parts;
mod pills;
mod question;
mod rehearsal;
mod remarks;
mod tag;
mod verdict;
mod words;

pub use frame::frame;
pub use parts::joined;
pub use remarks::Found;

use crate::browser::Snapshot;
use crate::case::{Case, Event};
use crate::content::{Assessment, Label, Words};
use crate::letter::{LetterKind, Piece, Template};
use crate::locale::{Day, Locale};
use crate::questions::{Choice, Question};
use std::rc::Rc;
use yew::{Callback, NodeRef};

/// Which screen is shown. What it shows is derived from the case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    Door,
    Question {
        at: At,
        then: Then,
    },
    Answers,
    Verdict,
    Words,
    /// All letters in a list.
    Letters,
    Rehearsal,
}

/// The question on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum At {
    /// The first that waits for an answer.
    Open,
    /// One that was answered before, or is being answered by keyboard.
    Fixed(Question),
}

/// Where 'Next' leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Then {
    Onward,
    /// To the next question that waits: this one did, too, and what follows it was answered before.
    Open,
    /// Back to the verdict when it still stands complete.
    Verdict,
    /// Back to the list of answers.
    Answers,
}

/// What a visitor did, for the app to carry out.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    Happened(Event),
    Went(Screen),
    /// Into the questions of the assessment.
    Began,
    LetterPicked(LetterKind),
    /// In this language the letter shall be.
    Spoke(Locale),
    /// An answer of the rehearsal.
    Said(Turn),
    /// The rehearsal from its beginning, or from this reply.
    Rehearsed(Option<usize>),
    Undone,
    /// Picked with the keyboard: stays on the question.
    Picked(Choice),
    /// Picked with a pointer or a digit: goes on.
    Answered(Choice),
    /// Tried on from the verdict page.
    Tried(Choice),
    Submitted(Question),
    Taken(Way, Parcel),
    Sent(LetterKind, bool),
    Confirming(Option<Confirm>),
    StartedAgain,
    Erased,
    SavingStopped,
    SavingStarted,
    NoticeDismissed,
    WordsWanted,
}

/// A step of the rehearsal: what the client said, and what was answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    pub reply: usize,
    pub answer: Option<usize>,
}

/// A deed that can't be undone, waiting for a second word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confirm {
    StartAgain,
    Erase,
}

/// The second content file.
#[derive(Clone)]
pub enum Loaded {
    /// Not asked for: the visitor is still at the door.
    NotYet,
    Coming,
    Failed,
    Ready(Rc<Words>),
}

/// Words to take away.
#[derive(Clone, PartialEq, Debug)]
pub struct Parcel {
    /// A subject, or the name of a file.
    pub title: String,
    pub paragraphs: Vec<String>,
}

/// A way to take words away; `embed/take.js` walks it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    Copy,
    Mail,
    Share,
    Print,
    Text,
    Eml,
}

impl Way {
    pub fn id(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Mail => "mail",
            Self::Share => "share",
            Self::Print => "print",
            Self::Text => "text",
            Self::Eml => "eml",
        }
    }
}

/// What became of the last copy.
#[derive(Clone, PartialEq, Debug)]
pub enum Copying {
    Idle,
    Done,
    /// A mail is open, but the text was too long for its link: it waits in the clipboard.
    Pasted,
    /// The clipboard is shut; the text waits, selected.
    ByHand(String),
}

/// Everything that a screen may show.
#[derive(Clone)]
pub struct Scene {
    pub screen: Screen,
    pub content: Rc<Assessment>,
    pub words: Loaded,
    pub snapshot: Snapshot,
    pub confirming: Option<Confirm>,
    pub copying: Copying,
    /// 'Next' was pressed without an answer.
    pub unanswered: bool,
    pub today: Day,
    pub locale: Locale,
    /// The language of letters, apart from the interface's.
    pub letter_locale: Locale,
    /// The browser can hand words to other apps.
    pub can_share: bool,
    /// Of the words that are here; others begin with nothing found.
    pub found: Found,
    pub turns: Vec<Turn>,
    /// There is an edit to take back.
    pub can_undo: bool,
    pub heading: NodeRef,
    pub turn: NodeRef,
    pub by_hand: NodeRef,
    pub confirm: NodeRef,
    pub act: Callback<Action>,
}

impl Scene {
    pub fn case(&self) -> &Case {
        &self.snapshot.case
    }

    pub fn label(&self, label: Label) -> &str {
        match (self.content.label(label), self.ready()) {
            ("", Some(words)) => words.label(label),
            (text, _) => text,
        }
    }

    /// The second file, once it is here.
    pub fn ready(&self) -> Option<&Words> {
        match &self.words {
            Loaded::Ready(words) => Some(words),
            Loaded::NotYet | Loaded::Coming | Loaded::Failed => None,
        }
    }

    /// A label with its placeholders filled.
    pub fn say(&self, label: Label, values: &[(&str, &str)]) -> String {
        let mut said = String::new();
        for piece in Template::new(self.label(label)).flatten() {
            match piece {
                Piece::Plain(plain) => said.push_str(plain),
                Piece::Named(id) => {
                    let value = values.iter().find(|(name, _)| *name == id);
                    said.push_str(value.map_or("", |(_, value)| value));
                }
                Piece::Me(_) | Piece::You(_) | Piece::Plural(..) => {}
            }
        }
        said
    }

    pub fn question_title(&self, question: Question) -> &str {
        self.content.question(question).map_or("", |words| &words.title)
    }

    pub fn topic(&self, question: Question) -> &str {
        self.content.question(question).map_or("", |words| &words.topic)
    }

    /// A callback that always asks for the same action.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        self.act.reform(move |_| action.clone())
    }
}
