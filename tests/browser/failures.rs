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
        visitor.expects("404 (Not Found)");
        visitor.site.hide("words.");
        answers_then_waits_for(visitor, "words.").await;
    });
}

#[test]
fn so_is_the_missing_second_part_of_the_wasm() {
    visit(async |visitor| {
        visitor.expects("404 (Not Found)");
        visitor.site.hide("late-");
        answers_then_waits_for(visitor, "late-").await;
    });
}

#[test]
fn a_page_in_place_of_the_words_is_as_good_as_none() {
    visit(async |visitor| {
        visitor.site.hide_behind_a_page("words.");
        answers_then_waits_for(visitor, "words.").await;
    });
}

async fn answers_then_waits_for(visitor: &crate::visitor::Visitor, file: &'static str) {
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
    for part in [unsqueeze(&released_bytes("late-", ".bin")), released_bytes("partwell-", ".wasm")]
    {
        assert!(part.ends_with(b"partwell"), "each part bears its name");
    }
    visit(async |visitor| {
        visitor.expects("unreachable");
        visitor.opens("pages/one.html").await;
        visitor.run(TRAP, &[json!("other")]).await;
        visitor.run("return new Promise((go) => setTimeout(go, 100))", &[]).await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        visitor.run(TRAP, &[json!("partwell")]).await;
        visitor.reads("Что-то сломалось").await;
    });
}

/// Calls, from a task of its own, the one function of a module of this name, which traps.
const TRAP: &str = r#"
    const name = [...new TextEncoder().encode(arguments[0])];
    const bytes = new Uint8Array([
        0, ...new TextEncoder().encode("asm"), 1, 0, 0, 0,
        1, 4, 1, 0x60, 0, 0, // a type: takes and gives nothing
        3, 2, 1, 0, // a function of it
        7, 5, 1, 1, 0x66, 0, 0, // exported as f
        10, 5, 1, 3, 0, 0, 11, // unreachable
        0, name.length + 8, 4, ...new TextEncoder().encode("name"), 0, name.length + 1, name.length, ...name,
    ]);
    const { f } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
    setTimeout(() => f());
"#;

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
            .map((entry) => entry.name).filter((name) => /wasm|glue|assessment|\\.bin/.test(name))";
        assert_eq!(visitor.run(fetched, &[]).await, json!([]));
        visitor.reaches_the_widget().await;
        let names = visitor.run(fetched, &[]).await.to_string();
        assert!(names.contains("wasm") && !names.contains(".bin"), "{names}");
    });
}
