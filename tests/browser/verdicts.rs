//! Every verdict is reached by clicking answers, and shows its card and name.

use crate::twin::{Twin, WORDS, label, road};
use crate::visitor::visit;
use partwell::content::Label;
use partwell::decision::{Level, Verdict};

/// A story for each verdict; what it doesn't name is answered plainly.
const STORIES: [(Verdict, &str); 17] = [
    (Verdict::Keep, "wish=keep pattern=nothing"),
    (Verdict::Repair, "wish=change change=conduct feedback=silent told=nothing"),
    (Verdict::OwnIt, "wish=keep own=failed"),
    (Verdict::Wait, "wish=out pattern=once heat=boiling tone=insults target=me"),
    (Verdict::Warn, "wish=change change=conduct tone=insults target=me told=talk"),
    (Verdict::RenegotiatePrice, "wish=change change=price rate=low"),
    (Verdict::RenegotiateScope, "wish=keep scope=unpaid"),
    (Verdict::RenegotiatePayment, "wish=keep pay=no-term"),
    (Verdict::PauseUntilPaid, "wish=my-money pay=late"),
    (Verdict::Decline, "wish=keep pattern=once red-line=request"),
    (Verdict::ChangeContact, "wish=keep tone=curt person=one above=knows"),
    (Verdict::Outsource, "wish=keep fit=no-time successor=agreed"),
    (Verdict::Refer, "wish=unsure fit=worn successor=agreed"),
    (Verdict::LetItEnd, "wish=unsure stage=done"),
    (Verdict::PartSoftly, "wish=out"),
    (Verdict::PartAfterWarning, "wish=unsure tone=insults target=me told=warned"),
    (Verdict::PartNow, "wish=keep red-line=unlawful"),
];

#[test]
fn there_is_a_story_for_every_verdict() {
    assert_eq!(STORIES.map(|(verdict, _)| verdict), Verdict::ALL);
}

#[test]
fn verdicts_to_stay_are_reached_by_clicking() {
    reaches(|level| level == Level::Stay);
}

#[test]
fn verdicts_to_change_terms_are_reached_by_clicking() {
    reaches(|level| level == Level::Change);
}

#[test]
fn verdicts_to_end_are_reached_by_clicking() {
    reaches(|level| matches!(level, Level::Part | Level::Ends));
}

fn reaches(which: fn(Level) -> bool) {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        for (verdict, story) in STORIES.iter().filter(|(verdict, _)| which(verdict.level())) {
            assert_eq!(Twin::answered(story).decision().verdict, *verdict, "{story}");
            visitor.presses(Label::Start).await;
            for choice in road(story) {
                visitor.answers(choice).await;
            }
            let name = WORDS.verdict(*verdict).unwrap().name.replace('\u{a0}', " ");
            visitor.sees_heading(&name).await;
            assert_eq!(visitor.verdict().await, (verdict.card().id().to_owned(), name));
            visitor.presses(Label::StartAgain).await;
            visitor.presses(Label::StartAgainYes).await;
            visitor.sees_heading(label(Label::DoorTitle)).await;
        }
    });
}
