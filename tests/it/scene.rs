//! Sets a scene as the app would, and renders it without a browser.

use crate::samples::{SAMPLES, decision, today};
use crate::support::{assessment, words};
use expect_test::expect_file;
use partwell::browser::Snapshot;
use partwell::case::{Case, Event, update};
use partwell::locale::Locale;
use partwell::store::Saving;
use partwell::view::{Copying, Found, Loaded, Scene, Screen, frame};
use std::rc::Rc;
use yew::prelude::*;

pub fn scene(case: Case, screen: Screen) -> Scene {
    let saving = Saving::On;
    Scene {
        screen,
        content: Rc::new(assessment().clone()),
        words: Loaded::Ready(Rc::new(words().clone())),
        snapshot: Snapshot { case: Rc::new(case), saving, notice: None, aside: None },
        confirming: None,
        copying: Copying::Idle,
        unanswered: false,
        today: today(),
        locale: Locale::Ru,
        letter_locale: Locale::Ru,
        can_share: true,
        found: Found::default(),
        turns: Vec::new(),
        can_undo: false,
        turn: NodeRef::default(),
        heading: NodeRef::default(),
        by_hand: NodeRef::default(),
        confirm: NodeRef::default(),
        act: Callback::noop(),
    }
}

/// The case of this sample, all its questions answered.
pub fn case_of(name: &str) -> Case {
    let (_, answers) = SAMPLES.iter().find(|(known, _)| *known == name).expect("a sample");
    let answered = decision(answers).answers;
    answered.iter().map(Event::Answered).fold(Case::default(), |case, event| update(&case, event))
}

/// The same with its best letter open, whatever gates stand before it.
pub fn opened(name: &str) -> Case {
    let case = case_of(name);
    let best = case.occasion().expect("a complete case").kinds[0];
    update(&update(&case, Event::ShutLetterShown), Event::LetterOpened(best))
}

#[derive(Properties)]
struct Props {
    scene: Scene,
}

impl PartialEq for Props {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[component]
fn Shown(props: &Props) -> Html {
    frame(&props.scene)
}

/// The HTML of a scene, a line for each element.
pub fn html(scene: &Scene) -> String {
    let scene = scene.clone();
    let renderer = yew::LocalServerRenderer::<Shown>::with_props(Props { scene });
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let local = tokio::task::LocalSet::new();
    let html = local.block_on(&runtime, renderer.hydratable(false).render());
    html.replace("><", ">\n<") + "\n"
}

pub fn show(name: &str, scene: &Scene) {
    expect_file![format!("snapshots/screens/{name}.html")].assert_eq(&html(scene));
}
