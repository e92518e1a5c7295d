//! Each fault of the browser's storage is told in plain words, and nothing is lost.

use crate::twin::{ASSESSMENT, label, road, title};
use crate::visitor::{Visitor, visit};
use partwell::content::Label;
use serde_json::json;
use std::slice;

const KEY: &str = "partwell:case:";
const OFF: &str = "partwell:off";
const STORY: &str = "wish=keep scope=unpaid";

#[test]
fn refused_storage_is_told_and_the_road_still_leads_to_a_letter() {
    visit(async |visitor| {
        let refuse = "Object.defineProperty(window, 'localStorage', \
            { get() { throw new DOMException('refused', 'SecurityError'); } })";
        visitor.before_each_page(refuse).await;
        visitor.opens("pages/one.html").await;
        visitor.reads(label(Label::NoticeRefused)).await;
        visitor.reads(label(Label::NotSaving)).await;
        visitor.presses(Label::Dismiss).await;
        visitor.answers_all(STORY).await;
        visitor.opens_the_letter().await;
        visitor.letter().await;
    });
}

#[test]
fn a_frame_without_an_origin_works_and_says_that_nothing_is_saved() {
    visit(async |visitor| {
        visitor.goes_to("pages/sandbox.html").await;
        visitor.client.enter_frame(0).await.unwrap();
        visitor.reaches_the_widget().await;
        visitor.reads(label(Label::NoticeRefused)).await;
        visitor.answers_all(STORY).await;
        visitor.opens_the_letter().await;
        // The clipboard is shut here too, so the text waits, selected.
        let letter = visitor.letter().await.join("\n\n");
        visitor.clicks(".paper .button--primary", Some(label(Label::Copy))).await;
        visitor.reads(label(Label::CopyByHand)).await;
        let selected = "const area = root.activeElement; return area?.matches('.by-hand') && \
            area.value.slice(area.selectionStart, area.selectionEnd)";
        assert_eq!(visitor.awaits("selected text", selected, &[]).await, letter);
    });
}

#[test]
fn a_full_storage_is_told_and_no_answer_is_lost() {
    visit(async |visitor| {
        let road = road(STORY);
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        visitor.sees_heading(title(road[1].question())).await;
        fills_the_storage(visitor).await;
        for choice in &road[1..5] {
            visitor.answers(*choice).await;
        }
        visitor.sees_heading(title(road[5].question())).await;
        visitor.reads(label(Label::NoticeFull)).await;
        visitor.presses(Label::AllAnswers).await;
        for choice in &road[..5] {
            visitor.reads(&ASSESSMENT.choice(*choice).unwrap().label).await;
        }
        visitor.presses(Label::ToQuestion).await;
        // With room again, all of it is saved.
        visitor.run("localStorage.removeItem('ballast')", &[]).await;
        visitor.answers(road[5]).await;
        visitor.sees_heading(title(road[6].question())).await;
        visitor.does_not_read(label(Label::NoticeFull)).await;
        visitor.reloads().await;
        visitor.presses(Label::Resume).await;
        visitor.sees_heading(title(road[6].question())).await;
    });
}

#[test]
fn a_story_deleted_elsewhere_stays_on_screen_and_can_be_saved_again() {
    visit(async |visitor| {
        let road = road(STORY);
        let tab = visitor.client.window().await.unwrap();
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        visitor.sees_heading(title(road[1].question())).await;
        let other = visitor.client.new_window(true).await.unwrap().handle;
        visitor.client.switch_to_window(other).await.unwrap();
        visitor.goes_to("pages/blank.html").await;
        visitor.run("localStorage.clear()", &[]).await;
        visitor.client.switch_to_window(tab).await.unwrap();
        visitor.reads(label(Label::NoticeDeleted)).await;
        visitor.answers(road[1]).await;
        visitor.sees_heading(title(road[2].question())).await;
        assert_eq!(visitor.kept().await, [], "nothing is saved against the visitor's will");
        visitor.presses(Label::SaveAgain).await;
        visitor.reads(label(Label::Saved)).await;
        visitor.reloads().await;
        visitor.presses(Label::Resume).await;
        visitor.sees_heading(title(road[2].question())).await;
    });
}

