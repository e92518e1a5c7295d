//! Absurd and hostile details: told in plain words, and the letter stays as it was.

use crate::twin::{Twin, detail_label, label};
use crate::visitor::{Visitor, visit};
use fantoccini::elements::Element;
use partwell::content::Label;
use partwell::letter::Detail;
use serde_json::json;

const STORY: &str = "role=owner wish=my-money pay=late";

/// What is put into a detail, and what is said about it.
const ABSURD: [(Detail, &str, Label); 11] = [
    (Detail::Name, "Ма\u{202e}рина", Label::ProblemHidden),
    (Detail::Name, "Мари\u{7}на", Label::ProblemHidden),
    (Detail::Project, "Чай\u{200b}", Label::ProblemHidden),
    (Detail::Sum, "-5", Label::ProblemNotPositive),
    (Detail::Sum, "0", Label::ProblemNotPositive),
    (Detail::Sum, "много", Label::ProblemNotASum),
    (Detail::Sum, "99999999999999999999", Label::ProblemTooLarge),
    (Detail::PayBy, "2020-01-15", Label::ProblemInThePast),
    (Detail::PayBy, "2999-01-15", Label::ProblemTooFar),
    (Detail::DueSince, "2999-01-15", Label::ProblemInTheFuture),
    (Detail::DueSince, "0001-01-15", Label::ProblemTooFar),
];

#[test]
fn absurd_details_are_told_and_left_out_of_the_letter() {
    visit(async |visitor| {
        let mut twin = at_the_letter(visitor).await;
        let good = twin.letter(visitor.today().await);
        visitor.sees_letter(&good).await;
        let long = "Очень длинное имя ".repeat(600);
        let too_long = (Detail::Name, long.as_str(), Label::ProblemTooLong);
        for (detail, text, problem) in ABSURD.into_iter().chain([too_long]) {
            let field = visitor.field(detail_label(detail)).await;
            enters(visitor, &field, text).await;
            visitor.finds(".field__error", Some(label(problem))).await;
            let letter = twin.entered(&[(detail, text)]).letter(visitor.today().await);
            visitor.sees_letter(&letter).await;
            assert_eq!(letter, good, "nothing of {text:?} is in the letter");
            assert_eq!(field.attr("aria-invalid").await.unwrap().as_deref(), Some("true"));
            enters(visitor, &field, "").await;
            twin.entered(&[(detail, "")]);
            visitor.finds_exactly(0, ".field__error").await;
        }
    });
}

#[test]
fn a_problem_told_while_typing_leaves_the_focus_in_the_field() {
    visit(async |visitor| {
        at_the_letter(visitor).await;
        let field = visitor.field(detail_label(Detail::Sum)).await;
        field.click().await.unwrap();
        visitor.strikes("много").await;
        visitor.finds(".field__error", Some(label(Label::ProblemNotASum))).await;
        visitor.strikes("!").await;
        assert_eq!(field.prop("value").await.unwrap().as_deref(), Some("много!"));
    });
}

#[test]
fn markup_in_a_name_is_a_name() {
    visit(async |visitor| {
        let mut twin = at_the_letter(visitor).await;
        let hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        let field = visitor.field(detail_label(Detail::Name)).await;
        visitor.types(&field, hostile).await;
        let letter = twin.entered(&[(Detail::Name, hostile)]).letter(visitor.today().await);
        visitor.sees_letter(&letter).await;
        assert!(letter.concat().contains(hostile));
        visitor.reloads().await;
        visitor.reads(&label(Label::ResumeClient).replace("{name}", hostile)).await;
        visitor.presses(Label::Resume).await;
        visitor.sees_letter(&letter).await;
        assert_eq!(visitor.count("img, script").await, 0);
        assert!(visitor.client.get_alert_text().await.is_err(), "nothing was executed");
    });
}

#[test]
fn template_notation_in_a_detail_stays_as_typed() {
    visit(async |visitor| {
        let mut twin = at_the_letter(visitor).await;
        let name = "{signature} {me: готов|готова|готовы}";
        let field = visitor.field(detail_label(Detail::Name)).await;
        visitor.types(&field, name).await;
        let letter = twin.entered(&[(Detail::Name, name)]).letter(visitor.today().await);
        visitor.sees_letter(&letter).await;
        assert!(letter.concat().contains(name));
    });
}

async fn at_the_letter(visitor: &Visitor) -> Twin {
    visitor.opens("pages/one.html").await;
    visitor.answers_all(STORY).await;
    visitor.opens_the_letter().await;
    visitor.presses(Label::ShowAnyway).await;
    Twin::answered(STORY)
}

/// Puts a text into a field at once, as pasting or a password manager does.
async fn enters(visitor: &Visitor, field: &Element, text: &str) {
    let script = "const [field, text] = arguments; field.value = text; \
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))";
    visitor.run(script, &[json!(field), json!(text)]).await;
}
