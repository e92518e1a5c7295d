//! Turns what Trunk built into the folder that is published; Trunk runs it after each build.
//!
//! Every file is shrunk, then named by its content, so that it can be cached
//! for ever; only `embed.js`, which knows the names, and the pages keep theirs.
//! `bundle size` prints what the last release weighs and fails above the gates.

#[path = "bundle/content.rs"]
mod content;
#[path = "bundle/html.rs"]
mod html;
#[path = "bundle/kept.rs"]
mod kept;
#[path = "bundle/names.rs"]
mod names;
#[path = "bundle/shrink.rs"]
mod shrink;
#[path = "bundle/size.rs"]
mod size;
#[path = "bundle/source.rs"]
mod source;
#[path = "bundle/split.rs"]
mod split;

use serde_json::json;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The one sheet of the widget, in cascade order.
const STYLES: [&str; 13] = [
    "tokens",
    "host",
    "base",
    "controls",
    "door",
    "question",
    "verdict",
    "answers",
    "words",
    "letter",
    "letters",
    "rehearsal",
    "print",
];

fn main() -> Result<()> {
    match env::args().nth(1).as_deref() {
        Some("size") => size::report(Path::new("dist")),
        _ => bundle(&PathBuf::from(env::var("TRUNK_STAGING_DIR")?)),
    }
}

fn bundle(staging: &Path) -> Result<()> {
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let shrink = shrink::Shrink::new(release);
    let mut out = names::Out::new(staging);

    let glue = names::find(staging, ".js")?;
    let wasm = names::find(staging, "_bg.wasm")?;
    let small = shrink.wasm(&wasm)?;
    let glue_text = shrink.js(&small.rename(&fs::read_to_string(&glue)?)?)?;
    fs::remove_file(&wasm)?;
    fs::remove_file(&glue)?;

    let (languages, crashed) = content::languages(&mut out)?;
    let element = read("embed/element.js")?
        .replace("__CRASHED__", &crashed.to_string())
        .replace("__MODULE__", shrink::MODULE);
    let mut files = json!({
        "element": out.hashed("element", "js", shrink.js(&element)?)?,
        "take": out.hashed("take", "js", shrink.js(&read("embed/take.js")?)?)?,
        "glue": out.hashed("glue", "js", glue_text)?,
        "wasm": out.hashed("partwell", "wasm", small.first)?,
        "css": out.hashed("style", "css", shrink.css(&styles()?)?)?,
        "languages": languages,
    });
    if let Some(second) = small.second {
        files["late"] = out.squeezed("late", &second)?.into();
    }
    let embed = read("embed/embed.js")?.replace("__BUNDLE__", &files.to_string());
    out.plain("embed.js", shrink.js(&embed)?)?;

    if release {
        html::refuse_inline(staging)?;
        size::write(staging, &files, &out.compress()?)?;
        kept::tidy()?;
    }
    Ok(())
}

fn styles() -> Result<String> {
    STYLES.iter().map(|name| read(&format!("styles/{name}.css"))).collect()
}

/// A file's text; the error says which file.
fn read(path: &str) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: {error}").into())
}
