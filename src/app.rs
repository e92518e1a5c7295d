//! The app: carries out what visitors ask for, and shows the scene. All effects are here.

use crate::browser::{Desk, Keep, Listening, Snapshot, copy, emit, focus, print, select_all, today};
use crate::case::Event;
use crate::content::{Assessment, Words};
use crate::flow::Progress;
use crate::locale::Locale;
use crate::questions::{Choice, Question};
use crate::store::Store;
use crate::view::{Action, At, Confirm, Copying, Loaded, Scene, Screen, Then, frame};
use js_sys::{Function, Promise};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::html::Scope;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What the element tells the app; `None` in `content` shows nothing, for a parked root.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub settings: Option<Settings>,
}

#[derive(Clone)]
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

/// The loader only speaks when something changed, so no two settings are the same.
impl PartialEq for Settings {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The `start` attribute.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Start {
    Door,
    Assessment,
}

/// A root: one widget, or nothing while it is parked.
pub struct App;

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &ctx.props().settings {
            Some(settings) => {
                let mounted = settings.mounted.to_string();
                let keep = (settings.keep as u8).to_string();
                let key = [&mounted, "/", &keep, "/", &settings.namespace].concat();
                html! { <Widget {key} settings={settings.clone()} /> }
            }
            None => Html::default(),
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct WidgetProps {
    settings: Settings,
}

/// One element's widget: what is on screen and isn't stored.
pub struct Widget {
    desk: Rc<Desk>,
    /// Dropped with the widget, and with it its place among the desk's listeners.
    _listening: Listening,
    snapshot: Snapshot,
    words: Loaded,
    screen: Screen,
    confirming: Option<Confirm>,
    copying: Copying,
    unanswered: bool,
    heading: NodeRef,
    by_hand: NodeRef,
    /// What was last shown; when it changes, the focus moves to the new heading.
    shown: (Screen, Option<Question>),
}

pub enum Message {
    Acted(Action),
    Changed(Snapshot),
    WordsCame(Option<Words>),
    CopyEnded(Copying),
}

impl Component for Widget {
    type Message = Message;
    type Properties = WidgetProps;

    fn create(ctx: &Context<Self>) -> Self {
        let settings = &ctx.props().settings;
        let desk = Desk::of(settings.keep, &settings.namespace);
        let listening = desk.listen(ctx.link().callback(Message::Changed));
        let snapshot = desk.snapshot();
        let screen = match settings.start {
            // A saved story is offered at the door first.
            Start::Assessment if snapshot.case.is_empty() => OPEN_QUESTION,
            Start::Assessment | Start::Door => Screen::Door,
        };
        let shown = shown(screen, &snapshot);
        let mut widget = Self {
            desk,
            _listening: listening,
            snapshot,
            words: Loaded::NotYet,
            screen,
            confirming: None,
            copying: Copying::Idle,
            unanswered: false,
            heading: NodeRef::default(),
            by_hand: NodeRef::default(),
            shown,
        };
        if screen != Screen::Door || !widget.snapshot.case.is_empty() {
            widget.want_words(ctx);
        }
        widget
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Acted(action) => self.carry_out(ctx, action),
            Message::Changed(snapshot) => self.snapshot = snapshot,
            Message::WordsCame(words) => {
                self.words = words.map_or(Loaded::Failed, |words| Loaded::Ready(Rc::new(words)));
            }
            Message::CopyEnded(copying) => self.copying = copying,
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &WidgetProps) -> bool {
        if old.settings.load_words != ctx.props().settings.load_words
            && !matches!(self.words, Loaded::NotYet)
        {
            self.want_words(ctx);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let settings = &ctx.props().settings;
        frame(&Scene {
            screen: self.screen,
            content: Rc::clone(&settings.content),
            words: self.words.clone(),
            snapshot: self.snapshot.clone(),
            confirming: self.confirming,
            copying: self.copying.clone(),
            unanswered: self.unanswered,
            today: today(),
            locale: settings.locale,
            heading: self.heading.clone(),
            by_hand: self.by_hand.clone(),
            act: ctx.link().callback(Message::Acted),
        })
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        let shown = shown(self.screen, &self.snapshot);
        // The focus is the page's until the visitor moves within the widget.
        if shown != self.shown && !first {
            if let Some(heading) = self.heading.cast::<Element>() {
                focus(&heading);
            }
        } else if let (Copying::ByHand(_), Some(area)) = (&self.copying, self.by_hand.cast::<Element>()) {
            select_all(&area);
        }
        self.shown = shown;
    }
}

const OPEN_QUESTION: Screen = Screen::Question { at: At::Open, then: Then::Onward };

/// The screen, and which question it shows: picking by keyboard fixes the
/// same question, which is no new screen, so the focus stays.
fn shown(screen: Screen, snapshot: &Snapshot) -> (Screen, Option<Question>) {
    let Screen::Question { at, .. } = screen else { return (screen, None) };
    let question = match (at, snapshot.case.progress()) {
        (At::Fixed(question), _) | (At::Open, Progress::Asking { question, .. }) => Some(question),
        (At::Open, Progress::Complete(_)) => None,
    };
    (OPEN_QUESTION, question)
}

async fn load(words: Function) -> Option<Words> {
    let promise: Promise = words.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    Words::parse(&JsFuture::from(promise).await.ok()?.as_string()?)
}

impl Widget {
    fn carry_out(&mut self, ctx: &Context<Self>, action: Action) {
        let host = &ctx.props().settings.host;
        match action {
            Action::Happened(event) => {
                self.copying = Copying::Idle;
                self.happened(event);
            }
            Action::Went(screen) => self.go(ctx, screen),
            Action::Picked(choice) => {
                self.answer(host, choice);
                let then = self.then();
                self.go(ctx, Screen::Question { at: At::Fixed(choice.question()), then });
            }
            Action::Answered(choice) => {
                self.answer(host, choice);
                self.go(ctx, self.after(choice.question()));
            }
            Action::Tried(choice) => {
                self.answer(host, choice);
                self.go(ctx, self.settled());
            }
            Action::Submitted(question) => match self.snapshot.case.answers.choice(question) {
                Some(_) => self.go(ctx, self.after(question)),
                None => self.unanswered = true,
            },
            Action::Copied(text) => {
                emit(host, "partwell-copy", &[]);
                self.copying = Copying::Idle;
                copy_text(ctx.link().clone(), text);
            }
            Action::Printed(title, paragraphs) => print(host, &title, &paragraphs),
            Action::Sent(kind, sent) => {
                self.happened(Event::SentTicked(kind, sent.then(today)));
                if sent {
                    emit(host, "partwell-finish", &[]);
                }
            }
            Action::Confirming(confirm) => self.confirming = confirm,
            Action::StartedAgain => {
                self.happened(Event::StartedAgain);
                self.go(ctx, Screen::Door);
            }
            Action::Erased => {
                self.change(Store::erase);
                self.go(ctx, Screen::Door);
            }
            Action::SavingStopped => self.change(Store::stop_saving),
            Action::SavingStarted => self.change(Store::start_saving),
            Action::NoticeDismissed => self.change(Store::dismiss),
            Action::WordsWanted => self.want_words(ctx),
        }
    }

    fn happened(&mut self, event: Event) {
        self.desk.happened(event);
        self.snapshot = self.desk.snapshot();
    }

    fn change(&mut self, change: fn(&mut Store)) {
        self.desk.change(change);
        self.snapshot = self.desk.snapshot();
    }

    fn answer(&mut self, host: &Element, choice: Choice) {
        self.happened(Event::Answered(choice));
        emit(host, "partwell-answer", &[("question", choice.question().id())]);
    }

    fn want_words(&mut self, ctx: &Context<Self>) {
        self.words = Loaded::Coming;
        let (link, words) = (ctx.link().clone(), ctx.props().settings.load_words.clone());
        spawn_local(async move { link.send_message(Message::WordsCame(load(words).await)) });
    }

    fn go(&mut self, ctx: &Context<Self>, screen: Screen) {
        let host = &ctx.props().settings.host;
        if self.screen == Screen::Door && matches!(screen, Screen::Question { .. }) {
            emit(host, "partwell-start", &[]);
        }
        // Letters come while the visitor answers.
        if screen != Screen::Door && matches!(self.words, Loaded::NotYet) {
            self.want_words(ctx);
        }
        if let Some(decision) = self.snapshot.case.decision() {
            if screen == Screen::Verdict {
                let verdict = decision.verdict;
                let detail = [("verdict", verdict.id()), ("card", verdict.card().id())];
                emit(host, "partwell-verdict", &detail);
            } else if screen == Screen::Words
                && let Some(kind) = self.snapshot.case.letter(&decision)
            {
                self.happened(Event::LetterOpened(kind));
            }
        }
        self.screen = screen;
        self.confirming = None;
        self.copying = Copying::Idle;
        self.unanswered = false;
    }

    fn then(&self) -> Then {
        match self.screen {
            Screen::Question { then, .. } => then,
            Screen::Door | Screen::Answers | Screen::Verdict | Screen::Words => Then::Onward,
        }
    }

    /// The screen after this question: the next one asked, or the verdict.
    fn after(&self, question: Question) -> Screen {
        if self.then() == Then::Verdict {
            return self.settled();
        }
        let later = |choice: &Choice| choice.question() > question;
        let fixed = |choice: Choice| Screen::Question {
            at: At::Fixed(choice.question()),
            then: Then::Onward,
        };
        match self.snapshot.case.progress() {
            Progress::Asking { asked, .. } => asked.iter().find(later).map_or(OPEN_QUESTION, fixed),
            Progress::Complete(answers) => {
                answers.iter().find(later).map_or(Screen::Verdict, fixed)
            }
        }
    }

    /// The verdict, or the first question that a changed answer opened.
    fn settled(&self) -> Screen {
        match self.snapshot.case.progress() {
            Progress::Complete(_) => Screen::Verdict,
            Progress::Asking { .. } => Screen::Question { at: At::Open, then: Then::Verdict },
        }
    }
}

fn copy_text(link: Scope<Widget>, text: String) {
    spawn_local(async move {
        let ended = if copy(&text).await { Copying::Done } else { Copying::ByHand(text) };
        link.send_message(Message::CopyEnded(ended));
    });
}
