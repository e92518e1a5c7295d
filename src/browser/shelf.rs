//! The browser's storage as a shelf; every step may be refused.

use crate::store::{Shelf, ShelfError};
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// Where the site owner wants cases kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keep {
    Local,
    Session,
    Nowhere,
}

impl Keep {
    /// The value of the `storage` attribute; the loader has checked it.
    pub fn parse(id: &str) -> Self {
        match id {
            "session" => Self::Session,
            "none" => Self::Nowhere,
            _ => Self::Local,
        }
    }
}

/// The shelf for this choice; `None` where nothing shall be kept.
pub fn shelf(keep: Keep) -> Option<Box<dyn Shelf>> {
    (keep != Keep::Nowhere).then(|| Box::new(BrowserShelf(keep)) as Box<dyn Shelf>)
}

struct BrowserShelf(Keep);

impl BrowserShelf {
    /// Asked for anew each time: a browser may begin to refuse at any moment.
    fn storage(&self) -> Result<Storage, ShelfError> {
        let window = web_sys::window().ok_or(ShelfError::Refused)?;
        let storage = match self.0 {
            Keep::Session => window.session_storage(),
            Keep::Local | Keep::Nowhere => window.local_storage(),
        };
        storage.ok().flatten().ok_or(ShelfError::Refused)
    }
}

impl Shelf for BrowserShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.storage()?.get_item(key).map_err(|_| ShelfError::Refused)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.storage()?.set_item(key, text).map_err(|error| set_error(&error))
    }

    fn remove(&self, key: &str) {
        if let Ok(storage) = self.storage() {
            // What can't be removed can't be read either, and is reported there.
            let _ = storage.remove_item(key);
        }
    }

    fn keys(&self) -> Vec<String> {
        let Ok(storage) = self.storage() else { return Vec::new() };
        let length = storage.length().unwrap_or_default();
        (0..length).filter_map(|index| storage.key(index).ok().flatten()).collect()
    }
}

fn set_error(error: &JsValue) -> ShelfError {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("SecurityError") => ShelfError::Refused,
        _ => ShelfError::Full,
    }
}
