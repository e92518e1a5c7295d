//! The saved form of a case: versioned, and apart from the domain.
//!
//! Version 2 is a JSON object of objects of texts by id; version 1 had fewer of them. A reader keeps what it
//! knows; whoever calls it keeps the original when something was left out.

use super::{Case, Edit, Place, Sheet};
use crate::decision::Gate;
use crate::json::Json;
use crate::letter::{Address, Channel, Detail, Length, LetterKind, Tone, Writer};
use crate::locale::{Day, Locale};
use crate::questions::{Choice, Question};

const APP: &str = "partwell";
const VERSION: &str = "2";
const EARLIER: &str = "1";
/// All that version 2 consists of.
const PARTS: [&str; 13] = [
    "app",
    "version",
    "answers",
    "details",
    "options",
    "ticked",
    "edits",
    "dropped",
    "basis",
    "replaced",
    "orders",
    "dismissed",
    "sent",
];

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

/// Reads what `write` wrote, now or in an earlier version.
///
/// # Errors
/// Says why nothing could be read; the text itself must then be kept.
pub fn read(text: &str) -> Result<Saved, Fault> {
    let json = Json::parse(text).ok_or(Fault::Damaged)?;
    if json.get("app").and_then(Json::text) != Some(APP) {
        return Err(Fault::Foreign);
    }
    match json.get("version").and_then(Json::text) {
        Some(VERSION) => read_case(&json, place).ok_or(Fault::Damaged),
        Some(EARLIER) => read_case(&json, earlier_place).ok_or(Fault::Damaged),
        Some(later) if later.parse::<u32>().is_ok() => Err(Fault::Newer),
        _ => Err(Fault::Damaged),
    }
}

/// Reads version 2, of which version 1 is a part but for the names of places; `None` when a part
/// isn't of the promised form.
fn read_case(json: &Json, place: fn(&str) -> Option<Place>) -> Option<Saved> {
    let mut reader = Reader { json, lossy: false };
    let mut case = Case::default();
    for (question, choice) in reader.pairs("answers")? {
        let choice = Question::parse(question).and_then(|question| Choice::parse(question, choice));
        case.answers =
            reader.known(choice).map_or(case.answers, |choice| case.answers.with(choice));
    }
    for (id, text) in reader.pairs("details")? {
        if let Some(detail) = reader.known(Detail::parse(id)) {
            case.details = case.details.with(detail, text);
        }
    }
    for (option, id) in reader.pairs("options")? {
        match option {
            "writer" => case.writer = reader.known(find(&Writer::ALL, Writer::id, id)),
            "address" => case.address = reader.known(find(&Address::ALL, Address::id, id)),
            "channel" => case.channel = reader.known(find(&Channel::ALL, Channel::id, id)),
            "tone" => case.tone = reader.known(find(&Tone::ALL, Tone::id, id)),
            "length" => case.length = reader.known(find(&Length::ALL, Length::id, id)),
            "language" => case.spoken = reader.known(Locale::parse(id)),
            "straight" => case.straight = id == "yes",
            "letter" => case.letter = reader.known(LetterKind::parse(id)),
            "shown" => case.shown_anyway = id == "yes",
            _ => reader.lossy = true,
        }
    }
    for (id, _) in reader.pairs("ticked")? {
        case.ticked.extend(reader.known(Gate::parse(id)));
    }
    let beside = ["replaced", "basis", "dropped"].map(|part| reader.pairs(part));
    let [Some(replaced), Some(basis), Some(dropped)] = beside else { return None };
    for (id, text) in reader.pairs("edits")? {
        let of = |part: &[(&str, &str)]| {
            part.iter().find(|(known, _)| *known == id).map(|(_, text)| (*text).to_owned())
        };
        let edit = |place| Edit {
            place,
            text: text.to_owned(),
            dropped: of(&dropped).is_some(),
            basis: of(&basis),
            replaced: of(&replaced),
        };
        case.edits.extend(reader.known(place(id)).map(edit));
    }
    let is_replaced = |edit: &&Edit| edit.replaced.is_some();
    reader.lossy |= case.edits.iter().filter(is_replaced).count() < replaced.len();
    for (id, blocks) in reader.pairs("orders")? {
        // A letter's place without a block.
        let letter = reader.known(place(&[id, "/"].concat()));
        let blocks = blocks.split(' ').map(str::to_owned).collect();
        case.orders.extend(letter.map(|place| (place.sheet, blocks)));
    }
    for (what, _) in reader.pairs("dismissed")? {
        case.dismissed.push(what.to_owned());
    }
    for (id, day) in reader.pairs("sent")? {
        case.sent.extend(reader.known(LetterKind::parse(id).zip(Day::parse(day))));
    }
    reader.lossy |= json.entries().iter().any(|(part, _)| !PARTS.contains(&&**part));
    Some(Saved { case, lossy: reader.lossy })
}

