//! The element's attributes and events, as a site owner meets them.

use crate::twin::{label, road, title};
use crate::visitor::{Visitor, visit};
use partwell::content::Label;
use serde_json::{Value, json};

#[test]
fn an_unknown_value_is_one_warning_that_names_what_is_allowed() {
    let warnings = [
        ("lang", "xx", "ru"),
        ("theme", "neon", "auto, light, dark"),
        ("accent", "nonsense", "any CSS colour"),
        ("start", "middle", "door, assessment"),
        ("storage", "cloud", "local, session, none"),
        ("loading", "soon", "lazy, eager"),
    ];
    visit(async |visitor| {
        visitor.expects("part-well>: ");
        visitor.opens("pages/unknown.html").await;
        visitor.turns_to(1);
        visitor.reaches_the_widget().await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        let console = visitor.console().await;
        for (name, value, allowed) in warnings {
            let says = |line: &&String| {
                line.contains(&format!("{name}=\\\"{value}\\\"")) && line.contains(allowed)
            };
            let found: Vec<_> = console.iter().filter(says).collect();
            assert_eq!(found.len(), 1, "{name}: {console:#?}");
            assert!(found[0].starts_with("WARNING"), "{}", found[0]);
        }
        assert_eq!(console.len(), warnings.len(), "{console:#?}");
    });
}

#[test]
fn theme_and_accent_change_while_the_visitor_looks() {
    visit(async |visitor| {
        visitor.opens("pages/one.html").await;
        let theme = "return root.querySelector('.partwell').dataset.theme === arguments[0]";
        let paper = "return getComputedStyle(root.querySelector('.partwell')).colorScheme + \
            getComputedStyle(root.querySelector('.title')).color";
        visitor.awaits("light theme", theme, &[json!("light")]).await;
        let light = visitor.look(paper, &[]).await;
        sets(visitor, "theme", "dark").await;
        visitor.awaits("dark theme", theme, &[json!("dark")]).await;
        assert_ne!(visitor.look(paper, &[]).await, light);
        sets(visitor, "accent", "rgb(1, 2, 3)").await;
        let accent = "return getComputedStyle(root.querySelector('.partwell'))\
            .getPropertyValue('--partwell-accent') === 'rgb(1, 2, 3)'";
        visitor.awaits("accent", accent, &[]).await;
    });
}

#[test]
fn of_two_languages_the_one_asked_last_stays() {
    visit(async |visitor| {
        visitor.opens("pages/one.html").await;
        // Russian is here already, so English comes after it.
        let script = "const host = document.querySelector('part-well'); host.lang = 'en'; \
            setTimeout(() => (host.lang = 'ru'))";
        visitor.run(script, &[]).await;
        let came = "return performance.getEntriesByType('resource')\
            .some((entry) => entry.name.includes('assessment.en') && entry.responseEnd > 0)";
        visitor.awaits("the English questions", came, &[]).await;
        visitor.run("return new Promise((go) => setTimeout(go, 200))", &[]).await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        let lang = visitor.look("return root.querySelector('.partwell').lang", &[]).await;
        assert_eq!(lang, "ru");
    });
}

#[test]
fn another_case_opens_another_story_and_the_first_is_there_again() {
    visit(async |visitor| {
        let road = road("");
        visitor.opens("pages/one.html").await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        sets(visitor, "case", "two").await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        sets(visitor, "case", "").await;
        visitor.sees_heading(label(Label::ResumeTitle)).await;
        sets(visitor, "storage", "none").await;
        visitor.sees_heading(label(Label::DoorTitle)).await;
        let before = visitor.kept().await;
        visitor.presses(Label::Start).await;
        visitor.answers(road[0]).await;
        visitor.sees_heading(title(road[1].question())).await;
        assert_eq!(visitor.kept().await, before);
        visitor.reads(label(Label::NotSaving)).await;
    });
}

#[test]
fn session_storage_is_used_when_the_site_asks_for_it() {
    visit(async |visitor| {
        visitor.opens("pages/one.html").await;
        sets(visitor, "storage", "session").await;
        visitor.presses(Label::Start).await;
        visitor.answers(road("")[0]).await;
        visitor.sees_heading(title(road("")[1].question())).await;
        assert_eq!(visitor.kept().await, []);
        let kept = visitor.run("return sessionStorage.getItem('partwell:case:')", &[]).await;
        assert!(kept.as_str().unwrap().contains("freelancer"), "{kept}");
    });
}

#[test]
fn the_page_hears_of_each_step_but_of_no_answer_and_no_name() {
    visit(async |visitor| {
        let story = "wish=keep scope=unpaid";
        visitor.opens("index.html").await;
        let listen = "window.heard = []; \
            for (const name of ['start', 'answer', 'verdict', 'copy', 'finish']) \
                document.addEventListener('partwell-' + name, (event) => heard.push([event.type, \
                    event.detail, event.bubbles && event.composed, event.target.localName]))";
        visitor.run(listen, &[]).await;
        visitor.answers_all(story).await;
        visitor.opens_the_letter().await;
        visitor.clicks(".paper .button--primary", Some(label(Label::Copy))).await;
        visitor.finds(".toast", Some(label(Label::Copied))).await;
        visitor.clicks(".paper .gate__tick", Some(label(Label::Sent))).await;
        visitor.finds_exactly(0, ".letter__status").await;
        let heard = visitor.run("return heard", &[]).await;
        let event = |name: &str, detail: Value| json!([name, detail, true, "part-well"]);
        let mut expected = vec![event("partwell-start", json!({}))];
        for choice in road(story) {
            let question = choice.question().id();
            expected.push(event("partwell-answer", json!({ "question": question })));
        }
        let verdict = json!({ "verdict": "renegotiate-scope", "card": "yellow" });
        expected.push(event("partwell-verdict", verdict));
        expected.push(event("partwell-copy", json!({})));
        expected.push(event("partwell-finish", json!({})));
        assert_eq!(heard, Value::Array(expected));
    });
}

async fn sets(visitor: &Visitor, name: &str, value: &str) {
    let script = "document.querySelector('part-well').setAttribute(arguments[0], arguments[1])";
    visitor.run(script, &[json!(name), json!(value)]).await;
}
