//! What the visitor sees in the widget.

use super::Visitor;
use fantoccini::elements::{Element, ElementRef};
use partwell::locale::Day;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long the visitor waits for what must appear.
const PATIENCE: Duration = Duration::from_secs(10);

impl Visitor {
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.client.execute(script, arguments.to_vec()).await.unwrap()
    }

    /// Runs a script on the widget's shadow root, named `root`.
    pub async fn look(&self, script: &str, arguments: &[Value]) -> Value {
        let script = format!(
            "const host = document.querySelectorAll('part-well')[{}]; \
             const root = host?.shadowRoot; if (!root) return null; \
             const plain = (text) => text.replace(/\\s+/g, ' ').trim(); {script}",
            self.element.get()
        );
        self.run(&script, arguments).await
    }

    /// Waits for a script on the shadow root to return something.
    pub async fn awaits(&self, what: &str, script: &str, arguments: &[Value]) -> Value {
        let began = Instant::now();
        loop {
            let found = self.look(script, arguments).await;
            if !found.is_null() && found != Value::Bool(false) {
                return found;
            }
            if began.elapsed() > PATIENCE {
                panic!("no {what} on this screen:\n{}", self.screen().await);
            }
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// The visible text of the whole widget.
    pub async fn screen(&self) -> String {
        let text = self.look("return root.querySelector('.partwell').innerText", &[]).await;
        text.as_str().unwrap_or("(no widget)").to_owned()
    }

    pub async fn finds(&self, css: &str, text: Option<&str>) -> Element {
        let script = "const [css, text] = arguments; \
            return [...root.querySelectorAll(css)].find((each) => \
            text === null || plain(each.textContent) === plain(text)) ?? null";
        let what = format!("{css} {}", text.unwrap_or_default());
        let found = self.awaits(&what, script, &[json!(css), json!(text)]).await;
        self.element_of(&found)
    }

    pub fn element_of(&self, found: &Value) -> Element {
        let id = found.as_object().and_then(|found| found.values().next()?.as_str());
        let reference = ElementRef::from(id.expect("an element").to_owned());
        Element::from_element_id(self.client.clone(), reference)
    }

    pub async fn count(&self, css: &str) -> u64 {
        let script = "return root.querySelectorAll(arguments[0]).length";
        self.look(script, &[json!(css)]).await.as_u64().unwrap_or_default()
    }

    pub async fn finds_exactly(&self, count: u64, css: &str) {
        let script = "return root.querySelectorAll(arguments[0]).length === arguments[1]";
        self.awaits(&format!("{count} × {css}"), script, &[json!(css), json!(count)]).await;
    }

    /// Whether a text is to be read anywhere in the widget, after a moment if need be.
    pub async fn reads(&self, text: &str) {
        let script = "return plain(root.querySelector('.partwell').innerText)\
            .toLowerCase().includes(plain(arguments[0]).toLowerCase())";
        self.awaits(&format!("text '{text}'"), script, &[json!(text)]).await;
    }

    pub async fn does_not_read(&self, text: &str) {
        let screen = self.screen().await;
        assert!(!screen.contains(text), "'{text}' is on this screen:\n{screen}");
    }

    pub async fn sees_heading(&self, text: &str) {
        self.finds(".title", Some(text)).await;
    }

    /// The card's colour and the verdict's name.
    pub async fn verdict(&self) -> (String, String) {
        let script = "const card = root.querySelector('.verdict svg.card'); return card && \
            [card.classList[1].replace('card--', ''), \
            plain(root.querySelector('.verdict .title').textContent)]";
        let found = self.awaits("verdict", script, &[]).await;
        let text = |index: usize| found[index].as_str().unwrap().to_owned();
        (text(0), text(1))
    }

    /// The paragraphs of the letter on screen.
    pub async fn letter(&self) -> Vec<String> {
        let script = "const texts = [...root.querySelectorAll('.block__text')]; \
            return texts.length ? texts.map((each) => each.value) : null";
        let found = self.awaits("letter", script, &[]).await;
        found.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    }

    /// Waits until the letter reads so.
    pub async fn sees_letter(&self, paragraphs: &[String]) {
        let began = Instant::now();
        while self.letter().await != paragraphs && began.elapsed() < PATIENCE {
            sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(self.letter().await, paragraphs);
    }

    pub async fn sees_paragraph(&self, index: usize, text: &str) {
        let script = "const [index, text] = arguments; \
            return root.querySelectorAll('.block__text')[index]?.value === text";
        self.awaits(&format!("paragraph '{text}'"), script, &[json!(index), json!(text)]).await;
    }

    /// Today by the browser's calendar.
    pub async fn today(&self) -> Day {
        let script = "const now = new Date(); \
            return [now.getFullYear(), now.getMonth() + 1, now.getDate()]";
        let found = self.run(script, &[]).await;
        let part = |index: usize| found[index].as_u64().unwrap() as u32;
        Day::new(part(0) as i32, part(1), part(2)).unwrap()
    }

    /// The keys of the browser's storage that are ours, with their texts.
    pub async fn kept(&self) -> Vec<(String, String)> {
        let script = "return Object.entries(localStorage)\
            .filter(([key]) => key.startsWith('partwell')).sort()";
        let found = self.run(script, &[]).await;
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        found.as_array().unwrap().iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
    }
}
