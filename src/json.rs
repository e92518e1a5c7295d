//! JSON as a small tree, for packed content and saved cases.
//!
//! In the browser its own parser does the work, which saves every visitor the
//! bytes of another one; on the host `serde_json` does.

/// What Partwell reads and writes; numbers and the rest are kept apart as `Other`.
#[derive(Clone, PartialEq, Debug)]
pub enum Json {
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
    Other,
}

impl Json {
    /// Reads a JSON text; `None` when it isn't one.
    pub fn parse(text: &str) -> Option<Self> {
        backend::parse(text)
    }

    /// The JSON text of this tree.
    pub fn write(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out);
        out
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(_) | Self::Object(_) | Self::Other => None,
        }
    }

    /// The items of a list; none of anything else.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            Self::Text(_) | Self::Object(_) | Self::Other => &[],
        }
    }

    /// The entries of an object; none of anything else.
    pub fn entries(&self) -> &[(String, Self)] {
        match self {
            Self::Object(entries) => entries,
            Self::Text(_) | Self::List(_) | Self::Other => &[],
        }
    }

    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    fn write_to(&self, out: &mut String) {
        match self {
            Self::Text(text) => write_text(text, out),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    item.write_to(out);
                }
                out.push(']');
            }
            Self::Object(entries) => {
                out.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    write_text(key, out);
                    out.push(':');
                    value.write_to(out);
                }
                out.push('}');
            }
            Self::Other => out.push_str("null"),
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\u{0}'..='\u{1f}' => {
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                out.push_str("\\u00");
                out.push(digit(u32::from(c) / 16));
                out.push(digit(u32::from(c) % 16));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(target_arch = "wasm32")]
mod backend {
    use super::Json;
    use js_sys::{Array, Object};
    use wasm_bindgen::{JsCast, JsValue};

    pub fn parse(text: &str) -> Option<Json> {
        js_sys::JSON::parse(text).ok().as_ref().map(tree)
    }

    fn tree(value: &JsValue) -> Json {
        if let Some(text) = value.as_string() {
            Json::Text(text)
        } else if let Some(items) = value.dyn_ref::<Array>() {
            Json::List(items.iter().map(|item| tree(&item)).collect())
        } else if let Some(object) = value.dyn_ref::<Object>() {
            Json::Object(Object::entries(object).iter().filter_map(|entry| pair(&entry)).collect())
        } else {
            Json::Other
        }
    }

    fn pair(entry: &JsValue) -> Option<(String, Json)> {
        let entry = entry.dyn_ref::<Array>()?;
        Some((entry.get(0).as_string()?, tree(&entry.get(1))))
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod backend {
    use super::Json;
    use serde_json::Value;

    pub fn parse(text: &str) -> Option<Json> {
        serde_json::from_str(text).ok().map(tree)
    }

    fn tree(value: Value) -> Json {
        match value {
            Value::String(text) => Json::Text(text),
            Value::Array(items) => Json::List(items.into_iter().map(tree).collect()),
            Value::Object(entries) => {
                Json::Object(entries.into_iter().map(|(key, value)| (key, tree(value))).collect())
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => Json::Other,
        }
    }
}
