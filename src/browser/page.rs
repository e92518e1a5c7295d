//! Small deeds in the page: today's date, focus, clipboard, print, events for the host.

use crate::locale::Day;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CustomEvent, CustomEventInit, Element, FocusOptions, HtmlElement, HtmlIFrameElement,
    HtmlTextAreaElement,
};

/// Today in the visitor's own time zone.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(2026);
    Day::new(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// Moves the focus; scrolls only when the element isn't in the upper part of the window.
pub fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that can't take the focus leaves it where it was.
    let _ = element.focus_with_options(&options);
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let top = element.get_bounding_client_rect().top();
    if top < 0.0 || top > height.unwrap_or_default() / 2.0 {
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

/// Copies to the clipboard; false where the browser or the frame forbids it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    let Some(clipboard) =
        clipboard.ok().and_then(|found| found.dyn_into::<web_sys::Clipboard>().ok())
    else {
        return false;
    };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
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

/// Prints a title and paragraphs alone, from a frame that holds nothing else.
pub fn print(host: &Element, title: &str, paragraphs: &[String]) {
    // A browser without a window to print from has nothing to do here.
    let _ = try_print(host, title, paragraphs);
}

fn try_print(host: &Element, title: &str, paragraphs: &[String]) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let root = host.shadow_root().ok_or(JsValue::NULL)?;
    if let Some(old) = root.query_selector(".print-frame")? {
        old.remove();
    }
    let frame: HtmlIFrameElement = document.create_element("iframe")?.dyn_into()?;
    frame.set_class_name("print-frame");
    frame.set_attribute("aria-hidden", "true")?;
    frame.set_tab_index(-1);
    root.append_child(&frame)?;
    let page = frame.content_document().ok_or(JsValue::NULL)?;
    page.set_title(title);
    let body = page.body().ok_or(JsValue::NULL)?;
    let heading = page.create_element("h1")?;
    heading.set_text_content(Some(title));
    body.append_child(&heading)?;
    for line in paragraphs.iter().flat_map(|paragraph| paragraph.lines()) {
        let element = page.create_element("p")?;
        element.set_text_content(Some(line));
        body.append_child(&element)?;
    }
    let window = frame.content_window().ok_or(JsValue::NULL)?;
    // The text shall not stay in the page once it is on paper.
    EventListener::once(&window, "afterprint", move |_| frame.remove()).forget();
    window.print()
}
