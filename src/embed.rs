//! What the hand-written loader calls: mount, update, park.
//!
//! A root is never destroyed, because Yew keeps the listeners of its host
//! element for ever; it is parked empty and taken into use again.

use crate::app::{App, AppProps, Settings, Start};
use crate::browser::Keep;
use crate::content::Assessment;
use crate::locale::Locale;
use crate::squeezed::Reader;
use js_sys::{Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;

/// A desktop reads them in 30 ms, so a slow phone still answers to a tap.
const LETTERS_AT_ONCE: u32 = 1 << 14;

/// A mounted root.
#[wasm_bindgen]
pub struct Handle {
    app: AppHandle<App>,
}

/// Renders the widget into an element of a shadow root; see embed/element.js for the options.
///
/// # Errors
/// When an option is missing or the content can't be read; the loader then shows its fallback.
#[wasm_bindgen]
pub fn mount(root: Element, options: &JsValue) -> Result<Handle, JsValue> {
    let settings = Some(settings(options)?);
    Ok(Handle {
        app: yew::Renderer::<App>::with_root_and_props(root, AppProps { settings }).render(),
    })
}

#[wasm_bindgen]
impl Handle {
    /// New options for the same element, or with another key for another one.
    ///
    /// # Errors
    /// As `mount`.
    pub fn update(&mut self, options: &JsValue) -> Result<(), JsValue> {
        self.app.update(AppProps { settings: Some(settings(options)?) });
        Ok(())
    }

    /// Renders nothing until the next update.
    pub fn park(&mut self) {
        self.app.update(AppProps { settings: None });
    }
}

/// Reads what `examples/bundle` squeezed: the words, and the second part of the wasm.
#[wasm_bindgen]
pub struct Squeezed {
    reader: Reader,
}

#[wasm_bindgen]
impl Squeezed {
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self { reader: Reader::new(bytes) }
    }

    /// Reads on for a moment; true when all is read.
    pub fn read(&mut self) -> bool {
        self.reader.read(LETTERS_AT_ONCE)
    }

    pub fn bytes(self) -> Vec<u8> {
        self.reader.bytes()
    }
}

fn settings(options: &JsValue) -> Result<Settings, JsValue> {
    let get = |name: &str| Reflect::get(options, &name.into());
    let text = |name: &str| get(name).map(|value| value.as_string().unwrap_or_default());
    let content = Assessment::parse(&text("content")?).ok_or("unreadable content")?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small counter")]
    let mounted = get("key")?.as_f64().unwrap_or_default() as u32;
    Ok(Settings {
        mounted,
        locale: Locale::parse(&text("lang")?).unwrap_or(Locale::Ru),
        letter_locale: Locale::parse(&text("letterLang")?).unwrap_or(Locale::Ru),
        keep: Keep::parse(&text("storage")?),
        namespace: text("case")?,
        content: Rc::new(content),
        load_words: get("words")?.dyn_into::<Function>()?,
        take: get("take")?.dyn_into::<Function>()?,
        can_share: get("share")?.is_truthy(),
        host: get("host")?.dyn_into::<Element>()?,
        start: match text("start")?.as_str() {
            "assessment" => Start::Assessment,
            "letters" => Start::Letters,
            _ => Start::Door,
        },
    })
}
