//! A copy of the release with the pages of these tests beside it, under the strict policy.

#[expect(dead_code, reason = "the example serves until it is stopped, these tests don't")]
#[path = "../../examples/serve/server.rs"]
mod server;

use encoding_rs::WINDOWS_1251;
use partwell::squeezed::unsqueeze;
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
        for name in self.beginning(name) {
            fs::rename(self.path(&name), self.path(&format!("hidden.{name}"))).unwrap();
        }
    }

    /// A page comes in their place, as on hosts that have one for every address.
    pub fn hide_behind_a_page(&self, name: &str) {
        let names = self.beginning(name);
        self.hide(name);
        for name in names {
            fs::create_dir(self.path(&name)).unwrap();
            fs::write(self.path(&name).join("index.html"), "<!doctype html>").unwrap();
        }
    }

    /// They are back.
    pub fn show(&self, name: &str) {
        for hidden in self.beginning(&format!("hidden.{name}")) {
            let shown = self.path(hidden.trim_start_matches("hidden."));
            if shown.is_dir() {
                fs::remove_dir_all(&shown).unwrap();
            }
            fs::rename(self.path(&hidden), shown).unwrap();
        }
    }

    fn beginning(&self, name: &str) -> Vec<String> {
        let names = list(&self.path("")).into_iter().filter(|each| each.starts_with(name));
        let found: Vec<_> = names.collect();
        assert!(!found.is_empty(), "no file {name}* in dist/");
        found
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join("site").join(name)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder); // left behind, it harms nobody
    }
}

/// The text of the release's file whose name begins and ends so.
pub fn released(begin: &str, end: &str) -> String {
    // The manifest is plain; content is one byte a letter.
    match String::from_utf8(released_bytes(begin, end)) {
        Ok(text) => text,
        Err(error) => WINDOWS_1251.decode(error.as_bytes()).0.into_owned(),
    }
}

/// The release's file whose name begins and ends so.
pub fn released_bytes(begin: &str, end: &str) -> Vec<u8> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let name = list(&dist).into_iter().find(|name| name.starts_with(begin) && name.ends_with(end));
    fs::read(dist.join(name.unwrap())).unwrap()
}

/// The words and the letters.
pub fn released_words(lang: &str) -> [String; 2] {
    let file = unsqueeze(&released_bytes(&format!("words.{lang}-"), ".bin"));
    let (text, ..) = WINDOWS_1251.decode(&file);
    let (words, letters) = text.split_once('\n').unwrap();
    [words.to_owned(), letters.to_owned()]
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
