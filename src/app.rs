//! The app: carries out what visitors ask for, and shows the scene. All effects are here.

use crate::browser::{Desk, Keep, Snapshot, copy, emit, focus, print, select_all, today};
use crate::case::Event;
use crate::content::{Assessment, Words};
use crate::decision::Decision;
use crate::flow::Progress;
use crate::locale::Locale;
use crate::questions::{Choice, Question};
use crate::view::{Action, At, Confirm, Copying, Loaded, Scene, Screen, Then, frame};
use js_sys::{Function, Promise};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What the element tells the app; `None` in `content` shows nothing, for a parked root.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub settings: Option<Settings>,
}

#[derive(Clone, PartialEq)]
pub struct Settings {
    /// Changes when a parked root is taken into use again.
    pub mounted: u32,
    pub locale: Locale,
    pub keep: Keep,
    pub namespace: String,
    pub content: Rc<Assessment>,
    /// Resolves to the text of the second content file.
    pub load_words: Function,
    /// The custom element, from which events are sent.
    pub host: Element,
    /// Which screen comes first.
    pub start: Start,
}

/// The `start` attribute.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Start {
    Door,
    Assessment,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    match &props.settings {
        Some(settings) => {
            let parts = [settings.mounted.to_string(), (settings.keep as u8).to_string()];
            let key = [&parts.join("/"), "/", &settings.namespace].concat();
            html! { <Widget {key} settings={settings.clone()} /> }
        }
        None => Html::default(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WidgetProps {
    settings: Settings,
}

/// What is on screen and isn't stored.
#[derive(Clone, PartialEq)]
struct Ui {
    screen: Screen,
    confirming: Option<Confirm>,
    copying: Copying,
    unanswered: bool,
}

const DOOR: Ui =
    Ui { screen: Screen::Door, confirming: None, copying: Copying::Idle, unanswered: false };

#[component]
fn Widget(props: &WidgetProps) -> Html {
    let Settings { keep, namespace, content, load_words, host, .. } = props.settings.clone();
    let desk = use_memo((keep, namespace.clone()), |(keep, namespace)| Desk::of(*keep, namespace));
    let snapshot = use_state(|| desk.snapshot());
    let words = use_state(|| Loaded::NotYet);
    let ui = use_state_eq(|| match props.settings.start {
        // A saved story is offered at the door first.
        Start::Assessment if snapshot.case.is_empty() => {
            Ui { screen: Screen::Question { at: At::Open, then: Then::Onward }, ..DOOR }
        }
        Start::Assessment | Start::Door => DOOR,
    });
    let heading = use_node_ref();
    let by_hand = use_node_ref();

    {
        let (desk, snapshot) = (Rc::clone(&desk), snapshot.clone());
        use_effect_with((), move |()| {
            let listening = desk.listen(Callback::from(move |new: Snapshot| snapshot.set(new)));
            move || drop(listening)
        });
    }
    {
        // Letters come while the visitor answers.
        let (words, load_words) = (words.clone(), load_words.clone());
        let wanted = ui.screen != Screen::Door || !snapshot.case.is_empty();
        use_effect_with(wanted, move |wanted| {
            if *wanted {
                fetch_words(words, load_words);
            }
        });
    }
    {
        let (heading, first) = (heading.clone(), use_mut_ref(|| true));
        let shown = shown(&ui.screen, &snapshot);
        use_effect_with(shown, move |_| {
            // The focus is the page's until the visitor moves within the widget.
            if !std::mem::take(&mut *first.borrow_mut())
                && let Some(heading) = heading.cast::<Element>()
            {
                focus(&heading);
            }
        });
    }
    {
        let by_hand = by_hand.clone();
        use_effect_with(ui.copying.clone(), move |copying| {
            if let (Copying::ByHand(_), Some(area)) = (copying, by_hand.cast::<Element>()) {
                select_all(&area);
            }
        });
    }

    let deeds = Deeds { desk: (*desk).clone(), ui: ui.clone(), words: words.clone(), load_words, host };
    let scene = Scene {
        screen: ui.screen,
        content,
        words: (*words).clone(),
        snapshot: (*snapshot).clone(),
        confirming: ui.confirming,
        copying: ui.copying.clone(),
        unanswered: ui.unanswered,
        today: today(),
        locale: props.settings.locale,
        heading,
        by_hand,
        act: Callback::from(move |action| deeds.carry_out(action)),
    };
    frame(&scene)
}

/// The thing whose change moves the focus: the screen, and which question it shows.
fn shown(screen: &Screen, snapshot: &Snapshot) -> (Screen, Option<Question>) {
    let question = match (screen, snapshot.case.progress()) {
        (Screen::Question { at: At::Fixed(question), .. }, _) => Some(*question),
        (Screen::Question { at: At::Open, .. }, Progress::Asking { question, .. }) => Some(question),
        _ => None,
    };
    // Picking by keyboard pins the same question: no new screen, so the focus stays.
    let screen = match screen {
        Screen::Question { .. } => Screen::Question { at: At::Open, then: Then::Onward },
        other => *other,
    };
    (screen, question)
}

fn fetch_words(words: UseStateHandle<Loaded>, load: Function) {
    if matches!(*words, Loaded::Ready(_)) {
        return;
    }
    spawn_local(async move {
        let loaded = load_words(&load).await.and_then(|text| Words::parse(&text));
        words.set(loaded.map_or(Loaded::Failed, |loaded| Loaded::Ready(Rc::new(loaded))));
    });
}

async fn load_words(load: &Function) -> Option<String> {
    let promise: Promise = load.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// Everything that an action can reach.
struct Deeds {
    desk: Rc<Desk>,
    ui: UseStateHandle<Ui>,
    words: UseStateHandle<Loaded>,
    load_words: Function,
    host: Element,
}

impl Deeds {
    fn carry_out(&self, action: Action) {
        match action {
            Action::Happened(event) => {
                self.desk.happened(event);
                self.show(|ui| ui.copying = Copying::Idle);
            }
            Action::Went(screen) => self.go(screen),
            Action::Picked(choice) => {
                self.answer(choice);
                let then = self.then();
                self.go(Screen::Question { at: At::Fixed(choice.question()), then });
            }
            Action::Answered(choice) => {
                self.answer(choice);
                self.go(self.after(choice.question()));
            }
            Action::Tried(choice) => {
                self.answer(choice);
                self.go(self.settled());
            }
            Action::Submitted(question) => match self.desk.snapshot().case.answers.choice(question) {
                Some(_) => self.go(self.after(question)),
                None => self.show(|ui| ui.unanswered = true),
            },
            Action::Copied(text) => self.copy(text),
            Action::Printed(title, paragraphs) => print(&self.host, &title, &paragraphs),
            Action::Sent(kind, sent) => {
                self.desk.happened(Event::SentTicked(kind, sent.then(today)));
                if sent {
                    emit(&self.host, "partwell-finish", &[]);
                }
            }
            Action::Confirming(confirm) => self.show(|ui| ui.confirming = confirm),
            Action::StartedAgain => {
                self.desk.happened(Event::StartedAgain);
                self.ui.set(DOOR);
            }
            Action::Erased => {
                self.desk.change(crate::store::Store::erase);
                self.ui.set(DOOR);
            }
            Action::SavingStopped => self.desk.change(crate::store::Store::stop_saving),
            Action::SavingStarted => self.desk.change(crate::store::Store::start_saving),
            Action::NoticeDismissed => self.desk.change(crate::store::Store::dismiss),
            Action::WordsWanted => fetch_words(self.words.clone(), self.load_words.clone()),
        }
    }

    fn answer(&self, choice: Choice) {
        self.desk.happened(Event::Answered(choice));
        emit(&self.host, "partwell-answer", &[("question", choice.question().id())]);
    }

    fn go(&self, screen: Screen) {
        if self.ui.screen == Screen::Door && matches!(screen, Screen::Question { .. }) {
            emit(&self.host, "partwell-start", &[]);
        }
        if screen == Screen::Verdict
            && let Some(decision) = self.desk.snapshot().case.decision()
        {
            let verdict = decision.verdict;
            let detail = [("verdict", verdict.id()), ("card", verdict.card().id())];
            emit(&self.host, "partwell-verdict", &detail);
        }
        if screen == Screen::Words
            && let Some(kind) = self.letter()
        {
            self.desk.happened(Event::LetterOpened(kind));
        }
        self.ui.set(Ui { screen, ..DOOR });
    }

    fn letter(&self) -> Option<crate::letter::LetterKind> {
        let case = self.desk.snapshot().case;
        case.letter(&Decision::of(match case.progress() {
            Progress::Complete(answers) => answers,
            Progress::Asking { .. } => return None,
        }))
    }

    fn then(&self) -> Then {
        match self.ui.screen {
            Screen::Question { then, .. } => then,
            _ => Then::Onward,
        }
    }

    /// The screen after this question: the next one asked, or the verdict.
    fn after(&self, question: Question) -> Screen {
        if self.then() == Then::Verdict {
            return self.settled();
        }
        let next = match self.desk.snapshot().case.progress() {
            Progress::Asking { question: open, asked } => asked
                .iter()
                .map(Choice::question)
                .find(|later| *later > question)
                .or(Some(open)),
            Progress::Complete(answers) => {
                answers.iter().map(Choice::question).find(|later| *later > question)
            }
        };
        next.map_or(Screen::Verdict, |next| self.at(next))
    }

    fn at(&self, question: Question) -> Screen {
        let answered = self.desk.snapshot().case.answers.choice(question).is_some();
        let at = if answered { At::Fixed(question) } else { At::Open };
        Screen::Question { at, then: self.then() }
    }

    /// The verdict, or the first question that a changed answer opened.
    fn settled(&self) -> Screen {
        match self.desk.snapshot().case.progress() {
            Progress::Complete(_) => Screen::Verdict,
            Progress::Asking { .. } => Screen::Question { at: At::Open, then: Then::Verdict },
        }
    }

    fn copy(&self, text: String) {
        emit(&self.host, "partwell-copy", &[]);
        let ui = self.ui.clone();
        spawn_local(async move {
            let copying = if copy(&text).await { Copying::Done } else { Copying::ByHand(text) };
            ui.set(Ui { copying, ..(*ui).clone() });
        });
    }

    fn show(&self, change: impl FnOnce(&mut Ui)) {
        let mut ui = (*self.ui).clone();
        change(&mut ui);
        self.ui.set(ui);
    }
}
