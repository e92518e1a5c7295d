//! Whole stories by mouse, from the article to the text read back from the clipboard.

use crate::twin::{Twin, WORDS, detail_label, label};
use crate::visitor::{Visitor, visit};
use partwell::case::Event;
use partwell::content::Label;
use partwell::decision::Verdict;
use partwell::letter::{Detail, Writer};

#[test]
fn she_parts_softly_by_email_on_first_name_terms_once_every_gate_is_ticked() {
    let story = "wish=out channel=email address=informal income=most-reserve";
    let details = [
        (Detail::Name, "Марина"),
        (Detail::Signature, "Оля"),
        (Detail::Project, "Северный чай"),
        (Detail::Handover, "исходники и доступы"),
    ];
    visit(async |visitor| {
        let mut twin = Twin::answered(story);
        assert_eq!(twin.decision().verdict, Verdict::PartSoftly);
        assert!(twin.decision().gates.len() > 1, "several gates to tick");
        visitor.opens("index.html").await;
        visitor.answers_all(story).await;
        visitor.opens_the_letter().await;
        visitor.reads(label(Label::ShutTitle)).await;
        assert_eq!(visitor.count(".block__text").await, 0, "the letter is shut");
        let gates = twin.decision().gates;
        visitor.finds_exactly(gates.len() as u64, ".shut .gate").await;
        for gate in gates {
            let done = &WORDS.gate(gate).expect("words of a gate").done;
            visitor.clicks(".shut .gate__tick", Some(done)).await;
        }
        visitor.finds_exactly(0, ".shut").await;
        visitor.chooses(Label::WriterShe).await;
        twin.happened(Event::WriterChosen(Writer::She));
        fill(visitor, &mut twin, &details).await;
        let letter = copies_the_letter(visitor, &twin).await;
        for sign in ["Марина", "решила", "Северный чай", "исходники и доступы", "Оля"]
        {
            assert!(letter.contains(sign), "'{sign}' in {letter}");
        }
        visitor.clicks(".paper .gate__tick", Some(label(Label::Sent))).await;
        visitor.finds_exactly(0, ".letter__status").await;
    });
}

#[test]
fn a_yellow_card_goes_out_by_messenger_message_by_message() {
    let story = "wish=change change=conduct tone=insults target=me told=talk \
        channel=messenger address=formal";
    visit(async |visitor| {
        let mut twin = Twin::answered(story);
        assert_eq!(twin.decision().verdict, Verdict::Warn);
        visitor.opens("index.html").await;
        visitor.answers_all(story).await;
        visitor.opens_the_letter().await;
        fill(visitor, &mut twin, &[(Detail::Name, "Игорь Петрович")]).await;
        let letter = copies_the_letter(visitor, &twin).await;
        assert!(letter.contains("Игорь Петрович"), "{letter}");
        let second = label(Label::CopyMessage).replace("{number}", "2");
        visitor.clicks(".link", Some(&second)).await;
        visitor.finds(".toast", Some(label(Label::Copied))).await;
        assert_eq!(visitor.pastes().await, visitor.letter().await[1]);
    });
}

#[test]
fn a_studio_pauses_until_paid_with_every_detail_filled_in() {
    let story = "role=owner wish=my-money pay=late channel=email address=formal";
    let details = [
        (Detail::Name, "Анна Сергеевна"),
        (Detail::Signature, "Студия «Берег»"),
        (Detail::Invoice, "14"),
        (Detail::Sum, "45 000"),
    ];
    visit(async |visitor| {
        let mut twin = Twin::answered(story);
        assert_eq!(twin.decision().verdict, Verdict::PauseUntilPaid);
        visitor.opens("index.html").await;
        visitor.answers_all(story).await;
        visitor.opens_the_letter().await;
        visitor.presses(Label::ShowAnyway).await;
        fill(visitor, &mut twin, &details).await;
        let today = visitor.today().await;
        for (detail, day) in [(Detail::DueSince, today.plus(-30)), (Detail::PayBy, today.plus(10))]
        {
            visitor.picks_day(detail, &day.iso()).await;
            twin.entered(&[(detail, &day.iso())]);
        }
        let letter = copies_the_letter(visitor, &twin).await;
        for sign in ["Анна Сергеевна", "мы останавливаем", "№ 14", "45 000", "Студия «Берег»"]
        {
            assert!(letter.replace('\u{a0}', " ").contains(sign), "'{sign}' in {letter}");
        }
    });
}

async fn fill(visitor: &Visitor, twin: &mut Twin, details: &[(Detail, &str)]) {
    for (detail, text) in details {
        let field = visitor.field(detail_label(*detail)).await;
        visitor.types(&field, text).await;
    }
    twin.entered(details);
}

/// The letter as it should read, as it reads, and as it comes out of the clipboard.
async fn copies_the_letter(visitor: &Visitor, twin: &Twin) -> String {
    let paragraphs = twin.letter(visitor.today().await);
    visitor.sees_letter(&paragraphs).await;
    visitor.clicks(".paper .button--primary", Some(label(Label::Copy))).await;
    visitor.finds(".toast", Some(label(Label::Copied))).await;
    let pasted = visitor.pastes().await;
    assert_eq!(pasted, paragraphs.join("\n\n"));
    pasted
}
