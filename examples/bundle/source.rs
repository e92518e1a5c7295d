//! What the splitting looks at in a wasm module.

use crate::Result;
use std::collections::BTreeMap;
use wasm_encoder::RawSection;
use wasmparser::{
    ElementItems, ElementKind, FunctionBody, KnownCustom, Name, Operator, Parser, Payload,
};

/// The sections of a module, read.
#[derive(Default)]
pub struct Source<'a> {
    pub types: Option<RawSection<'a>>,
    /// Parameters of each type.
    pub parameters: Vec<u32>,
    /// The type of each function, the imported ones first.
    pub functions: Vec<u32>,
    pub imported: u32,
    pub tables: Vec<wasmparser::TableType>,
    pub memories: Vec<wasmparser::MemoryType>,
    pub globals: Vec<wasmparser::GlobalType>,
    pub exports: Vec<wasmparser::Export<'a>>,
    /// Slot by slot, the functions in the first table.
    pub slots: BTreeMap<u32, u32>,
    pub bodies: Vec<FunctionBody<'a>>,
    /// Names without the hashes of their crates.
    pub names: BTreeMap<u32, String>,
}

impl<'a> Source<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut source = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            source.take(payload?, bytes)?;
        }
        Ok(source)
    }

    fn take(&mut self, payload: Payload<'a>, bytes: &'a [u8]) -> Result<()> {
        match payload {
            Payload::TypeSection(reader) => {
                let data = &bytes[place(&reader.range())];
                self.types = Some(RawSection { id: 1, data });
                for group in reader {
                    for plain in group?.into_types() {
                        let function = plain.composite_type.inner;
                        let count = match function {
                            wasmparser::CompositeInnerType::Func(function) => {
                                function.params().len()
                            }
                            _ => 0,
                        };
                        self.parameters.push(u32::try_from(count)?);
                    }
                }
            }
            Payload::ImportSection(reader) => {
                for import in reader.into_imports() {
                    match import?.ty {
                        wasmparser::TypeRef::Func(ty) => self.functions.push(ty),
                        other => return Err(format!("imports {other:?}").into()),
                    }
                }
                self.imported = u32::try_from(self.functions.len())?;
            }
            Payload::FunctionSection(reader) => {
                for ty in reader {
                    self.functions.push(ty?);
                }
            }
            Payload::TableSection(reader) => {
                for table in reader {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(reader) => {
                for memory in reader {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(reader) => {
                for global in reader {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(reader) => {
                for export in reader {
                    self.exports.push(export?);
                }
            }
            Payload::ElementSection(reader) => {
                for element in reader {
                    self.element(element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(reader) = custom.as_known() {
                    for name in reader {
                        if let Name::Function(map) = name? {
                            for naming in map {
                                let naming = naming?;
                                self.names.insert(naming.index, plain(naming.name));
                            }
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn element(&mut self, element: wasmparser::Element) -> Result<()> {
        let ElementKind::Active { table_index: None | Some(0), offset_expr } = element.kind else {
            return Ok(());
        };
        let Some(Operator::I32Const { value }) =
            offset_expr.get_operators_reader().into_iter().next().transpose()?
        else {
            return Err("an element segment without a constant offset".into());
        };
        let ElementItems::Functions(functions) = element.items else {
            return Err("an element segment of expressions".into());
        };
        for (slot, function) in (u32::try_from(value)?..).zip(functions) {
            self.slots.insert(slot, function?);
        }
        Ok(())
    }

    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        let place = function.checked_sub(self.imported)?;
        self.bodies.get(place as usize)
    }

    /// Whatever the function calls or points to.
    pub fn calls(&self, function: u32) -> Result<Vec<u32>> {
        let mut calls = Vec::new();
        if let Some(body) = self.body(function) {
            for operator in body.get_operators_reader()? {
                match operator? {
                    Operator::Call { function_index }
                    | Operator::ReturnCall { function_index }
                    | Operator::RefFunc { function_index } => calls.push(function_index),
                    _ => {}
                }
            }
        }
        Ok(calls)
    }
}

pub fn place(range: &std::ops::Range<u64>) -> std::ops::Range<usize> {
    let at = |place: u64| usize::try_from(place).unwrap_or(usize::MAX);
    at(range.start)..at(range.end)
}

/// `partwell[1a2b…]::view` as `partwell::view`.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for part in name.split('[') {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() == 16 && !plain.is_empty() => plain.push_str(rest),
            _ if plain.is_empty() => plain.push_str(part),
            _ => {
                plain.push('[');
                plain.push_str(part);
            }
        }
    }
    plain
}
