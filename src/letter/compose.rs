//! Fills the words of a letter from facts and details.

use super::details::{Detail, Details, Value};
use super::kinds::LetterKind;
use super::template::{Number, Piece, Template};
use crate::content::{BlockWords, Letters, Variant, Words};
use crate::facts::Facts;
use crate::locale::{Day, Locale};

/// Who writes: the grammar of the first person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Writer {
    He,
    She,
    We,
}

impl Writer {
    pub const ALL: [Self; 3] = [Self::He, Self::She, Self::We];

    pub fn id(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::We => "we",
        }
    }
}

/// How the reader is addressed: ты or вы.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Address {
    Informal,
    Formal,
}

impl Address {
    pub const ALL: [Self; 2] = [Self::Informal, Self::Formal];

    pub fn id(self) -> &'static str {
        match self {
            Self::Informal => "informal",
            Self::Formal => "formal",
        }
    }
}

/// Where the letter goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Channel {
    Email,
    Messenger,
}

impl Channel {
    pub const ALL: [Self; 2] = [Self::Email, Self::Messenger];

    pub fn id(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Messenger => "messenger",
        }
    }
}

/// All that a letter depends on besides its words.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub facts: Facts,
    pub details: &'a Details,
    pub writer: Writer,
    pub address: Address,
    pub channel: Channel,
    pub today: Day,
    pub locale: Locale,
}

/// A composed letter.
#[derive(Clone, PartialEq, Debug)]
pub struct Letter {
    /// E-mail only.
    pub subject: Option<String>,
    pub parts: Vec<Part>,
}

/// A paragraph of an e-mail, or one message of a messenger.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    pub block: String,
    pub text: String,
    pub sources: Vec<String>,
}

/// The letter of this kind; blocks that nothing supports are left out.
pub fn compose(kind: LetterKind, words: &Words, setting: Setting) -> Letter {
    let filler = Filler { words, setting };
    let Some(words) = words.letters.kinds.get(kind as usize) else {
        return Letter { subject: None, parts: Vec::new() };
    };
    let subject = match setting.channel {
        Channel::Email => filler.first(&words.subject).map(|(text, _)| text),
        Channel::Messenger => None,
    };
    let part = |block: &BlockWords| {
        let (text, sources) = filler.first(block.variants(setting.channel))?;
        let sources = if sources.is_empty() { block.sources.as_slice() } else { sources };
        Some(Part { block: block.id.clone(), text, sources: sources.to_vec() })
    };
    Letter { subject, parts: words.block.iter().filter_map(part).collect() }
}

/// The details that some variant of the letter could use with these facts, in the order of `Detail::ALL`.
pub fn details_of(
    kind: LetterKind,
    letters: &Letters,
    facts: Facts,
    channel: Channel,
) -> Vec<Detail> {
    let Some(words) = letters.kinds.get(kind as usize) else { return Vec::new() };
    let subject: &[Variant] = if channel == Channel::Email { &words.subject } else { &[] };
    let blocks = words.block.iter().flat_map(|block| block.variants(channel));
    let mut named = Vec::new();
    for variant in subject.iter().chain(blocks).filter(|variant| variant.fits(facts)) {
        collect_details(&variant.text, letters, facts, &mut named);
    }
    Detail::ALL.iter().copied().filter(|detail| named.contains(detail)).collect()
}

fn collect_details(text: &str, letters: &Letters, facts: Facts, named: &mut Vec<Detail>) {
    for piece in Template::new(text).flatten() {
        match piece {
            Piece::Named(id) => {
                if let Some((detail, _)) = detail_by_name(id) {
                    named.push(detail);
                } else if Number::parse(id).is_some() {
                    named.push(Detail::DueSince);
                } else {
                    for variant in letters.snippet(id).unwrap_or_default() {
                        if variant.fits(facts) {
                            collect_details(&variant.text, letters, facts, named);
                        }
                    }
                }
            }
            Piece::Plural(Number::OverdueDays, _) => named.push(Detail::DueSince),
            Piece::Plain(_) | Piece::Me(_) | Piece::You(_) => {}
        }
    }
}

