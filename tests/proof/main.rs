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
