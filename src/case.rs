//! One client's story as it is stored, and the only function that changes it.
//!
//! Stored are answers, details, the visitor's own words and ticks. Where the
//! visitor stands, the verdict and the letters are derived.

mod manuscript;
mod saved;

pub use manuscript::{Draft, Paragraph};
pub use saved::{Fault, Saved, read, write};

use crate::answers::Answers;
use crate::content::Letters;
use crate::decision::{Decision, Gate};
use crate::flow::{Progress, replay, replay_of};
use crate::letter::{
    Address, Channel, Detail, Details, Length, LetterKind, Occasion, Tone, Writer, asked_for,
    channels_of,
};
use crate::locale::{Day, Locale};
use crate::questions::{Channel as Talks, Choice, Role};

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

/// Something that happened; applied to the case as it stands in storage.
#[derive(Clone, PartialEq, Debug)]
pub enum Event {
    Answered(Choice),
    DetailEntered(Detail, String),
    WriterChosen(Writer),
    AddressChosen(Address),
    ChannelChosen(Channel),
    ToneChosen(Tone),
    LengthChosen(Length),
    LanguageChosen(Locale),
    LetterOpened(LetterKind),
    /// Straight from the list of all letters.
    LetterPicked(LetterKind),
    /// Back to the questions of the whole assessment.
    AssessmentChosen,
    GateTicked(Gate, bool),
    ShutLetterShown,
    /// `seen` is what stood there when the visitor began to type.
    BlockEdited {
        place: Place,
        seen: String,
        text: String,
        /// What is composed there now.
        basis: Option<String>,
    },
    /// The visitor settled what a changed fact did to their own wording.
    BlockUpdated {
        place: Place,
        text: String,
        basis: String,
    },
    BlockDropped {
        place: Place,
        seen: String,
        basis: Option<String>,
    },
    BlockRestored(Place),
    /// A paragraph of the visitor's own, at its place in the order.
    ParagraphAdded(Place, Vec<String>),
    Arranged(Sheet, Vec<String>),
    DraftRestored(Sheet, Draft),
    EditUndone(Place),
    RemarkDismissed(String),
    RemarksWanted,
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
        Event::ToneChosen(tone) => case.tone = Some(tone),
        Event::LengthChosen(length) => case.length = Some(length),
        Event::LanguageChosen(locale) => case.spoken = Some(locale),
        Event::LetterOpened(kind) => case.letter = Some(kind),
        Event::LetterPicked(kind) => {
            case.letter = Some(kind);
            case.straight = true;
            case.shown_anyway = false;
        }
        Event::AssessmentChosen => case.straight = false,
        Event::GateTicked(gate, done) => {
            case.ticked.retain(|ticked| *ticked != gate);
            if done {
                case.ticked.push(gate);
            }
        }
        Event::ShutLetterShown => case.shown_anyway = true,
        Event::BlockEdited { place, seen, text, basis } => {
            let standing = case.edit(&place).map(|edit| edit.text.clone());
            let replaced = standing.filter(|standing| *standing != seen && *standing != text);
            let known = case.edit(&place).cloned();
            let replaced = replaced.or_else(|| known.as_ref()?.replaced.clone());
            let basis = known.and_then(|edit| edit.basis).or(basis);
            case.put(Edit { place, text, dropped: false, basis, replaced });
        }
        Event::BlockUpdated { place, text, basis } => {
            let replaced = case.edit(&place).and_then(|edit| edit.replaced.clone());
            case.put(Edit { place, text, dropped: false, basis: Some(basis), replaced });
        }
        Event::BlockDropped { place, seen, basis } => {
            let known = case.edit(&place).cloned();
            let basis = known.and_then(|edit| edit.basis).or(basis);
            case.put(Edit { place, text: seen, dropped: true, basis, replaced: None });
        }
        Event::BlockRestored(place) => match case.edit(&place).cloned() {
            // What was taken out comes back as it was written, not as it was composed.
            Some(edit) if edit.dropped && edit.basis.as_ref() != Some(&edit.text) => {
                case.put(Edit { dropped: false, ..edit });
            }
            _ => case.edits.retain(|edit| edit.place != place),
        },
        Event::ParagraphAdded(place, order) => {
            let sheet = place.sheet;
            let text = String::new();
            case.put(Edit { place, text, dropped: false, basis: None, replaced: None });
            case.arrange(sheet, order);
        }
        Event::Arranged(sheet, order) => case.arrange(sheet, order),
        Event::DraftRestored(sheet, draft) => case.restore(sheet, draft),
        Event::EditUndone(place) => {
            if let Some(edit) = case.edits.iter_mut().find(|edit| edit.place == place)
                && let Some(replaced) = &mut edit.replaced
            {
                std::mem::swap(&mut edit.text, replaced);
            }
        }
        Event::RemarkDismissed(what) => {
            if !case.dismissed.contains(&what) {
                case.dismissed.push(what);
            }
        }
        Event::RemarksWanted => case.dismissed.clear(),
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

    /// The channels to choose from.
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
