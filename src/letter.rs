//! From a decision and a few details to the text of a letter.

mod compose;
mod details;
mod kinds;
mod template;

pub use compose::{Address, Channel, Letter, Part, Setting, Writer, compose, details_of};
pub use details::{Detail, DetailKind, Details, Problem, Value};
pub use kinds::{LetterKind, letters_for};
pub use template::{Number, Piece, Template};
