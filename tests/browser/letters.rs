//! The words page: straight to a letter, editing it, its language, the check, the rehearsal.

use crate::twin::{Twin, WORDS, detail_label, label};
use crate::visitor::{Visitor, visit};
use partwell::case::Event;
use partwell::content::Label;
use partwell::letter::{Detail, LetterKind, asked_for};
use partwell::questions::Choice;
use serde_json::{Value, json};

const STORY: &str = "wish=keep scope=unpaid";

async fn at_the_letter(visitor: &Visitor) -> (Twin, Vec<String>) {
    visitor.answers_all(STORY).await;
    visitor.opens_the_letter().await;
    let twin = Twin::answered(STORY);
    let letter = twin.letter(visitor.today().await);
    visitor.sees_letter(&letter).await;
    (twin, letter)
}

#[test]
fn a_letter_is_chosen_without_the_assessment_and_its_gates_still_hold() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        visitor.presses(Label::DoorLetters).await;
        visitor.sees_heading(label(Label::AllLetters)).await;
        visitor.finds_exactly(LetterKind::ALL.len() as u64, ".letters__kind").await;
        let kind = LetterKind::SoftParting;
        visitor.picks_letter(kind).await;
        let title = &WORDS.kinds[kind as usize].title;
        let mut asked = 0;
        for question in asked_for(kind) {
            // Only an employee is asked about a boss.
            if *question == partwell::questions::Question::Boss {
                continue;
            }
            let kicker = visitor.finds(".kicker", None).await.text().await.unwrap();
            assert!(kicker.contains(title), "which letter it is for: {kicker}");
            visitor.answers(Choice::at(*question, 0).unwrap()).await;
            asked += 1;
        }
        assert!(asked < 9, "only what the letter needs: {asked}");
        visitor.sees_heading(label(Label::Letters)).await;
        visitor.reads(label(Label::StraightNote)).await;
        visitor.reads(label(Label::ShutTitle)).await;
        visitor.presses(Label::ShowAnyway).await;
        let letter = visitor.letter().await;
        // The chosen letter is there after a reload, and the list is one step back.
        visitor.reloads().await;
        visitor.presses(Label::Resume).await;
        visitor.sees_letter(&letter).await;
        visitor.presses(Label::AllLetters).await;
        visitor.sees_heading(label(Label::AllLetters)).await;
        visitor.picks_letter(LetterKind::PaymentReminder).await;
        visitor.sees_heading(label(Label::Letters)).await;
        assert_eq!(visitor.count(".shut").await, 0, "a reminder announces nothing");
    });
}

async fn tool(visitor: &Visitor, paragraph: usize, name: Label) {
    let script = "const [index, name] = arguments; const block = root.querySelectorAll('.block')[index]; \
        const fold = block?.querySelector('.block__more'); if (fold) fold.open = true; \
        return [...(block?.querySelectorAll('button') ?? [])].find((each) => plain(each.textContent) === name) ?? null";
    let arguments = [json!(paragraph), json!(label(name))];
    let found = visitor.awaits(&format!("tool {name:?}"), script, &arguments).await;
    visitor.element_of(&found).click().await.unwrap();
}

#[test]
fn paragraphs_are_dropped_moved_added_and_brought_back() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        let (_, letter) = at_the_letter(visitor).await;
        tool(visitor, 1, Label::Drop).await;
        let mut fewer = letter.clone();
        fewer.remove(1);
        visitor.sees_letter(&fewer).await;
        visitor.presses(Label::Undo).await;
        visitor.sees_letter(&letter).await;

        tool(visitor, 0, Label::MoveDown).await;
        let mut moved = letter.clone();
        moved.swap(0, 1);
        visitor.sees_letter(&moved).await;
        tool(visitor, 1, Label::MoveUp).await;
        visitor.sees_letter(&letter).await;

        visitor.presses(Label::AddParagraph).await;
        visitor.finds_exactly(letter.len() as u64 + 1, ".block__text").await;
        visitor.adds_to_paragraph(letter.len(), "P. S. Свой абзац.").await;
        let mut longer = letter.clone();
        longer.push("P. S. Свой абзац.".to_owned());
        visitor.sees_letter(&longer).await;
        visitor.reloads().await;
        visitor.presses(Label::Resume).await;
        visitor.sees_letter(&longer).await;
    });
}

