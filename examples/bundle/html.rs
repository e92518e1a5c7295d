//! Refuses pages that a strict content policy would break.

use crate::Result;
use crate::names::{file_name, list};
use std::fs;
use std::path::Path;

/// Fails on inline scripts, styles and handlers in the folder's pages.
pub fn refuse_inline(folder: &Path) -> Result<()> {
    for path in list(folder)? {
        let name = file_name(&path);
        if !name.ends_with(".html") {
            continue;
        }
        if let Some(found) = inline(&fs::read_to_string(&path)?) {
            return Err(
                format!("{name}: inline code, which the content policy blocks: {found}").into()
            );
        }
    }
    Ok(())
}

/// The first tag that carries code or style of its own.
fn inline(html: &str) -> Option<String> {
    let html = without_comments(html);
    html.split('<').skip(1).find_map(|part| {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.split_whitespace().next().unwrap_or_default();
        let code = name.eq_ignore_ascii_case("script") && !text.trim().is_empty();
        let style = name.eq_ignore_ascii_case("style");
        (code || style || attributes(tag).any(forbidden)).then(|| format!("<{tag}>"))
    })
}

/// The names of a tag's attributes; a name inside a quoted value doesn't count.
fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    tag.split(['"', '\'']).step_by(2).flat_map(str::split_whitespace).skip(1)
}

fn forbidden(attribute: &str) -> bool {
    let name = attribute.split('=').next().unwrap_or_default().to_ascii_lowercase();
    attribute.contains('=') && (name == "style" || name.starts_with("on"))
}

fn without_comments(html: &str) -> String {
    let mut pieces = html.split("<!--");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once("-->").map_or("", |(_, rest)| rest))
}
