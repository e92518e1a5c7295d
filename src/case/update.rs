//! What may happen to a case, and the only function that changes it.

use super::{Case, Draft, Edit, Place, Sheet};
use crate::decision::Gate;
use crate::letter::{Address, Channel, Detail, Length, LetterKind, Tone, Writer};
use crate::locale::{Day, Locale};
use crate::questions::Choice;

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
