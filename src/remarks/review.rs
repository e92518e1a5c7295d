//! A whole letter against the answers: what is missing, and what contradicts them.

use super::RemarkKind;
use super::pattern::Pattern;
use super::tokens::{Token, tokens};
use crate::content::{CheckWords, Letters};
use crate::facts::{Fact, Facts};
use crate::letter::{Detail, Details, LetterKind};
use crate::locale::Day;

macro_rules! elements {
    ($($(#[$doc:meta])* $element:ident $id:literal,)+) => {
        /// A statement that is known by its words.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Element { $($(#[$doc])* $element,)+ }

        impl Element {
            pub const ALL: &'static [Self] = &[$(Self::$element,)+];

            pub fn id(self) -> &'static str {
                match self { $(Self::$element => $id,)+ }
            }
        }
    };
}

elements! {
    LastDay "last-day",
    Handover "handover",
    Money "money",
    Thanks "thanks",
    /// Someone is recommended.
    Referral "referral",
    /// A price at which the writer would stay.
    Price "price",
}

impl Element {
    fn stands_in(self, tokens: &[Token], check: &CheckWords) -> bool {
        let Some(words) = check.elements.get(self as usize) else { return false };
        words.find.iter().any(|find| {
            let pattern = Pattern::new(find);
            (0..tokens.len()).any(|start| pattern.at(tokens, start).is_some())
        })
    }
}

/// A letter as a whole.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub kind: LetterKind,
    /// As composed, before the visitor's hand.
    pub composed: &'a str,
    /// As it stands now.
    pub standing: &'a str,
    pub facts: Facts,
    pub details: &'a Details,
    pub today: Day,
}

/// What the letter as a whole lacks or contradicts. What the composed letter doesn't state isn't
/// missed, so no letter is remarked upon before the visitor changes it.
pub fn review(subject: Subject, letters: &Letters) -> Vec<RemarkKind> {
    let check = &letters.check;
    let standing = tokens(subject.standing);
    let composed = tokens(subject.composed);
    let stands = |element: Element| element.stands_in(&standing, check);
    let lost = |element: Element| !stands(element) && element.stands_in(&composed, check);
    let added = |element: Element| stands(element) && !element.stands_in(&composed, check);
    let facts = subject.facts;
    let to_client = subject.kind.goes_to_client();
    let day = subject.details.day(Detail::LastDay, subject.today);
    let early = subject.details.notice(subject.today).zip(day);
    let early = early.is_some_and(|(notice, day)| day.since(subject.today) < notice);
    let money_helps_not = facts.has_any(&[Fact::Crossed, Fact::Exposed, Fact::Worn]);
    let rows = [
        (RemarkKind::NoLastDay, to_client && lost(Element::LastDay)),
        (RemarkKind::NoHandover, to_client && lost(Element::Handover)),
        (RemarkKind::NoMoney, to_client && lost(Element::Money)),
        (RemarkKind::NoThanks, to_client && lost(Element::Thanks)),
        (
            RemarkKind::Unvouched,
            to_client && added(Element::Referral) && !facts.has(Fact::ColleagueAgreed),
        ),
        (RemarkKind::PriceBeside, to_client && added(Element::Price) && money_helps_not),
        (RemarkKind::BeforeNotice, subject.kind.announces() && early && stands(Element::LastDay)),
    ];
    rows.into_iter().filter(|(_, holds)| *holds).map(|(kind, _)| kind).collect()
}
