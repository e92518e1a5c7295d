//! The heavy proofs, in one optimised binary:
//! `cargo test --profile proof --test proof -- --nocapture`.

#[path = "../it/visitors.rs"]
mod visitors;

mod situations;

mod walk;

mod fields;

mod witness;

mod asked;

mod unreachable;

#[path = "../it/invariants.rs"]
mod invariants;

#[path = "../it/monotony.rs"]
mod monotony;

#[path = "../it/flips.rs"]
mod flips;

#[path = "../it/lengths.rs"]
mod lengths;
