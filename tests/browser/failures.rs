//! What a visitor sees while files are missing, and what the page around it never notices.

use crate::site::released_bytes;
use crate::twin::{Twin, WORDS, label, loading, road};
use crate::visitor::visit;
use partwell::content::Label;
use partwell::squeezed::unsqueeze;
use serde_json::json;

const STORY: &str = "wish=keep scope=unpaid";

#[test]
fn missing_words_are_told_with_the_answers_kept_until_they_come() {
    visit(async |visitor| {
        answers_then_waits_for(visitor, "words.").await;
    });
}

#[test]
fn so_is_the_missing_second_part_of_the_wasm() {
    visit(async |visitor| {
        answers_then_waits_for(visitor, "late-").await;
    });
}

async fn answers_then_waits_for(visitor: &crate::visitor::Visitor, file: &'static str) {
    visitor.expects("404 (Not Found)");
    visitor.site.hide(file);
    visitor.opens("pages/one.html").await;
    visitor.presses(Label::Start).await;
    for choice in road(STORY) {
        visitor.answers(choice).await;
    }
    visitor.reads(label(Label::WordsFailed)).await;
    visitor.presses(Label::Retry).await;
    visitor.reads(label(Label::WordsFailed)).await;
    visitor.site.show(file);
    visitor.presses(Label::Retry).await;
    let verdict = Twin::answered(STORY).decision().verdict;
    visitor.sees_heading(&WORDS.verdict(verdict).unwrap().name).await;
    visitor.opens_the_letter().await;
    visitor.letter().await;
}

#[test]
fn a_trap_of_ours_is_told_and_another_wasm_s_is_not() {
    let second = unsqueeze(&released_bytes("late-", ".bin"));
    assert!(second.ends_with(b"partwell"), "the second part bears its name");
    visit(async |visitor| {
        visitor.opens("pages/one.html").await;
        let traps = "const error = new WebAssembly.RuntimeError('unreachable'); \
            error.stack = `at wasm://wasm/${arguments[0]}-0123abcd:wasm-function[1]:0x2`; \
            dispatchEvent(new ErrorEvent('error', { error }));";
        visitor.run(traps, &[json!("other")]).await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        visitor.run(traps, &[json!("partwell")]).await;
        visitor.reads("Что-то сломалось").await;
    });
}

#[test]
fn without_wasm_the_page_keeps_its_own_content_and_offers_another_try() {
    visit(async |visitor| {
        fails_then_works(visitor, "partwell-").await;
    });
}

#[test]
fn without_the_assessment_the_page_keeps_its_own_content_and_offers_another_try() {
    visit(async |visitor| {
        fails_then_works(visitor, "assessment.").await;
    });
}

#[test]
fn without_the_glue_the_page_keeps_its_own_content_and_offers_another_try() {
    visit(async |visitor| {
        fails_then_works(visitor, "glue-").await;
    });
}

async fn fails_then_works(visitor: &crate::visitor::Visitor, file: &'static str) {
    visitor.expects("404");
    visitor.expects("Failed to fetch dynamically imported module");
    visitor.site.hide(file);
    visitor.goes_to("pages/one.html").await;
    visitor.reads(&loading("failed")).await;
    let fallback = "const rectangle = fallback.getBoundingClientRect(); \
        return rectangle.height > 0 && fallback.checkVisibility({ visibilityProperty: true })";
    assert_eq!(visitor.run(fallback, &[]).await, true, "the page's own content is there");
    visitor.site.show(file);
    visitor.clicks("button", Some(&loading("retry"))).await;
    visitor.sees_heading(label(Label::DoorTitle)).await;
    assert_eq!(visitor.run(fallback, &[]).await, false, "the widget has taken its place");
}

#[test]
fn the_page_around_the_widget_never_shifts() {
    visit(async |visitor| {
        visitor.goes_to("index.html").await;
        // The text below the widget is in view while it loads.
        let scroll = "document.querySelector('part-well').scrollIntoView({ block: 'end' }); \
            scrollBy(0, 200)";
        visitor.run(scroll, &[]).await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        visitor.presses(Label::Start).await;
        let shifts = "const done = arguments[0]; new PerformanceObserver((list, observer) => { \
            observer.disconnect(); done(list.getEntries().map((entry) => [entry.hadRecentInput, \
            entry.value, entry.sources.map(({ node, previousRect, currentRect }) => \
            [node?.outerHTML?.slice(0, 80), previousRect, currentRect])])) }).observe({ type: 'layout-shift', buffered: true }); \
            setTimeout(() => done([]), 500)";
        let found = visitor.client.execute_async(shifts, Vec::new()).await.unwrap();
        let unasked: Vec<_> =
            found.as_array().unwrap().iter().filter(|entry| entry[0] == json!(false)).collect();
        assert!(unasked.is_empty(), "{unasked:?}");
    });
}

#[test]
fn nothing_is_fetched_before_the_widget_nears_the_view() {
    visit(async |visitor| {
        visitor.client.set_window_size(1000, 400).await.unwrap();
        visitor.goes_to("index.html").await;
        let fetched = "return performance.getEntriesByType('resource')\
            .map((entry) => entry.name).filter((name) => /wasm|glue|assessment|words/.test(name))";
        assert_eq!(visitor.run(fetched, &[]).await, json!([]));
        visitor.reaches_the_widget().await;
        let names = visitor.run(fetched, &[]).await.to_string();
        assert!(names.contains("wasm") && !names.contains("words"), "{names}");
    });
}
