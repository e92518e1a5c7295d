//! Several tabs, and several versions of the widget, at one shelf.

use crate::shelf::{ASIDE, CASE, Memory, happen, name, named};
use partwell::case::{Event, write};
use partwell::letter::Detail;
use partwell::store::{Notice, Saving, Store};

const NEWER: &str = "{\"app\":\"partwell\",\"version\":\"2\",\"story\":{}}";
/// Of this version, with a part that only a later build of it knows.
const LOSSY: &str = "{\"app\":\"partwell\",\"version\":\"1\",\
    \"details\":{\"name\":\"Ирина\"},\"plan\":{\"first\":\"done\"}}";

#[track_caller]
fn check_state(store: &Store, saving: Saving, notice: Option<Notice>) {
    assert_eq!((store.saving(), store.notice()), (saving, notice));
}

fn sum() -> Event {
    Event::DetailEntered(Detail::Sum, "45000".to_owned())
}

/// Another version writes `text` while this tab is open: this tab says so and steps back.
#[track_caller]
fn check_steps_back(text: &str) {
    let shelf = Memory::default();
    let mut store = shelf.tab();
    happen(&mut store, named("Олег"));
    shelf.put(CASE, text);
    store.refresh();
    check_state(&store, Saving::Impossible, Some(Notice::Elsewhere));
    happen(&mut store, sum());
    assert_eq!(shelf.look(CASE).as_deref(), Some(text), "the other version's data stays");
    assert_eq!((name(&store), store.case().details.typed(Detail::Sum)), ("Олег", "45000"));
}

#[test]
fn a_tab_steps_back_before_another_version() {
    check_steps_back(NEWER);
    check_steps_back(LOSSY);
    check_steps_back("damaged");
}

#[test]
fn what_a_later_build_added_is_put_aside_before_saving() {
    let shelf = Memory::default();
    let mut store = shelf.tab();
    shelf.put(CASE, LOSSY);
    happen(&mut store, sum());
    check_state(&store, Saving::On, Some(Notice::Lossy));
    assert_eq!(shelf.look(ASIDE).as_deref(), Some(LOSSY));
    assert_eq!((name(&store), store.case().details.typed(Detail::Sum)), ("Ирина", "45000"));
}

#[test]
fn a_newer_story_comes_back_with_a_version_that_reads_it() {
    let mut first = Memory::default().tab();
    happen(&mut first, named("Ирина"));
    let shelf = Memory::with(ASIDE, &write(first.case()));
    let store = shelf.tab();
    assert_eq!(name(&store), "Ирина");
    assert_eq!((shelf.look(CASE), shelf.look(ASIDE)), (Some(write(first.case())), None));
}

#[test]
fn a_story_begun_meanwhile_is_put_aside_not_overwritten() {
    let shelf = Memory::default();
    let mut store = shelf.tab();
    happen(&mut store, named("Ирина"));
    let mut other = shelf.tab();
    other.erase();
    happen(&mut other, named("Олег"));
    let theirs = shelf.look(CASE).unwrap();
    store.stop_saving();
    shelf.put(CASE, &theirs);
    store.start_saving();
    check_state(&store, Saving::On, Some(Notice::Replaced));
    assert_eq!(name(&shelf.tab()), "Ирина");
    assert_eq!(shelf.look(ASIDE), Some(theirs));
}

#[test]
fn not_saving_holds_in_every_tab() {
    let shelf = Memory::default();
    let mut store = shelf.tab();
    happen(&mut store, named("Ирина"));
    let mut other = shelf.tab();
    other.stop_saving();
    happen(&mut store, sum());
    check_state(&store, Saving::Off, None);
    assert_eq!(shelf.look(CASE), None);
    assert_eq!((name(&store), store.case().details.typed(Detail::Sum)), ("Ирина", "45000"));
    let mut third = shelf.tab();
    third.start_saving();
    store.refresh();
    check_state(&store, Saving::Off, None);
}
