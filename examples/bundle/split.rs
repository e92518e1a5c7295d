//! Parts the wasm in two: what only the screens after the last question need comes with the words.
//!
//! A function that is reached through one of `ENTRIES` alone moves to the second module. That one
//! shares memory, table and globals with the first and calls its functions; the first calls an
//! entry through a slot of the table, which is filled when the second module is instantiated
//! (`embed/element.js`). Nothing calls an entry before that.

use crate::Result;
use crate::source::{Source, place};
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    Function, FunctionSection, ImportSection, Module, RawSection, TableSection,
};
use wasmparser::{Parser, Payload};

/// Where the screens that need the words begin, and where the words are read.
const ENTRIES: [&str; 5] = [
    "partwell::view::verdict::verdict",
    "partwell::view::words::words",
    "partwell::view::letters::letters",
    "partwell::view::rehearsal::rehearsal",
    "<partwell::content::Words>::parse",
];

/// Closures made in these are called through the table, so they are known by their names.
const MODULES: [&str; 16] = [
    "view::verdict",
    "view::words",
    "view::letters",
    "view::letter",
    "view::paragraph",
    "view::rehearsal",
    "view::remarks",
    "view::details",
    "view::pills",
    "view::advice",
    "view::card",
    "view::chart",
    "letter::compose",
    "letter::merge",
    "rehearsal",
    "remarks",
];

/// The name under which the second module imports from the first.
const FIRST: &str = "p";

pub struct Parts {
    pub first: Vec<u8>,
    pub second: Vec<u8>,
}

/// The module in two parts; none when it has lost the names by which the entries are known.
pub fn split(bytes: &[u8]) -> Result<Option<Parts>> {
    let source = Source::read(bytes)?;
    if source.names.is_empty() {
        return Ok(None);
    }
    let entries = source.entries()?;
    let moved = source.moved(&entries)?;
    Ok(Some(Parts {
        first: source.first(bytes, &entries, &moved)?,
        second: source.second(&entries, &moved)?,
    }))
}

