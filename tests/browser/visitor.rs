//! A visitor at the screen: reads, points and types, and nothing behind the scenes.

use crate::driver::{Driver, devtools, log};
use crate::site::Site;
use crate::twin::{detail_label, label, road, title};
use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use partwell::content::Label;
use partwell::letter::Detail;
use partwell::locale::Day;
use partwell::questions::Choice;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::time::{sleep, timeout};

/// A test takes no longer than this, on a busy machine too.
const LIMIT: Duration = Duration::from_secs(60);
/// How long the visitor waits for what must appear.
const PATIENCE: Duration = Duration::from_secs(10);

/// One browser at a time.
static BROWSER: Mutex<()> = Mutex::new(());

pub struct Visitor {
    pub client: Client,
    pub site: Site,
    /// Which of the page's elements is meant.
    element: Cell<usize>,
    console: RefCell<Vec<String>>,
    expected: RefCell<Vec<&'static str>>,
}

/// Runs a visit from an empty browser to its end, where nothing may be wrong in
/// the console and nothing may have been asked of another origin.
pub fn visit(story: impl AsyncFnOnce(&Visitor)) {
    let _one = BROWSER.lock().unwrap_or_else(PoisonError::into_inner);
    let site = Site::open();
    let driver = Driver::start(&site);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let visitor = Visitor {
            client: driver.session().await,
            site,
            element: Cell::new(0),
            console: RefCell::default(),
            expected: RefCell::default(),
        };
        timeout(LIMIT, story(&visitor)).await.expect("the visit ends in time");
        visitor.leave().await;
    });
}

impl Visitor {
    async fn leave(self) {
        let origin = self.site.origin();
        for entry in log(&self.client, "performance").await {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            let url = message["message"]["params"]["request"]["url"].as_str().unwrap_or_default();
            let foreign = url.starts_with("http") && !url.starts_with(&origin);
            assert!(!foreign, "asked another origin: {url}");
        }
        self.console().await;
        let expected = self.expected.borrow();
        for line in self.console.borrow().iter().filter(|line| !line.starts_with("INFO")) {
            assert!(expected.iter().any(|known| line.contains(known)), "console: {line}");
        }
        drop(expected);
        self.client.close().await.unwrap();
    }

    /// Everything logged so far, each line with its level first.
    pub async fn console(&self) -> Vec<String> {
        for entry in log(&self.client, "browser").await {
            let (level, text) = (&entry["level"], &entry["message"]);
            let line = format!("{} {}", level.as_str().unwrap(), text.as_str().unwrap());
            self.console.borrow_mut().push(line);
        }
        self.console.borrow().clone()
    }

    /// A line that the console may hold.
    pub fn expects(&self, line: &'static str) {
        self.expected.borrow_mut().push(line);
    }

    pub async fn goes_to(&self, path: &str) {
        self.client.goto(&format!("{}/{path}", self.site.origin())).await.unwrap();
    }

    /// Opens the article and scrolls to the widget.
    pub async fn opens(&self, path: &str) {
        self.goes_to(path).await;
        self.reaches_the_widget().await;
    }

    pub async fn reloads(&self) {
        self.client.refresh().await.unwrap();
        self.reaches_the_widget().await;
    }

    pub async fn reaches_the_widget(&self) {
        let index = json!(self.element.get());
        self.run("document.querySelectorAll('part-well')[arguments[0]].scrollIntoView()", &[index])
            .await;
        self.finds(".title", None).await;
    }

    /// From now on deals with another element of the page.
    pub fn turns_to(&self, element: usize) {
        self.element.set(element);
    }

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

    fn element_of(&self, found: &Value) -> Element {
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

    pub async fn clicks(&self, css: &str, text: Option<&str>) {
        self.finds(css, text).await.click().await.unwrap();
    }

    /// Clicks a button or link with this label.
    pub async fn presses(&self, name: Label) {
        self.clicks("button", Some(label(name))).await;
    }

    pub async fn sees_heading(&self, text: &str) {
        self.finds(".title", Some(text)).await;
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

    /// The card's colour and the verdict's name.
    pub async fn verdict(&self) -> (String, String) {
        let script = "const card = root.querySelector('.verdict svg.card'); return card && \
            [card.classList[1].replace('card--', ''), \
            plain(root.querySelector('.verdict .title').textContent)]";
        let found = self.awaits("verdict", script, &[]).await;
        let text = |index: usize| found[index].as_str().unwrap().to_owned();
        (text(0), text(1))
    }

    pub async fn opens_the_letter(&self) {
        self.presses(Label::ToWords).await;
        self.sees_heading(label(Label::Letters)).await;
    }

    /// The paragraphs of the letter on screen.
    pub async fn letter(&self) -> Vec<String> {
        let script = "const texts = [...root.querySelectorAll('.block__text')]; \
            return texts.length && texts.map((each) => each.value)";
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

    /// Chooses one of the pills above the letter.
    pub async fn chooses(&self, name: Label) {
        self.clicks(".pill", Some(label(name))).await;
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

    pub async fn keeps(&self, key: &str, text: &str) {
        self.run("localStorage.setItem(arguments[0], arguments[1])", &[json!(key), json!(text)])
            .await;
    }

    /// Runs a script before those of every page from now on.
    pub async fn before_each_page(&self, script: &str) {
        let parameters = json!({ "source": script });
        devtools(&self.client, "Page.addScriptToEvaluateOnNewDocument", parameters).await;
    }
}
