//! Builds HTML elements by plain calls.
//!
//! `html!` writes the code for building an element into every place that has one,
//! and the screens hold more than a hundred elements that every visitor downloads.

use std::rc::Rc;
use yew::html::{onchange, onclick, oninput, onkeydown, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VList, VTag};

/// An element under construction.
pub struct Tag(Box<Parts>);

struct Parts {
    tag: VTag,
    children: Vec<Html>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
}

/// An element of this name and class; an empty class is left out.
#[inline(never)]
pub fn tag(name: &'static str, class: &str) -> Tag {
    let parts = Parts { tag: VTag::new(name), children: Vec::new(), listeners: Vec::new() };
    let tag = Tag(Box::new(parts));
    if class.is_empty() { tag } else { tag.set("class", class) }
}

/// An element that holds just a text.
#[inline(never)]
pub fn text(name: &'static str, class: &str, words: &str) -> Html {
    tag(name, class).text(words).html()
}

impl Tag {
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &str) -> Self {
        self.0.tag.add_attribute(name, AttrValue::from(value.to_owned()));
        self
    }

    /// A boolean attribute.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, "") } else { self }
    }

    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(Key::from(key.to_owned()));
        self
    }

    #[inline(never)]
    pub fn refer(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    #[inline(never)]
    pub fn text(self, words: &str) -> Self {
        self.with(Html::from(words.to_owned()))
    }

    #[inline(never)]
    pub fn with(mut self, child: Html) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    pub fn with_all(mut self, children: Vec<Html>) -> Self {
        self.0.children.extend(children);
        self
    }

    /// The state of a controlled checkbox or radio button.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// The text of a controlled field.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.tag.set_value(AttrValue::from(value.to_owned()));
        self
    }

    #[inline(never)]
    pub fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(onclick::Wrapper::new(callback)))
    }

    #[inline(never)]
    pub fn on_change(self, callback: Callback<Event>) -> Self {
        self.listen(Rc::new(onchange::Wrapper::new(callback)))
    }

    #[inline(never)]
    pub fn on_input(self, callback: Callback<InputEvent>) -> Self {
        self.listen(Rc::new(oninput::Wrapper::new(callback)))
    }

    #[inline(never)]
    pub fn on_keydown(self, callback: Callback<KeyboardEvent>) -> Self {
        self.listen(Rc::new(onkeydown::Wrapper::new(callback)))
    }

    #[inline(never)]
    pub fn on_submit(self, callback: Callback<SubmitEvent>) -> Self {
        self.listen(Rc::new(onsubmit::Wrapper::new(callback)))
    }

    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.listeners.push(Some(listener));
        self
    }

    #[inline(never)]
    pub fn html(self) -> Html {
        let Parts { mut tag, children, listeners } = *self.0;
        tag.add_children(children);
        if !listeners.is_empty() {
            tag.set_listeners(listeners.into_boxed_slice());
        }
        tag.into()
    }
}

/// Several nodes without an element around them.
#[inline(never)]
pub fn group(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}
