//! From authored TOML to the crate's own content types, with every problem named.

#[path = "check.rs"]
mod check;

#[path = "tables.rs"]
mod tables;

#[path = "typeset.rs"]
mod typeset;

use partwell::content::{Assessment, Label, Letters, Packed as _, Words};
use partwell::decision::{Dimension, Gate, Remedy, Verdict};
use partwell::letter::{Detail, LetterKind};
use partwell::questions::{Question, Section};
use partwell::remarks::{Element, RemarkKind};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tables::{Table, ids, table, taken};
use typeset::typeset;

/// The three files of one language; the letters are the part of the words that goes to the client.
pub struct Packed {
    pub assessment: Assessment,
    pub words: Words,
}

impl Packed {
    /// Writes the files as the widget loads them.
    pub fn write(&self, out: &Path, lang: &str) -> std::io::Result<()> {
        fs::create_dir_all(out)?;
        fs::write(out.join(format!("assessment.{lang}.json")), self.assessment.pack().write())?;
        let letters = self.words.letters.pack().write();
        fs::write(out.join(format!("letters.{lang}.json")), letters)?;
        let mut words = self.words.clone();
        words.letters = Letters::default();
        fs::write(out.join(format!("words.{lang}.json")), words.pack().write())
    }
}

/// The languages that have a folder with an interface.
pub fn languages(content: &Path) -> std::io::Result<Vec<String>> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(content)? {
        let entry = entry?;
        if entry.path().join("interface.toml").is_file() {
            languages.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    languages.sort();
    Ok(languages)
}

/// Reads, orders and checks the content of one language.
pub fn pack(folder: &Path) -> Result<Packed, Vec<String>> {
    let mut files = Files { folder, problems: Vec::new() };
    let mut assessment = files.assessment();
    let mut words = files.words();
    for value in [&mut assessment, &mut words] {
        typeset(value);
    }
    let assessment = files.typed::<Assessment>("assessment", &assessment);
    let words = files.typed::<Words>("words", &words);
    let mut problems = files.problems;
    if let Some(words) = &words {
        check::templates(words, &mut problems);
        check::replies(words, &mut problems);
        check::remarks(words, &mut problems);
    }
    match (assessment, words) {
        (Some(assessment), Some(words)) if problems.is_empty() => Ok(Packed { assessment, words }),
        _ => Err(problems),
    }
}

struct Files<'a> {
    folder: &'a Path,
    problems: Vec<String>,
}

