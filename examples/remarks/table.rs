//! The wording check against labelled sentences: how often it is right, how much it finds.

use partwell::content::CheckWords;
use partwell::locale::Locale;
use partwell::remarks::{KINDS, Learned, RemarkKind, remarks};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// The languages that have labelled sentences.
pub const TAUGHT: [Locale; 2] = [Locale::Ru, Locale::En];

/// The parts of the held-out half, see `tests/remarks/README.md`.
pub const UNSEEN: [&str; 6] = ["held", "later", "last", "final", "sealed", "proof"];

/// Those that it learns from.
pub const LEARNED: [&str; 4] = ["fresh", "tune", "practice", "more"];

pub struct Labelled {
    /// None for a clean sentence.
    pub kinds: Vec<RemarkKind>,
    pub sentence: String,
}

/// The sentences of `tests/remarks/<lang>.<half>.txt`.
pub fn labelled(root: &Path, lang: &str, half: &str) -> Vec<Labelled> {
    let file = root.join(format!("tests/remarks/{lang}.{half}.txt"));
    let text = std::fs::read_to_string(&file).expect("labelled sentences");
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let (labels, sentence) = line.split_once('\t').expect("labels, a tab, a sentence");
            let kinds = labels.split(',').filter(|label| *label != "clean");
            let kinds = kinds.map(|id| RemarkKind::parse(id).expect(id)).collect();
            Labelled { kinds, sentence: sentence.to_owned() }
        })
        .collect()
}

/// What the check goes by, read before the rest of the content is there.
pub fn check_words(root: &Path, lang: &str) -> CheckWords {
    let folder = root.join("content").join(lang);
    let read = |file| std::fs::read_to_string(folder.join(file)).expect(file);
    let mut table: toml::Table = read("remarks.toml").parse().expect("TOML");
    let better = serde_json::to_value(table.remove("better")).expect("a list of tables");
    let alike = serde_json::to_value(table.remove("alike")).expect("a list");
    CheckWords {
        alike: serde_json::from_value(alike).expect("words that are alike"),
        learned: Learned::read(read("remarks.learned").trim_end()),
        better: serde_json::from_value(better).expect("better phrases"),
        ..CheckWords::default()
    }
}

#[derive(Default, Clone, Copy)]
pub struct Count {
    pub right: usize,
    pub wrong: usize,
    pub missed: usize,
}

impl Count {
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// By kind: sentences marked rightly, wrongly, and those missed.
pub fn counts(
    sentences: &[Labelled],
    check: &CheckWords,
    mut tell: impl FnMut(&str),
) -> BTreeMap<&'static str, Count> {
    let mut counts = BTreeMap::new();
    for Labelled { kinds, sentence } in sentences {
        let found = remarks(sentence, check);
        for kind in RemarkKind::ALL.iter().take(KINDS).copied() {
            let marked = found.iter().find(|remark| remark.kind == kind);
            let count: &mut Count = counts.entry(kind.id()).or_default();
            match (kinds.contains(&kind), marked) {
                (true, Some(_)) => count.right += 1,
                (true, None) => {
                    count.missed += 1;
                    tell(&format!("missed {}: {sentence}", kind.id()));
                }
                (false, Some(remark)) => {
                    count.wrong += 1;
                    let words = sentence.get(remark.range.clone()).unwrap_or_default();
                    tell(&format!("wrong {} «{words}»: {sentence}", kind.id()));
                }
                (false, None) => {}
            }
        }
    }
    counts
}

pub fn table(lang: &str, half: &str, sentences: usize, counts: &BTreeMap<&str, Count>) -> String {
    let mut table = format!("{lang}, {half}: {sentences} sentences\n");
    let heads = ["kind", "right", "wrong", "missed", "precision", "recall"];
    let [kind, right, wrong, missed, precision, recall] = heads;
    let _ = writeln!(table, "{kind:<14}{right:>6}{wrong:>7}{missed:>8}{precision:>11}{recall:>8}");
    for (kind, count) in counts {
        let Count { right, wrong, missed } = *count;
        let (precision, recall) = (count.precision(), count.recall());
        let reached = precision >= 0.95 && recall >= 0.85;
        let mark = if reached { "" } else { "  below the goal" };
        let _ = writeln!(
            table,
            "{kind:<14}{right:>6}{wrong:>7}{missed:>8}{precision:>11.3}{recall:>8.3}{mark}"
        );
    }
    table
}
