//! The packed form of content: nested lists without keys, read by position.
//!
//! Only the packer writes it and only `unpack` reads it, so keys would be
//! dead weight for every visitor.

use crate::json::Json;

/// A type with a packed form.
pub trait Packed: Sized {
    fn pack(&self) -> Json;
    /// Reads what `pack` wrote; what isn't there is empty. The files carry a hash
    /// of their content in their name, so a check at the top is enough.
    fn unpack(json: &Json) -> Self;
}

impl Packed for String {
    fn pack(&self) -> Json {
        Json::Text(self.clone())
    }

    fn unpack(json: &Json) -> Self {
        json.text().unwrap_or_default().to_owned()
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self) -> Json {
        Json::List(self.iter().map(T::pack).collect())
    }

    fn unpack(json: &Json) -> Self {
        let mut items = Self::new();
        for item in json.items() {
            items.push(T::unpack(item));
        }
        items
    }
}

/// Hands out the fields of a packed struct, one after the other.
pub struct Fields<'a> {
    rest: &'a [Json],
}

impl<'a> Fields<'a> {
    pub fn of(json: &'a Json) -> Self {
        Self { rest: json.items() }
    }

    pub fn next(&mut self) -> &'a Json {
        match self.rest.split_first() {
            Some((first, rest)) => {
                self.rest = rest;
                first
            }
            None => &Json::Other,
        }
    }
}

/// The fields without the empty ones at the end: what isn't there is read as empty.
pub fn trimmed(mut fields: Vec<Json>) -> Json {
    let is_empty = |json: &Json| json.items().is_empty() && json.text().is_none_or(str::is_empty);
    while fields.last().is_some_and(is_empty) {
        fields.pop();
    }
    Json::List(fields)
}

/// Declares a struct of words: authored as a table on the host, packed as a list of its fields.
macro_rules! words {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* $visibility:vis $field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Default, Debug)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize, serde::Deserialize), serde(default, deny_unknown_fields))]
        pub struct $name { $($(#[$field_doc])* $visibility $field: $type,)+ }

        impl $crate::content::packed::Packed for $name {
            fn pack(&self) -> $crate::json::Json {
                $crate::content::packed::trimmed(vec![$(self.$field.pack(),)+])
            }

            fn unpack(json: &$crate::json::Json) -> Self {
                let mut fields = $crate::content::packed::Fields::of(json);
                Self { $($field: $crate::content::packed::Packed::unpack(fields.next()),)+ }
            }
        }
    };
}

pub(crate) use words;
