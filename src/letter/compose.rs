//! Fills the words of a letter from facts and details.

use super::details::{Detail, Details, Value};
use super::kinds::LetterKind;
use super::template::{Number, Piece, Template};
use super::voice::{Channel, Setting};
use crate::content::{BlockWords, Condition, Letters, Sources, Variant};
use crate::facts::{Fact, Facts};
use crate::locale::{Day, is_letter};

/// A composed letter.
#[derive(Clone, PartialEq, Debug)]
pub struct Letter {
    /// E-mails and official letters have one.
    pub subject: Option<String>,
    pub parts: Vec<Part>,
}

/// A paragraph of an e-mail, or one message of a messenger.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    pub block: String,
    pub text: String,
    pub sources: Sources,
    /// The facts by which these words were chosen.
    pub because: Vec<Fact>,
}

/// The letter of this kind; blocks that nothing supports are left out.
pub fn compose(kind: LetterKind, letters: &Letters, setting: Setting) -> Letter {
    let filler = Filler::new(letters, setting);
    let Some(words) = letters.kinds.get(kind as usize) else {
        return Letter { subject: None, parts: Vec::new() };
    };
    let subject: &[Variant] = if setting.channel.has_subject() { &words.subject } else { &[] };
    let subject = filler.first(subject).map(|(text, _)| text);
    let part = |block: &BlockWords| {
        if !block.stands(filler.facts) {
            return None;
        }
        let (text, variant) = filler.first(block.variants(setting.channel))?;
        let own = &variant.sources;
        let sources = if own.is_empty() { &block.sources } else { own };
        let because = variant.when.iter().filter_map(|condition| condition.wanted()).collect();
        Some(Part { block: block.id.clone(), text, sources: sources.clone(), because })
    };
    Letter { subject, parts: words.block.iter().filter_map(part).collect() }
}

/// A text of the letters' language outside a letter, such as a line of the rehearsal.
pub fn say(variants: &[Variant], letters: &Letters, setting: Setting) -> Option<String> {
    Filler::new(letters, setting).first(variants).map(|(text, _)| text)
}

/// The channels for which this kind has words.
pub fn channels_of(kind: LetterKind, letters: &Letters, facts: Facts) -> Vec<Channel> {
    let Some(words) = letters.kinds.get(kind as usize) else { return Vec::new() };
    let speaks = |channel: &Channel| {
        let mut blocks = words.block.iter().filter(|block| block.stands(facts));
        blocks.any(|block| !block.variants(*channel).is_empty())
    };
    Channel::ALL.into_iter().filter(speaks).collect()
}

/// Whether the words of this kind change with the fact: a tone, or the length.
pub fn varies_by(fact: Fact, kind: LetterKind, letters: &Letters, channel: Channel) -> bool {
    let asks = |conditions: &[Condition]| conditions.iter().any(|asked| asked.names(fact));
    letters.kinds.get(kind as usize).is_some_and(|words| {
        let mut blocks = words.block.iter().filter(|block| !block.variants(channel).is_empty());
        blocks.any(|block| {
            asks(&block.when) || block.variants(channel).iter().any(|variant| asks(&variant.when))
        })
    })
}

/// The details that can change the letter in this setting, typed or not, in the order of `Detail::ALL`.
pub fn details_of(kind: LetterKind, letters: &Letters, setting: Setting) -> Vec<Detail> {
    let Some(words) = letters.kinds.get(kind as usize) else { return Vec::new() };
    let nothing = Details::default();
    let filler = Filler::new(letters, Setting { details: &nothing, ..setting });
    let mut named = Vec::new();
    if setting.channel.has_subject() {
        filler.collect_details(&words.subject, &mut named);
    }
    for block in words.block.iter().filter(|block| block.stands(filler.facts)) {
        filler.collect_details(block.variants(setting.channel), &mut named);
    }
    Detail::ALL.iter().copied().filter(|detail| named.contains(detail)).collect()
}

/// A detail as named in a text; `…_full` asks for the date with its weekday.
fn detail_by_name(id: &str) -> Option<(Detail, bool)> {
    match id.strip_suffix("_full") {
        Some(id) => Some((Detail::parse(id)?, true)),
        None => Some((Detail::parse(id)?, false)),
    }
}