/// Takes parts out of saved JSON and notes what it doesn't know.
struct Reader<'a> {
    json: &'a Json,
    lossy: bool,
}

impl<'a> Reader<'a> {
    /// The texts of an object by key; a missing part is empty, a part of another form is damage.
    fn pairs(&self, part: &str) -> Option<Vec<(&'a str, &'a str)>> {
        match self.json.get(part) {
            None => Some(Vec::new()),
            Some(Json::Object(entries)) => {
                entries.iter().map(|(key, value)| Some((key.as_str(), value.text()?))).collect()
            }
            Some(_) => None,
        }
    }

    fn known<T>(&mut self, read: Option<T>) -> Option<T> {
        self.lossy |= read.is_none();
        read
    }
}

fn find<T: Copy>(all: &[T], id_of: fn(T) -> &'static str, id: &str) -> Option<T> {
    all.iter().copied().find(|item| id_of(*item) == id)
}

fn place(id: &str) -> Option<Place> {
    let mut parts = id.splitn(4, '/');
    let sheet = Sheet {
        kind: LetterKind::parse(parts.next()?)?,
        channel: find(&Channel::ALL, Channel::id, parts.next()?)?,
        locale: Locale::parse(parts.next()?)?,
    };
    Some(Place { sheet, block: parts.next()?.to_owned() })
}

/// Version 1 knew letters in one language only.
fn earlier_place(id: &str) -> Option<Place> {
    let (kind, rest) = id.split_once('/')?;
    let (channel, block) = rest.split_once('/')?;
    place(&[kind, "/", channel, "/", Locale::Ru.id(), "/", block].concat())
}

/// The text to store.
pub fn write(case: &Case) -> String {
    let mut answers = Part::default();
    for choice in case.answers.iter() {
        answers.add(choice.question().id(), choice.id());
    }
    let mut details = Part::default();
    for (detail, text) in case.details.iter() {
        details.add(detail.id(), text);
    }
    let mut options = Part::default();
    for (key, id) in [
        ("writer", case.writer.map(Writer::id)),
        ("address", case.address.map(Address::id)),
        ("channel", case.channel.map(Channel::id)),
        ("tone", case.tone.map(Tone::id)),
        ("length", case.length.map(Length::id)),
        ("language", case.spoken.map(Locale::id)),
        ("straight", case.straight.then_some("yes")),
        ("letter", case.letter.map(LetterKind::id)),
        ("shown", case.shown_anyway.then_some("yes")),
    ] {
        if let Some(id) = id {
            options.add(key, id);
        }
    }
    let mut ticked = Part::default();
    for gate in &case.ticked {
        ticked.add(gate.id(), "yes");
    }
    let (mut edits, mut replaced) = (Part::default(), Part::default());
    let (mut dropped, mut basis) = (Part::default(), Part::default());
    for edit in &case.edits {
        let id = edit.place.id();
        edits.add(&id, &edit.text);
        if edit.dropped {
            dropped.add(&id, "yes");
        }
        if let Some(text) = &edit.basis {
            basis.add(&id, text);
        }
        if let Some(text) = &edit.replaced {
            replaced.add(&id, text);
        }
    }
    let mut orders = Part::default();
    for (sheet, blocks) in &case.orders {
        let blocks: Vec<&str> = blocks.iter().map(String::as_str).collect();
        orders.add(&sheet.id(), &blocks.join(" "));
    }
    let mut dismissed = Part::default();
    for what in &case.dismissed {
        dismissed.add(what, "yes");
    }
    let mut sent = Part::default();
    for (kind, day) in &case.sent {
        sent.add(kind.id(), &day.iso());
    }
    let mut whole = Part::default();
    whole.add("app", APP);
    whole.add("version", VERSION);
    for (key, part) in [
        ("answers", answers),
        ("details", details),
        ("options", options),
        ("ticked", ticked),
        ("edits", edits),
        ("dropped", dropped),
        ("basis", basis),
        ("replaced", replaced),
        ("orders", orders),
        ("dismissed", dismissed),
        ("sent", sent),
    ] {
        whole.0.push((key.to_owned(), Json::Object(part.0)));
    }
    Json::Object(whole.0).write()
}

/// An object under construction.
#[derive(Default)]
struct Part(Vec<(String, Json)>);

impl Part {
    #[inline(never)]
    fn add(&mut self, key: &str, text: &str) {
        self.0.push((key.to_owned(), text.into()));
    }
}
