//! Whatever the shelf does, the visitor is told and no word is lost.

use crate::shelf::{ASIDE, CASE, Memory, happen, name, named};
use partwell::case::{Event, Fault, read};
use partwell::letter::{Detail, Writer};
use partwell::questions::{Options, Wish};
use partwell::store::{Notice, Saving, Store};

fn sum() -> Event {
    Event::DetailEntered(Detail::Sum, "45000".to_owned())
}

#[track_caller]
fn check_state(store: &Store, saving: Saving, notice: Option<Notice>) {
    assert_eq!((store.saving(), store.notice()), (saving, notice));
}

/// The text stands under the aside key byte for byte, and the visitor was told.
#[track_caller]
fn check_aside(text: &str, notice: Notice) {
    let shelf = Memory::with(CASE, text);
    let mut store = shelf.tab();
    check_state(&store, Saving::On, Some(notice));
    assert_eq!(store.aside(), Some(text));
    assert_eq!(shelf.look(ASIDE).as_deref(), Some(text));
    happen(&mut store, named("Ирина"));
    assert_eq!(shelf.look(ASIDE).as_deref(), Some(text), "later saving leaves it alone");
    assert_eq!(name(&shelf.tab()), "Ирина");
    store.dismiss();
    assert_eq!(store.notice(), None);
}

#[test]
fn a_case_is_there_again() {
    let shelf = Memory::default();
    let mut store = shelf.tab();
    check_state(&store, Saving::On, None);
    assert!(store.case().is_empty() && shelf.look(CASE).is_none(), "opening writes nothing");
    happen(&mut store, named("Ирина"));
    happen(&mut store, Event::Answered(Wish::Out.choice()));
    let again = shelf.tab();
    assert_eq!(again.case(), store.case());
    check_state(&again, Saving::On, None);
}

#[test]
fn namespaces_keep_apart() {
    let shelf = Memory::default();
    happen(&mut shelf.tab(), named("Ирина"));
    let other = Store::open(Some(Box::new(shelf.clone())), "blog");
    assert!(other.case().is_empty());
}

#[test]
fn unreadable_data_is_put_aside_untouched() {
    check_aside("", Notice::Unreadable(Fault::Damaged));
    check_aside("{\"app\":\"partwell\",", Notice::Unreadable(Fault::Damaged));
    check_aside("\u{0}\u{fffd}\u{202e}<script>", Notice::Unreadable(Fault::Damaged));
    check_aside("{\"app\":\"partwell\",\"version\":\"x\"}", Notice::Unreadable(Fault::Damaged));
    let wrong_form = "{\"app\":\"partwell\",\"version\":\"1\",\"answers\":[]}";
    check_aside(wrong_form, Notice::Unreadable(Fault::Damaged));
    check_aside("{\"cart\": [1, 2]}", Notice::Unreadable(Fault::Foreign));
    check_aside("17", Notice::Unreadable(Fault::Foreign));
    let newer = "{\"app\":\"partwell\",\"version\":\"3\",\"story\":{}}";
    check_aside(newer, Notice::Unreadable(Fault::Newer));
}

#[test]
fn what_is_unknown_here_is_put_aside_and_the_rest_is_read() {
    let text = "{\"app\":\"partwell\",\"version\":\"1\",\
        \"answers\":{\"wish\":\"out\",\"moon\":\"full\"},\"details\":{\"name\":\"Ирина\"}}";
    let shelf = Memory::with(CASE, text);
    let store = shelf.tab();
    check_state(&store, Saving::On, Some(Notice::Lossy));
    assert!(store.case().answers.is(Wish::Out));
    assert_eq!(name(&store), "Ирина");
    assert_eq!(shelf.look(ASIDE).as_deref(), Some(text));
    check_state(&shelf.tab(), Saving::On, None);
}

#[test]
fn without_room_to_put_it_aside_nothing_is_overwritten() {
    let shelf = Memory::with(CASE, "damaged");
    shelf.leave_room_for(Some(0));
    let mut store = shelf.tab();
    check_state(&store, Saving::Impossible, Some(Notice::Unreadable(Fault::Damaged)));
    shelf.leave_room_for(None);
    happen(&mut store, named("Ирина"));
    assert_eq!(name(&store), "Ирина");
    assert_eq!(shelf.look(CASE).as_deref(), Some("damaged"));
    assert_eq!(store.aside(), Some("damaged"));
}

#[test]
fn a_second_damage_gets_a_key_of_its_own() {
    let shelf = Memory::with(ASIDE, "first");
    shelf.put(CASE, "second");
    shelf.tab();
    assert_eq!(shelf.look(ASIDE).as_deref(), Some("first"));
    assert_eq!(shelf.look("partwell:aside::1").as_deref(), Some("second"));
}

#[test]
fn damage_under_way_is_put_aside_too() {
    let shelf = Memory::default();
    let mut store = shelf.tab();
    happen(&mut store, named("Ирина"));
    shelf.put(CASE, "damaged");
    happen(&mut store, sum());
    assert_eq!(store.notice(), Some(Notice::Unreadable(Fault::Damaged)));
    assert_eq!(shelf.look(ASIDE).as_deref(), Some("damaged"));
    assert_eq!(name(&shelf.tab()), "Ирина", "the case on screen is saved instead");
}

