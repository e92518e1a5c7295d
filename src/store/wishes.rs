//! What the visitor wishes of the saved data: don't save, save again, erase.

use super::{Notice, OFF, PREFIX, Saving, Store};
use crate::case::Case;

impl Store {
    /// 'Don't save on this device': forgets all that is saved, keeps what is on screen.
    pub fn stop_saving(&mut self) {
        self.clear();
        if let Some(shelf) = &self.shelf {
            // The choice itself must be remembered; when that fails, nothing is saved all the same.
            let _ = shelf.set(OFF, "1");
        }
        self.stored = false;
        self.saving = Saving::Off;
    }

    /// Saves what is on screen, and goes on saving. A story that another tab has begun
    /// meanwhile is put aside, not overwritten.
    pub fn start_saving(&mut self) {
        let Some(shelf) = &self.shelf else { return };
        shelf.remove(OFF);
        self.saving = Saving::On;
        self.notice = None;
        match self.get(&self.key()) {
            Ok(Some(text)) if !self.put_aside(&text, Notice::Replaced) => {}
            Ok(_) => self.save(),
            Err(error) => self.fail(error),
        }
    }

    /// Erases every case of the widget on this site, and what was put aside.
    pub fn erase(&mut self) {
        self.clear();
        self.case = Case::default();
        self.unsaved.clear();
        self.stored = false;
        self.aside = None;
        self.notice = Some(Notice::Erased);
        if self.saving == Saving::Suspended {
            self.saving = Saving::On;
        }
    }

    /// Removes everything of the widget but the choice not to save.
    fn clear(&self) {
        let Some(shelf) = &self.shelf else { return };
        for key in shelf.keys().iter().filter(|key| key.starts_with(PREFIX) && *key != OFF) {
            shelf.remove(key);
        }
    }
}
