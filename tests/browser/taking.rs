//! Every way to take the words away, with what arrives at the other end.

use crate::driver::devtools;
use crate::twin::{Twin, label};
use crate::visitor::{Visitor, visit};
use partwell::case::Event;
use partwell::content::Label;
use partwell::letter::{Channel, Length, Tone};
use serde_json::{Value, json};
use std::fs;
use std::time::{Duration, Instant};
use tokio::time::sleep;

const STORY: &str = "wish=keep scope=unpaid";

/// At the letter of the story; its paragraphs.
async fn at_the_letter(visitor: &Visitor) -> (Twin, Vec<String>) {
    visitor.answers_all(STORY).await;
    visitor.opens_the_letter().await;
    let twin = Twin::answered(STORY);
    let letter = twin.letter(visitor.today().await);
    visitor.sees_letter(&letter).await;
    (twin, letter)
}

async fn takes(visitor: &Visitor, way: Label) {
    let open = "const fold = root.querySelector('.ways'); fold.open = true; return true";
    visitor.awaits("other ways", open, &[]).await;
    visitor.clicks(".ways button", Some(label(way))).await;
}

async fn copies(visitor: &Visitor) {
    visitor.clicks(".paper .button--primary", Some(label(Label::Copy))).await;
    visitor.finds(".toast", Some(label(Label::Copied))).await;
    let tick = "const toast = root.querySelector('.toast'); \
        return toast && getComputedStyle(toast, '::before').content.includes('✓')";
    visitor.awaits("a tick before 'Copied'", tick, &[]).await;
}

#[test]
fn copying_gives_plain_and_rich_text() {
    visit(async |visitor| {
        let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        devtools(&visitor.client, "Browser.grantPermissions", allowed).await;
        visitor.opens("index.html").await;
        let (_, letter) = at_the_letter(visitor).await;
        copies(visitor).await;
        let read = "const [item] = await navigator.clipboard.read(); const texts = {}; \
            for (const type of item.types) texts[type] = await (await item.getType(type)).text(); \
            return texts";
        let held = visitor.run(read, &[]).await;
        assert_eq!(held["text/plain"], json!(letter.join("\n\n")));
        let rich = held["text/html"].as_str().expect("rich text");
        assert_eq!(rich.matches("<p").count(), letter.len(), "{rich}");
        assert_eq!(rich.matches("<br").count(), letter.concat().matches('\n').count(), "{rich}");
    });
}

/// Links to mail programs are noted and not followed.
const NOTE_LINKS: &str = "window.links = []; document.addEventListener('click', (event) => { \
    const link = event.composedPath()[0]; \
    if (link.protocol !== 'mailto:') return; links.push(link.href); event.preventDefault(); }, true)";

async fn mail_link(visitor: &Visitor) -> String {
    let links = visitor.awaits("mail link", "return window.links.shift() ?? null", &[]).await;
    links.as_str().expect("a link").to_owned()
}

fn unescaped(text: &str) -> String {
    let query = format!("text={text}");
    let pair = url::form_urlencoded::parse(query.as_bytes()).next();
    pair.expect("a text").1.into_owned()
}

#[test]
fn a_short_letter_goes_into_a_mail_link_and_a_long_one_into_the_clipboard() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        visitor.run(NOTE_LINKS, &[]).await;
        let (mut twin, mut letter) = at_the_letter(visitor).await;
        let more = " И ещё одно предложение.".repeat(20);
        visitor.adds_to_paragraph(0, &more).await;
        letter[0].push_str(&more);
        visitor.sees_letter(&letter).await;
        takes(visitor, Label::MailTo).await;
        visitor.finds(".toast", Some(label(Label::MailPasted))).await;
        let link = mail_link(visitor).await;
        assert!(link.starts_with("mailto:?subject=") && !link.contains("body="), "{link}");
        assert_eq!(visitor.pastes().await, letter.join("\n\n"));

        // Cut down to a line, it fits.
        visitor.presses(Label::Undo).await;
        visitor.chooses(Label::ToneFirm).await;
        twin.happened(Event::ToneChosen(Tone::Firm));
        let mut left = twin.letter(visitor.today().await);
        visitor.sees_letter(&left).await;
        while left.len() > 1 {
            let open = "root.querySelector('.block__more').open = true; return true";
            visitor.awaits("tools of a paragraph", open, &[]).await;
            visitor.clicks(".block__more button", Some(label(Label::Drop))).await;
            left.remove(0);
            visitor.finds_exactly(left.len() as u64, ".block__text").await;
        }
        takes(visitor, Label::MailTo).await;
        let link = mail_link(visitor).await;
        let (_, body) = link.split_once("&body=").expect("a body");
        assert_eq!(unescaped(body).replace("\r\n", "\n"), left.join("\n\n"));
        visitor.finds_exactly(0, ".toast").await;
    });
}

