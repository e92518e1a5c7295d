//! From a decision and a few details to the text of a letter.

mod compose;
mod details;
mod kinds;
mod merge;
mod occasion;
mod offer;
mod template;
mod voice;

pub use compose::{BULLETS, Letter, Part, channels_of, compose, details_of, say, varies_by};
pub use details::{Detail, DetailKind, Details, Problem, Value};
pub use kinds::{Group, LetterKind};
pub use merge::{Change, change};
pub use occasion::{Occasion, Order, asked_for};
pub use offer::letters_for;
pub use template::{Number, Piece, Template};
pub use voice::{Address, Channel, Length, Setting, Tone, Writer};
