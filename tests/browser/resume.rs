//! Coming back finds everything as it was, and going back loses nothing.

use crate::twin::{ASSESSMENT, Twin, WORDS, detail_label, label, road, title};
use crate::visitor::{Visitor, visit};
use partwell::case::Event;
use partwell::content::Label;
use partwell::letter::Detail;
use partwell::questions::Question;
use serde_json::Value;

#[test]
fn a_visitor_who_reloads_half_way_goes_on_at_the_very_question() {
    visit(async |visitor| {
        let road = road("wish=out");
        visitor.opens("index.html").await;
        visitor.presses(Label::Start).await;
        for choice in &road[..6] {
            visitor.answers(*choice).await;
        }
        let next = road[6].question();
        visitor.sees_heading(title(next)).await;
        visitor.reloads().await;
        visitor.sees_heading(label(Label::ResumeTitle)).await;
        let asks = label(Label::ResumeAtQuestion).replace("{question}", title(next));
        visitor.reads(&asks).await;
        visitor.presses(Label::Resume).await;
        visitor.sees_heading(title(next)).await;
        for choice in &road[6..] {
            visitor.answers(*choice).await;
        }
        visitor.finds(".verdict .title", None).await;
    });
}

#[test]
fn a_letter_with_details_and_own_words_is_there_after_a_reload() {
    visit(async |visitor| {
        let story = "wish=keep scope=unpaid";
        let mut twin = Twin::answered(story);
        visitor.opens("index.html").await;
        visitor.answers_all(story).await;
        visitor.opens_the_letter().await;
        let field = visitor.field(detail_label(Detail::Name)).await;
        visitor.types(&field, "Ирина Павловна").await;
        twin.entered(&[(Detail::Name, "Ирина Павловна")]);
        let composed = twin.letter(visitor.today().await);
        visitor.sees_letter(&composed).await;
        visitor.adds_to_paragraph(1, " Моя правка.").await;
        let mut edited = composed.clone();
        edited[1] += " Моя правка.";
        visitor.sees_letter(&edited).await;
        visitor.reloads().await;
        visitor.reads(&label(Label::ResumeClient).replace("{name}", "Ирина Павловна")).await;
        let verdict = WORDS.verdict(twin.decision().verdict).unwrap().name.to_lowercase();
        visitor.reads(&label(Label::ResumeAtVerdict).replace("{verdict}", &verdict)).await;
        visitor.presses(Label::Resume).await;
        visitor.sees_letter(&edited).await;
        let field = visitor.field(detail_label(Detail::Name)).await;
        assert_eq!(field.prop("value").await.unwrap().as_deref(), Some("Ирина Павловна"));
        visitor.reads(label(Label::OwnWords)).await;
        // A changed detail never overwrites the visitor's own words.
        visitor.types(&field, "Ирина").await;
        twin.entered(&[(Detail::Name, "Ирина")]);
        let mut renamed = twin.letter(visitor.today().await);
        renamed[1].clone_from(&edited[1]);
        visitor.sees_letter(&renamed).await;
        visitor.presses(Label::Restore).await;
        visitor.sees_letter(&twin.letter(visitor.today().await)).await;
    });
}

#[test]
fn changing_an_earlier_answer_keeps_the_others() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        visitor.answers_all("wish=out").await;
        let before = kept_answers(visitor).await;
        visitor.presses(Label::AllAnswers).await;
        visitor.sees_heading(label(Label::AllAnswers)).await;
        assert_eq!(visitor.count(".answers__row").await, road("wish=out").len() as u64);
        let topic = &ASSESSMENT.question(Question::Heat).unwrap().topic;
        let name = label(Label::ChangeAnswerOf).replace("{topic}", topic);
        visitor.clicks(&format!("[aria-label='{name}']"), None).await;
        visitor.sees_heading(title(Question::Heat)).await;
        visitor.finds("input[value='sore']:checked", None).await;
        let choice = road("wish=out heat=calm").into_iter();
        let calm = choice.into_iter().find(|choice| choice.question() == Question::Heat).unwrap();
        visitor.answers(calm).await;
        visitor.sees_heading(label(Label::AllAnswers)).await;
        visitor.presses(Label::ToVerdict).await;
        visitor.finds(".verdict .title", None).await;
        let mut expected = before;
        expected["heat"] = "calm".into();
        assert_eq!(kept_answers(visitor).await, expected);
    });
}

#[test]
fn back_leads_through_given_answers_to_the_door() {
    visit(async |visitor| {
        let road = road("wish=out");
        visitor.opens("index.html").await;
        visitor.presses(Label::Start).await;
        for choice in &road[..3] {
            visitor.answers(*choice).await;
        }
        visitor.sees_heading(title(road[3].question())).await;
        for choice in road[..3].iter().rev() {
            visitor.presses(Label::Back).await;
            visitor.sees_heading(title(choice.question())).await;
            visitor.finds(&format!("input[value='{}']:checked", choice.id()), None).await;
        }
        // Forward again without answering anew.
        visitor.presses(Label::Next).await;
        visitor.sees_heading(title(road[1].question())).await;
        visitor.presses(Label::Back).await;
        visitor.presses(Label::Back).await;
        visitor.sees_heading(label(Label::ResumeTitle)).await;
    });
}

#[test]
fn trying_on_what_would_change_the_verdict_changes_it() {
    visit(async |visitor| {
        let story = "wish=keep scope=unpaid";
        let decision = Twin::answered(story).decision();
        let flips = decision.flips();
        let flip = flips.iter().find(|flip| {
            let mut twin = Twin::answered(story);
            twin.happened(Event::Answered(flip.choice)).is_complete()
        });
        let flip = *flip.expect("a flip that opens no question");
        visitor.opens("index.html").await;
        visitor.answers_all(story).await;
        assert_eq!(visitor.count(".flip").await, flips.len() as u64);
        let condition = &ASSESSMENT.choice(flip.choice).unwrap().label;
        let name = format!("{}: {condition}", label(Label::FlipTry));
        visitor.clicks(&format!("[aria-label='{name}']"), None).await;
        visitor.sees_heading(&WORDS.verdict(flip.verdict).unwrap().name).await;
    });
}

async fn kept_answers(visitor: &Visitor) -> Value {
    let kept = visitor.kept().await;
    let saved: Value = serde_json::from_str(&kept[0].1).unwrap();
    saved["answers"].clone()
}
