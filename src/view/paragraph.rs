//! One paragraph: its text, where its words come from, and what can be done to it.

use super::parts::{copied, folded, link, sources};
use super::remarks::{list, marked};
use super::tag::{group, tag, text};
use super::words::Opened;
use super::{Action, Scene};
use crate::case::{Event, Paragraph};
use crate::content::Label;
use crate::letter::{Channel, Part};
use crate::remarks::Remark;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The order of the letter's blocks, and which of them this one is.
#[derive(Clone, Copy)]
pub struct Neighbours<'a> {
    pub order: &'a [&'a str],
    pub index: usize,
}

impl Neighbours<'_> {
    /// The order with this block one place nearer to `other`.
    fn swapped(self, other: Option<usize>) -> Option<Vec<String>> {
        let other = other.filter(|other| *other < self.order.len())?;
        let mut order: Vec<String> = self.order.iter().map(|block| (*block).to_owned()).collect();
        order.swap(self.index, other);
        Some(order)
    }
}

pub fn paragraph(
    opened: Opened,
    each: &Paragraph,
    neighbours: Neighbours,
    remarks: &[Remark],
) -> Html {
    let scene = opened.scene;
    let block = tag("div", "block").key(&each.place.id());
    if each.dropped {
        let was = each.composed.as_ref().map_or("", |part| &part.text);
        let was: Vec<&str> = was.split_whitespace().take(6).collect();
        let said = scene.say(Label::Dropped, &[("text", &[&was.join(" "), "…"].concat())]);
        let back = Action::Happened(Event::BlockRestored(each.place.clone()));
        return block
            .with(text("span", "block__dropped", &said))
            .with(link(scene, scene.label(Label::Return), "", back))
            .html();
    }
    let number = (neighbours.index + 1).to_string();
    block
        .with(beat(scene, &each.place.block))
        .with(field(scene, each, &number, remarks))
        .with(list(opened, each, remarks))
        .with(changed(scene, each))
        .with(tools(opened, each, &number))
        .with(more(opened, each, neighbours))
        .html()
}

/// What a beat of a talk is for.
fn beat(scene: &Scene, block: &str) -> Html {
    let label = match block {
        "talk-open" => Label::BeatOpen,
        "talk-say" => Label::BeatSay,
        "talk-pause" => Label::BeatPause,
        "talk-offer" => Label::BeatOffer,
        "talk-repeat" => Label::BeatRepeat,
        "talk-close" => Label::BeatClose,
        "talk-avoid" => Label::BeatAvoid,
        _ => return Html::default(),
    };
    text("p", "kicker", scene.label(label))
}

/// The field lies over a mirror, which gives it its height and carries the marks.
fn field(scene: &Scene, each: &Paragraph, number: &str, remarks: &[Remark]) -> Html {
    let label = match each.place.sheet.channel {
        Channel::Messenger => Label::Message,
        Channel::Talk | Channel::Email | Channel::Official => Label::Paragraph,
    };
    let mirror = tag("div", "block__mirror")
        .set("aria-hidden", "true")
        .with(marked(&each.text, remarks))
        .text("\u{200b}");
    let field = tag("textarea", "block__text")
        .set("rows", "1")
        .set("aria-label", &scene.say(label, &[("number", number)]))
        .value(&each.text)
        .on_input(edited(scene, each));
    tag("div", "block__field").with(mirror.html()).with(field.html()).html()
}

fn edited(scene: &Scene, each: &Paragraph) -> Callback<InputEvent> {
    let (place, seen) = (each.place.clone(), each.text.clone());
    let basis = each.composed.as_ref().map(|part| part.text.clone());
    scene.act.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        let (place, basis) = (place.clone(), basis.clone());
        Action::Happened(if Some(&text) == basis.as_ref() {
            Event::BlockRestored(place)
        } else {
            Event::BlockEdited { place, seen: seen.clone(), text, basis }
        })
    })
}

