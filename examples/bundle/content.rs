//! The packed words of each language, and the few that embed.js itself must know.

use crate::names::{Out, file_name, list};
use crate::{Result, read};
use encoding_rs::WINDOWS_1251;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// Where the packing program leaves `assessment.LANG.json` and its sisters.
const PACKED: &str = "target/content";

/// Per language: the names of its files with what to say when they don't come; and what to say
/// after a crash, which only `element.js` needs.
pub fn languages(out: &mut Out) -> Result<(Value, Value)> {
    let (mut languages, mut crashed) = (Map::new(), Map::new());
    for path in list(Path::new(PACKED))
        .map_err(|error| format!("{PACKED}: {error}; pack the content first"))?
    {
        let name = file_name(&path);
        let Some(lang) =
            name.strip_prefix("assessment.").and_then(|rest| rest.strip_suffix(".json"))
        else {
            continue;
        };
        let read_packed = |part: &str| fs::read_to_string(format!("{PACKED}/{part}.{lang}.json"));
        let assessment = one_byte(&read_packed("assessment")?);
        let letters = read_packed("letters")?;
        let words = read_packed("words")? + "\n" + &letters;
        let interface: toml::Table = read(&format!("content/{lang}/interface.toml"))?.parse()?;
        let say = |key: &str| match interface
            .get("labels")
            .and_then(|labels| labels.get(key)?.as_str())
        {
            Some(text) => Ok(text.to_owned()),
            None => Err(format!("content/{lang}/interface.toml: no label {key}")),
        };
        crashed.insert(lang.to_owned(), say("crashed")?.into());
        languages.insert(
            lang.to_owned(),
            json!({
                "content": out.hashed(&format!("assessment.{lang}"), "json", assessment)?,
                // A line each. The letters alone are for another interface.
                "words": out.squeezed(&format!("words.{lang}"), &one_byte(&words))?,
                "letters": out.squeezed(&format!("letters.{lang}"), &one_byte(&letters))?,
                "failed": say("load-failed")?,
                "retry": say("load-retry")?,
            }),
        );
    }
    if languages.is_empty() {
        return Err(format!("{PACKED}: no assessment.*.json").into());
    }
    Ok((languages.into(), crashed.into()))
}

/// Windows-1251, with an escape for what it lacks: a letter is one byte instead of two, and packs
/// smaller. The loader decodes it (`embed/element.js`).
fn one_byte(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for c in text.chars() {
        let letter = c.to_string();
        let (encoded, _, is_missing) = WINDOWS_1251.encode(&letter);
        if is_missing {
            for unit in c.encode_utf16(&mut [0; 2]) {
                bytes.extend(format!("\\u{unit:04x}").into_bytes());
            }
        } else {
            bytes.extend(encoded.iter());
        }
    }
    bytes
}
