//! Keeps one case on a shelf, so that no fault of the shelf loses a word.
//!
//! The shelf is a trait: the browser's storage in production, a fake in tests.

mod wishes;

use crate::case::{Case, Event, Fault, read, update, write};

/// A place that keeps texts by key, such as the browser's localStorage.
pub trait Shelf {
    /// # Errors
    /// When the browser refuses access.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// # Errors
    /// When the browser refuses access or the shelf is full.
    fn set(&self, key: &str, text: &str) -> Result<(), ShelfError>;
    fn remove(&self, key: &str);
    fn keys(&self) -> Vec<String>;
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShelfError {
    Refused,
    Full,
}

/// Whether changes reach the shelf.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Saving {
    On,
    /// The visitor or the site chose not to save.
    Off,
    /// The shelf is refused.
    Impossible,
    /// Somebody erased the case; saving waits for the visitor's word.
    Suspended,
}

/// What the visitor must know about the saved data.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    Refused,
    Full,
    Deleted,
    Erased,
    Unreadable(Fault),
    /// Parts of the saved data are unknown here.
    Lossy,
    /// Another version of the widget writes this story in another tab.
    Elsewhere,
    /// A story that stood there was put aside for the one on screen.
    Replaced,
}

const PREFIX: &str = "partwell:";
const OFF: &str = "partwell:off";

/// One case and its place on the shelf.
pub struct Store {
    shelf: Option<Box<dyn Shelf>>,
    namespace: String,
    case: Case,
    /// What the shelf had no room for; it is applied again on top of what stands there.
    unsaved: Vec<Event>,
    saving: Saving,
    notice: Option<Notice>,
    /// Data that couldn't be read, kept untouched under a key of its own.
    aside: Option<String>,
    /// The case was on the shelf when last looked at.
    stored: bool,
}

impl Store {
    /// Opens the case of this namespace. Without a shelf nothing is saved, by the site's choice.
    pub fn open(shelf: Option<Box<dyn Shelf>>, namespace: &str) -> Self {
        let saving = if shelf.is_some() { Saving::On } else { Saving::Off };
        let mut store = Self {
            shelf,
            namespace: namespace.to_owned(),
            case: Case::default(),
            unsaved: Vec::new(),
            saving,
            notice: None,
            aside: None,
            stored: false,
        };
        match store.get(OFF) {
            Err(_) => {
                store.saving = Saving::Impossible;
                store.notice = Some(Notice::Refused);
            }
            Ok(Some(_)) => store.saving = Saving::Off,
            Ok(None) => store.load(),
        }
        store
    }

    pub fn case(&self) -> &Case {
        &self.case
    }

    pub fn saving(&self) -> Saving {
        self.saving
    }

    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// The unreadable text that was put aside.
    pub fn aside(&self) -> Option<&str> {
        self.aside.as_deref()
    }

    pub fn dismiss(&mut self) {
        self.notice = None;
    }

    /// Shows the event's effect at once; `commit` makes it last.
    pub fn anticipate(&mut self, event: Event) {
        self.case = update(&self.case, event);
    }

    /// Applies the events to the case as it stands on the shelf, never to a stale copy.
    pub fn commit(&mut self, events: impl IntoIterator<Item = Event>) {
        if self.saving != Saving::On || self.is_switched_off() {
            return;
        }
        self.unsaved.extend(events);
        match self.get(&self.key()) {
            Ok(None) if self.stored => return self.suspend(),
            Ok(None) => {}
            Ok(Some(text)) => match read(&text) {
                Ok(saved) => {
                    if saved.lossy && !self.put_aside(&text, Notice::Lossy) {
                        return;
                    }
                    self.take(saved.case);
                }
                Err(fault) if !self.put_aside(&text, Notice::Unreadable(fault)) => return,
                Err(_) => {}
            },
            Err(error) => return self.fail(error),
        }
        self.save();
    }

