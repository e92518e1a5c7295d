//! Tables of TOML on their way to content.

use serde_json::{Map, Value, json};

pub type Table = Map<String, Value>;

/// Moves some keys of each table into a table of their own.
pub fn taken(tables: &mut [Value], keys: &[&str]) -> Vec<Value> {
    let take = |value: &mut Value| {
        let mut apart = Table::new();
        if let Value::Object(table) = value {
            for key in keys {
                apart.insert((*key).to_owned(), table.remove(*key).unwrap_or_else(|| json!("")));
            }
        }
        Value::Object(apart)
    };
    tables.iter_mut().map(take).collect()
}

/// The value as a table, an empty one if it is none.
pub fn table(value: Option<Value>) -> Table {
    match value {
        Some(Value::Object(table)) => table,
        _ => Table::new(),
    }
}

/// The ids of all members of an enum, in order.
pub fn ids<T: Copy>(all: &[T], id: fn(&T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(id).collect()
}