#[test]
fn a_refusing_shelf_leaves_the_case_on_screen() {
    let shelf = Memory::default();
    shelf.refuse(true);
    let mut store = shelf.tab();
    check_state(&store, Saving::Impossible, Some(Notice::Refused));
    happen(&mut store, named("Ирина"));
    assert_eq!(name(&store), "Ирина");

    shelf.refuse(false);
    let mut store = shelf.tab();
    happen(&mut store, named("Ирина"));
    shelf.refuse(true);
    happen(&mut store, sum());
    check_state(&store, Saving::Impossible, Some(Notice::Refused));
    assert_eq!(store.case().details.typed(Detail::Sum), "45000");
}

#[test]
fn a_full_shelf_takes_it_all_once_there_is_room() {
    let shelf = Memory::default();
    let mut store = shelf.tab();
    happen(&mut store, named("Ирина"));
    shelf.leave_room_for(Some(0));
    happen(&mut store, sum());
    happen(&mut store, Event::WriterChosen(Writer::She));
    check_state(&store, Saving::On, Some(Notice::Full));
    assert_eq!(store.case().details.typed(Detail::Sum), "45000");
    assert_eq!(read(&shelf.look(CASE).unwrap()).unwrap().case.details.typed(Detail::Sum), "");
    shelf.leave_room_for(None);
    happen(&mut store, Event::Answered(Wish::Out.choice()));
    check_state(&store, Saving::On, None);
    assert_eq!(shelf.tab().case(), store.case());
}

#[test]
fn what_somebody_erased_comes_back_only_at_a_word() {
    let shelf = Memory::default();
    let (mut store, mut other) = (shelf.tab(), shelf.tab());
    happen(&mut store, named("Ирина"));
    other.refresh();
    other.erase();
    store.refresh();
    check_state(&store, Saving::Suspended, Some(Notice::Deleted));
    happen(&mut store, sum());
    assert_eq!(shelf.look(CASE), None, "nothing is written unasked");
    assert_eq!((name(&store), store.case().details.typed(Detail::Sum)), ("Ирина", "45000"));
    store.start_saving();
    check_state(&store, Saving::On, None);
    assert_eq!(shelf.tab().case(), store.case());
}

#[test]
fn an_erased_case_is_noticed_when_saving() {
    let shelf = Memory::default();
    let mut store = shelf.tab();
    happen(&mut store, named("Ирина"));
    partwell::store::Shelf::remove(&shelf, CASE);
    happen(&mut store, sum());
    check_state(&store, Saving::Suspended, Some(Notice::Deleted));
    assert_eq!((name(&store), store.case().details.typed(Detail::Sum)), ("Ирина", "45000"));
    assert_eq!(shelf.look(CASE), None);
}

#[test]
fn two_tabs_change_the_stored_case_not_a_stale_one() {
    let shelf = Memory::default();
    let (mut one, mut two) = (shelf.tab(), shelf.tab());
    happen(&mut one, named("Ирина"));
    happen(&mut two, sum());
    happen(&mut one, Event::Answered(Wish::Out.choice()));
    two.refresh();
    assert_eq!(one.case(), two.case());
    assert_eq!(shelf.tab().case(), one.case());
    assert_eq!((name(&two), two.case().details.typed(Detail::Sum)), ("Ирина", "45000"));
}

#[test]
fn not_saving_is_a_choice_that_lasts() {
    let shelf = Memory::default();
    let mut store = shelf.tab();
    happen(&mut store, named("Ирина"));
    store.stop_saving();
    check_state(&store, Saving::Off, None);
    assert_eq!((name(&store), shelf.look(CASE)), ("Ирина", None));
    happen(&mut store, sum());
    assert_eq!(shelf.look(CASE), None);
    assert_eq!(shelf.tab().saving(), Saving::Off);
    store.start_saving();
    check_state(&store, Saving::On, None);
    assert_eq!(shelf.tab().case(), store.case());
    assert_eq!(Store::open(None, "").saving(), Saving::Off);
}

#[test]
fn erasing_leaves_nothing_but_the_choice_not_to_save() {
    let shelf = Memory::with("partwell:case:blog", "{}");
    shelf.put(ASIDE, "damaged");
    shelf.put("cart", "theirs");
    let mut store = shelf.tab();
    happen(&mut store, named("Ирина"));
    store.erase();
    check_state(&store, Saving::On, Some(Notice::Erased));
    assert!(store.case().is_empty());
    assert_eq!(partwell::store::Shelf::keys(&shelf), ["cart"]);
    happen(&mut store, sum());
    assert_eq!(shelf.tab().case().details.typed(Detail::Sum), "45000");
    store.stop_saving();
    store.erase();
    assert_eq!(partwell::store::Shelf::keys(&shelf), ["cart", "partwell:off"]);
}
