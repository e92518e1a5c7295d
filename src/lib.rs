//! Partwell helps decide whether and how to part with a difficult client, and gives the words.
//!
//! The modules stand in the order of the data path; each uses only what stands above it.
#![warn(clippy::pedantic)]
#![allow(
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    reason = "most of the crate is getters and pure functions; the attribute on each is noise"
)]
#![allow(clippy::similar_names, reason = "a store's shelf and its self are both what they are")]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a panic would end every widget on the page"
)]

pub mod squeezed;

pub mod json;

pub mod locale;

pub mod questions;

pub mod answers;

pub mod flow;

pub mod facts;

pub mod decision;

pub mod content;

pub mod letter;

pub mod remarks;

pub mod rehearsal;

pub mod case;

pub mod store;

pub mod browser;

pub mod view;

pub mod app;

pub mod embed;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
