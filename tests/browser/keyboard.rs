//! A whole story by keyboard alone; each new heading takes the focus.

use crate::twin::{Twin, label, road, title};
use crate::visitor::{Visitor, visit};
use partwell::content::Label;
use partwell::questions::Choice;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";
const PAGE_DOWN: &str = "\u{e00f}";
const DOWN: &str = "\u{e015}";

#[test]
fn a_letter_is_reached_and_copied_by_keyboard_alone() {
    let story = "wish=keep scope=unpaid";
    visit(async |visitor| {
        visitor.goes_to("index.html").await;
        for _ in 0..8 {
            visitor.strikes(PAGE_DOWN).await;
        }
        visitor.finds(".title", None).await;
        tabs_to(visitor, label(Label::Start)).await;
        visitor.strikes(ENTER).await;
        for (turn, choice) in road(story).into_iter().enumerate() {
            focus_is_on_heading(visitor, title(choice.question())).await;
            if turn % 2 == 0 {
                visitor.strikes(&(choice.index() + 1).to_string()).await;
            } else {
                picks(visitor, choice).await;
            }
        }
        let name = visitor.verdict().await.1;
        focus_is_on_heading(visitor, &name).await;
        tabs_to(visitor, label(Label::ToWords)).await;
        visitor.strikes(ENTER).await;
        focus_is_on_heading(visitor, label(Label::Letters)).await;
        let letter = Twin::answered(story).letter(visitor.today().await);
        visitor.sees_letter(&letter).await;
        tabs_to_class(visitor, "button--primary", label(Label::Copy)).await;
        visitor.strikes(ENTER).await;
        visitor.finds(".toast", Some(label(Label::Copied))).await;
        assert_eq!(visitor.pastes().await, letter.join("\n\n"));
    });
}

#[test]
fn arrows_wander_among_answers_without_leaving_the_question() {
    visit(async |visitor| {
        let first = road("")[0];
        visitor.opens("index.html").await;
        visitor.presses(Label::Start).await;
        focus_is_on_heading(visitor, title(first.question())).await;
        visitor.strikes(TAB).await;
        visitor.strikes(DOWN).await;
        visitor.strikes(DOWN).await;
        visitor.finds("input[value='employee']:checked", None).await;
        visitor.sees_heading(title(first.question())).await;
        visitor.strikes(ENTER).await;
        focus_is_on_heading(visitor, title(partwell::questions::Question::Boss)).await;
    });
}

#[test]
fn a_question_that_a_changed_answer_opened_leads_on_to_the_next_open_one() {
    let (alone, employed) = (road("role=freelancer"), road("role=employee boss=agrees"));
    assert_eq!(alone[1], employed[2], "the boss comes in between");
    visit(async |visitor| {
        visitor.opens("index.html").await;
        visitor.presses(Label::Start).await;
        for choice in &alone[..2] {
            visitor.answers(*choice).await;
        }
        for choice in [alone[1], alone[0]] {
            visitor.presses(Label::Back).await;
            visitor.sees_heading(title(choice.question())).await;
        }
        visitor.answers(employed[0]).await;
        focus_is_on_heading(visitor, title(employed[1].question())).await;
        picks(visitor, employed[1]).await;
        focus_is_on_heading(visitor, title(employed[3].question())).await;
    });
}

#[test]
fn next_without_an_answer_says_so() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        visitor.presses(Label::Start).await;
        visitor.presses(Label::Next).await;
        visitor.finds("[role=alert]", Some(label(Label::ChooseOne))).await;
    });
}

/// The digit's own keyup may come while a slow machine still draws the next question.
#[test]
fn keys_struck_in_the_widget_never_reach_the_page() {
    visit(async |visitor| {
        let road = road("role=owner");
        visitor.opens("index.html").await;
        let listen = "window.keys = []; for (const name of ['keydown', 'keypress', 'keyup']) \
            document.addEventListener(name, (event) => { \
                if (event.key !== '2' || name === 'keydown') keys.push([name, event.key]) })";
        visitor.run(listen, &[]).await;
        visitor.presses(Label::Start).await;
        focus_is_on_heading(visitor, title(road[0].question())).await;
        visitor.strikes("2").await;
        focus_is_on_heading(visitor, title(road[1].question())).await;
        visitor.strikes("j").await;
        visitor.strikes(DOWN).await;
        assert_eq!(visitor.run("return keys", &[]).await, serde_json::json!([]));
    });
}

/// Space picks the first answer, arrows the others, Enter goes on.
async fn picks(visitor: &Visitor, choice: Choice) {
    visitor.strikes(TAB).await;
    if choice.index() == 0 {
        visitor.strikes(SPACE).await;
    }
    for _ in 0..choice.index() {
        visitor.strikes(DOWN).await;
    }
    visitor.finds(&format!("input[value='{}']:checked", choice.id()), None).await;
    visitor.strikes(ENTER).await;
}

async fn focus_is_on_heading(visitor: &Visitor, text: &str) {
    let script = "const focused = root.activeElement; return focused?.matches('.title') \
        && plain(focused.textContent) === plain(arguments[0])";
    visitor.awaits(&format!("focus on heading '{text}'"), script, &[text.into()]).await;
}

async fn tabs_to(visitor: &Visitor, name: &str) {
    tabs_to_class(visitor, "button", name).await;
}

async fn tabs_to_class(visitor: &Visitor, class: &str, name: &str) {
    let script = "const [name, found] = arguments; const focused = root.activeElement; \
        return !!focused?.classList.contains(name) && plain(focused.textContent) === plain(found)";
    for _ in 0..60 {
        visitor.strikes(TAB).await;
        if visitor.look(script, &[class.into(), name.into()]).await == true {
            return;
        }
    }
    panic!("Tab never comes to '{name}':\n{}", visitor.screen().await);
}
