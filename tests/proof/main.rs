//! The heavy walks.
fn main() {}
