//! The packed words of each language, and the few that embed.js itself must know.

use crate::names::{Out, file_name, list};
use crate::{Result, read};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// Where the packing program leaves `assessment.LANG.json` and its sisters.
const PACKED: &str = "target/content";

/// Per language: the names of its files, and what to say when they don't come.
pub fn languages(out: &mut Out) -> Result<Value> {
    let mut languages = Map::new();
    for path in list(Path::new(PACKED))
        .map_err(|error| format!("{PACKED}: {error}; pack the content first"))?
    {
        let name = file_name(&path);
        let Some(lang) =
            name.strip_prefix("assessment.").and_then(|rest| rest.strip_suffix(".json"))
        else {
            continue;
        };
        let words = fs::read(format!("{PACKED}/words.{lang}.json"))?;
        let letters = fs::read(format!("{PACKED}/letters.{lang}.json"))?;
        let interface: toml::Table = read(&format!("content/{lang}/interface.toml"))?.parse()?;
        let say = |key: &str| match interface
            .get("labels")
            .and_then(|labels| labels.get(key)?.as_str())
        {
            Some(text) => Ok(text.to_owned()),
            None => Err(format!("content/{lang}/interface.toml: no label {key}")),
        };
        languages.insert(
            lang.to_owned(),
            json!({
                "content": out.hashed(&format!("assessment.{lang}"), "json", fs::read(&path)?)?,
                "words": out.hashed(&format!("words.{lang}"), "json", words)?,
                "letters": out.hashed(&format!("letters.{lang}"), "json", letters)?,
                "failed": say("load-failed")?,
                "retry": say("load-retry")?,
                "crashed": say("crashed")?,
            }),
        );
    }
    if languages.is_empty() {
        return Err(format!("{PACKED}: no assessment.*.json").into());
    }
    Ok(languages.into())
}
