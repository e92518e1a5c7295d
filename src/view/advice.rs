//! Advice for the talk, the plan and the day after, folded under the verdict.

use super::Scene;
use super::parts::{folded, prose, sources};
use super::tag::{tag, text};
use crate::content::{Advice, Label, Words};
use crate::decision::Decision;
use yew::prelude::*;

pub fn advice(scene: &Scene, words: &Words, decision: &Decision) -> Html {
    tag("div", "more")
        .with(list(scene, Label::Talk, &words.talk, decision))
        .with(list(scene, Label::Plan, &words.plan, decision))
        .with(list(scene, Label::After, &words.after, decision))
        .html()
}

fn list(scene: &Scene, label: Label, items: &[Advice], decision: &Decision) -> Html {
    let fits = |item: &&Advice| item.goes_with(decision.verdict, decision.facts);
    let items: Vec<Html> = items.iter().filter(fits).map(|item| one(scene, item)).collect();
    if items.is_empty() {
        return Html::default();
    }
    folded("more__list", scene.label(label), items)
}

fn one(scene: &Scene, item: &Advice) -> Html {
    tag("div", "advice")
        .with(text("h4", "advice__title", &item.title))
        .with(prose(&item.text))
        .with(sources(scene, &item.sources))
        .html()
}
