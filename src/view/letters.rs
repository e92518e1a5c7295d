//! All letters in a list, for who knows what they want to say.

use super::parts::{button, folded_section, line, row, title};
use super::tag::{tag, text};
use super::{Action, Scene, Screen};
use crate::content::{Label, Words};
use crate::letter::{Group, LetterKind};
use yew::prelude::*;

#[inline(never)]
pub fn letters(scene: &Scene, words: &Words) -> Html {
    let shelves = Group::ALL.into_iter().map(|group| shelf(scene, words, group));
    tag("div", "screen letters")
        .with(title(scene, scene.label(Label::AllLetters)))
        .with(line(scene, "lead", Label::AllLettersLead))
        .with(tag("div", "more").with_all(shelves.collect()).html())
        .with(row(vec![button(scene, Label::Back, "", Action::Went(Screen::Door))]))
        .html()
}

fn shelf(scene: &Scene, words: &Words, group: Group) -> Html {
    let label = match group {
        Group::End => Label::GroupEnd,
        Group::PassOn => Label::GroupPassOn,
        Group::Money => Label::GroupMoney,
        Group::Work => Label::GroupWork,
        Group::Bounds => Label::GroupBounds,
        Group::Repair => Label::GroupRepair,
        Group::Others => Label::GroupOthers,
        Group::Notes => Label::GroupNotes,
    };
    let on_shelf = LetterKind::ALL.iter().filter(|kind| kind.group() == group);
    let kinds = on_shelf.filter_map(|kind| {
        let words = words.kinds.get(*kind as usize)?;
        let button = tag("button", "letters__kind")
            .set("type", "button")
            .on_click(scene.on(Action::LetterPicked(*kind)))
            .with(text("strong", "", &words.title))
            .with(text("span", "", &words.about));
        Some(tag("li", "").with(button.html()).html())
    });
    let kinds = tag("ul", "letters__list").with_all(kinds.collect());
    let is_open = scene.case().straight().is_some_and(|kind| kind.group() == group);
    folded_section(scene.label(label), is_open, kinds.html())
}
