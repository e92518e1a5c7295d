//! Pictures of the main screens at two widths in both themes, in target/screenshots.

#[path = "../tests/browser/driver.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod driver;
#[path = "../tests/browser/site.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod site;

use driver::{Driver, devtools};
use fantoccini::Client;
use serde_json::{Value, json};
use site::Site;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokio::time::sleep;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Rudeness that was never named: a yellow card. Other questions get their first answer.
const ANSWERS: [&str; 5] = ["change", "conduct", "insults", "me", "talk"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder)?;
    for (width, theme, lang) in [
        (360, "light", "ru"),
        (360, "dark", "en"),
        (1280, "light", "ru"),
        (1280, "dark", "ru"),
        (1280, "light", "en"),
    ] {
        println!("{width} {theme} {lang}");
        let site = Site::open();
        let driver = Driver::start(&site);
        let client = driver.session().await;
        let camera = Camera { client, folder: folder.clone(), width, theme, lang };
        camera.walk(&site.origin()).await?;
        camera.client.close().await?;
    }
    println!("{}", folder.display());
    Ok(())
}

struct Camera {
    client: Client,
    folder: PathBuf,
    width: u32,
    theme: &'static str,
    lang: &'static str,
}

impl Camera {
    async fn walk(&self, origin: &str) -> Result<()> {
        let features = json!([
            { "name": "prefers-color-scheme", "value": self.theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        devtools(&self.client, "Emulation.setEmulatedMedia", json!({ "features": features })).await;
        self.resize(900).await;
        self.client.goto(origin).await?;
        self.run(&format!("host.lang = '{}'; host.scrollIntoView()", self.lang)).await?;
        self.shoot("door", ".door").await?;
        self.run("root.querySelector('.door .button--quiet').click()").await?;
        self.shoot("letters", ".letters__kind").await?;
        self.run("root.querySelector('.letters details').open = true").await?;
        self.shoot("letters-open", ".letters__kind").await?;
        self.run("root.querySelector('.letters .row .button').click()").await?;
        self.shoot("door", ".door").await?;
        self.run("root.querySelector('.button--primary').click()").await?;
        self.shoot("question", ".question").await?;
        while self.run("return Boolean(root.querySelector('.question'))").await? == json!(true) {
            self.answer().await?;
        }
        self.shoot("verdict", ".verdict").await?;
        self.run("root.querySelector('.row--actions .button--primary').click()").await?;
        self.shoot("letter", ".block").await?;
        let type_in = "const area = root.querySelectorAll('.block__text')[1]; \
            area.value += host.lang === 'ru' ? ' Вы всегда кричите.' : ' You always shout.'; \
            area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); \
            root.querySelector('.block__more').open = true; root.querySelector('.ways').open = true;";
        self.run(type_in).await?;
        self.shoot("edited", ".remarks").await?;
        // These answers lead to written words only, so there is no script to shoot.
        for (channel, from_end) in [("messenger", 2), ("official", 1)] {
            let pick = format!(
                "[...root.querySelectorAll('input[name=channel]')].at(-{from_end}).click()"
            );
            self.run(&pick).await?;
            self.shoot(channel, ".block").await?;
        }
        let rehearse = "const buttons = root.querySelectorAll('.words > .row .button'); \
            buttons[buttons.length - 1].click()";
        self.run(rehearse).await?;
        self.shoot("rehearsal", ".rehearsal").await?;
        self.run("root.querySelector('.rehearsal__answer').click()").await?;
        self.shoot("rehearsed", ".rehearsal__note").await
    }

    /// Clicks as a pointer does, which also goes on to the next question.
    async fn answer(&self) -> Result<()> {
        let wanted = json!(ANSWERS);
        self.run(&format!(
            "const inputs = [...root.querySelectorAll('.choice input')]; \
             const input = inputs.find((each) => {wanted}.includes(each.value)) ?? inputs[0]; \
             input.parentElement.dispatchEvent(new MouseEvent('click', \
             {{ bubbles: true, cancelable: true, composed: true, detail: 1 }}));"
        ))
        .await?;
        sleep(Duration::from_millis(50)).await;
        Ok(())
    }

    /// The whole widget, in a window that is high enough for it.
    async fn shoot(&self, name: &str, css: &str) -> Result<()> {
        let began = Instant::now();
        while self.run(&format!("return Boolean(root?.querySelector('{css}'))")).await?
            != json!(true)
        {
            if began.elapsed() > Duration::from_secs(10) {
                return Err(format!("no {css} on the way to {name}").into());
            }
            sleep(Duration::from_millis(50)).await;
        }
        let height = self.run("return host.offsetHeight + 40").await?;
        self.resize(height.as_u64().unwrap_or(900)).await;
        self.run("scrollTo(0, host.getBoundingClientRect().top + scrollY - 20)").await?;
        sleep(Duration::from_millis(300)).await;
        let file = format!("{name}-{}-{}-{}.png", self.width, self.theme, self.lang);
        Ok(fs::write(self.folder.join(file), self.client.screenshot().await?)?)
    }

    async fn resize(&self, height: u64) {
        let size = json!({ "width": self.width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        devtools(&self.client, "Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Runs a script that knows the element and its shadow root.
    async fn run(&self, script: &str) -> Result<Value> {
        let names = "const host = document.querySelector('part-well'), root = host.shadowRoot;";
        Ok(self.client.execute(&format!("{names} {script}"), Vec::new()).await?)
    }
}
