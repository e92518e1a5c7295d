//! One letter as it stands: composed paragraphs, the visitor's own, in the visitor's order.

use super::{Case, Edit, Place, Sheet};
use crate::content::Letters;
use crate::letter::{Change, Letter, Part, change};

/// A paragraph of the letter on screen.
#[derive(Clone, PartialEq, Debug)]
pub struct Paragraph {
    pub place: Place,
    /// What is sent; empty when nothing is.
    pub text: String,
    /// The visitor took it out; it can come back.
    pub dropped: bool,
    /// What the answers and details say; none for a paragraph of the visitor's own.
    pub composed: Option<Part>,
    /// The visitor's hand was in it.
    pub edited: bool,
    /// Another tab's wording can be brought back.
    pub replaced: bool,
    /// A fact changed since the visitor wrote this.
    pub change: Option<Change>,
}

/// The visitor's hand in one letter of one channel, to go back to.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    pub(super) edits: Vec<Edit>,
    pub(super) order: Option<Vec<String>>,
}

impl Case {
    /// The paragraphs in the order in which they are read.
    pub fn manuscript(&self, sheet: Sheet, letters: &Letters, letter: &Letter) -> Vec<Paragraph> {
        let blocks = letters.kinds.get(sheet.kind as usize).map_or(&[][..], |words| &words.block);
        let natural: Vec<&str> = blocks.iter().map(|block| block.id.as_str()).collect();
        let order = arranged(&natural, self.order(sheet));
        let paragraph = |block: &str| {
            let place = Place { sheet, block: block.to_owned() };
            let composed = letter.parts.iter().find(|part| part.block == block).cloned();
            let Some(edit) = self.edit(&place) else {
                let text = composed.as_ref()?.text.clone();
                let (dropped, edited, replaced, change) = (false, false, false, None);
                return Some(Paragraph {
                    place,
                    text,
                    dropped,
                    composed,
                    edited,
                    replaced,
                    change,
                });
            };
            let now = composed.as_ref().filter(|_| !edit.dropped);
            let change = edit.basis.as_ref().zip(now);
            Some(Paragraph {
                place,
                text: if edit.dropped { String::new() } else { edit.text.clone() },
                dropped: edit.dropped,
                edited: true,
                replaced: edit.replaced.is_some(),
                change: change.and_then(|(basis, part)| change_of(basis, &part.text, &edit.text)),
                composed,
            })
        };
        order.into_iter().filter_map(paragraph).collect()
    }

    pub fn draft(&self, sheet: Sheet) -> Draft {
        let here = |edit: &&Edit| edit.place.sheet == sheet;
        Draft {
            edits: self.edits.iter().filter(here).cloned().collect(),
            order: self.order(sheet).map(<[String]>::to_vec),
        }
    }

    pub(super) fn restore(&mut self, sheet: Sheet, draft: Draft) {
        self.edits.retain(|edit| edit.place.sheet != sheet);
        self.edits.extend(draft.edits);
        self.orders.retain(|(known, _)| *known != sheet);
        self.orders.extend(draft.order.map(|order| (sheet, order)));
    }

    /// A name for a new paragraph of the visitor's own.
    pub fn new_block(&self, sheet: Sheet) -> String {
        let is_here =
            |edit: &Edit, name: &str| edit.place.sheet == sheet && edit.place.block == name;
        let taken = |name: &String| self.edits.iter().any(|edit| is_here(edit, name));
        let mut names = (1..).map(|number: u32| ["own-", &number.to_string()].concat());
        names.find(|name| !taken(name)).unwrap_or_default()
    }

    fn order(&self, sheet: Sheet) -> Option<&[String]> {
        self.orders.iter().find(|(known, _)| *known == sheet).map(|(_, order)| &**order)
    }
}

/// What changed since the edit, unless the visitor has already written it.
fn change_of(basis: &str, now: &str, own: &str) -> Option<Change> {
    change(basis, now).filter(|change| change.new.is_empty() || !own.contains(&change.new))
}

/// The visitor's order; blocks that it doesn't name come after the one that naturally precedes them.
fn arranged<'a>(natural: &[&'a str], order: Option<&'a [String]>) -> Vec<&'a str> {
    let Some(order) = order else { return natural.to_vec() };
    let mut arranged: Vec<&str> = order.iter().map(String::as_str).collect();
    let mut before: Option<&str> = None;
    for block in natural {
        if !arranged.contains(block) {
            let place =
                before.and_then(|before| arranged.iter().position(|known| *known == before));
            arranged.insert(place.map_or(0, |place| place + 1), block);
        }
        before = Some(block);
    }
    arranged
}
