//! Which texts claim which ideas of the sources, and which of them a visitor really meets.

use crate::samples::all_details;
use crate::support::{Voice, assessment, words};
use partwell::content::{Advice, Variant};
use partwell::decision::{Decision, Gate, Remedy, Verdict};
use partwell::letter::{Channel, Details, LetterKind, Occasion, Writer, letters_for};
use partwell::locale::Locale;
use partwell::questions::Question;
use partwell::rehearsal::exchanges;
use std::collections::BTreeMap;

/// The letters that ids begin with, and their first and last number.
const IDS: [(char, u8, u8); 6] =
    [('A', 1, 14), ('B', 1, 12), ('C', 1, 11), ('D', 0, 7), ('E', 1, 6), ('F', 1, 21)];

/// Every idea of the five sources.
pub fn ids() -> Vec<String> {
    let of_letter = |(letter, first, last)| (first..=last).map(move |n| format!("{letter}{n}"));
    IDS.into_iter().flat_map(of_letter).collect()
}

/// The lists under the verdict, each with the word that begins its keys.
fn advice() -> [(&'static str, &'static [Advice]); 3] {
    let words = words();
    [("talk", &words.talk), ("plan", &words.plan), ("after", &words.after)]
}

/// Every text that may claim ideas: its key and the ids.
pub fn claimed() -> Vec<(String, Vec<String>)> {
    let mut claimed = Vec::new();
    for question in Question::ALL {
        let words = assessment().question(*question).unwrap();
        claimed.push((key(&["question", question.id()]), words.sources.to_vec()));
    }
    let mut add = |name: &str, variants: &[Variant]| {
        for (index, variant) in variants.iter().enumerate() {
            claimed.push((format!("{name} {}", index + 1), variant.sources.to_vec()));
        }
    };
    for verdict in Verdict::ALL {
        let words = words().verdict(verdict).unwrap();
        add(&key(&["verdict", verdict.id(), "meaning"]), &words.meaning);
        add(&key(&["verdict", verdict.id(), "note"]), &words.notes);
    }
    for gate in Gate::ALL {
        add(&key(&["gate", gate.id()]), &words().gate(gate).unwrap().text);
    }
    for snippet in &words().letters.snippets {
        add(&key(&["snippet", &snippet.id]), &snippet.variants);
    }
    for kind in LetterKind::ALL {
        let letter = &words().letters.kinds[*kind as usize];
        add(&key(&["letter", kind.id(), "subject"]), &letter.subject);
        for block in &letter.block {
            for channel in Channel::ALL {
                let id = key(&["letter", kind.id(), &block.id, channel.id()]);
                add(&id, block.variants(channel));
            }
        }
    }
    for kind in LetterKind::ALL {
        for block in &words().letters.kinds[*kind as usize].block {
            claimed.push((key(&["letter", kind.id(), &block.id]), block.sources.to_vec()));
        }
    }
    for remedy in Remedy::ALL {
        let words = words().remedy(remedy).unwrap();
        claimed.push((key(&["remedy", remedy.id()]), words.sources.to_vec()));
    }
    for reply in &words().letters.replies {
        for answer in &reply.answer {
            claimed.push((key(&["reply", &reply.id]), answer.sources.to_vec()));
        }
    }
    for remark in &words().remarks {
        claimed.push((key(&["remark", &remark.title]), remark.sources.to_vec()));
    }
    for (list, items) in advice() {
        let items = items.iter().map(|item| (key(&[list, &item.title]), item.sources.to_vec()));
        claimed.extend(items);
    }
    claimed
}

fn key(parts: &[&str]) -> String {
    parts.join(" ")
}

/// The texts that visitors were shown, by the ideas they claim.
#[derive(Default)]
pub struct Shown(BTreeMap<String, BTreeMap<String, usize>>);

impl Shown {
    /// The texts that claim an idea, the most often shown first.
    pub fn texts(&self, id: &str) -> Vec<&str> {
        let mut texts: Vec<(&String, &usize)> = self.0.get(id).into_iter().flatten().collect();
        texts.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        texts.into_iter().map(|(text, _)| text.as_str()).collect()
    }

    fn add(&mut self, key: &str, ids: &[String]) {
        for id in ids {
            let texts = self.0.entry(id.clone()).or_default();
            *texts.entry(key.to_owned()).or_default() += 1;
        }
    }

    /// Notes all that this visitor gets to read, from the first question to the last letter.
    pub fn visit(&mut self, decision: &Decision) {
        for choice in decision.answers.iter() {
            let question = choice.question();
            let words = assessment().question(question).unwrap();
            self.add(&key(&["question", question.id()]), &words.sources);
        }
        let verdict = decision.verdict;
        let words = words();
        let texts = words.verdict(verdict).unwrap();
        self.first(&key(&["verdict", verdict.id(), "meaning"]), &texts.meaning, decision);
        for (index, note) in texts.notes.iter().enumerate() {
            if note.fits(decision.facts) {
                self.add(&format!("verdict {} note {}", verdict.id(), index + 1), &note.sources);
            }
        }
        for gate in &decision.gates {
            self.first(&key(&["gate", gate.id()]), &words.gate(*gate).unwrap().text, decision);
        }
        for remedy in &decision.remedies {
            let sources = &words.remedy(*remedy).unwrap().sources;
            self.add(&key(&["remedy", remedy.id()]), sources);
        }
        for (list, items) in advice() {
            for item in items.iter().filter(|item| item.goes_with(verdict, decision.facts)) {
                self.add(&key(&[list, &item.title]), &item.sources);
            }
        }
        self.letters(decision);
        self.rehearsal(decision);
    }

    fn rehearsal(&mut self, decision: &Decision) {
        let occasion = Occasion::of(decision);
        let details = Details::default();
        let address = partwell::letter::Address::Formal;
        let voice = Voice::plain(Channel::Talk, Writer::We, address);
        let setting = voice.setting(decision.facts, &details);
        for exchange in exchanges(&occasion, &words().letters, setting) {
            let id = &words().letters.replies[exchange.reply].id;
            for answer in exchange.answers {
                self.add(&key(&["reply", id]), &answer.sources);
            }
        }
    }

    fn first(&mut self, name: &str, variants: &[Variant], decision: &Decision) {
        if let Some(index) = variants.iter().position(|variant| variant.fits(decision.facts)) {
            self.add(&format!("{name} {}", index + 1), &variants[index].sources);
        }
    }

    fn letters(&mut self, decision: &Decision) {
        let given = partwell::questions::Address::Informal;
        let address = partwell::letter::Address::ALL[usize::from(!decision.answers.is(given))];
        for kind in letters_for(decision) {
            for channel in Channel::ALL {
                let voice = Voice::plain(channel, Writer::She, address);
                if !voice.fits(kind, decision.facts) {
                    continue;
                }
                for details in [all_details(Locale::Ru), Details::default()] {
                    for part in voice.letter(kind, decision.facts, &details).parts {
                        self.add(&key(&["letter", kind.id(), &part.block]), &part.sources);
                    }
                }
            }
        }
    }
}
