//! The only modules that touch the browser; everything else hands them values.

mod live;
mod page;
mod shelf;

pub use live::{Desk, Listening, Snapshot};
pub use page::{emit, focus, select_all, today};
pub use shelf::{Keep, shelf};
