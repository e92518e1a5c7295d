//! Small deeds in the page: today's date, focus, events for the host.

use crate::locale::Day;
use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, CustomEventInit, Element, FocusOptions, HtmlElement, HtmlTextAreaElement,
};

/// Today in the visitor's own time zone.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(2026);
    Day::new(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// Moves the focus; scrolls only when the element isn't in the upper half of the window, or, where
/// what stands above it shall be seen, not in the middle of it.
pub fn focus(element: &Element, above: bool) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that can't take the focus leaves it where it was.
    let _ = element.focus_with_options(&options);
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let top = element.get_bounding_client_rect().top();
    let height = height.unwrap_or_default();
    let highest = if above { height * 0.4 } else { 0.0 };
    if top < highest || top > highest + height / 2.0 {
        element.scroll_into_view();
    }
}

/// Selects a text for copying by hand.
pub fn select_all(element: &Element) {
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.focus();
        area.select();
    }
}

/// Tells the host page what the visitor did; bubbles, and leaves the shadow root.
pub fn emit(host: &Element, name: &str, detail: &[(&str, &str)]) {
    let values = js_sys::Object::new();
    for (key, value) in detail {
        // Setting a property of a fresh plain object doesn't fail.
        let _ = js_sys::Reflect::set(&values, &(*key).into(), &(*value).into());
    }
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    options.set_detail(&values);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &options) {
        let _ = host.dispatch_event(&event);
    }
}
