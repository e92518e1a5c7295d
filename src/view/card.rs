//! The card: the product's face. Colour, word and sign say the same thing.

use super::Scene;
use crate::content::Label;
use crate::decision::Card;
use yew::prelude::*;

pub fn card(scene: &Scene, card: Card) -> Html {
    let word = scene.label(word(card));
    html! {
        <svg class={["card card--", card.id()].concat()} viewBox="0 0 100 140" role="img" aria-label={word.to_owned()}>
            <rect class="card__paper" x="2" y="2" width="96" height="136" rx="9" />
            <rect class="card__edge" x="8" y="8" width="84" height="124" rx="5" />
            <path class="card__sign" d={sign(card)} />
            <text class="card__word" x="50" y="122" text-anchor="middle">{ word.to_owned() }</text>
        </svg>
    }
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

/// A tick, a pause, an exclamation mark, an arrow on, a setting sun, a full stop after a line.
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
