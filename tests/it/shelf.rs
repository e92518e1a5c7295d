//! A shelf in memory that can refuse, fill up and be emptied by somebody else.

use partwell::case::Event;
use partwell::letter::Detail;
use partwell::store::{Shelf, ShelfError, Store};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Clones share what they keep, as tabs of one browser do.
#[derive(Clone, Default)]
pub struct Memory(Rc<State>);

#[derive(Default)]
struct State {
    texts: RefCell<BTreeMap<String, String>>,
    refuses: Cell<bool>,
    /// How many texts more may be set; none means any number.
    room: Cell<Option<usize>>,
}

impl Shelf for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        match self.0.refuses.get() {
            true => Err(ShelfError::Refused),
            false => Ok(self.0.texts.borrow().get(key).cloned()),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        match (self.0.refuses.get(), self.0.room.get()) {
            (true, _) => return Err(ShelfError::Refused),
            (false, Some(0)) => return Err(ShelfError::Full),
            (false, room) => self.0.room.set(room.map(|room| room - 1)),
        }
        self.0.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.0.texts.borrow_mut().remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.0.texts.borrow().keys().cloned().collect()
    }
}

impl Memory {
    pub fn with(key: &str, text: &str) -> Self {
        let memory = Self::default();
        memory.put(key, text);
        memory
    }

    /// A tab with its own store.
    pub fn tab(&self) -> Store {
        Store::open(Some(Box::new(self.clone())), "")
    }

    pub fn put(&self, key: &str, text: &str) {
        self.0.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    pub fn refuse(&self, refuses: bool) {
        self.0.refuses.set(refuses);
    }

    pub fn leave_room_for(&self, texts: Option<usize>) {
        self.0.room.set(texts);
    }

    /// What stands there, past all refusing.
    pub fn look(&self, key: &str) -> Option<String> {
        self.0.texts.borrow().get(key).cloned()
    }
}

/// Where the case of the unnamed namespace stands.
pub const CASE: &str = "partwell:case:";
pub const ASIDE: &str = "partwell:aside::0";

pub fn named(name: &str) -> Event {
    Event::DetailEntered(Detail::Name, name.to_owned())
}

/// An event as the widget carries it out: shown at once, then made to last.
pub fn happen(store: &mut Store, event: Event) {
    store.anticipate(event.clone());
    store.commit([event]);
}

pub fn name(store: &Store) -> &str {
    store.case().details.typed(Detail::Name)
}
