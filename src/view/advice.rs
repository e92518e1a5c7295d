//! Advice for the talk, the replies, the plan and the day after, folded under the verdict.

use super::parts::{prose, sources};
use super::Scene;
use crate::content::{Advice, Label, Words};
use crate::decision::Decision;
use yew::prelude::*;

pub fn advice(scene: &Scene, words: &Words, decision: &Decision) -> Html {
    let lists = [
        (Label::Talk, &words.talk),
        (Label::Replies, &words.reply),
        (Label::Plan, &words.plan),
        (Label::After, &words.after),
    ];
    html! {
        <div class="more">
            { for lists.into_iter().map(|(label, items)| folded(scene, label, items, decision)) }
        </div>
    }
}

fn folded(scene: &Scene, label: Label, items: &[Advice], decision: &Decision) -> Html {
    let fits = |item: &&Advice| item.goes_with(decision.verdict, decision.facts);
    let items: Vec<Html> = items.iter().filter(fits).map(|item| one(scene, item)).collect();
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <details class="more__list">
            <summary>{ scene.label(label) }</summary>
            { for items }
        </details>
    }
}

fn one(scene: &Scene, item: &Advice) -> Html {
    html! {
        <div class="advice">
            <h4 class="advice__title">{ &item.title }</h4>
            { prose(&item.text) }
            { sources(scene, &item.sources) }
        </div>
    }
}