/// A detail as named in a text; `…_full` asks for the date with its weekday.
fn detail_by_name(id: &str) -> Option<(Detail, bool)> {
    match id.strip_suffix("_full") {
        Some(id) => Some((Detail::parse(id)?, true)),
        None => Some((Detail::parse(id)?, false)),
    }
}

struct Filler<'a> {
    words: &'a Words,
    setting: Setting<'a>,
}

impl Filler<'_> {
    /// The first variant whose facts hold and whose details are there, filled.
    fn first<'v>(&self, variants: &'v [Variant]) -> Option<(String, &'v [String])> {
        variants
            .iter()
            .filter(|variant| variant.fits(self.setting.facts))
            .find_map(|variant| Some((self.text(&variant.text)?, &*variant.sources)))
    }

    /// Fills a text line by line; a list line that lacks a detail is dropped, any other line fails.
    fn text(&self, text: &str) -> Option<String> {
        let mut lines: Vec<String> = Vec::new();
        for line in text.trim().lines() {
            match self.line(line) {
                Some(filled) => lines.push(filled),
                None if is_item(line) => {}
                None => return None,
            }
        }
        end_lists(&mut lines);
        let all_items_dropped =
            text.lines().any(is_item) && !lines.iter().any(|line| is_item(line));
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        (!all_items_dropped).then(|| lines.join("\n"))
    }

    fn line(&self, line: &str) -> Option<String> {
        let mut filled = String::new();
        for piece in Template::new(line) {
            match piece.ok()? {
                Piece::Plain(plain) => filled.push_str(plain),
                Piece::Named(id) => filled.push_str(&self.named(id)?),
                Piece::Me(forms) => filled.push_str(forms.get(self.setting.writer as usize)?),
                Piece::You(forms) => filled.push_str(forms.get(self.setting.address as usize)?),
                Piece::Plural(number, forms) => {
                    let form = self.setting.locale.plural(self.number(number)?);
                    filled.push_str(forms.get(form)?);
                }
            }
        }
        Some(filled)
    }

    fn named(&self, id: &str) -> Option<String> {
        if let Some((detail, with_weekday)) = detail_by_name(id) {
            return self.detail(detail, with_weekday);
        }
        if let Some(number) = Number::parse(id) {
            return self.number(number).map(|count| count.to_string());
        }
        self.first(self.words.letters.snippet(id)?).map(|(text, _)| text)
    }

    fn detail(&self, detail: Detail, with_weekday: bool) -> Option<String> {
        let Setting { details, today, .. } = self.setting;
        if let Some(day) = details.day(detail, today) {
            return Some(self.day(day, with_weekday));
        }
        match details.value(detail, today).ok()?? {
            Value::Words(words) => Some(words),
            Value::Sum(money) => Some(money.format()),
            Value::Day(day) => Some(self.day(day, with_weekday)),
        }
    }

    fn day(&self, day: Day, with_weekday: bool) -> String {
        let (names, today) = (self.words, self.setting.today);
        let mut shown = String::new();
        if with_weekday {
            shown.push_str(names.weekday(day.weekday()));
            shown.push_str(", ");
        }
        shown.push_str(&day.day_of_month().to_string());
        shown.push('\u{a0}');
        shown.push_str(names.month(day.month_index()));
        if day.year() != today.year() {
            shown.push('\u{a0}');
            shown.push_str(&day.year().to_string());
        }
        shown
    }

    fn number(&self, number: Number) -> Option<u32> {
        match number {
            Number::OverdueDays => {
                let Setting { details, today, .. } = self.setting;
                let days = today.since(details.day(Detail::DueSince, today)?);
                u32::try_from(days).ok().filter(|days| *days > 0)
            }
        }
    }
}

impl BlockWords {
    pub fn variants(&self, channel: Channel) -> &[Variant] {
        match channel {
            Channel::Email => &self.email,
            Channel::Messenger => &self.messenger,
        }
    }
}

fn is_item(line: &str) -> bool {
    line.starts_with('—')
}

/// List lines end in `;`; the last of each list gets a full stop.
fn end_lists(lines: &mut [String]) {
    let mut lines = lines.iter_mut().peekable();
    while let Some(line) = lines.next() {
        let last = lines.peek().is_none_or(|next| !is_item(next));
        if is_item(line) && last && line.ends_with(';') {
            line.pop();
            line.push('.');
        }
    }
}
