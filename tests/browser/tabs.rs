//! Two tabs on one story.

use crate::twin::{Twin, detail_label, label, road, title};
use crate::visitor::{Visitor, visit};
use fantoccini::wd::WindowHandle;
use partwell::content::Label;
use partwell::letter::Detail;

const STORY: &str = "wish=keep scope=unpaid";

#[test]
fn what_is_answered_in_one_tab_shows_in_the_other() {
    visit(async |visitor| {
        let road = road(STORY);
        let first = visitor.client.window().await.unwrap();
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        let second = opens_a_tab(visitor).await;
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Resume).await;
        visitor.answers(road[1]).await;
        visitor.sees_heading(title(road[2].question())).await;
        visitor.client.switch_to_window(first).await.unwrap();
        visitor.sees_heading(title(road[2].question())).await;
        visitor.answers(road[2]).await;
        visitor.client.switch_to_window(second).await.unwrap();
        visitor.sees_heading(title(road[3].question())).await;
    });
}

#[test]
fn details_typed_in_one_tab_are_in_the_letter_of_the_other() {
    visit(async |visitor| {
        let first = at_the_letter(visitor).await;
        let second = opens_a_tab(visitor).await;
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Resume).await;
        let field = visitor.field(detail_label(Detail::Name)).await;
        visitor.types(&field, "Вера").await;
        visitor.client.switch_to_window(first).await.unwrap();
        let mut twin = Twin::answered(STORY);
        let letter = twin.entered(&[(Detail::Name, "Вера")]).letter(visitor.today().await);
        visitor.sees_letter(&letter).await;
        visitor.adds_to_paragraph(1, " Правка.").await;
        visitor.client.switch_to_window(second).await.unwrap();
        visitor.reads(label(Label::OwnWords)).await;
        assert!(visitor.letter().await[1].ends_with(" Правка."));
    });
}

/// The second tab doesn't hear of the first one's words, as when both type at once.
#[test]
fn of_two_wordings_the_later_stands_and_the_other_can_be_brought_back() {
    visit(async |visitor| {
        let first = at_the_letter(visitor).await;
        let plain = visitor.letter().await[1].clone();
        let second = opens_a_tab(visitor).await;
        let deaf = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true)";
        visitor.before_each_page(deaf).await;
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Resume).await;
        assert_eq!(visitor.letter().await[1], plain);
        visitor.client.switch_to_window(first).await.unwrap();
        visitor.adds_to_paragraph(1, " Первый.").await;
        visitor.client.switch_to_window(second).await.unwrap();
        assert_eq!(visitor.letter().await[1], plain);
        visitor.adds_to_paragraph(1, " Второй.").await;
        let (earlier, later) = (format!("{plain} Первый."), format!("{plain} Второй."));
        visitor.sees_paragraph(1, &later).await;
        visitor.presses(Label::BringBack).await;
        visitor.sees_paragraph(1, &earlier).await;
        visitor.presses(Label::BringBack).await;
        visitor.sees_paragraph(1, &later).await;
    });
}

/// Answers everything and opens the letter in the tab that is open.
async fn at_the_letter(visitor: &Visitor) -> WindowHandle {
    visitor.opens("pages/one.html").await;
    visitor.answers_all(STORY).await;
    visitor.opens_the_letter().await;
    visitor.letter().await;
    visitor.client.window().await.unwrap()
}

async fn opens_a_tab(visitor: &Visitor) -> WindowHandle {
    let opened = visitor.client.new_window(true).await.unwrap();
    visitor.client.switch_to_window(opened.handle.clone()).await.unwrap();
    opened.handle
}
