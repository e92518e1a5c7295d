//! Several elements on a page, moved, removed and added again.

use crate::driver::devtools;
use crate::twin::{label, road, title};
use crate::visitor::{Visitor, visit};
use partwell::content::Label;
use serde_json::json;

#[test]
fn elements_of_one_case_are_in_step_and_another_case_is_apart() {
    visit(async |visitor| {
        let road = road("wish=out");
        visitor.opens("pages/pair.html").await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        visitor.answers(road[1]).await;
        visitor.turns_to(1);
        visitor.sees_heading(label(Label::ResumeTitle)).await;
        visitor.presses(Label::Resume).await;
        visitor.answers(road[2]).await;
        visitor.sees_heading(title(road[3].question())).await;
        visitor.turns_to(0);
        visitor.sees_heading(title(road[3].question())).await;
        visitor.turns_to(2);
        visitor.sees_heading(label(Label::DoorTitle)).await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        // Saving waits for the other elements.
        let saved = "return 'partwell:case:other' in localStorage";
        visitor.awaits("the other case in storage", saved, &[]).await;
        let keys: Vec<String> = visitor.kept().await.into_iter().map(|(key, _)| key).collect();
        assert_eq!(keys, ["partwell:case:", "partwell:case:other"]);
    });
}

#[test]
fn an_element_moved_in_the_page_stays_as_it_was() {
    visit(async |visitor| {
        let road = road("wish=out");
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        visitor.sees_heading(title(road[1].question())).await;
        visitor.look("host.heading = root.querySelector('.title')", &[]).await;
        visitor.run("elsewhere.append(document.querySelector('part-well'))", &[]).await;
        pause(visitor).await;
        assert_eq!(visitor.look("return host.heading.isConnected", &[]).await, true);
        visitor.answers(road[1]).await;
        visitor.sees_heading(title(road[2].question())).await;
    });
}

#[test]
fn an_element_removed_and_added_twenty_times_leaves_nothing_behind() {
    visit(async |visitor| {
        visitor.opens("pages/one.html").await;
        comes_and_goes(visitor, 4).await;
        let before = weight(visitor).await;
        comes_and_goes(visitor, 20).await;
        let after = weight(visitor).await;
        assert!(after.0 <= before.0 + 20, "nodes: {} then {}", before.0, after.0);
        assert!(after.1 <= before.1 + 5, "listeners: {} then {}", before.1, after.1);
        visitor.presses(Label::Start).await;
        visitor.sees_heading(title(road("")[0].question())).await;
    });
}

async fn comes_and_goes(visitor: &Visitor, times: u32) {
    for _ in 0..times {
        visitor.run("window.away = document.querySelector('part-well'); away.remove()", &[]).await;
        pause(visitor).await;
        visitor.run("elsewhere.append(away)", &[]).await;
        // The driver would hold on to an element that it handed out.
        visitor.awaits("door", "return root.querySelector('.door') !== null", &[]).await;
    }
}

/// Two frames, so that what the page started has ended.
async fn pause(visitor: &Visitor) {
    let script = "return new Promise((done) => \
        requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    visitor.run(script, &[]).await;
}

/// Nodes and listeners that the page holds.
async fn weight(visitor: &Visitor) -> (u64, u64) {
    devtools(&visitor.client, "HeapProfiler.collectGarbage", json!({})).await;
    let counters = devtools(&visitor.client, "Memory.getDOMCounters", json!({})).await;
    (counters["nodes"].as_u64().unwrap(), counters["jsEventListeners"].as_u64().unwrap())
}
