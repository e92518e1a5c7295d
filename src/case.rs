//! One client's story as it is stored.
//!
//! Stored are answers, details, the visitor's own words and ticks. Where the
//! visitor stands, the verdict and the letters are derived.

mod manuscript;
mod saved;
mod update;

pub use manuscript::{Draft, Paragraph};
pub use saved::{Fault, Saved, read, write};
pub use update::{Event, update};

use crate::answers::Answers;
use crate::content::Letters;
use crate::decision::{Decision, Gate};
use crate::flow::{Progress, replay, replay_of};
use crate::letter::{
    Address, Channel, Details, Length, LetterKind, Occasion, Order, Tone, Writer, asked_for,
    channels_of,
};
use crate::locale::{Day, Locale};
use crate::questions::{Boss, Channel as Talks, Role};

#[derive(Clone, PartialEq, Default, Debug)]
pub struct Case {
    pub answers: Answers,
    pub details: Details,
    writer: Option<Writer>,
    address: Option<Address>,
    channel: Option<Channel>,
    tone: Option<Tone>,
    length: Option<Length>,
    /// The language of letters, where the visitor chose one.
    spoken: Option<Locale>,
    letter: Option<LetterKind>,
    /// The letter was chosen without the assessment.
    straight: bool,
    ticked: Vec<Gate>,
    shown_anyway: bool,
    edits: Vec<Edit>,
    /// Where the visitor put the paragraphs of a letter.
    orders: Vec<(Sheet, Vec<String>)>,
    /// What the wording check shall be silent about: a kind, or `kind:phrase`.
    dismissed: Vec<String>,
    sent: Vec<(LetterKind, Day)>,
}

/// One kind of letter, in one channel and one language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sheet {
    pub kind: LetterKind,
    pub channel: Channel,
    pub locale: Locale,
}

impl Sheet {
    /// `kind/channel/language`.
    pub fn id(self) -> String {
        [self.kind.id(), "/", self.channel.id(), "/", self.locale.id()].concat()
    }
}

/// The place of a paragraph among all letters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    pub sheet: Sheet,
    pub block: String,
}

impl Place {
    /// `kind/channel/language/block`.
    pub fn id(&self) -> String {
        [&self.sheet.id(), "/", &self.block].concat()
    }
}

/// The visitor's own wording of one paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Edit {
    place: Place,
    text: String,
    /// Taken out of the letter; the text waits to come back.
    dropped: bool,
    /// What was composed there when the visitor began; none for a paragraph of their own.
    basis: Option<String>,
    /// What another tab had written there when this text replaced it.
    replaced: Option<String>,
}

impl Case {
    /// Nothing is answered or typed yet.
    pub fn is_empty(&self) -> bool {
        self.answers.iter().next().is_none()
            && self.details.iter().next().is_none()
            && !self.straight
    }

    /// The letter that was chosen without the assessment.
    pub fn straight(&self) -> Option<LetterKind> {
        self.letter.filter(|_| self.straight)
    }

    pub fn progress(&self) -> Progress {
        match self.straight() {
            Some(kind) => replay_of(asked_for(kind), &self.answers),
            None => replay(&self.answers),
        }
    }

    /// The decision, once every question of the assessment has an answer.
    pub fn decision(&self) -> Option<Decision> {
        match replay(&self.answers) {
            Progress::Complete(answers) if self.straight().is_none() => Some(Decision::of(answers)),
            Progress::Complete(_) | Progress::Asking { .. } => None,
        }
    }

    /// What letters are written upon, once everything that they need is answered.
    pub fn occasion(&self) -> Option<Occasion> {
        match (self.straight(), self.progress()) {
            (Some(kind), Progress::Complete(answers)) => Some(Occasion::straight(kind, &answers)),
            (Some(_), Progress::Asking { .. }) => None,
            (None, _) => self.decision().as_ref().map(Occasion::of),
        }
    }

    /// He, she or we: as chosen, else 'we' for a studio owner and for who writes in the boss's name.
    pub fn writer(&self) -> Writer {
        // What was said of a boss stays when the role is changed.
        let for_boss = self.answers.is(Role::Employee) && self.answers.is(Boss::Agrees);
        let for_firm = self.answers.is(Role::Owner) || for_boss;
        self.writer.unwrap_or(if for_firm { Writer::We } else { Writer::He })
    }

