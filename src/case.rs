//! One client's story as it is stored, and the only function that changes it.
//!
//! Stored are answers, details, the visitor's own words and ticks. Where the
//! visitor stands, the verdict and the letters are derived.

mod saved;

pub use saved::{Fault, Saved, read, write};

use crate::answers::Answers;
use crate::decision::{Decision, Gate};
use crate::facts::Fact;
use crate::flow::{Progress, replay};
use crate::letter::{Address, Channel, Detail, Details, LetterKind, Writer, letters_for};
use crate::locale::Day;
use crate::questions::{Channel as Talks, Choice, Role};

#[derive(Clone, PartialEq, Default, Debug)]
pub struct Case {
    pub answers: Answers,
    pub details: Details,
    writer: Option<Writer>,
    address: Option<Address>,
    channel: Option<Channel>,
    letter: Option<LetterKind>,
    ticked: Vec<Gate>,
    shown_anyway: bool,
    edits: Vec<Edit>,
    sent: Vec<(LetterKind, Day)>,
}

/// The place of a paragraph among all letters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    pub kind: LetterKind,
    pub channel: Channel,
    pub block: String,
}

impl Place {
    /// `kind/channel/block`.
    pub fn id(&self) -> String {
        [self.kind.id(), "/", self.channel.id(), "/", &self.block].concat()
    }
}

/// The visitor's own wording of one paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Edit {
    place: Place,
    text: String,
    /// What another tab had written there when this text replaced it.
    replaced: Option<String>,
}

/// Something that happened; applied to the case as it stands in storage.
#[derive(Clone, PartialEq, Debug)]
pub enum Event {
    Answered(Choice),
    DetailEntered(Detail, String),
    WriterChosen(Writer),
    AddressChosen(Address),
    ChannelChosen(Channel),
    LetterOpened(LetterKind),
    GateTicked(Gate, bool),
    ShutLetterShown,
    /// `seen` is what stood there when the visitor began to type.
    BlockEdited {
        place: Place,
        seen: String,
        text: String,
    },
    BlockRestored(Place),
    EditUndone(Place),
    SentTicked(LetterKind, Option<Day>),
    StartedAgain,
}

/// The case after the event.
#[must_use]
pub fn update(case: &Case, event: Event) -> Case {
    let mut case = case.clone();
    match event {
        Event::Answered(choice) => case.answers = case.answers.with(choice),
        Event::DetailEntered(detail, text) => case.details = case.details.with(detail, &text),
        Event::WriterChosen(writer) => case.writer = Some(writer),
        Event::AddressChosen(address) => case.address = Some(address),
        Event::ChannelChosen(channel) => case.channel = Some(channel),
        Event::LetterOpened(kind) => case.letter = Some(kind),
        Event::GateTicked(gate, done) => {
            case.ticked.retain(|ticked| *ticked != gate);
            if done {
                case.ticked.push(gate);
            }
        }
        Event::ShutLetterShown => case.shown_anyway = true,
        Event::BlockEdited { place, seen, text } => {
            let standing = case.edit(&place).map(|edit| edit.text.clone());
            let replaced = standing.filter(|standing| *standing != seen && *standing != text);
            let replaced = replaced.or_else(|| case.edit(&place)?.replaced.clone());
            case.edits.retain(|edit| edit.place != place);
            case.edits.push(Edit { place, text, replaced });
        }
        Event::BlockRestored(place) => case.edits.retain(|edit| edit.place != place),
        Event::EditUndone(place) => {
            if let Some(edit) = case.edits.iter_mut().find(|edit| edit.place == place)
                && let Some(replaced) = &mut edit.replaced
            {
                std::mem::swap(&mut edit.text, replaced);
            }
        }
        Event::SentTicked(kind, day) => {
            case.sent.retain(|(sent, _)| *sent != kind);
            case.sent.extend(day.map(|day| (kind, day)));
        }
        Event::StartedAgain => case = Case::default(),
    }
    case
}

impl Case {
    /// Nothing is answered or typed yet.
    pub fn is_empty(&self) -> bool {
        self.answers.iter().next().is_none() && self.details.iter().next().is_none()
    }

    pub fn progress(&self) -> Progress {
        replay(&self.answers)
    }

    /// The decision, once every question that is asked has an answer.
    pub fn decision(&self) -> Option<Decision> {
        match self.progress() {
            Progress::Complete(answers) => Some(Decision::of(answers)),
            Progress::Asking { .. } => None,
        }
    }

    /// He, she or we: as chosen, else 'we' for a studio owner.
    pub fn writer(&self) -> Writer {
        let default = if self.answers.is(Role::Owner) { Writer::We } else { Writer::He };
        self.writer.unwrap_or(default)
    }

    /// As chosen, else as answered.
    pub fn address(&self) -> Address {
        let informal = self.answers.is(crate::questions::Address::Informal);
        self.address.unwrap_or(if informal { Address::Informal } else { Address::Formal })
    }

    /// As chosen, else where they talk; a platform's chat is a messenger [F7].
    pub fn channel(&self) -> Channel {
        if self.on_platform() {
            return Channel::Messenger;
        }
        let messenger = self.answers.is(Talks::Messenger);
        self.channel.unwrap_or(if messenger { Channel::Messenger } else { Channel::Email })
    }

    /// The channel of this letter; a note to oneself has the form of an e-mail.
    pub fn channel_of(&self, kind: LetterKind) -> Channel {
        if kind.is_note() { Channel::Email } else { self.channel() }
    }

    /// Letters go through the platform's chat alone.
    pub fn on_platform(&self) -> bool {
        self.answers.is(Talks::Platform)
    }

    /// The letter last opened, while it fits the decision; else the best one.
    pub fn letter(&self, decision: &Decision) -> Option<LetterKind> {
        let fitting = letters_for(decision);
        self.letter.filter(|kind| fitting.contains(kind)).or(fitting.first().copied())
    }

    /// Whether a letter was opened before, so that coming back leads to it.
    pub fn has_opened_letter(&self) -> bool {
        self.letter.is_some()
    }

    pub fn is_ticked(&self, gate: Gate) -> bool {
        self.ticked.contains(&gate)
    }

    pub fn open_gates(&self, decision: &Decision) -> Vec<Gate> {
        decision.gates.iter().copied().filter(|gate| !self.is_ticked(*gate)).collect()
    }

    /// A letter that announces an end stays shut behind an open gate.
    pub fn is_shut(&self, kind: LetterKind, decision: &Decision) -> bool {
        kind.announces() && !self.shown_anyway && !self.open_gates(decision).is_empty()
    }

    fn edit(&self, place: &Place) -> Option<&Edit> {
        self.edits.iter().find(|edit| edit.place == *place)
    }

    /// The visitor's own wording of a paragraph.
    pub fn own_text(&self, place: &Place) -> Option<&str> {
        self.edit(place).map(|edit| edit.text.as_str())
    }

    /// Whether another tab's wording can be brought back.
    pub fn has_replaced_text(&self, place: &Place) -> bool {
        self.edit(place).is_some_and(|edit| edit.replaced.is_some())
    }

    pub fn sent_on(&self, kind: LetterKind) -> Option<Day> {
        self.sent.iter().find(|(sent, _)| *sent == kind).map(|(_, day)| *day)
    }

    /// The platform hides channels other than its chat, and says why.
    pub fn offers_channels(&self, decision: &Decision) -> bool {
        !decision.facts.has(Fact::OnPlatform)
    }
}