#[test]
fn unreadable_data_is_told_by_its_kind_and_kept_untouched() {
    let cases = [
        ("{\"app\":\"partwell\",\"version\":\"1\",\"answers\":", Label::NoticeDamaged),
        ("это не JSON", Label::NoticeDamaged),
        ("{\"score\":10,\"lives\":3}", Label::NoticeForeign),
        ("{\"app\":\"partwell\",\"version\":\"9\",\"soul\":{}}", Label::NoticeNewer),
    ];
    visit(async |visitor| {
        for (text, notice) in cases {
            visitor.goes_to("pages/blank.html").await;
            visitor.run("localStorage.clear()", &[]).await;
            visitor.keeps(KEY, text).await;
            visitor.opens("pages/one.html").await;
            visitor.sees_heading(label(Label::DoorTitle)).await;
            visitor.reads(label(notice)).await;
            let aside = ("partwell:aside::0".to_owned(), text.to_owned());
            assert_eq!(visitor.kept().await, slice::from_ref(&aside));
            visitor.presses(Label::CopyKept).await;
            visitor.finds("[role=status]", Some(label(Label::Copied))).await;
            assert_eq!(visitor.pastes().await, text);
            visitor.presses(Label::Start).await;
            visitor.answers(road(STORY)[0]).await;
            visitor.sees_heading(title(road(STORY)[1].question())).await;
            assert!(visitor.kept().await.contains(&aside), "the original stays");
        }
    });
}

#[test]
fn a_story_with_parts_unknown_here_keeps_what_is_known() {
    visit(async |visitor| {
        let text = "{\"app\":\"partwell\",\"version\":\"1\",\
            \"answers\":{\"role\":\"owner\",\"mood\":\"purple\"}}";
        visitor.goes_to("pages/blank.html").await;
        visitor.keeps(KEY, text).await;
        visitor.opens("pages/one.html").await;
        visitor.reads(label(Label::NoticeLossy)).await;
        visitor.sees_heading(label(Label::ResumeTitle)).await;
        let kept = visitor.kept().await;
        assert!(kept.contains(&("partwell:aside::0".to_owned(), text.to_owned())), "{kept:?}");
    });
}

#[test]
fn erase_everything_leaves_no_key_of_ours_and_all_of_the_page() {
    visit(async |visitor| {
        visitor.goes_to("pages/blank.html").await;
        visitor.keeps("theirs", "важное").await;
        visitor.keeps("partwell:case:other", "что-то").await;
        visitor.keeps("partwell:aside::1", "что-то").await;
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Start).await;
        visitor.answers(road(STORY)[0]).await;
        visitor.presses(Label::Erase).await;
        visitor.reads(label(Label::EraseSure)).await;
        visitor.presses(Label::EraseYes).await;
        visitor.reads(label(Label::Erased)).await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        assert_eq!(visitor.kept().await, []);
        assert_eq!(visitor.run("return localStorage.getItem('theirs')", &[]).await, "важное");
        visitor.reloads().await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        assert_eq!(visitor.kept().await, []);
    });
}

#[test]
fn dont_save_leaves_only_that_choice_and_lasts() {
    visit(async |visitor| {
        let road = road(STORY);
        let only_the_choice = [(OFF.to_owned(), "1".to_owned())];
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        visitor.sees_heading(title(road[1].question())).await;
        visitor.presses(Label::DontSave).await;
        visitor.reads(label(Label::NotSaving)).await;
        visitor.sees_heading(title(road[1].question())).await;
        visitor.answers(road[1]).await;
        visitor.sees_heading(title(road[2].question())).await;
        assert_eq!(visitor.kept().await, only_the_choice);
        visitor.reloads().await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        visitor.reads(label(Label::NotSaving)).await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        visitor.sees_heading(title(road[1].question())).await;
        assert_eq!(visitor.kept().await, only_the_choice);
        visitor.presses(Label::SaveHere).await;
        visitor.reads(label(Label::Saved)).await;
        visitor.reloads().await;
        visitor.sees_heading(label(Label::ResumeTitle)).await;
    });
}

/// Leaves not a character free.
async fn fills_the_storage(visitor: &Visitor) {
    let script = "let text = localStorage.ballast ?? ''; \
        for (let size = 1 << 22; size >= 1; size >>= 1) \
            try { localStorage.ballast = text + 'x'.repeat(size); text += 'x'.repeat(size); } \
            catch { continue; }";
    visitor.run(script, &[json!(null)]).await;
}
