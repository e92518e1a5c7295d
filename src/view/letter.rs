//! The letter itself: its paragraphs, what the wording check says, and the ways to take it away.

use super::paragraph::{Neighbours, paragraph};
use super::parts::{button, copied, folded, joined, line, link, row, tick};
use super::remarks::{missing, remarks_of};
use super::tag::{group, tag, text};
use super::words::Opened;
use super::{Action, Copying, Parcel, Scene, Way};
use crate::case::{Event, Paragraph, Place};
use crate::content::Label;
use crate::letter::{Channel, LetterKind, compose};
use yew::prelude::*;

pub fn letter(opened: Opened) -> Html {
    let Opened { scene, words, kind, channel, .. } = opened;
    let case = scene.case();
    let composed = compose(kind, &words.letters, opened.setting());
    let standing = case.manuscript(opened.sheet(), &words.letters, &composed);
    let messages = channel == Channel::Messenger;
    let mut paper = tag("div", if messages { "letter letter--messages" } else { "letter" });
    if let Some(subject) = &composed.subject {
        paper = paper.with(subject_line(scene, subject));
    }
    let order: Vec<&str> = standing.iter().map(|each| each.place.block.as_str()).collect();
    for (index, each) in standing.iter().enumerate() {
        let neighbours = Neighbours { order: &order, index };
        let found = if each.place.block == "talk-avoid" {
            Vec::new()
        } else {
            remarks_of(scene, words, &each.text)
        };
        paper = paper.with(paragraph(opened, each, neighbours, &found));
    }
    let whole: Vec<String> = standing.iter().filter_map(said).collect();
    let composed_text: Vec<&str> = composed.parts.iter().map(|part| part.text.as_str()).collect();
    let title = words.kinds.get(kind as usize).map_or("", |words| &words.title);
    let subject = composed.subject.as_deref().unwrap_or(title);
    tag("section", "paper")
        .set("aria-label", title)
        .with(paper.html())
        .with(tools(opened, &order, &whole))
        .with(missing(opened, &composed_text.join("\n"), &joined(&whole)))
        .with(actions(opened, subject, whole))
        .with(sent(scene, kind, channel))
        .html()
}

/// The paragraph as it is sent, unless it is empty.
fn said(paragraph: &Paragraph) -> Option<String> {
    (!paragraph.text.trim().is_empty()).then(|| paragraph.text.clone())
}

fn subject_line(scene: &Scene, subject: &str) -> Html {
    let label = [scene.label(Label::Subject), ": "].concat();
    tag("p", "letter__subject")
        .with(text("span", "letter__label", &label))
        .text(subject)
        .with(link(scene, scene.label(Label::Copy), "", copied(subject)))
        .html()
}

/// A paragraph more, an edit less, and how long it all is.
fn tools(opened: Opened, order: &[&str], whole: &[String]) -> Html {
    let (scene, sheet) = (opened.scene, opened.sheet());
    let block = scene.case().new_block(sheet);
    let mut longer: Vec<String> = order.iter().map(|block| (*block).to_owned()).collect();
    let before_sign = longer.last().is_some_and(|last| last.ends_with("sign"));
    longer.insert(longer.len().saturating_sub(usize::from(before_sign)), block.clone());
    let place = Place { sheet, block };
    let add = Action::Happened(Event::ParagraphAdded(place, longer));
    let mut tools =
        tag("p", "letter__tools").with(link(scene, scene.label(Label::AddParagraph), "", add));
    if scene.can_undo {
        tools = tools.with(link(scene, scene.label(Label::Undo), "", Action::Undone));
    }
    let words: usize = whole.iter().map(|text| text.split_whitespace().count()).sum();
    // Three words a second aloud or silently: a calm reader's pace, in steps of five seconds.
    let seconds = (words / 3).div_ceil(5) * 5;
    let (label, unit, count) = if seconds < 60 {
        (Label::Measure, "seconds", seconds)
    } else {
        (Label::MeasureLong, "minutes", seconds.div_ceil(60))
    };
    let measure = scene.say(label, &[("words", &words.to_string()), (unit, &count.to_string())]);
    tools.with(text("span", "letter__measure", &measure)).html()
}

/// Copying first; what else can be done with the words is folded away.
fn actions(opened: Opened, title: &str, paragraphs: Vec<String>) -> Html {
    let Opened { scene, channel, .. } = opened;
    let parcel = Parcel { title: title.to_owned(), paragraphs };
    let mails = matches!(channel, Channel::Email | Channel::Official);
    let ways = [
        (Way::Mail, Label::MailTo, mails),
        (Way::Share, Label::Share, scene.can_share),
        (Way::Print, Label::Print, true),
        (Way::Text, Label::SaveText, true),
        (Way::Eml, Label::SaveEml, mails),
    ];
    let take = |way| Action::Taken(way, parcel.clone());
    let ways = ways.into_iter().filter(|(_, _, offered)| *offered);
    let others = ways.map(|(way, label, _)| button(scene, label, "button--quiet", take(way)));
    let others = vec![row(others.collect())];
    group(vec![
        row(vec![button(scene, Label::Copy, "button--primary", take(Way::Copy))]),
        folded("ways", scene.label(Label::OtherWays), others),
    ])
}

/// 'Not sent yet' until the visitor says otherwise; a note is never sent, and a talk is said.
fn sent(scene: &Scene, kind: LetterKind, channel: Channel) -> Html {
    if kind.is_note() {
        return Html::default();
    }
    let sent = scene.case().sent_on(kind).is_some();
    let talks = channel == Channel::Talk;
    let done = scene.label(if talks { Label::Said } else { Label::Sent });
    let box_ = tick(scene, done, sent, Action::Sent(kind, !sent));
    let status = if sent || talks {
        Html::default()
    } else {
        line(scene, "letter__status", Label::NotSentYet)
    };
    tag("div", "sent").with(box_).with(status).html()
}

/// What became of copying; where the clipboard is shut, the text waits here, selected.
pub fn by_hand(scene: &Scene) -> Html {
    let words = scene.label(Label::CopyByHand);
    match &scene.copying {
        Copying::ByHand(whole) => tag("div", "notice")
            .with(tag("p", "").set("role", "alert").text(words).html())
            .with(
                tag("textarea", "by-hand")
                    .refer(&scene.by_hand)
                    .flag("readonly", true)
                    .set("rows", "6")
                    .set("aria-label", words)
                    .value(whole)
                    .html(),
            )
            .html(),
        Copying::Done => line(scene, "toast", Label::Copied),
        Copying::Pasted => line(scene, "toast", Label::MailPasted),
        Copying::Idle => Html::default(),
    }
}