/// The visitor wrote here, and a fact changed since: both versions, and a way to take the new one.
fn changed(scene: &Scene, each: &Paragraph) -> Html {
    let (Some(change), Some(part)) = (&each.change, &each.composed) else { return Html::default() };
    let carried = change.carried_into(&each.text);
    let settled = |label, text: String| {
        let (place, basis) = (each.place.clone(), part.text.clone());
        link(
            scene,
            scene.label(label),
            "",
            Action::Happened(Event::BlockUpdated { place, text, basis }),
        )
    };
    let version = |label, words: &str| {
        tag("p", "changed__version")
            .with(text("span", "changed__label", scene.label(label)))
            .text(words)
            .html()
    };
    tag("div", "changed")
        .set("role", "status")
        .with(text("p", "", scene.label(Label::Changed)))
        .with(version(Label::ChangedOld, &change.old))
        .with(version(Label::ChangedNew, &change.new))
        .with(settled(Label::UpdateSentence, carried.unwrap_or_else(|| part.text.clone())))
        .with(settled(Label::KeepMine, each.text.clone()))
        .html()
}

/// What the visitor did here, and how to take it back.
fn tools(opened: Opened, each: &Paragraph, number: &str) -> Html {
    let Opened { scene, channel, .. } = opened;
    let happened = |label, event| link(scene, scene.label(label), "", Action::Happened(event));
    let mut tools = Vec::new();
    if each.edited && each.composed.is_some() {
        tools.push(text("span", "block__own", scene.label(Label::OwnWords)));
        tools.push(happened(Label::Restore, Event::BlockRestored(each.place.clone())));
    }
    if each.replaced {
        tools.push(happened(Label::BringBack, Event::EditUndone(each.place.clone())));
    }
    if channel == Channel::Messenger {
        let words = scene.say(Label::CopyMessage, &[("number", number)]);
        tools.push(link(scene, &words, "", copied(&each.text)));
    }
    if tools.is_empty() {
        return Html::default();
    }
    tag("div", "block__tools").with_all(tools).html()
}

/// Why these words, and what else can be done with the paragraph.
fn more(opened: Opened, each: &Paragraph, neighbours: Neighbours) -> Html {
    let scene = opened.scene;
    let happened = |label, event| link(scene, scene.label(label), "", Action::Happened(event));
    let mut tools = tag("div", "block__tools");
    let up = neighbours.swapped(neighbours.index.checked_sub(1));
    let down = neighbours.swapped(Some(neighbours.index + 1));
    for (label, order) in [(Label::MoveUp, up), (Label::MoveDown, down)] {
        if let Some(order) = order {
            tools = tools.with(happened(label, Event::Arranged(opened.sheet(), order)));
        }
    }
    let place = each.place.clone();
    tools = tools.with(match &each.composed {
        Some(part) => {
            let basis = Some(part.text.clone());
            happened(Label::Drop, Event::BlockDropped { place, seen: each.text.clone(), basis })
        }
        // Nothing composed would come back, so one's own paragraph just goes.
        None => happened(Label::Drop, Event::BlockRestored(place)),
    });
    let why = each.composed.as_ref().map_or_else(Html::default, |part| why(opened, part));
    folded("block__more", scene.label(Label::BlockMore), vec![why, tools.html()])
}

/// The answers by which these words were chosen, and the sources that they stand on.
fn why(opened: Opened, part: &Part) -> Html {
    let Opened { scene, words, .. } = opened;
    let mut reasons = vec![sources(scene, &part.sources)];
    for question in part.because.iter().filter_map(|fact| fact.question()) {
        if let Some(choice) = scene.case().answers.choice(question) {
            let said = words.because(choice);
            let said = scene.say(Label::BecauseOf, &[("answer", said)]);
            reasons.push(text("p", "source", &said));
        }
    }
    if part.sources.is_empty() && reasons.len() == 1 {
        return Html::default();
    }
    group(vec![text("p", "block__why", scene.label(Label::WhySentence)), group(reasons)])
}
