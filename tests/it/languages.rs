//! The languages side by side: the same questions, blocks and replies; and a third, made up.

use crate::samples::SAMPLES;
use crate::scene::{case_of, html, opened, scene};
use crate::support::content_folder;
use crate::support::packing::{languages, pack};
use partwell::case::Case;
use partwell::letter::{Piece, Template};
use partwell::locale::Locale;
use partwell::view::{Loaded, Screen};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use toml::{Table, Value};

/// What these keys hold isn't read by people, so it is the same in every language.
const IDS: [&str; 8] = ["id", "use", "when", "sources", "verdicts", "then", "bad", "letter"];

/// The files of a language, by their path in its folder.
fn files(folder: &Path) -> Vec<(PathBuf, Table)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "toml") {
                let text = fs::read_to_string(&path).expect("a text");
                let name = path.strip_prefix(folder).expect("a file of the folder").to_owned();
                files.push((name, text.parse().expect("TOML")));
            }
        }
    }
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}

/// The sources of the interface are tables with names in them.
fn is_id(key: &str, value: &Value) -> bool {
    let of_tables = value.as_array().is_some_and(|list| list.iter().any(Value::is_table));
    IDS.contains(&key) && !of_tables
}

/// What differs in shape between two files, beside the words themselves.
fn differences(at: &str, one: &Value, other: &Value, found: &mut Vec<String>) {
    match (one, other) {
        (Value::Table(one), Value::Table(other)) => {
            let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for key in keys {
                match (one.get(key), other.get(key)) {
                    (Some(one), Some(other)) if is_id(key, one) => {
                        if one != other {
                            found.push(format!("{at}.{key}: {one} and {other}"));
                        }
                    }
                    (Some(one), Some(other)) => {
                        differences(&format!("{at}.{key}"), one, other, found);
                    }
                    _ => found.push(format!("{at}.{key}: only in one language")),
                }
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            if one.len() != other.len() {
                found.push(format!("{at}: {} and {} entries", one.len(), other.len()));
            }
            for (index, (one, other)) in one.iter().zip(other).enumerate() {
                differences(&format!("{at}[{index}]"), one, other, found);
            }
        }
        (Value::String(one), Value::String(other)) => {
            let (one, other) = (named(one), named(other));
            if one != other {
                found.push(format!("{at}: names {one:?} and {other:?}"));
            }
        }
        _ => {}
    }
}

/// The details and snippets that a text names.
fn named(text: &str) -> BTreeSet<String> {
    let pieces = Template::new(text).flatten();
    let named = pieces.filter_map(|piece| match piece {
        Piece::Named(name) => Some(name.trim_end_matches("_full").to_owned()),
        _ => None,
    });
    named.collect()
}

#[test]
fn languages_have_the_same_ids_blocks_and_names() {
    let [ru, en] = ["ru", "en"].map(|lang| files(&content_folder().join(lang)));
    let names = |files: &[(PathBuf, Table)]| -> Vec<PathBuf> {
        files.iter().map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(names(&ru), names(&en));
    let mut found = Vec::new();
    for ((name, ru), (_, en)) in ru.into_iter().zip(en) {
        // Patterns are each language's own; the packer asks for the same kinds and elements.
        if name.ends_with("remarks.toml") {
            continue;
        }
        differences(&name.display().to_string(), &ru.into(), &en.into(), &mut found);
    }
    assert!(found.is_empty(), "{} differences\n{}", found.len(), found.join("\n"));
}

/// Every letter of the words becomes ж; what machines read stays.
fn made_up(value: &mut Value) {
    match value {
        Value::Table(table) => {
            for (key, value) in table.iter_mut() {
                let rule = ["find", "unless", "suggest", "kind", "lists"].contains(&key.as_str());
                if !rule && !is_id(key, value) {
                    made_up(value);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(made_up),
        Value::String(text) => *text = masked(text),
        _ => {}
    }
}

fn masked(text: &str) -> String {
    let mut masked = String::new();
    // Names in braces stay; the forms of a choice are words.
    let (mut inside, mut forms) = (false, false);
    for c in text.chars() {
        match c {
            '{' => inside = true,
            '}' => (inside, forms) = (false, false),
            ':' if inside => forms = true,
            _ => {}
        }
        let word = c.is_alphabetic() && (!inside || forms);
        masked.push(if word { 'ж' } else { c });
    }
    masked
}

/// The texts of a page, without its tags.
fn texts(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts
        .collect::<Vec<_>>()
        .join(" ")
        .replace("&#x27;", "")
        .replace("&amp;", "")
        .replace("&quot;", "")
}

#[test]
fn a_third_language_is_a_folder_of_words() {
    let content = std::env::temp_dir().join(format!("partwell-toy-{}", std::process::id()));
    let folder = content.join("qq");
    for (name, table) in files(&content_folder().join("en")) {
        let mut value = Value::Table(table);
        made_up(&mut value);
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder to write");
        fs::write(path, value.as_table().expect("a table").to_string()).expect("a file to write");
    }
    assert_eq!(languages(&content).expect("the folder"), ["qq"]);
    let packed = pack(&folder);
    fs::remove_dir_all(&content).expect("to tidy up");
    let packed = packed.unwrap_or_else(|problems| panic!("{}", problems.join("\n")));
    let show = |case: Case, screen: Screen| {
        let mut scene = scene(case, screen);
        (scene.locale, scene.letter_locale) = (Locale::En, Locale::En);
        scene.content = Rc::new(packed.assessment.clone());
        scene.words = Loaded::Ready(Rc::new(packed.words.clone()));
        html(&scene)
    };
    let mut shown =
        vec![show(Case::default(), Screen::Door), show(Case::default(), Screen::Letters)];
    for (name, _) in SAMPLES {
        shown.push(show(case_of(name), Screen::Answers));
        shown.push(show(case_of(name), Screen::Verdict));
        shown.push(show(opened(name), Screen::Words));
        shown.push(show(case_of(name), Screen::Rehearsal));
    }
    for html in shown {
        let text = texts(&html);
        let foreign = text.chars().find(|c| c.is_alphabetic() && *c != 'ж');
        assert_eq!(foreign, None, "a word that isn't in the content: {text}");
    }
}
