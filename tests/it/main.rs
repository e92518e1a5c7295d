//! Everything that is tested from outside, in one binary.

mod visitors;

mod lengths;

mod invariants;

mod monotony;

mod flips;

mod stories;

mod tidy;
