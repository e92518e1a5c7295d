//! The details: a letter asks for those that change it, and for no other.

use crate::letters::REAL;
use crate::samples::all_details;
use crate::support::{Voice, fact_ids, letters};
use partwell::letter::{Address, Detail, Details, Writer, details_of};
use partwell::locale::Locale;
use std::collections::BTreeMap;

#[test]
fn what_is_asked_is_what_changes_the_letter() {
    // Not the day that would be proposed.
    let all = all_details(Locale::Ru).with(Detail::MeetDay, "2026-11-30");
    let keeping = |kept: &[Detail]| {
        kept.iter().fold(Details::default(), |some, each| some.with(*each, all.typed(*each)))
    };
    let mut problems = BTreeMap::new();
    for (kind, facts) in REAL.iter() {
        for voice in Voice::all() {
            // Both languages name the same details in the same places, whoever writes to whom.
            let Voice { locale: Locale::Ru, writer: Writer::She, address: Address::Formal, .. } =
                voice
            else {
                continue;
            };
            if !voice.fits(*kind, *facts) {
                continue;
            }
            let nothing = Details::default();
            let asked = details_of(*kind, letters(voice.locale), voice.setting(*facts, &nothing));
            let written = |kept: &[Detail]| voice.letter(*kind, *facts, &keeping(kept));
            let mut found = |what: String| {
                let setting = format!("{voice:?} {}", fact_ids(*facts));
                problems.entry(format!("{} {what}", kind.id())).or_insert(setting);
            };
            if written(Detail::ALL) != written(&asked) {
                found("uses what it doesn't ask".to_owned());
            }
            for detail in &asked {
                let others: Vec<_> = asked.iter().copied().filter(|each| each != detail).collect();
                // Beside all others, none, one of them, all but one.
                let one = others.iter().map(|other| vec![*other]);
                let but_one = others
                    .iter()
                    .map(|but| others.iter().copied().filter(|other| other != but).collect());
                let mut sets = [others.clone(), Vec::new()].into_iter().chain(one).chain(but_one);
                if sets.all(|set| written(&set) == written(&[&set[..], &[*detail]].concat())) {
                    found(format!("asks {} for nothing", detail.id()));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{} problems\n{problems:#?}", problems.len());
}