    /// Another tab or the visitor changed the shelf.
    pub fn refresh(&mut self) {
        if self.saving != Saving::On || self.is_switched_off() {
            return;
        }
        match self.get(&self.key()) {
            Ok(None) if self.stored => self.suspend(),
            Ok(None) => {}
            Ok(Some(text)) => match read(&text) {
                Ok(saved) if !saved.lossy => {
                    self.stored = true;
                    self.take(saved.case);
                }
                // Another version is at work there: its data stays, and this page stops saving.
                Ok(_) | Err(_) => {
                    self.saving = Saving::Impossible;
                    self.notice = Some(Notice::Elsewhere);
                }
            },
            Err(error) => self.fail(error),
        }
    }

    /// Another tab or element was told not to save on this device.
    fn is_switched_off(&mut self) -> bool {
        let off = matches!(self.get(OFF), Ok(Some(_)));
        if off {
            self.saving = Saving::Off;
            self.stored = false;
        }
        off
    }

    fn load(&mut self) {
        let found = match self.get(&self.key()) {
            Ok(found) => found,
            Err(error) => return self.fail(error),
        };
        let Some(text) = found else { return self.bring_back() };
        self.stored = true;
        match read(&text) {
            Ok(saved) => {
                self.take(saved.case);
                if saved.lossy && self.put_aside(&text, Notice::Lossy) {
                    self.save();
                }
            }
            Err(fault) => {
                if self.put_aside(&text, Notice::Unreadable(fault)) {
                    self.stored = false;
                }
            }
        }
    }

    /// A story that was put aside and can be read by now, such as a newer version's.
    fn bring_back(&mut self) {
        let Some(shelf) = &self.shelf else { return };
        let prefix = ["partwell:aside:", &self.namespace, ":"].concat();
        for key in shelf.keys().iter().filter(|key| key.starts_with(&prefix)) {
            let Ok(Some(text)) = shelf.get(key) else { continue };
            match read(&text) {
                Ok(saved) if !saved.lossy => {
                    // Stored first and removed then, so that it is never in neither place.
                    if shelf.set(&self.key(), &text).is_ok() {
                        shelf.remove(key);
                        self.stored = true;
                    }
                    self.case = saved.case;
                    return;
                }
                _ => self.aside = Some(text),
            }
        }
    }

    /// The case of the shelf, with what it had no room for.
    fn take(&mut self, saved: Case) {
        let unsaved = self.unsaved.iter().cloned();
        self.case = unsaved.fold(saved, |case, event| update(&case, event));
    }

    /// Moves unreadable data to a key of its own; without room for that nothing is overwritten.
    fn put_aside(&mut self, text: &str, notice: Notice) -> bool {
        self.aside = Some(text.to_owned());
        self.notice = Some(notice);
        let kept = self.shelf.as_deref().is_some_and(|shelf| {
            let taken = shelf.keys();
            // One key more than are taken, so one of them is free.
            let mut keys = (0..=taken.len()).map(|number| self.aside_key(number));
            let free = keys.find(|key| !taken.contains(key));
            let kept = free.is_some_and(|key| shelf.set(&key, text).is_ok());
            if kept {
                shelf.remove(&self.key());
            }
            kept
        });
        if !kept {
            self.saving = Saving::Impossible;
        }
        kept
    }

    fn save(&mut self) {
        let Some(result) =
            self.shelf.as_ref().map(|shelf| shelf.set(&self.key(), &write(&self.case)))
        else {
            return;
        };
        match result {
            Ok(()) => {
                self.stored = true;
                self.unsaved.clear();
                if self.notice == Some(Notice::Full) {
                    self.notice = None;
                }
            }
            Err(error) => self.fail(error),
        }
    }

    fn fail(&mut self, error: ShelfError) {
        match error {
            ShelfError::Full => self.notice = Some(Notice::Full),
            ShelfError::Refused => {
                self.notice = Some(Notice::Refused);
                self.saving = Saving::Impossible;
            }
        }
    }

    fn suspend(&mut self) {
        self.stored = false;
        self.saving = Saving::Suspended;
        self.notice = Some(Notice::Deleted);
    }

    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.shelf.as_ref().map_or(Ok(None), |shelf| shelf.get(key))
    }

    fn key(&self) -> String {
        ["partwell:case:", &self.namespace].concat()
    }

    fn aside_key(&self, number: usize) -> String {
        ["partwell:aside:", &self.namespace, ":", &number.to_string()].concat()
    }
}
