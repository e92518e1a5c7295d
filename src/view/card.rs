//! The card: the product's face. Colour, word and sign say the same thing.

use super::Scene;
use super::tag::tag;
use crate::content::Label;
use crate::decision::Card;
use yew::prelude::*;

pub fn card(scene: &Scene, card: Card) -> Html {
    let word = scene.label(word(card));
    let rect = |class: &str, inset: &str, width: &str, height: &str, radius: &str| {
        let rect = tag("rect", class).set("x", inset).set("y", inset).set("rx", radius);
        rect.set("width", width).set("height", height).html()
    };
    tag("svg", &["card card--", card.id()].concat())
        .set("viewBox", "0 0 100 140")
        .set("role", "img")
        .set("aria-label", word)
        .with(rect("card__paper", "2", "96", "136", "9"))
        .with(rect("card__edge", "8", "84", "124", "5"))
        .with(tag("path", "card__sign").set("d", sign(card)).html())
        .with(
            tag("text", "card__word")
                .set("x", "50")
                .set("y", "122")
                .set("text-anchor", "middle")
                .text(word)
                .html(),
        )
        .html()
}

fn word(card: Card) -> Label {
    match card {
        Card::Green => Label::CardGreen,
        Card::White => Label::CardWhite,
        Card::Yellow => Label::CardYellow,
        Card::Blue => Label::CardBlue,
        Card::Grey => Label::CardGrey,
        Card::Red => Label::CardRed,
    }
}

/// A tick, a pause, an exclamation mark, an arrow on, a setting sun, a cross.
fn sign(card: Card) -> &'static str {
    match card {
        Card::Green => "M30 62 L45 77 L72 44",
        Card::White => "M40 42 V78 M60 42 V78",
        Card::Yellow => "M50 36 V64 M50 79 V80",
        Card::Blue => "M28 60 H70 M55 44 L71 60 L55 76",
        Card::Grey => "M26 72 H74 M34 72 A16 16 0 0 1 66 72",
        Card::Red => "M34 44 L66 76 M66 44 L34 76",
    }
}