    /// As chosen, else as answered.
    pub fn address(&self) -> Address {
        let informal = self.answers.is(crate::questions::Address::Informal);
        self.address.unwrap_or(if informal { Address::Informal } else { Address::Formal })
    }

    /// Where this letter goes: as chosen, else where they talk, else where it has words. A letter
    /// to a client of a platform goes through its chat alone [F7].
    pub fn channel_of(&self, kind: LetterKind, letters: &Letters, occasion: &Occasion) -> Channel {
        let offered = self.channels_of(kind, letters, occasion);
        let talks =
            if self.answers.is(Talks::Messenger) { Channel::Messenger } else { Channel::Email };
        let wanted = [self.channel, Some(talks)].into_iter().flatten();
        let wanted = wanted.chain(offered.first().copied());
        wanted.into_iter().find(|channel| offered.contains(channel)).unwrap_or(talks)
    }

    /// The channels to choose from; none by voice where all goes in writing [F8, F14].
    pub fn channels_of(
        &self,
        kind: LetterKind,
        letters: &Letters,
        occasion: &Occasion,
    ) -> Vec<Channel> {
        let mut channels = channels_of(kind, letters, occasion.facts);
        if self.on_platform() && kind.goes_to_client() && channels.contains(&Channel::Messenger) {
            channels.retain(|channel| *channel == Channel::Messenger);
        }
        if occasion.order() == Some(Order::WritingOnly) && kind.goes_to_client() {
            channels.retain(|channel| *channel != Channel::Talk);
        }
        channels
    }

    /// The language of letters that the visitor chose.
    pub fn spoken(&self) -> Option<Locale> {
        self.spoken
    }

    pub fn tone(&self) -> Tone {
        self.tone.unwrap_or(Tone::Plain)
    }

    pub fn length(&self) -> Length {
        self.length.unwrap_or(Length::Full)
    }

    pub fn is_dismissed(&self, what: &str) -> bool {
        self.dismissed.iter().any(|known| known == what)
    }

    /// Whether the wording check was told to be silent about something.
    pub fn has_dismissed(&self) -> bool {
        !self.dismissed.is_empty()
    }

    /// Letters go through the platform's chat alone.
    pub fn on_platform(&self) -> bool {
        self.answers.is(Talks::Platform)
    }

    /// The letter last opened, while it fits; else the best one.
    pub fn letter(&self, occasion: &Occasion) -> Option<LetterKind> {
        let fitting = &occasion.kinds;
        self.letter.filter(|kind| fitting.contains(kind)).or(fitting.first().copied())
    }

    /// Whether a letter was opened before, so that coming back leads to it.
    pub fn has_opened_letter(&self) -> bool {
        self.letter.is_some()
    }

    pub fn is_ticked(&self, gate: Gate) -> bool {
        self.ticked.contains(&gate)
    }

    pub fn open_gates(&self, occasion: &Occasion) -> Vec<Gate> {
        occasion.gates.iter().copied().filter(|gate| !self.is_ticked(*gate)).collect()
    }

    /// A letter that announces an end stays shut behind an open gate.
    pub fn is_shut(&self, kind: LetterKind, occasion: &Occasion) -> bool {
        kind.announces() && !self.shown_anyway && !self.open_gates(occasion).is_empty()
    }

    fn edit(&self, place: &Place) -> Option<&Edit> {
        self.edits.iter().find(|edit| edit.place == *place)
    }

    /// The visitor's own wording of a paragraph.
    pub fn own_text(&self, place: &Place) -> Option<&str> {
        self.edit(place).map(|edit| &*edit.text)
    }

    fn put(&mut self, edit: Edit) {
        self.edits.retain(|known| known.place != edit.place);
        self.edits.push(edit);
    }

    fn arrange(&mut self, sheet: Sheet, order: Vec<String>) {
        self.orders.retain(|(known, _)| *known != sheet);
        self.orders.push((sheet, order));
    }

    pub fn sent_on(&self, kind: LetterKind) -> Option<Day> {
        self.sent.iter().find(|(sent, _)| *sent == kind).map(|(_, day)| *day)
    }
}
