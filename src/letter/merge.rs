//! What changed between two versions of a composed paragraph, and how to carry it into the
//! visitor's own wording.

/// The sentences that changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    pub old: String,
    pub new: String,
}

/// The part that differs, in whole sentences; none when nothing does.
pub fn change(old: &str, new: &str) -> Option<Change> {
    if old == new {
        return None;
    }
    let (old, new) = (sentences(old), sentences(new));
    let same_front = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (old, new) = (rest(&old, same_front), rest(&new, same_front));
    let pairs = old.iter().rev().zip(new.iter().rev());
    let same_end = pairs.take_while(|(old, new)| old == new).count();
    let joined = |sentences: &[&str]| {
        let kept = sentences.len() - same_end;
        sentences.get(..kept).unwrap_or_default().concat().trim().to_owned()
    };
    Some(Change { old: joined(old), new: joined(new) })
}

impl Change {
    /// The visitor's text with the changed sentences in it, where the old ones still stand there.
    pub fn carried_into(&self, own: &str) -> Option<String> {
        let found = !self.old.is_empty() && own.contains(&self.old);
        found.then(|| own.replacen(&self.old, &self.new, 1))
    }
}

fn rest<'a>(sentences: &'a [&'a str], from: usize) -> &'a [&'a str] {
    sentences.get(from..).unwrap_or_default()
}

/// Sentences and lines, each with the space after it.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut left = text;
    while !left.is_empty() {
        let ends = left.char_indices().zip(left.chars().skip(1)).find_map(|((at, c), next)| {
            let ends = c == '\n' || matches!(c, '.' | '!' | '?' | '…') && next.is_whitespace();
            ends.then(|| at + c.len_utf8())
        });
        let end = ends.unwrap_or(left.len());
        let space = left.get(end..).unwrap_or_default();
        let end = end + space.len() - space.trim_start().len();
        let Some((sentence, after)) = left.split_at_checked(end) else { break };
        sentences.push(sentence);
        left = after;
    }
    sentences
}