#[test]
fn sharing_hands_over_title_and_text() {
    visit(async |visitor| {
        // The browser of these tests has no apps to share with.
        visitor
            .before_each_page(
                "Navigator.prototype.share = async (data) => { window.shared = data; };",
            )
            .await;
        visitor.opens("index.html").await;
        let (_, letter) = at_the_letter(visitor).await;
        takes(visitor, Label::Share).await;
        let shared = visitor.awaits("something shared", "return window.shared ?? null", &[]).await;
        assert_eq!(shared["text"], json!(letter.join("\n\n")));
        assert!(!shared["title"].as_str().expect("a title").is_empty());
    });
}

#[test]
fn printing_shows_the_letter_alone_and_leaves_nothing_behind() {
    visit(async |visitor| {
        visitor
            .before_each_page(
                "window.print = () => { top.printed = document.body.innerText; \
                 dispatchEvent(new Event('afterprint')); };",
            )
            .await;
        visitor.opens("index.html").await;
        let (_, letter) = at_the_letter(visitor).await;
        takes(visitor, Label::Print).await;
        let printed = visitor.awaits("a print", "return window.printed ?? null", &[]).await;
        let lines = |text: &str| -> Vec<String> {
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        let printed = lines(printed.as_str().expect("a text"));
        assert_eq!(printed[1..], lines(&letter.join("\n")));
        visitor.finds_exactly(0, ".print-frame").await;
    });
}

/// The text of the one file with this end, once it has arrived.
async fn downloaded(visitor: &Visitor, end: &str) -> (String, String) {
    let began = Instant::now();
    loop {
        let folder = fs::read_dir(visitor.site.folder.join("downloads"));
        let paths = folder.into_iter().flatten().map(|entry| entry.unwrap().path());
        if let Some(path) = paths.into_iter().find(|path| path.to_string_lossy().ends_with(end)) {
            let text = fs::read_to_string(&path).unwrap();
            // The browser keeps the name free with an empty file first.
            if !text.is_empty() {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                return (name, text);
            }
        }
        assert!(began.elapsed() < Duration::from_secs(10), "no file with {end}");
        sleep(Duration::from_millis(50)).await;
    }
}

#[test]
fn files_hold_the_letter() {
    visit(async |visitor| {
        let folder = visitor.site.folder.join("downloads");
        let allow = json!({ "behavior": "allow", "downloadPath": folder });
        devtools(&visitor.client, "Browser.setDownloadBehavior", allow).await;
        visitor.opens("index.html").await;
        let (_, letter) = at_the_letter(visitor).await;
        takes(visitor, Label::SaveText).await;
        let (name, text) = downloaded(visitor, ".txt").await;
        assert_eq!(text, letter.join("\n\n") + "\n");
        assert!(name.len() > 8, "named by its subject: {name}");

        takes(visitor, Label::SaveEml).await;
        let (_, mail) = downloaded(visitor, ".eml").await;
        let (head, body) = mail.split_once("\r\n\r\n").expect("a head and a body");
        assert!(head.starts_with("X-Unsent: 1\r\n"), "opens as a draft: {head}");
        assert!(head.lines().chain(body.lines()).all(|line| line.len() <= 76), "{mail}");
        let subject = head.split_once("Subject: ").expect("a subject").1;
        let words =
            subject.split("=?utf-8?B?").skip(1).map(|word| word.split("?=").next().unwrap());
        let read = "const [body, words] = arguments; const text = (base64) => \
            new TextDecoder().decode(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))); \
            return [text(body.replace(/\\s/g, '')), words.map(text).join('')]";
        let words: Vec<&str> = words.collect();
        let read = visitor.run(read, &[json!(body), json!(words)]).await;
        assert_eq!(read[0], json!(letter.join("\n\n").replace('\n', "\r\n")));
        let script = "return plain(root.querySelector('.letter__subject').textContent)";
        let shown = visitor.awaits("subject", script, &[]).await;
        assert!(shown.as_str().unwrap().contains(read[1].as_str().unwrap().trim()), "{read}");
    });
}

#[test]
fn a_talk_is_neither_mailed_nor_sent_as_a_file_for_mail() {
    visit(async |visitor| {
        visitor.opens("index.html").await;
        let (mut twin, _) = at_the_letter(visitor).await;
        visitor.chooses(Label::ChannelTalk).await;
        twin.happened(Event::ChannelChosen(Channel::Talk));
        visitor.sees_letter(&twin.letter(visitor.today().await)).await;
        let script = "return [...root.querySelectorAll('.ways button')].map((each) => plain(each.textContent))";
        let ways = visitor.look(script, &[]).await;
        let offered = |way| ways.as_array().unwrap().contains(&Value::from(label(way)));
        assert!(offered(Label::Print) && offered(Label::SaveText), "{ways}");
        assert!(!offered(Label::MailTo) && !offered(Label::SaveEml), "{ways}");
        copies(visitor).await;
        twin.happened(Event::LengthChosen(Length::Full));
        assert_eq!(visitor.pastes().await, twin.letter(visitor.today().await).join("\n\n"));
    });
}
