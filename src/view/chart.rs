//! A small chart of the relationship: six bars, each with its word.

use super::Scene;
use super::parts::section;
use super::tag::{tag, text};
use crate::content::{Label, Words};
use crate::decision::{Decision, Dimension};
use yew::prelude::*;

pub fn chart(scene: &Scene, words: &Words, decision: &Decision) -> Html {
    let score = |dimension: &Dimension| dimension.score(&decision.answers);
    if Dimension::ALL.iter().filter_map(score).count() < 2 {
        return Html::default();
    }
    let rows = Dimension::ALL
        .iter()
        .map(|dimension| bar(scene, words.dimension(*dimension), score(dimension)));
    section(scene, Label::Chart, "", vec![tag("dl", "chart").with_all(rows.collect()).html()])
}

fn bar(scene: &Scene, name: &str, score: Option<u8>) -> Html {
    let step = |step: u8| {
        let on = score.is_some_and(|score| score >= step);
        tag("span", if on { "chart__step chart__step--on" } else { "chart__step" }).html()
    };
    let bar = tag("span", "chart__bar").set("aria-hidden", "true");
    let value = tag("dd", "chart__value")
        .with(bar.with_all((1..=3).map(step).collect()).html())
        .with(text("span", "chart__word", scene.label(word(score))));
    tag("div", "chart__row").with(text("dt", "chart__name", name)).with(value.html()).html()
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
