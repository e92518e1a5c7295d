//! Everything that is tested from outside, in one binary.

mod visitors;

mod samples;

mod support;

mod lengths;

mod invariants;

mod monotony;

mod flips;

mod stories;

mod squeezed;

mod tidy;

mod grammar;

mod letters;

mod asked;

mod paper;

mod claims;

mod sources;

mod locale;

mod shelf;

mod store;

mod tabs;

mod case;

mod scene;

mod screens;

mod content;

mod languages;

mod remarks;
mod review;

mod rehearsal;

mod edits;
mod examples;
