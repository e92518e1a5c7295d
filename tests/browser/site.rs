//! A copy of the release with the pages of these tests beside it, under the strict policy.

#[expect(dead_code, reason = "the example serves until it is stopped, these tests don't")]
#[path = "../../examples/serve/server.rs"]
mod server;

use serde_json::Value;
use server::Server;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

/// One site on its own port; its folder goes when it is dropped.
pub struct Site {
    pub folder: PathBuf,
    server: Server,
}

static SITES: AtomicU32 = AtomicU32::new(0);

impl Site {
    pub fn open() -> Self {
        let number = SITES.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("partwell-{}-{number}", process::id()));
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&root.join("dist"), &folder.join("site"));
        copy(&root.join("tests/browser/pages"), &folder.join("site/pages"));
        fs::create_dir(folder.join("profile")).unwrap();
        let server = Server::start(folder.join("site"), 0).unwrap();
        Self { folder, server }
    }

    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.server.port())
    }

    /// The files whose names begin so, and their compressed twins, are gone.
    pub fn hide(&self, name: &str) {
        self.rename(name, "hidden.", |name| name.to_owned());
    }

    /// They are back.
    pub fn show(&self, name: &str) {
        self.rename(&format!("hidden.{name}"), "", |name| name.replacen("hidden.", "", 1));
    }

    fn rename(&self, begin: &str, prefix: &str, plain: fn(&str) -> String) {
        let names = list(&self.folder.join("site"));
        let found: Vec<_> = names.iter().filter(|name| name.starts_with(begin)).collect();
        assert!(!found.is_empty(), "no file {begin}* in dist/");
        for name in found {
            let new = format!("{prefix}{}", plain(name));
            let site = self.folder.join("site");
            fs::rename(site.join(name), site.join(new)).unwrap();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder); // left behind, it harms nobody
    }
}

/// The text of the release's file whose name begins and ends so.
pub fn released(begin: &str, end: &str) -> String {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let name = list(&dist).into_iter().find(|name| name.starts_with(begin) && name.ends_with(end));
    let bytes = fs::read(dist.join(name.unwrap())).unwrap();
    // The manifest is plain; content is one byte a letter.
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => encoding_rs::WINDOWS_1251.decode(error.as_bytes()).0.into_owned(),
    }
}

/// The words and the letters, which come as shapes with zeros, and a line for each text that
/// belongs there.
pub fn released_words(lang: &str) -> [String; 2] {
    let file = released(&format!("words.{lang}-"), ".txt");
    let (shapes, texts) = file.split_once('\n').unwrap();
    let mut shapes: Value = serde_json::from_str(shapes).unwrap();
    let mut texts = texts.lines().map(|text| serde_json::from_str(&format!("\"{text}\"")).unwrap());
    put_back(&mut shapes, &mut texts);
    [shapes[0].to_string(), shapes[1].to_string()]
}

fn put_back(shape: &mut Value, texts: &mut impl Iterator<Item = Value>) {
    match shape {
        Value::Array(parts) => parts.iter_mut().for_each(|part| put_back(part, texts)),
        Value::Number(_) => *shape = texts.next().unwrap(),
        _ => {}
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in list(from) {
        fs::copy(from.join(&name), to.join(&name)).unwrap();
    }
}

fn list(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}; run tools/build first", folder.display()));
    let files = entries.map(|entry| entry.unwrap()).filter(|entry| entry.path().is_file());
    files.map(|entry| entry.file_name().into_string().unwrap()).collect()
}
