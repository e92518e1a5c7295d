//! What the visitor does, by mouse and keyboard.

use super::Visitor;
use crate::twin::{WORDS, detail_label, label, road, title};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use partwell::content::Label;
use partwell::letter::{Detail, LetterKind};
use partwell::questions::Choice;
use serde_json::json;

impl Visitor {
    pub async fn clicks(&self, css: &str, text: Option<&str>) {
        self.finds(css, text).await.click().await.unwrap();
    }

    /// Clicks a button or link with this label.
    pub async fn presses(&self, name: Label) {
        self.clicks("button", Some(label(name))).await;
    }

    /// Answers the question on screen, which must be the choice's.
    pub async fn answers(&self, choice: Choice) {
        let script = "const [title, id] = arguments; \
            const heading = root.querySelector('.question .title'); \
            const input = root.querySelector(`.choice input[value=\"${id}\"]`); \
            return heading && plain(heading.textContent) === plain(title) && input?.parentElement";
        let arguments = [json!(title(choice.question())), json!(choice.id())];
        let found = self.awaits(&format!("question for {choice:?}"), script, &arguments).await;
        self.element_of(&found).click().await.unwrap();
    }

    /// Starts at the door and answers everything.
    pub async fn answers_all(&self, story: &str) {
        self.presses(Label::Start).await;
        for choice in road(story) {
            self.answers(choice).await;
        }
        self.finds(".verdict .title", None).await;
    }

    pub async fn opens_the_letter(&self) {
        self.presses(Label::ToWords).await;
        self.sees_heading(label(Label::Letters)).await;
    }

    /// The field of a detail, by its label.
    pub async fn field(&self, name: &str) -> Element {
        let script = "const labels = [...root.querySelectorAll('.field label')]; \
            const found = labels.find((each) => plain(each.querySelector('.field__label').textContent) === plain(arguments[0])); \
            const fold = found?.closest('details'); \
            if (fold && !fold.open) { fold.querySelector('summary').click(); return null; } \
            return found?.querySelector('input, textarea') ?? null";
        let found = self.awaits(&format!("field '{name}'"), script, &[json!(name)]).await;
        self.element_of(&found)
    }

    pub async fn types(&self, field: &Element, text: &str) {
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Types a day, month first, as the browser's field in English wants it.
    pub async fn picks_day(&self, detail: Detail, iso: &str) {
        self.field(detail_label(detail)).await;
        self.clicks(".field__label", Some(detail_label(detail))).await;
        let parts: Vec<&str> = iso.split('-').collect();
        self.strikes(&[parts[1], parts[2], parts[0]].concat()).await;
        let field = self.field(detail_label(detail)).await;
        assert_eq!(field.prop("value").await.unwrap().as_deref(), Some(iso));
    }

    /// Types at the end of a paragraph.
    pub async fn adds_to_paragraph(&self, index: usize, text: &str) {
        let script = "return root.querySelectorAll('.block__text')[arguments[0]] ?? null";
        let found = self.awaits("paragraph", script, &[json!(index)]).await;
        self.element_of(&found).send_keys(text).await.unwrap();
    }

    /// Clicks what may be folded away: its fold is opened first.
    pub async fn unfolds(&self, css: &str, text: Option<&str>) {
        let found = self.finds(css, text).await;
        let script = "arguments[0].closest('details:not([open])')?.firstChild.click()";
        self.run(script, &[json!(found)]).await;
        found.click().await.unwrap();
    }

    /// Chooses one of the pills above the letter.
    pub async fn chooses(&self, name: Label) {
        self.unfolds(".pill", Some(label(name))).await;
    }

    /// Picks a letter from the list of all.
    pub async fn picks_letter(&self, kind: LetterKind) {
        let title = &WORDS.kinds[kind as usize].title;
        self.unfolds(".letters__kind strong", Some(title)).await;
    }

    /// Pastes into a field of the page, and reads it.
    pub async fn pastes(&self) -> String {
        let script = "document.querySelector('.test-paper')?.remove(); \
            const paper = document.createElement('textarea'); paper.className = 'test-paper'; \
            document.body.append(paper); return paper";
        let paper = self.element_of(&self.run(script, &[]).await);
        paper.click().await.unwrap();
        self.strikes("\u{e009}v").await;
        paper.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Strikes keys one after another, the first held down if it is Control.
    pub async fn strikes(&self, keys: &str) {
        let mut actions = KeyActions::new("keyboard".into());
        let held: Vec<char> = keys.chars().filter(|key| *key == '\u{e009}').collect();
        for value in keys.chars() {
            actions = actions.then(KeyAction::Down { value });
            if !held.contains(&value) {
                actions = actions.then(KeyAction::Up { value });
            }
        }
        for value in held {
            actions = actions.then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await.unwrap();
    }
}