#[test]
fn a_paragraph_is_added_above_the_signature() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        let (mut twin, _) = at_the_letter(visitor).await;
        let field = visitor.field(detail_label(Detail::Signature)).await;
        visitor.types(&field, "Саша Белова").await;
        twin.entered(&[(Detail::Signature, "Саша Белова")]);
        let letter = twin.letter(visitor.today().await);
        visitor.sees_letter(&letter).await;
        visitor.presses(Label::AddParagraph).await;
        visitor.finds_exactly(letter.len() as u64 + 1, ".block__text").await;
        assert!(visitor.letter().await.last().unwrap().contains("Саша Белова"));
    });
}

#[test]
fn own_words_stay_and_a_changed_detail_offers_to_update_them() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        let (mut twin, letter) = at_the_letter(visitor).await;
        visitor.adds_to_paragraph(0, " Привет!").await;
        let own = format!("{} Привет!", letter[0]);
        visitor.sees_paragraph(0, &own).await;
        let field = visitor.field(detail_label(Detail::Name)).await;
        visitor.types(&field, "Марина").await;
        twin.entered(&[(Detail::Name, "Марина")]);
        let fresh = twin.letter(visitor.today().await);
        assert_ne!(fresh[0], letter[0], "the name stands in the greeting");
        visitor.reads(label(Label::Changed)).await;
        visitor.sees_paragraph(0, &own).await;
        visitor.presses(Label::UpdateSentence).await;
        let script = "return root.querySelector('.block__text').value.includes('Марина')";
        visitor.awaits("the name", script, &[]).await;
        visitor.does_not_read(label(Label::Changed)).await;
    });
}

#[test]
fn the_check_marks_replaces_and_keeps_quiet() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        let (_, letter) = at_the_letter(visitor).await;
        assert_eq!(visitor.count(".block__mirror mark").await, 0, "our own words are clean");
        visitor.adds_to_paragraph(1, " Вы всегда так делаете.").await;
        visitor.finds(".block__mirror mark", None).await;
        let reason = &WORDS.remarks[0];
        visitor.reads(&reason.why).await;
        // The screen reader's list and the mark speak of the same words.
        let script = "return root.querySelector('.block__mirror').matches('[aria-hidden=true]')";
        assert_eq!(visitor.look(script, &[]).await, json!(true));
        visitor.presses(Label::RemarkDismiss).await;
        visitor.finds_exactly(0, ".block__mirror mark").await;
        visitor.adds_to_paragraph(1, " И ещё.").await;
        visitor.sees_paragraph(1, &format!("{} Вы всегда так делаете. И ещё.", letter[1])).await;
        assert_eq!(visitor.count(".block__mirror mark").await, 0, "nothing nags twice");
        visitor.presses(Label::RemarksBack).await;
        visitor.finds(".block__mirror mark", None).await;
    });
}

