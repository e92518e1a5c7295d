//! What the wording check found: marks in the text, and a plain list with ways out.

use super::parts::{link, sources};
use super::tag::{group, tag, text};
use super::words::Opened;
use super::{Action, Scene};
use crate::case::{Event, Paragraph};
use crate::content::{CheckWords, Label, Words};
use crate::remarks::{Remark, RemarkKind, Subject, plain, remarks, review};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What was found in the last texts: a key changes one paragraph, so the others needn't be read anew.
#[derive(Clone, Default)]
pub struct Found(Rc<RefCell<Vec<Known>>>);

/// A text and what was found in it.
type Known = (String, Vec<Remark>);

const MOST_FOUND: usize = 40;

impl Found {
    fn of(&self, text: &str, check: &CheckWords) -> Vec<Remark> {
        let mut found = self.0.borrow_mut();
        if let Some((_, known)) = found.iter().find(|(known, _)| known == text) {
            return known.clone();
        }
        if found.len() == MOST_FOUND {
            found.remove(0);
        }
        let fresh = remarks(text, check);
        found.push((text.to_owned(), fresh.clone()));
        fresh
    }
}

/// The remarks on a text that the visitor hasn't set aside.
pub fn remarks_of(scene: &Scene, words: &Words, text: &str) -> Vec<Remark> {
    let mut found = scene.found.of(text, &words.letters.check);
    found.retain(|remark| {
        let case = scene.case();
        !case.is_dismissed(remark.kind.id()) && !case.is_dismissed(&phrase(text, remark))
    });
    found
}

/// What is remembered when one phrase shall stay.
fn phrase(text: &str, remark: &Remark) -> String {
    let words = text.get(remark.range.clone()).unwrap_or_default();
    [remark.kind.id(), ":", &words.chars().map(plain).collect::<String>()].concat()
}

/// The text with its marks; they are dotted, unlike a spellchecker's.
pub fn marked(whole: &str, remarks: &[Remark]) -> Html {
    let (mut nodes, mut done) = (Vec::new(), 0);
    for remark in remarks {
        let (start, end) = (remark.range.start, remark.range.end);
        let (Some(plain), Some(words)) = (whole.get(done..start), whole.get(start..end)) else {
            continue;
        };
        nodes.push(Html::from(plain.to_owned()));
        nodes.push(text("mark", "remark", words));
        done = end;
    }
    nodes.push(Html::from(whole.get(done..).unwrap_or_default().to_owned()));
    group(nodes)
}

/// Each remark in words, with one tap to follow it or to set it aside.
pub fn list(opened: Opened, each: &Paragraph, remarks: &[Remark]) -> Html {
    if remarks.is_empty() {
        return Html::default();
    }
    let rows = remarks.iter().map(|remark| one(opened, each, remark));
    tag("ul", "remarks").with_all(rows.collect()).html()
}

fn one(opened: Opened, each: &Paragraph, remark: &Remark) -> Html {
    let scene = opened.scene;
    let words = each.text.get(remark.range.clone()).unwrap_or_default();
    let mut row = reason(opened, remark.kind, words);
    if let Some(instead) = &remark.suggestion {
        let said = if instead.is_empty() {
            scene.label(Label::RemarkRemove).to_owned()
        } else {
            scene.say(Label::RemarkUse, &[("text", instead)])
        };
        row = row.with(link(scene, &said, "", followed(opened, each, remark, instead)));
    }
    let stay = Event::RemarkDismissed(phrase(&each.text, remark));
    let never = Event::RemarkDismissed(remark.kind.id().to_owned());
    row.with(link(scene, scene.label(Label::RemarkDismiss), "", Action::Happened(stay)))
        .with(link(scene, scene.label(Label::RemarkDismissKind), "", Action::Happened(never)))
        .html()
}

fn reason(opened: Opened, kind: RemarkKind, phrase: &str) -> super::tag::Tag {
    let Some(words) = opened.words.remarks.get(kind as usize) else {
        return tag("li", "remarks__row");
    };
    let quoted = if phrase.is_empty() { String::new() } else { [": ", phrase].concat() };
    tag("li", "remarks__row")
        .with(text("strong", "", &[&words.title, &*quoted].concat()))
        .with(text("p", "", &words.why))
        .with(sources(opened.scene, &words.sources))
}

/// The paragraph with the suggestion in it.
fn followed(opened: Opened, each: &Paragraph, remark: &Remark, instead: &str) -> Action {
    let joins = &opened.words.letters.check.joins;
    let text = crate::remarks::instead(&each.text, &remark.range, instead, joins);
    let basis = each.composed.as_ref().map(|part| part.text.clone());
    let (place, seen) = (each.place.clone(), each.text.clone());
    Action::Happened(Event::BlockEdited { place, seen, text, basis })
}

/// What the letter as a whole lacks or contradicts.
pub fn missing(opened: Opened, composed: &str, standing: &str) -> Html {
    let Opened { scene, words, occasion, kind, .. } = opened;
    let case = scene.case();
    let details = &case.details;
    let (facts, today) = (occasion.facts, scene.today);
    let found = review(Subject { kind, composed, standing, facts, details, today }, &words.letters);
    let rows = found.into_iter().filter(|kind| !case.is_dismissed(kind.id())).map(|kind| {
        let stay = Action::Happened(Event::RemarkDismissed(kind.id().to_owned()));
        let row = reason(opened, kind, "");
        row.with(link(scene, scene.label(Label::RemarkDismiss), "", stay)).html()
    });
    let rows: Vec<Html> = rows.collect();
    let back = if case.has_dismissed() {
        let wanted = Action::Happened(Event::RemarksWanted);
        link(scene, scene.label(Label::RemarksBack), "", wanted)
    } else {
        Html::default()
    };
    if rows.is_empty() {
        return back;
    }
    tag("section", "section")
        .with(text("h3", "section__title", scene.label(Label::Remarks)))
        .with(tag("ul", "remarks").with_all(rows).html())
        .with(back)
        .html()
}
