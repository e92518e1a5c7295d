//! wasm-opt and esbuild, where they are; a debug build is left as it is.

use crate::Result;
use crate::kept::Kept;
use crate::split::split;
use serde_json::Value;
use std::error::Error;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::{fs, thread};
use wasm_encoder::{NameSection, Section};

/// Without the features it fails: `strip` drops the section that names them.
/// Never `--traps-never-happen`: a trap is how the page learns of a crash.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The stack grows down to address 0, so nothing lives in the lowest kilobyte.
/// Brotli likes code that repeats itself: inlining what is called once and
/// sharing subexpressions would save bytes and cost 4 KB compressed.
const WASM_OPT: [&str; 6] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--zero-filled-memory",
    "--one-caller-inline-max-function-size=24",
    "--skip-pass=local-cse",
];

/// wasm in its two parts, and the short names that its imports and exports have got.
pub struct Wasm {
    pub first: Vec<u8>,
    /// What the later screens need; none in a debug build.
    pub second: Option<Vec<u8>>,
    renamed: Value,
}

impl Wasm {
    /// The glue with the same short names.
    pub fn rename(&self, glue: &str) -> Result<String> {
        let names = |list: &str| self.renamed[list].as_array().cloned().unwrap_or_default();
        let name = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut glue = glue.to_owned();
        for import in names("imports") {
            let (old, new) = (name(&import[1]), name(&import[2]));
            // A key of the import object, which is either a method or a property.
            for end in [":", "("] {
                glue = glue.replace(&format!(" {old}{end}"), &format!(" {new}{end}"));
            }
            if glue.contains(&old) {
                return Err(format!("{old} is left in the glue").into());
            }
        }
        if !names("imports").is_empty() {
            glue = glue.replace("\"./partwell_bg.js\":", "\"a\":");
        }
        for export in names("exports") {
            let (old, new) = (name(&export[0]), name(&export[1]));
            for end in ['(', ';', '.', ')', ',', ' '] {
                glue = glue.replace(&format!("wasm.{old}{end}"), &format!("wasm.{new}{end}"));
            }
        }
        match glue.find("wasm.__") {
            Some(at) => Err(format!("a long name is left in the glue: {:.60}", &glue[at..]).into()),
            None => Ok(glue),
        }
    }
}

/// By this the loader knows a trap in the second part, which has no address (`embed/element.js`).
pub const MODULE: &str = "partwell";

pub struct Shrink {
    release: bool,
}

impl Shrink {
    pub fn new(release: bool) -> Self {
        Shrink { release }
    }

    pub fn js(&self, text: &str) -> Result<String> {
        self.esbuild(text, &["--loader=js", "--format=esm", "--charset=utf8"])
    }

    /// In ASCII, for the loader reads every text file as windows-1251.
    pub fn css(&self, text: &str) -> Result<String> {
        let css = self.esbuild(text, &["--loader=css", "--charset=ascii"])?;
        if !css.is_ascii() {
            return Err("write what isn't ASCII in styles as an escape, like \\2713".into());
        }
        Ok(css)
    }

    pub fn wasm(&self, path: &Path) -> Result<Wasm> {
        let bytes = fs::read(path)?;
        if !self.release {
            return Ok(Wasm { first: bytes, second: None, renamed: Value::Null });
        }
        // The splitter knows functions by their names, which the last pass drops.
        let with_names = optimised(&bytes, &[&WASM_OPT[..], &["-g"]].concat())?.0;
        // A name is a hash of 16 digits, in the wasm and in the glue: 3 KB for every visitor.
        let (short, names) =
            optimised(&with_names, &["--minify-imports-and-exports-and-modules", "-g"])?;
        let renamed = names.map_or(Ok(Value::Null), |names| serde_json::from_str(&names))?;
        let (first, second) = match split(&short)? {
            Some(parts) => (parts.first, Some(parts.second)),
            None => (short, None),
        };
        let small = |bytes: Vec<u8>| Ok::<_, Box<dyn Error>>(optimised(&bytes, &WASM_OPT)?.0);
        Ok(Wasm {
            first: named(small(first)?),
            second: second.map(small).transpose()?.map(named),
            renamed,
        })
    }

    fn esbuild(&self, text: &str, options: &[&str]) -> Result<String> {
        if !self.release {
            return Ok(text.to_owned());
        }
        let mut command = Command::new("esbuild");
        command.arg("--minify").args(options);
        Ok(run(command, text)?.unwrap_or_else(|| text.to_owned()))
    }
}

/// With the name that its traps bear.
fn named(mut wasm: Vec<u8>) -> Vec<u8> {
    let mut names = NameSection::new();
    names.module(MODULE);
    names.append_to(&mut wasm);
    wasm
}

/// The wasm after these passes, and what wasm-opt said; the same wasm where it isn't installed.
fn optimised(bytes: &[u8], passes: &[&str]) -> Result<(Vec<u8>, Option<String>)> {
    let options = [&WASM_FEATURES[..], passes].concat();
    let input = [bytes, options.concat().as_bytes()].concat();
    let (kept, said) = (Kept::of("wasm", &input), Kept::of("said", &input));
    if let (Some(small), Some(said)) = (kept.read(), said.read()) {
        return Ok((small, Some(String::from_utf8(said)?)));
    }
    let file = std::env::temp_dir().join(format!("partwell-{}.wasm", std::process::id()));
    fs::write(&file, bytes)?;
    let mut command = Command::new("wasm-opt");
    command.args(options).arg(&file).arg("-o").arg(&file).stderr(Stdio::null());
    let output = run(command, "");
    let small = fs::read(&file);
    fs::remove_file(&file)?;
    let (Some(output), small) = (output?, small?) else { return Ok((bytes.to_vec(), None)) };
    kept.write(&small)?;
    said.write(output.as_bytes())?;
    Ok((small, Some(output)))
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
