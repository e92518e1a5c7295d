//! The house rules, so that nobody must remember them.

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The data path: a module uses only what stands before it.
const PATH: [&str; 17] = [
    "squeezed",
    "json",
    "locale",
    "questions",
    "answers",
    "flow",
    "facts",
    "decision",
    "content",
    "letter",
    "remarks",
    "rehearsal",
    "case",
    "store",
    "browser",
    "view",
    "app",
];

/// The only files that may name the browser's own types.
const BROWSER: [&str; 5] = ["browser", "view", "app", "embed", "json"];

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the project") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                let text = fs::read_to_string(&path).expect("a text file");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} in {folder}");
    found
}

/// The top module that a source file belongs to.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(ROOT).join("src")).expect("a file of src");
    let first = inside.components().next().expect("a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    for folder in ["src", "tests", "examples", "bench"] {
        for (path, text) in files(folder, "rs") {
            let name = path.display();
            assert!(text.starts_with("//! "), "{name} doesn't begin with a //! sentence");
            let lines = text.lines().count();
            assert!(lines <= 300, "{name} has {lines} lines; 300 is the limit");
        }
    }
}

#[test]
fn modules_use_only_what_stands_before_them() {
    for (path, text) in files("src", "rs") {
        let module = module(&path);
        let Some(place) = PATH.iter().position(|known| *known == module) else {
            assert!(["lib", "embed"].contains(&&*module), "{module} isn't on the data path");
            continue;
        };
        for used in text.split("crate::").skip(1) {
            let used: String =
                used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let used_place = PATH.iter().position(|known| *known == used);
            // A macro's $crate path and the module itself are fine.
            if let Some(used_place) = used_place {
                let name = path.display();
                assert!(used_place <= place, "{name} uses {used}, which comes after {module}");
            }
        }
    }
}

#[test]
fn only_the_edge_touches_the_browser() {
    for (path, text) in files("src", "rs") {
        let touches = ["web_sys::", "js_sys::", "wasm_bindgen::", "yew::"]
            .iter()
            .any(|name| text.contains(name));
        let module = module(&path);
        assert!(!touches || BROWSER.contains(&&*module), "{} touches the browser", path.display());
    }
}

#[test]
fn no_visible_word_lives_in_code() {
    let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    for (path, text) in files("src", "rs") {
        for line in text.lines() {
            let code = line.split("//").next().unwrap_or_default();
            assert!(!code.contains(cyrillic), "{}: a word in code: {line}", path.display());
        }
    }
}

#[test]
fn the_changelog_names_the_version() {
    let changelog = fs::read_to_string(Path::new(ROOT).join("CHANGELOG.md")).expect("a changelog");
    let version = env!("CARGO_PKG_VERSION");
    assert!(changelog.contains(&format!("## {version}")), "CHANGELOG.md lacks {version}");
}

#[test]
fn the_architecture_fits_a_sitting() {
    let text = fs::read_to_string(Path::new(ROOT).join("ARCHITECTURE.md")).expect("a map");
    assert!(text.lines().count() <= 150, "ARCHITECTURE.md is over 150 lines");
}