impl Source<'_> {
    /// The functions that begin what comes later, each with a slot of its own after all others.
    fn entries(&self) -> Result<BTreeMap<u32, u32>> {
        let slots = u32::try_from(self.tables[0].initial)?..;
        let entry = |(name, slot): (&str, u32)| {
            let found = self.names.iter().find(|(_, known)| *known == name);
            let function = found.ok_or_else(|| format!("no function is called {name}"))?.0;
            Ok((*function, slot))
        };
        ENTRIES.into_iter().zip(slots).map(entry).collect()
    }

    /// What isn't reached but through the entries.
    fn moved(&self, entries: &BTreeMap<u32, u32>) -> Result<BTreeSet<u32>> {
        let is_late = |function: &u32| {
            let name = self.names.get(function).map_or("", String::as_str);
            MODULES.iter().any(|module| name.contains(&format!("partwell::{module}::")))
        };
        let exported = self.exports.iter().filter_map(|export| {
            (export.kind == wasmparser::ExternalKind::Func).then_some(export.index)
        });
        let in_table = self.slots.values().copied().filter(|function| !is_late(function));
        let mut waiting: Vec<u32> = exported.chain(in_table).collect();
        let mut stays = BTreeSet::new();
        while let Some(function) = waiting.pop() {
            if !entries.contains_key(&function) && stays.insert(function) {
                waiting.extend(self.calls(function)?);
            }
        }
        let all = self.imported..u32::try_from(self.functions.len())?;
        Ok(all.filter(|function| !stays.contains(function)).collect())
    }

    /// What stays, with the rest as traps that wasm-opt then drops.
    fn first(
        &self,
        bytes: &[u8],
        entries: &BTreeMap<u32, u32>,
        moved: &BTreeSet<u32>,
    ) -> Result<Vec<u8>> {
        let mut module = Module::new();
        let mut code = CodeSection::new();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            match &payload {
                Payload::TableSection(_) => {
                    module.section(&self.tables(entries)?);
                }
                Payload::ExportSection(_) => {
                    module.section(&self.exports(moved)?);
                }
                Payload::CodeSectionStart { count, .. } => {
                    for function in (self.imported..).take(*count as usize) {
                        match (entries.get(&function), moved.contains(&function)) {
                            (Some(slot), _) => {
                                code.function(&self.through_slot(function, *slot));
                            }
                            (None, true) => {
                                let mut trap = Function::new([]);
                                trap.instructions().unreachable().end();
                                code.function(&trap);
                            }
                            (None, false) => {
                                let body = self.body(function).ok_or("a function without code")?;
                                code.raw(&bytes[place(&body.range())]);
                            }
                        }
                    }
                    module.section(&code);
                }
                Payload::CustomSection(_) | Payload::CodeSectionEntry(_) => {}
                other => {
                    if let Some((id, range)) = other.as_section() {
                        module.section(&RawSection { id, data: &bytes[place(&range)] });
                    }
                }
            }
        }
        Ok(module.finish())
    }

    /// Calls whatever the second module has put into the slot.
    fn through_slot(&self, function: u32, slot: u32) -> Function {
        let ty = self.functions[function as usize];
        let mut stub = Function::new([]);
        let mut code = stub.instructions();
        for parameter in 0..self.parameters[ty as usize] {
            code.local_get(parameter);
        }
        code.i32_const(slot.cast_signed()).call_indirect(0, ty).end();
        stub
    }

    /// The tables, the first with a slot more for each entry.
    fn tables(&self, entries: &BTreeMap<u32, u32>) -> Result<TableSection> {
        let mut tables = TableSection::new();
        for (index, table) in self.tables.iter().enumerate() {
            let mut table = wasm_encoder::TableType::try_from(*table)?;
            if index == 0 {
                let more = entries.len() as u64;
                table.minimum += more;
                table.maximum = table.maximum.map(|maximum| maximum + more);
            }
            tables.table(table);
        }
        Ok(tables)
    }

    /// What stays and is called from what moves.
    fn shared(&self, moved: &BTreeSet<u32>) -> Result<BTreeSet<u32>> {
        let mut shared = BTreeSet::new();
        for function in moved {
            shared.extend(self.calls(*function)?.into_iter().filter(|call| !moved.contains(call)));
        }
        Ok(shared)
    }

    fn exports(&self, moved: &BTreeSet<u32>) -> Result<ExportSection> {
        let mut exports = ExportSection::new();
        for export in &self.exports {
            exports.export(export.name, export.kind.into(), export.index);
        }
        for (index, function) in (0..).zip(self.shared(moved)?) {
            exports.export(&name(index, ""), ExportKind::Func, function);
        }
        for index in 0..u32::try_from(self.tables.len())? {
            exports.export(&name(index, "t"), ExportKind::Table, index);
        }
        for index in 0..u32::try_from(self.memories.len())? {
            exports.export(&name(index, "m"), ExportKind::Memory, index);
        }
        for index in 0..u32::try_from(self.globals.len())? {
            exports.export(&name(index, "g"), ExportKind::Global, index);
        }
        Ok(exports)
    }

    /// The slots that the second module fills, neighbours together.
    fn runs(&self, entries: &BTreeMap<u32, u32>, moved: &BTreeSet<u32>) -> BTreeMap<u32, Vec<u32>> {
        let known = self.slots.iter().map(|(slot, function)| (*slot, *function));
        let own = entries.iter().map(|(function, slot)| (*slot, *function));
        let filled = known.chain(own).filter(|(_, function)| moved.contains(function));
        let mut runs: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (slot, function) in filled.collect::<BTreeMap<_, _>>() {
            match runs.last_entry() {
                Some(mut last) if *last.key() + last.get().len() as u32 == slot => {
                    last.get_mut().push(function);
                }
                _ => {
                    runs.insert(slot, vec![function]);
                }
            }
        }
        runs
    }

    fn second(&self, entries: &BTreeMap<u32, u32>, moved: &BTreeSet<u32>) -> Result<Vec<u8>> {
        let mut module = Module::new();
        module.section(self.types.as_ref().ok_or("no types")?);
        let mut imports = ImportSection::new();
        let shared = self.shared(moved)?;
        for (index, function) in (0..).zip(&shared) {
            let ty = EntityType::Function(self.functions[*function as usize]);
            imports.import(FIRST, &name(index, ""), ty);
        }
        let slots = u64::try_from(entries.len())?;
        for (index, table) in (0..).zip(&self.tables) {
            let mut ty = wasm_encoder::TableType::try_from(*table)?;
            if index == 0 {
                ty.minimum += slots;
                ty.maximum = ty.maximum.map(|maximum| maximum + slots);
            }
            imports.import(FIRST, &name(index, "t"), ty);
        }
        for (index, memory) in (0..).zip(&self.memories) {
            imports.import(FIRST, &name(index, "m"), wasm_encoder::MemoryType::from(*memory));
        }
        for (index, global) in (0..).zip(&self.globals) {
            let ty = wasm_encoder::GlobalType::try_from(*global)?;
            imports.import(FIRST, &name(index, "g"), ty);
        }
        module.section(&imports);

        let mut renumbered = Renumbered((0..).zip(shared.iter().chain(moved)).map(flip).collect());
        let mut functions = FunctionSection::new();
        for function in moved {
            functions.function(self.functions[*function as usize]);
        }
        module.section(&functions);
        let mut elements = ElementSection::new();
        for (slot, run) in self.runs(entries, moved) {
            let functions = run.into_iter().map(|function| renumbered.function_index(function));
            let functions = functions.collect::<std::result::Result<Vec<u32>, _>>();
            let functions = functions.map_err(|error| error.to_string())?;
            let offset = ConstExpr::i32_const(slot.cast_signed());
            elements.active(None, &offset, Elements::Functions(functions.into()));
        }
        module.section(&elements);
        let mut code = CodeSection::new();
        for function in moved {
            let body = self.body(*function).ok_or("a function without code")?.clone();
            renumbered.parse_function_body(&mut code, body).map_err(|error| error.to_string())?;
        }
        module.section(&code);
        Ok(module.finish())
    }
}

/// Functions by their numbers in the second module.
struct Renumbered(BTreeMap<u32, u32>);

impl Reencode for Renumbered {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Error<Infallible>> {
        let known = self.0.get(&function).copied();
        known.map_or_else(|| RoundtripReencoder.function_index(function), Ok)
    }
}

fn flip((new, old): (u32, &u32)) -> (u32, u32) {
    (*old, new)
}

/// Begins with a digit, as no name of wasm-opt's or wasm-bindgen's does.
fn name(index: u32, kind: &str) -> String {
    format!("{index}{kind}")
}
