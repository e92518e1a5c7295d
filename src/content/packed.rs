//! The packed form of content: nested lists without keys, read by position.
//!
//! Only the packer writes it and only `unpack` reads it, so keys would be
//! dead weight for every visitor.

use super::Condition;
use crate::json::Json;

/// A type with a packed form.
pub trait Packed: Sized {
    fn pack(&self) -> Json;
    /// `None` when the list isn't what `pack` writes.
    fn unpack(json: &Json) -> Option<Self>;
}

impl Packed for String {
    fn pack(&self) -> Json {
        Json::Text(self.clone())
    }

    fn unpack(json: &Json) -> Option<Self> {
        json.text().map(str::to_owned)
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self) -> Json {
        Json::List(self.iter().map(T::pack).collect())
    }

    fn unpack(json: &Json) -> Option<Self> {
        json.items().iter().map(T::unpack).collect()
    }
}

impl Packed for Condition {
    fn pack(&self) -> Json {
        Json::Text((*self).into())
    }

    fn unpack(json: &Json) -> Option<Self> {
        json.text()?.to_owned().try_into().ok()
    }
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
                $crate::json::Json::List(vec![$(self.$field.pack(),)+])
            }

            fn unpack(json: &$crate::json::Json) -> Option<Self> {
                let mut fields = json.items().iter();
                Some(Self { $($field: $crate::content::packed::Packed::unpack(fields.next()?)?,)+ })
            }
        }
    };
}

pub(crate) use words;