#[test]
fn the_rehearsal_is_walked_by_keyboard() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        at_the_letter(visitor).await;
        visitor.presses(Label::Rehearse).await;
        visitor.sees_heading(label(Label::RehearsalTitle)).await;
        let begun = visitor.count(".rehearsal__log .rehearsal__line").await;
        assert_eq!(begun, 1, "the client speaks first");
        let focused = "return root.activeElement?.matches('.title') ?? false";
        visitor.awaits("focus on the heading", focused, &[]).await;
        let on_answer = "return root.activeElement?.matches('.rehearsal__answer') ?? false";
        for _ in 0..5 {
            visitor.strikes("\u{e004}").await;
            if visitor.look(on_answer, &[]).await == json!(true) {
                break;
            }
        }
        visitor.awaits("focus on an answer", on_answer, &[]).await;
        visitor.strikes("\u{e007}").await;
        let script = "return root.querySelectorAll('.rehearsal__log .rehearsal__line').length >= 2";
        visitor.awaits("the answer in the talk", script, &[]).await;
        visitor.finds(".rehearsal__note", None).await;
        let turn = "return root.activeElement?.closest('.rehearsal__turn') != null";
        visitor.awaits("focus on what comes next", turn, &[]).await;
        let seen = "const box = root.querySelector('.rehearsal__note').getBoundingClientRect(); \
            return box.top >= 0 && box.bottom <= innerHeight";
        visitor.awaits("the comment in sight", seen, &[]).await;
        visitor.presses(Label::ToLetter).await;
        visitor.sees_heading(label(Label::Letters)).await;
    });
}

/// The names of the files asked for so far.
async fn asked_files(visitor: &Visitor) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource').map((each) => \
        each.name.split('/').pop())";
    let names = visitor.run(script, &[]).await;
    names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_language_comes_only_when_it_is_asked_for() {
    visit(async |visitor| {
        visitor.opens("pages/one.html").await;
        at_the_letter(visitor).await;
        let files = asked_files(visitor).await;
        let of = |files: &[String], lang: &str| {
            files.iter().filter(|name| name.contains(&format!(".{lang}-"))).count()
        };
        assert_eq!((of(&files, "ru"), of(&files, "en")), (2, 0), "{files:?}");

        // The letter in English, the screen in Russian: one more file.
        visitor.chooses(Label::LangEn).await;
        let script = "return /[a-z]{4}/.test(root.querySelector('.block__text')?.value ?? '')";
        visitor.awaits("an English letter", script, &[]).await;
        visitor.sees_heading(label(Label::Letters)).await;
        let files = asked_files(visitor).await;
        assert_eq!((of(&files, "ru"), of(&files, "en")), (2, 1), "{files:?}");

        // Chosen once, it stays.
        visitor.reloads().await;
        visitor.presses(Label::Resume).await;
        visitor.awaits("an English letter", script, &[]).await;
    });
}

#[test]
fn the_page_can_ask_for_english_and_for_the_list_of_letters() {
    visit(async |visitor| {
        visitor.goes_to("pages/one.html").await;
        let set = "const host = document.querySelector('part-well'); \
            for (const [name, value] of Object.entries(arguments[0])) host.setAttribute(name, value)";
        let wanted: Value =
            json!({ "lang": "en", "start": "letters", "letter-lang": "ru", "case": "en" });
        visitor.run(set, &[wanted]).await;
        visitor.finds(".letters__kind", None).await;
        let script =
            "const text = root.querySelector('.partwell').innerText; return !/[а-яё]/i.test(text)";
        visitor.awaits("an English screen", script, &[]).await;
        visitor.unfolds(".letters__kind", None).await;
        let script = "return root.querySelector('.partwell').lang === 'en'";
        assert_eq!(visitor.look(script, &[]).await, json!(true));
    });
}

#[test]
fn a_foreign_detail_is_told_and_never_breaks_the_letter() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        let (mut twin, _) = at_the_letter(visitor).await;
        for hostile in ["я".repeat(10_000), "Ири\u{202e}на".to_owned()] {
            let field = visitor.field(detail_label(Detail::Name)).await;
            let enter = "const [field, text] = arguments; field.value = text; \
                field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))";
            visitor.run(enter, &[json!(field), json!(hostile)]).await;
            visitor.finds(".field__error", None).await;
            twin.happened(Event::DetailEntered(Detail::Name, hostile));
            visitor.sees_letter(&twin.letter(visitor.today().await)).await;
        }
    });
}
