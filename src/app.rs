//! The app: carries out what visitors ask for, and shows the scene. All effects are here.

mod deeds;

use crate::browser::{Desk, Keep, Listening, Snapshot, emit, focus, select_all, today};
use crate::case::{Draft, Place, Sheet};
use crate::content::{Assessment, Words};
use crate::flow::Progress;
use crate::locale::Locale;
use crate::questions::Question;
use crate::view::{Action, At, Confirm, Copying, Found, Loaded, Scene, Screen, Then, Turn, frame};
use js_sys::Function;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What the element tells the app; without settings nothing is shown, for a parked root.
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
    /// Of the letters, unless the visitor chooses another.
    pub letter_locale: Locale,
    /// Resolves to the texts of the second content file and of the letters in a given language,
    /// once the second part of the wasm is there, which reading them needs.
    pub load_words: Function,
    /// Takes words away; see embed/take.js.
    pub take: Function,
    /// The browser can hand words to other apps.
    pub can_share: bool,
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
    Letters,
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
    /// How often words were asked for; only the last answer counts.
    times_asked: u32,
    screen: Screen,
    confirming: Option<Confirm>,
    copying: Copying,
    unanswered: bool,
    found: Found,
    turns: Vec<Turn>,
    /// How the letter stood before each edit, the last one at the end.
    drafts: Vec<(Sheet, Draft)>,
    /// The paragraph that is being typed in: its keystrokes are one edit.
    typing: Option<Place>,
    /// What shall take the focus once it is drawn: only after the visitor's own deed.
    focus: Focus,
    heading: NodeRef,
    confirm: NodeRef,
    by_hand: NodeRef,
    turn: NodeRef,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Stays,
    Heading,
    Confirm,
    ByHand,
    Turn,
}

pub enum Message {
    Acted(Action),
    Changed(Snapshot),
    /// With the number of the time that they were asked for.
    WordsCame(u32, Option<Rc<Words>>),
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
            Start::Letters if snapshot.case.is_empty() => Screen::Letters,
            Start::Assessment | Start::Letters | Start::Door => Screen::Door,
        };
        let mut widget = Self {
            desk,
            _listening: listening,
            snapshot,
            words: Loaded::NotYet,
            times_asked: 0,
            screen,
            confirming: None,
            copying: Copying::Idle,
            unanswered: false,
            found: Found::default(),
            turns: Vec::new(),
            drafts: Vec::new(),
            typing: None,
            focus: Focus::Stays,
            heading: NodeRef::default(),
            confirm: NodeRef::default(),
            by_hand: NodeRef::default(),
            turn: NodeRef::default(),
        };
        if screen != Screen::Door || !widget.snapshot.case.is_empty() {
            widget.want_words(ctx);
        }
        widget
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Acted(action) => {
                let before = self.shown();
                self.carry_out(ctx, action);
                if self.shown() != before {
                    self.focus = Focus::Heading;
                }
            }
            Message::Changed(snapshot) => {
                let spoken = snapshot.case.spoken() != self.snapshot.case.spoken();
                self.snapshot = snapshot;
                if spoken && !matches!(self.words, Loaded::NotYet) {
                    self.want_words(ctx);
                }
            }
            Message::WordsCame(time, words) => {
                // In another language by now, perhaps.
                if time != self.times_asked {
                    return false;
                }
                self.words = words.map_or(Loaded::Failed, Loaded::Ready);
                self.found = Found::default();
            }
            Message::CopyEnded(copying) => {
                match copying {
                    Copying::Done | Copying::Pasted => {
                        emit(&ctx.props().settings.host, "partwell-copy", &[]);
                    }
                    Copying::ByHand(_) => self.focus = Focus::ByHand,
                    Copying::Idle => {}
                }
                self.copying = copying;
            }
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &WidgetProps) -> bool {
        let (old, new) = (&old.settings, &ctx.props().settings);
        let languages = |settings: &Settings| (settings.locale, settings.letter_locale);
        if languages(old) != languages(new) && !matches!(self.words, Loaded::NotYet) {
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
            letter_locale: self.letter_locale(settings),
            can_share: settings.can_share,
            found: self.found.clone(),
            turns: self.turns.clone(),
            can_undo: !self.drafts.is_empty(),
            turn: self.turn.clone(),
            heading: self.heading.clone(),
            by_hand: self.by_hand.clone(),
            confirm: self.confirm.clone(),
            act: ctx.link().callback(Message::Acted),
        })
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let node = match self.focus {
            Focus::Stays => return,
            Focus::Heading => &self.heading,
            Focus::Confirm => &self.confirm,
            Focus::ByHand => &self.by_hand,
            Focus::Turn => &self.turn,
        };
        // A heading that waits for the words gets the focus when they are here.
        if let Some(element) = node.cast::<Element>() {
            focus(&element, self.focus == Focus::Turn);
            if self.focus == Focus::ByHand {
                select_all(&element);
            }
            self.focus = Focus::Stays;
        }
    }
}

const OPEN_QUESTION: Screen = Screen::Question { at: At::Open, then: Then::Onward };

impl Widget {
    fn letter_locale(&self, settings: &Settings) -> Locale {
        self.snapshot.case.spoken().unwrap_or(settings.letter_locale)
    }

    /// The screen, and which question it shows: picking by keyboard fixes the
    /// same question, which is no new screen, so the focus stays.
    fn shown(&self) -> (Screen, Option<Question>) {
        let Screen::Question { at, .. } = self.screen else { return (self.screen, None) };
        let question = match (at, self.snapshot.case.progress()) {
            (At::Fixed(question), _) | (At::Open, Progress::Asking { question, .. }) => {
                Some(question)
            }
            (At::Open, Progress::Complete(_)) => None,
        };
        (OPEN_QUESTION, question)
    }
}
