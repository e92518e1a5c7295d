//! A visitor at the screen: reads, points and types, and nothing behind the scenes.

mod eyes;

mod hands;

use crate::driver::{Driver, devtools, log};
use crate::site::Site;
use fantoccini::Client;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::timeout;

/// A test takes no longer than this, on a busy machine too.
const LIMIT: Duration = Duration::from_secs(60);

/// One browser at a time.
static BROWSER: Mutex<()> = Mutex::new(());

pub struct Visitor {
    pub client: Client,
    /// Dropped before the site, in whose folder its browser writes.
    driver: Driver,
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
            driver,
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
        let mut own = 0;
        for entry in log(&self.client, "performance").await {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            let url = message["message"]["params"]["request"]["url"].as_str().unwrap_or_default();
            let foreign = url.starts_with("http") && !url.starts_with(&origin);
            assert!(!foreign, "asked another origin: {url}");
            own += u32::from(url.starts_with(&origin));
        }
        assert!(own > 0, "the log holds requests");
        self.console().await;
        let expected = self.expected.take();
        for line in self.console.borrow().iter().filter(|line| !line.starts_with("INFO")) {
            assert!(expected.iter().any(|known| line.contains(known)), "console: {line}");
        }
        self.client.close().await.unwrap();
        drop(self.driver);
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
