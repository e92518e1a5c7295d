//! What a release weighs, file by file, against the gates.

use crate::Result;
use serde_json::{Value, json};
use std::path::Path;
use std::{env, fs};

const KB: u64 = 1024;

/// Names, roles and sizes of what was published, for `make size` and for deployers.
pub fn write(folder: &Path, files: &Value, sizes: &[(String, usize, usize)]) -> Result<()> {
    let sizes: Value = sizes
        .iter()
        .map(|(name, bytes, brotli)| (name.clone(), json!({ "bytes": bytes, "brotli": brotli })))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let road = env::var("PARTWELL_ROAD").unwrap_or_else(|_| "stable".to_owned());
    let manifest = json!({ "road": road, "files": files, "sizes": sizes });
    Ok(fs::write(folder.join("manifest.json"), format!("{manifest:#}\n"))?)
}

/// Prints the table of design §6; an error when something is above its gate.
pub fn report(folder: &Path) -> Result<()> {
    let path = folder.join("manifest.json");
    let text = fs::read_to_string(&path)
        .map_err(|error| format!("{}: {error}; run 'make build'", path.display()))?;
    let manifest: Value = serde_json::from_str(&text)?;
    let build_std = manifest["road"] == "build-std";
    let slack = if build_std { 0 } else { 15 * KB };
    println!(
        "Release built on {}; brotli 11, 1 KB = 1024 bytes",
        manifest["road"].as_str().unwrap_or("?")
    );

    let mut over = false;
    let languages = manifest["files"]["languages"].as_object().into_iter().flatten();
    for (lang, own) in languages {
        let first = [
            ("embed.js", "embed.js"),
            ("element", name(&manifest["files"]["element"])),
            ("glue", name(&manifest["files"]["glue"])),
            ("wasm", name(&manifest["files"]["wasm"])),
            ("css", name(&manifest["files"]["css"])),
            ("questions", name(&own["content"])),
        ];
        println!("\n{lang}");
        let mut total = 0;
        for (role, file) in first {
            total += row(&manifest, role, file);
        }
        let embed = brotli(&manifest, "embed.js");
        over |= gate("before the first question", total, 115 * KB + slack);
        total += row(&manifest, "late wasm", name(&manifest["files"]["late"]));
        total += row(&manifest, "take", name(&manifest["files"]["take"]));
        total += row(&manifest, "words and letters", name(&own["words"]));
        over |= gate("everything", total, 220 * KB + slack);
        over |= gate("embed.js alone", embed, 3 * KB / 2);
    }
    if over { Err("above a gate: look at what grew before raising it".into()) } else { Ok(()) }
}

fn row(manifest: &Value, role: &str, file: &str) -> u64 {
    let size = brotli(manifest, file);
    println!("  {role:<26} {size:>8}  {file}");
    size
}

fn gate(what: &str, size: u64, gate: u64) -> bool {
    let over = size > gate;
    println!("  {what:<26} {size:>8}  of {gate}{}", if over { "  ABOVE THE GATE" } else { "" });
    over
}

fn name(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn brotli(manifest: &Value, file: &str) -> u64 {
    manifest["sizes"][file]["brotli"].as_u64().unwrap_or_default()
}