struct Filler<'a> {
    letters: &'a Letters,
    setting: Setting<'a>,
    facts: Facts,
}

impl<'a> Filler<'a> {
    fn new(letters: &'a Letters, setting: Setting<'a>) -> Self {
        Self { letters, setting, facts: setting.all_facts() }
    }

    /// The first variant whose facts hold and whose details are there, filled.
    fn first<'v>(&self, variants: &'v [Variant]) -> Option<(String, &'v Variant)> {
        variants
            .iter()
            .filter(|variant| variant.fits(self.facts))
            .find_map(|variant| Some((self.text(&variant.text)?, variant)))
    }

    /// What the variants name, down to the first that stands without any detail: none after it is used.
    fn collect_details(&self, variants: &[Variant], named: &mut Vec<Detail>) {
        for variant in variants.iter().filter(|variant| variant.fits(self.facts)) {
            for piece in Template::new(&variant.text).flatten() {
                match piece {
                    Piece::Named(id) => match detail_by_name(id) {
                        Some((detail, _)) => named.push(detail),
                        None if Number::parse(id).is_some() => named.push(Detail::DueSince),
                        None => {
                            let snippet = self.letters.snippet(id).unwrap_or_default();
                            self.collect_details(snippet, named);
                        }
                    },
                    Piece::Plural(Number::OverdueDays, _) => named.push(Detail::DueSince),
                    Piece::Plain(_) | Piece::Me(_) | Piece::You(_) => {}
                }
            }
            if self.text(&variant.text).is_some() {
                break;
            }
        }
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
                Piece::Plain(plain) => {
                    if filled.ends_with('.') && plain.starts_with(['.', ';', ':']) {
                        filled.pop();
                    }
                    filled.push_str(plain);
                }
                Piece::Named(id) => {
                    let value = self.named(id)?;
                    let is_typed = detail_by_name(id).is_some();
                    filled.push_str(if is_typed { unrepeated(&filled, &value) } else { &value });
                }
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
        self.first(self.letters.snippet(id)?).map(|(text, _)| text)
    }

    fn detail(&self, detail: Detail, with_weekday: bool) -> Option<String> {
        let Setting { details, today, .. } = self.setting;
        if let Some(day) = details.day(detail, today) {
            return Some(self.day(day, with_weekday));
        }
        match details.value(detail, today).ok()?? {
            Value::Words(words) => Some(words),
            Value::Sum(money) => Some(money.format(self.setting.locale)),
            Value::Day(day) => Some(self.day(day, with_weekday)),
            Value::Count(count) => Some(count.to_string()),
        }
    }

    fn day(&self, day: Day, with_weekday: bool) -> String {
        let (names, today) = (self.letters, self.setting.today);
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

/// What is typed may begin with the word, or two, that it follows: 'Thank you' after 'Thank you'.
/// The first letter may be a capital, so it isn't compared.
fn unrepeated<'v>(before: &str, typed: &'v str) -> &'v str {
    let before = before.trim_end();
    for (at, _) in typed.match_indices(' ').take(2) {
        let Some((words, rest)) = typed.split_at_checked(at) else { continue };
        let mut letters = words.chars();
        letters.next();
        let repeated = before.strip_suffix(letters.as_str());
        let mut said = repeated.unwrap_or_default().chars().rev();
        if said.next().is_some_and(is_letter)
            && !said.next().is_some_and(is_letter)
            && letters.nth(A_SHORT_WORD).is_some()
        {
            return rest.trim_start();
        }
    }
    typed
}

/// Words of no more letters after the first prove nothing: `до` and `по`.
const A_SHORT_WORD: usize = 3;

impl BlockWords {
    pub fn variants(&self, channel: Channel) -> &[Variant] {
        match channel {
            Channel::Talk => &self.talk,
            Channel::Email => &self.email,
            Channel::Messenger => &self.messenger,
            Channel::Official => &self.official,
        }
    }

    /// The visitor's facts don't rule the block out.
    pub fn stands(&self, facts: Facts) -> bool {
        self.when.iter().all(|condition| condition.holds(facts))
    }
}

/// What a list line begins with: in Russian a dash, in English a point.
pub const BULLETS: [char; 2] = ['—', '•'];

fn is_item(line: &str) -> bool {
    line.starts_with(BULLETS)
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
