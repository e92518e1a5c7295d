//! The saved form of a case: versioned, and apart from the domain.
//!
//! Version 1 is JSON with pairs of ids and texts. A reader keeps what it
//! knows; whoever calls it keeps the original when something was left out.

use super::{Case, Edit, Place};
use crate::answers::Answers;
use crate::decision::Gate;
use crate::letter::{Address, Channel, Detail, Details, LetterKind, Writer};
use crate::locale::Day;
use crate::questions::{Choice, Question};
use serde::{Deserialize, Serialize};

const APP: &str = "partwell";
const VERSION: u32 = 1;

/// A case read from storage.
#[derive(Clone, PartialEq, Debug)]
pub struct Saved {
    pub case: Case,
    /// Some of it named things unknown here and is not in `case`.
    pub lossy: bool,
}

/// Why saved text can't be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// Not JSON, or not of the promised form.
    Damaged,
    /// JSON that something else wrote.
    Foreign,
    /// Written by a later version.
    Newer,
}

#[derive(Deserialize)]
struct Header {
    #[serde(default)]
    app: String,
    #[serde(default)]
    version: u32,
}

type Pairs = Vec<(String, String)>;

#[derive(Serialize, Deserialize)]
struct Version1 {
    app: String,
    version: u32,
    answers: Pairs,
    #[serde(default)]
    details: Pairs,
    /// writer, address, channel, letter, shown.
    #[serde(default)]
    options: Pairs,
    #[serde(default)]
    ticked: Vec<String>,
    /// Place, as `kind/channel/block`, and text.
    #[serde(default)]
    edits: Pairs,
    #[serde(default)]
    replaced: Pairs,
    #[serde(default)]
    sent: Pairs,
}

/// Reads what `write` wrote, now or in an earlier version.
///
/// # Errors
/// Says why nothing could be read; the text itself must then be kept.
pub fn read(text: &str) -> Result<Saved, Fault> {
    let Ok(header) = serde_json::from_str::<Header>(text) else {
        return Err(if is_json(text) { Fault::Foreign } else { Fault::Damaged });
    };
    if header.app != APP {
        return Err(Fault::Foreign);
    }
    match header.version {
        VERSION => serde_json::from_str(text).map(from_version_1).map_err(|_| Fault::Damaged),
        later if later > VERSION => Err(Fault::Newer),
        _ => Err(Fault::Damaged),
    }
}

fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

fn from_version_1(saved: Version1) -> Saved {
    let mut lossy = false;
    let mut keep = |known: bool| lossy |= !known;
    let mut case = Case::default();
    for (question, choice) in &saved.answers {
        let choice = Question::parse(question).and_then(|question| Choice::parse(question, choice));
        keep(choice.is_some());
        case.answers = choice.map_or(case.answers, |choice| case.answers.with(choice));
    }
    for (id, text) in &saved.details {
        let detail = Detail::parse(id);
        keep(detail.is_some());
        case.details =
            detail.map_or(case.details.clone(), |detail| case.details.with(detail, text));
    }
    for (option, id) in &saved.options {
        match option.as_str() {
            "writer" => case.writer = find(&Writer::ALL, Writer::id, id),
            "address" => case.address = find(&Address::ALL, Address::id, id),
            "channel" => case.channel = find(&Channel::ALL, Channel::id, id),
            "letter" => case.letter = LetterKind::parse(id),
            "shown" => case.shown_anyway = id == "yes",
            _ => keep(false),
        }
    }
    for id in &saved.ticked {
        let gate = Gate::parse(id);
        keep(gate.is_some());
        case.ticked.extend(gate);
    }
    for (id, text) in saved.edits {
        let place = place(&id);
        keep(place.is_some());
        let replaced = saved.replaced.iter().find(|(known, _)| *known == id);
        let replaced = replaced.map(|(_, text)| text.clone());
        case.edits.extend(place.map(|place| Edit { place, text, replaced }));
    }
    for (id, day) in &saved.sent {
        let sent = LetterKind::parse(id).zip(Day::parse(day));
        keep(sent.is_some());
        case.sent.extend(sent);
    }
    Saved { case, lossy }
}

fn find<T: Copy>(all: &[T], id_of: fn(T) -> &'static str, id: &str) -> Option<T> {
    all.iter().copied().find(|item| id_of(*item) == id)
}

fn place(id: &str) -> Option<Place> {
    let mut parts = id.splitn(3, '/');
    let (kind, channel, block) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Place {
        kind: LetterKind::parse(kind)?,
        channel: find(&Channel::ALL, Channel::id, channel)?,
        block: block.to_owned(),
    })
}

/// The text to store.
pub fn write(case: &Case) -> String {
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let options = [
        case.writer.map(|writer| pair("writer", writer.id())),
        case.address.map(|address| pair("address", address.id())),
        case.channel.map(|channel| pair("channel", channel.id())),
        case.letter.map(|letter| pair("letter", letter.id())),
        case.shown_anyway.then(|| pair("shown", "yes")),
    ];
    let place = |place: &Place| [place.kind.id(), place.channel.id(), &place.block].join("/");
    let replaced = |edit: &Edit| Some((place(&edit.place), edit.replaced.clone()?));
    let saved = Version1 {
        app: APP.to_owned(),
        version: VERSION,
        answers: answers(&case.answers),
        details: details(&case.details),
        options: options.into_iter().flatten().collect(),
        ticked: case.ticked.iter().map(|gate| gate.id().to_owned()).collect(),
        edits: case.edits.iter().map(|edit| (place(&edit.place), edit.text.clone())).collect(),
        replaced: case.edits.iter().filter_map(replaced).collect(),
        sent: case.sent.iter().map(|(kind, day)| (kind.id().to_owned(), day.iso())).collect(),
    };
    serde_json::to_string(&saved).unwrap_or_default()
}

fn answers(answers: &Answers) -> Pairs {
    let pair = |choice: Choice| (choice.question().id().to_owned(), choice.id().to_owned());
    answers.iter().map(pair).collect()
}

fn details(details: &Details) -> Pairs {
    details.iter().map(|(detail, text)| (detail.id().to_owned(), text.to_owned())).collect()
}
