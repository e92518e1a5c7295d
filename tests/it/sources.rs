//! The ideas of the sources: each met by some visitor, each claim a real one.

use crate::claims::{Shown, claimed, ids};
use crate::samples::{SAMPLES, decision};
use crate::visitors::visitors;

const MOST_IDS: usize = 3;

#[test]
fn every_idea_is_claimed_by_a_shown_text() {
    let mut shown = Shown::default();
    let samples = SAMPLES.iter().map(|(_, answers)| decision(answers));
    for decision in samples.chain(visitors(1_500)) {
        shown.visit(&decision);
    }
    let ids = ids();
    let missing: Vec<&String> = ids.iter().filter(|id| shown.texts(id).is_empty()).collect();
    assert!(missing.is_empty(), "no visitor meets {missing:?}");
    println!("{} ideas, each shown", ids.len());
}

#[test]
fn every_claim_names_an_idea_and_no_text_too_many() {
    let ids = ids();
    let claimed = claimed();
    for (text, sources) in &claimed {
        for id in sources {
            assert!(ids.contains(id), "{text} claims {id}, which no source has");
        }
        assert!(sources.len() <= MOST_IDS, "{text} claims {sources:?}: {MOST_IDS} at most");
        let mut unique = sources.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), sources.len(), "{text} claims an idea twice: {sources:?}");
    }
    println!("{} texts", claimed.len());
}
