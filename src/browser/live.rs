//! One store for each namespace on a page, shared by all its elements and in step with other tabs.

use super::shelf::{Keep, shelf};
use crate::case::{Case, Event};
use crate::store::{Notice, Saving, Store};
use gloo::events::EventListener;
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageEvent;
use yew::Callback;

/// What an element shows of its store.
#[derive(Clone)]
pub struct Snapshot {
    pub case: Rc<Case>,
    pub saving: Saving,
    pub notice: Option<Notice>,
    pub aside: Option<Rc<str>>,
}

/// A store at work: listeners in front, the browser's storage behind.
pub struct Desk {
    keep: Keep,
    namespace: String,
    store: RefCell<Store>,
    waiting: RefCell<Vec<Event>>,
    listeners: RefCell<Vec<(u32, Callback<Snapshot>)>>,
    next_listener: Cell<u32>,
}

thread_local! {
    static DESKS: RefCell<Vec<Rc<Desk>>> = const { RefCell::new(Vec::new()) };
}

impl Desk {
    /// The desk of this namespace, opened when first asked for.
    pub fn of(keep: Keep, namespace: &str) -> Rc<Self> {
        let known = DESKS.with_borrow(|desks| {
            desks.iter().find(|desk| desk.keep == keep && desk.namespace == namespace).cloned()
        });
        known.unwrap_or_else(|| {
            let desk = Rc::new(Self {
                keep,
                namespace: namespace.to_owned(),
                store: RefCell::new(Store::open(shelf(keep), namespace)),
                waiting: RefCell::default(),
                listeners: RefCell::default(),
                next_listener: Cell::default(),
            });
            desk.follow_the_page();
            DESKS.with_borrow_mut(|desks| desks.push(Rc::clone(&desk)));
            desk
        })
    }

    pub fn snapshot(&self) -> Snapshot {
        let store = self.store.borrow();
        Snapshot {
            case: Rc::new(store.case().clone()),
            saving: store.saving(),
            notice: store.notice(),
            aside: store.aside().map(Rc::from),
        }
    }

    /// Calls back on every change until the returned value is dropped.
    pub fn listen(self: &Rc<Self>, callback: Callback<Snapshot>) -> Listening {
        let id = self.next_listener.get();
        self.next_listener.set(id + 1);
        self.listeners.borrow_mut().push((id, callback));
        Listening { desk: Rc::clone(self), id }
    }

    /// Shows the event's effect now and saves it as soon as the lock is free.
    pub fn happened(self: &Rc<Self>, event: Event) {
        self.store.borrow_mut().anticipate(event.clone());
        self.waiting.borrow_mut().push(event);
        self.tell();
        let desk = Rc::clone(self);
        under_lock(&self.namespace, move || desk.flush());
    }

    /// Changes how the store saves; the visitor's wish, so at once.
    pub fn change(&self, change: impl FnOnce(&mut Store)) {
        self.flush();
        change(&mut self.store.borrow_mut());
        self.tell();
    }

    fn flush(&self) {
        let waiting = self.waiting.take();
        if !waiting.is_empty() {
            self.store.borrow_mut().commit(waiting);
            self.tell();
        }
    }

    /// What waits for the lock will be applied to the fresh case anyway.
    fn refresh(&self) {
        if self.waiting.borrow().is_empty() {
            self.store.borrow_mut().refresh();
            self.tell();
        }
    }

    fn tell(&self) {
        let snapshot = self.snapshot();
        let listeners: Vec<_> =
            self.listeners.borrow().iter().map(|(_, each)| each.clone()).collect();
        for listener in listeners {
            listener.emit(snapshot.clone());
        }
    }

    /// Other tabs' changes come in; what waits goes out before the page does.
    fn follow_the_page(self: &Rc<Self>) {
        let Some(window) = web_sys::window() else { return };
        let desk = Rc::clone(self);
        EventListener::new(&window, "storage", move |event| {
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            // No key means that all was cleared; other keys are the page's own business.
            if key.is_none_or(|key| key.starts_with("partwell:")) {
                desk.refresh();
            }
        })
        .forget();
        // A page that comes back from the cache may have missed a change.
        let desk = Rc::clone(self);
        EventListener::new(&window, "pageshow", move |_| desk.refresh()).forget();
        let desk = Rc::clone(self);
        EventListener::new(&window, "pagehide", move |_| desk.flush()).forget();
    }
}

/// A place among a desk's listeners, given up on drop.
pub struct Listening {
    desk: Rc<Desk>,
    id: u32,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.desk.listeners.borrow_mut().retain(|(id, _)| *id != self.id);
    }
}

/// Runs the work in a Web Lock of this name, or at once where there are no locks.
fn under_lock(name: &str, work: impl FnOnce() + 'static) {
    let work = Rc::new(RefCell::new(Some(work)));
    let run = move || {
        if let Some(work) = work.take() {
            work();
        }
    };
    let refused = Closure::once(Box::new({
        let run = run.clone();
        move |_: JsValue| run()
    }) as Box<dyn FnOnce(JsValue)>);
    match request_lock(&["partwell:", name].concat(), &Closure::once_into_js(run.clone())) {
        // A frame without an origin has locks but refuses them.
        Ok(granted) => {
            let _ = granted.catch(&refused);
            refused.forget();
        }
        Err(_) => run(),
    }
}

fn request_lock(name: &str, run: &JsValue) -> Result<Promise, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let locks = js_sys::Reflect::get(&window.navigator(), &"locks".into())?;
    let request: js_sys::Function = js_sys::Reflect::get(&locks, &"request".into())?.dyn_into()?;
    request.call2(&locks, &name.into(), run)?.dyn_into()
}
