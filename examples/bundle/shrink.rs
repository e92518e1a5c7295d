//! wasm-opt and esbuild, where they are; a debug build is left as it is.

use crate::Result;
use crate::kept::Kept;
use serde_json::Value;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::{fs, thread};

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

/// wasm, and the short names that its imports and exports have got.
pub struct Wasm {
    pub bytes: Vec<u8>,
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

    pub fn wasm(&self, path: &Path) -> Result<Wasm> {
        let wasm_opt = |passes: &[&str]| {
            let mut command = Command::new("wasm-opt");
            command.args(WASM_FEATURES).args(passes).arg(path).arg("-o").arg(path);
            command.stderr(Stdio::null());
            run(command, "")
        };
        let bytes = fs::read(path)?;
        let options = [WASM_FEATURES.concat(), WASM_OPT.concat()].concat();
        let kept = Kept::of("wasm", &[&bytes, options.as_bytes()].concat());
        match kept.read() {
            Some(small) => fs::write(path, small)?,
            None if !self.release || wasm_opt(&WASM_OPT)?.is_none() => {
                return Ok(Wasm { bytes, renamed: Value::Null });
            }
            None => kept.write(&fs::read(path)?)?,
        }
        // A name is a hash of 16 digits, in the wasm and in the glue: 3 KB for every visitor.
        let names = wasm_opt(&["--minify-imports-and-exports-and-modules"])?;
        let renamed = names.map_or(Ok(Value::Null), |names| serde_json::from_str(&names))?;
        Ok(Wasm { bytes: fs::read(path)?, renamed })
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
