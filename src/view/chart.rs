//! A small chart of the relationship: six bars, each with its word.

use super::Scene;
use super::parts::section;
use crate::content::{Label, Words};
use crate::decision::{Decision, Dimension};
use yew::prelude::*;

pub fn chart(scene: &Scene, words: &Words, decision: &Decision) -> Html {
    let scores = Dimension::ALL.map(|dimension| (dimension, dimension.score(&decision.answers)));
    if scores.iter().filter(|(_, score)| score.is_some()).count() < 2 {
        return Html::default();
    }
    let rows = scores.iter().map(|(dimension, score)| {
        let level_word = scene.label(word(*score));
        let parts = (1..=3).map(|step| {
            let filled = score.is_some_and(|score| score >= step);
            let class = if filled { "chart__step chart__step--on" } else { "chart__step" };
            html! { <span {class}></span> }
        });
        html! {
            <div class="chart__row">
                <dt class="chart__name">{ words.dimension(*dimension) }</dt>
                <dd class="chart__value">
                    <span class="chart__bar" data-score={score.map(|score| score.to_string())} aria-hidden="true">{ for parts }</span>
                    <span class="chart__word">{ level_word }</span>
                </dd>
            </div>
        }
    });
    let list = html! { <dl class="chart">{ for rows }</dl> };
    section(scene, Label::Chart, vec![list], "")
}

fn word(score: Option<u8>) -> Label {
    match score {
        None => Label::ChartUnknown,
        Some(0) => Label::Chart0,
        Some(1) => Label::Chart1,
        Some(2) => Label::Chart2,
        Some(_) => Label::Chart3,
    }
}
