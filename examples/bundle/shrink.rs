//! wasm-opt and esbuild, where they are; a debug build is left as it is.

use crate::Result;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::{fs, thread};

/// Without the features it fails: `strip` drops the section that names them.
/// Never `--traps-never-happen`: a trap is how the page learns of a crash.
const WASM_OPT: [&str; 9] = [
    "-Oz",
    "--converge",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

pub struct Shrink {
    release: bool,
}

impl Shrink {
    pub fn new(release: bool) -> Self {
        Shrink { release }
    }

    pub fn js(&self, text: &str) -> Result<String> {
        self.esbuild(text, "js")
    }

    pub fn css(&self, text: &str) -> Result<String> {
        self.esbuild(text, "css")
    }

    pub fn wasm(&self, path: &Path) -> Result<Vec<u8>> {
        let small = path.with_extension("small");
        let mut command = Command::new("wasm-opt");
        command.args(WASM_OPT).arg(path).arg("-o").arg(&small).stderr(Stdio::null());
        if !self.release || run(command, "")?.is_none() {
            return Ok(fs::read(path)?);
        }
        let bytes = fs::read(&small)?;
        fs::remove_file(small)?;
        Ok(bytes)
    }

    fn esbuild(&self, text: &str, loader: &str) -> Result<String> {
        let mut command = Command::new("esbuild");
        command.args(["--minify", "--charset=utf8", &format!("--loader={loader}")]);
        if loader == "js" {
            command.arg("--format=esm");
        }
        if !self.release {
            return Ok(text.to_owned());
        }
        Ok(run(command, text)?.unwrap_or_else(|| text.to_owned()))
    }
}

/// A filter's output; none, and a line that says so, where it isn't installed.
fn run(mut command: Command, input: &str) -> Result<Option<String>> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = match command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!(
                "bundle: {name} isn't on PATH, so its part stays larger; 'make setup' installs it"
            );
            return Ok(None);
        }
        Err(error) => return Err(format!("{name}: {error}").into()),
    };
    let stdin = child.stdin.take();
    let input = input.to_owned();
    let writer = thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output()?;
    let _ = writer.join();
    if !output.status.success() {
        return Err(format!("{name} failed: {}", output.status).into());
    }
    Ok(Some(String::from_utf8(output.stdout)?))
}
