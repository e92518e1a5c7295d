//! The app: carries out what visitors ask for, and shows the scene. All effects are here.

mod deeds;

use crate::browser::{Desk, Keep, Listening, Snapshot, focus, select_all, today};
use crate::content::{Assessment, Words};
use crate::flow::Progress;
use crate::locale::Locale;
use crate::questions::Question;
use crate::view::{Action, At, Confirm, Copying, Loaded, Scene, Screen, Then, frame};
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
    /// The button that had the focus is gone, so the heading shall take it.
    refocus: bool,
    heading: NodeRef,
    by_hand: NodeRef,
    /// What was last shown; when it changes, the focus moves to the new heading.
    shown: (Screen, Option<Question>),
}

pub enum Message {
    Acted(Action),
    Changed(Snapshot),
    WordsCame(Option<Rc<Words>>),
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
            refocus: false,
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
                self.words = words.map_or(Loaded::Failed, Loaded::Ready);
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
        if std::mem::take(&mut self.refocus) || shown != self.shown && !first {
            if let Some(heading) = self.heading.cast::<Element>() {
                focus(&heading);
            }
        } else if let (Copying::ByHand(_), Some(area)) =
            (&self.copying, self.by_hand.cast::<Element>())
        {
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