impl Files<'_> {
    fn assessment(&mut self) -> Value {
        let mut interface = self.read("interface.toml");
        let (labels, _) = self.labels(&mut interface);
        let mut questions = self.questions();
        Self::reasons(&mut questions);
        let sections = ids(&Section::ALL, |section| section.id());
        let sections = self.ordered(
            "interface.toml: sections",
            table(interface.remove("sections")),
            &sections,
        );
        json!({
            "labels": labels,
            "sections": sections,
            "sources": interface.remove("sources"),
            "questions": questions,
        })
    }

    /// The labels of the first file and of the second.
    fn labels(&mut self, interface: &mut Table) -> (Vec<Value>, Vec<Value>) {
        let mut labels = table(interface.remove("labels"));
        // These three are for the loader, which speaks before the content is there.
        for key in ["load-failed", "load-retry", "crashed"] {
            if labels.remove(key).is_none() {
                self.problems.push(format!("interface.toml: labels.{key} is missing"));
            }
        }
        let all = ids(&[Label::FIRST, Label::SECOND].concat(), |label| label.id());
        let mut labels = self.ordered("interface.toml: labels", labels, &all);
        let second = labels.split_off(Label::FIRST.len().min(labels.len()));
        (labels, second)
    }

    /// The questions, each with its choices in order.
    fn questions(&mut self) -> Vec<Value> {
        let mut questions = self.read("questions.toml");
        for question in Question::ALL {
            let Some(Value::Object(words)) = questions.get_mut(question.id()) else { continue };
            let at = format!("questions.toml: {}.choices", question.id());
            let choices = self.ordered(&at, table(words.remove("choices")), question.choice_ids());
            words.insert("choices".into(), choices.into());
        }
        self.ordered("questions.toml", questions, &ids(Question::ALL, |question| question.id()))
    }

    /// Parts the choices' reasons, which the verdict needs, from the questions, which come first.
    fn reasons(questions: &mut [Value]) -> Vec<Vec<Value>> {
        let mut reason = |choice: &mut Value| choice.as_object_mut()?.remove("because");
        let mut of_question = |question: &mut Value| {
            let choices = question["choices"].as_array_mut();
            choices.into_iter().flatten().filter_map(&mut reason).collect()
        };
        questions.iter_mut().map(&mut of_question).collect()
    }

    fn words(&mut self) -> Value {
        let mut interface = self.read("interface.toml");
        let dimensions = ids(&Dimension::ALL, |dimension| dimension.id());
        let dimensions = self.ordered(
            "interface.toml: dimensions",
            table(interface.remove("dimensions")),
            &dimensions,
        );
        let remarks = self.ordered(
            "interface.toml: remarks",
            table(interface.remove("remarks")),
            &ids(RemarkKind::ALL, |kind| kind.id()),
        );
        let mut advice = self.read("advice.toml");
        let mut shared = self.read("letters/shared.toml");
        let snippets: Vec<Value> = table(shared.remove("snippets"))
            .into_iter()
            .map(|(id, variants)| json!({ "id": id, "variants": variants }))
            .collect();
        let blocks = table(shared.remove("blocks"));
        let mut letters: Vec<Value> =
            LetterKind::ALL.iter().map(|kind| self.letter(kind.id(), &blocks)).collect();
        let kinds = taken(&mut letters, &["title", "about"]);
        let mut details = self.list("details.toml", &ids(Detail::ALL, |detail| detail.id()));
        let names = taken(&mut details, &["label"]);
        let (replies, notes) = self.replies();
        let check = self.check();
        let mut list = |key: &str| advice.remove(key).unwrap_or_else(|| json!([]));
        let (_, labels) = self.labels(&mut interface);
        json!({
            "labels": labels,
            "because": Self::reasons(&mut self.questions()),
            "dimensions": dimensions,
            "verdicts": self.list("verdicts.toml", &ids(&Verdict::ALL, |verdict| verdict.id())),
            "gates": self.list("gates.toml", &ids(&Gate::ALL, |gate| gate.id())),
            "remedies": self.list("remedies.toml", &ids(&Remedy::ALL, |remedy| remedy.id())),
            "kinds": kinds,
            "replies": notes,
            "remarks": remarks,
            "letters": {
                "months": interface.remove("months"),
                "weekdays": interface.remove("weekdays"),
                "hints": details,
                "snippets": snippets,
                "kinds": letters,
                "replies": replies,
                "check": check,
            },
            "talk": list("talk"),
            "plan": list("plan"),
            "after": list("after"),
            "details": names.iter().map(|name| name["label"].clone()).collect::<Vec<_>>(),
        })
    }

    /// What the client may say, and apart from it what the interface says about it.
    fn replies(&mut self) -> (Vec<Value>, Vec<Value>) {
        let mut replies = Vec::new();
        let mut notes = Vec::new();
        if let Some(Value::Array(list)) = self.read("replies.toml").remove("reply") {
            for mut reply in list {
                let title = taken(std::slice::from_mut(&mut reply), &["title"]).remove(0);
                let mut answers = match reply["answer"].take() {
                    Value::Array(answers) => answers,
                    _ => Vec::new(),
                };
                let noted = taken(&mut answers, &["note"]);
                let noted: Vec<Value> = noted.iter().map(|note| note["note"].clone()).collect();
                reply["answer"] = answers.into();
                notes.push(json!({ "title": title["title"], "notes": noted }));
                replies.push(reply);
            }
        }
        (replies, notes)
    }

    /// What the wording check has learned, its better phrases, and by what words a statement is known.
    fn check(&mut self) -> Value {
        let mut remarks = self.read("remarks.toml");
        let elements = self.ordered(
            "remarks.toml: elements",
            table(remarks.remove("elements")),
            &ids(Element::ALL, |element| element.id()),
        );
        let learned = fs::read_to_string(self.folder.join("remarks.learned")).unwrap_or_default();
        check::learned(learned.trim_end(), &mut self.problems);
        remarks.insert("elements".into(), elements.into());
        remarks.insert("learned".into(), learned.trim_end().into());
        remarks.into()
    }

    /// A letter with its shared blocks put in place.
    fn letter(&mut self, kind: &str, shared: &Table) -> Value {
        let file = format!("letters/{kind}.toml");
        let mut letter = self.read(&file);
        if let Some(Value::Array(blocks)) = letter.get_mut("block") {
            for block in blocks {
                let Some(name) = block.get("use").and_then(Value::as_str) else { continue };
                let Some(Value::Object(words)) = shared.get(name) else {
                    self.problems
                        .push(format!("{file}: uses {name}, which shared.toml doesn't have"));
                    continue;
                };
                let mut words = words.clone();
                words.insert("id".into(), name.into());
                if let Some(when) = block.get("when") {
                    words.insert("when".into(), when.clone());
                }
                *block = words.into();
            }
        }
        letter.into()
    }

    fn list(&mut self, file: &str, ids: &[&str]) -> Vec<Value> {
        let entries = self.read(file);
        self.ordered(file, entries, ids)
    }

    /// The entries in the order of `ids`; what is missing or unknown is a problem.
    fn ordered(&mut self, at: &str, mut entries: Table, ids: &[&str]) -> Vec<Value> {
        let mut list = Vec::new();
        for id in ids {
            match entries.remove(*id) {
                Some(entry) => list.push(entry),
                None => self.problems.push(format!("{at}: {id} is missing")),
            }
        }
        self.problems.extend(entries.keys().map(|id| format!("{at}: {id} is unknown")));
        list
    }

    fn read(&mut self, file: &str) -> Table {
        let read = fs::read_to_string(self.folder.join(file)).map_err(|error| error.to_string());
        match read.and_then(|text| toml::from_str(&text).map_err(|error| error.to_string())) {
            Ok(table) => table,
            Err(error) => {
                self.problems.push(format!("{file}: {error}"));
                Table::new()
            }
        }
    }

    /// The value as the crate's type, with every needed text there.
    fn typed<T: serde::de::DeserializeOwned + serde::Serialize>(
        &mut self,
        what: &str,
        value: &Value,
    ) -> Option<T> {
        match serde_json::from_value::<T>(value.clone()) {
            Ok(typed) => {
                let whole = serde_json::to_value(&typed).unwrap_or_default();
                check::filled(what, "", &whole, &mut self.problems);
                Some(typed)
            }
            Err(error) => {
                self.problems.push(format!("{what}: {error}"));
                None
            }
        }
    }
}
