//! What each action does: to the case, to the screen, to the page.

use super::{Focus, Message, OPEN_QUESTION, Settings, Widget};
use crate::browser::{emit, today};
use crate::case::Event;
use crate::content::Words;
use crate::flow::Progress;
use crate::locale::Locale;
use crate::questions::{Choice, Question};
use crate::store::{Notice, Store};
use crate::view::{Action, At, Copying, Loaded, Parcel, Screen, Then, Turn, Way, joined};
use js_sys::{Array, Function, Promise};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;

impl Widget {
    pub(super) fn carry_out(&mut self, ctx: &Context<Self>, action: Action) {
        let host = &ctx.props().settings.host;
        match action {
            Action::Happened(mut event) => {
                self.copying = Copying::Idle;
                self.note_what_stood(&mut event);
                self.remember(&event);
                let opens = matches!(event, Event::ShutLetterShown | Event::GateTicked(..));
                self.happened(event);
                if opens && self.screen == Screen::Words && !self.is_shut() {
                    self.focus = Focus::Heading;
                }
            }
            Action::Went(screen) => self.go(ctx, screen),
            Action::Began => {
                if self.snapshot.case.straight().is_some() {
                    self.happened(Event::AssessmentChosen);
                }
                self.go(ctx, self.settled(Then::Onward));
            }
            Action::LetterPicked(kind) => {
                self.happened(Event::LetterPicked(kind));
                self.go(ctx, self.settled(Then::Onward));
            }
            Action::Spoke(locale) => {
                self.happened(Event::LanguageChosen(locale));
                self.want_words(ctx);
                self.focus = Focus::Heading;
            }
            Action::Said(turn) => {
                self.turns.push(turn);
                self.focus = Focus::Turn;
            }
            Action::Rehearsed(reply) => {
                self.turns = reply.map(|reply| Turn { reply, answer: None }).into_iter().collect();
                self.focus = Focus::Turn;
            }
            Action::Undone => {
                self.typing = None;
                if let Some((sheet, draft)) = self.drafts.pop() {
                    self.happened(Event::DraftRestored(sheet, draft));
                }
            }
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
                self.go(ctx, self.settled(Then::Verdict));
                self.focus = Focus::Heading;
            }
            Action::Submitted(question) => match self.snapshot.case.answers.choice(question) {
                Some(_) => self.go(ctx, self.after(question)),
                None => self.unanswered = true,
            },
            Action::Taken(way, parcel) => {
                self.copying = Copying::Idle;
                take(ctx, way, parcel);
            }
            Action::Sent(kind, sent) => {
                self.happened(Event::SentTicked(kind, sent.then(today)));
                if sent {
                    emit(host, "partwell-finish", &[]);
                }
            }
            Action::Confirming(confirm) => {
                self.confirming = confirm;
                self.focus = confirm.map_or(Focus::Heading, |_| Focus::Confirm);
            }
            Action::StartedAgain => {
                self.happened(Event::StartedAgain);
                self.go(ctx, Screen::Door);
                self.focus = Focus::Heading;
            }
            Action::Erased => {
                self.change(Store::erase);
                self.go(ctx, Screen::Door);
                self.focus = Focus::Heading;
            }
            Action::SavingStopped => self.change(Store::stop_saving),
            Action::SavingStarted => self.change(Store::start_saving),
            Action::NoticeDismissed => self.change(Store::dismiss),
            Action::WordsWanted => self.want_words(ctx),
        }
    }

    fn happened(&mut self, event: Event) {
        // 'Nothing is left' stops being true.
        if self.snapshot.notice == Some(Notice::Erased) {
            self.desk.change(Store::dismiss);
        }
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

    pub(super) fn want_words(&mut self, ctx: &Context<Self>) {
        let settings = &ctx.props().settings;
        self.words = Loaded::Coming;
        self.times_asked += 1;
        let (link, words, time) =
            (ctx.link().clone(), settings.load_words.clone(), self.times_asked);
        let locale = self.letter_locale(settings);
        spawn_local(async move {
            let words = load(words, locale).await.map(Rc::new);
            link.send_message(Message::WordsCame(time, words));
        });
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
        if screen == Screen::Verdict {
            if let Some(decision) = self.snapshot.case.decision() {
                let verdict = decision.verdict;
                let detail = [("verdict", verdict.id()), ("card", verdict.card().id())];
                emit(host, "partwell-verdict", &detail);
            }
        } else if screen == Screen::Words
            && let Some(kind) =
                self.snapshot.case.occasion().and_then(|on| self.snapshot.case.letter(&on))
        {
            self.happened(Event::LetterOpened(kind));
        }
        if screen != self.screen {
            self.turns.clear();
            self.drafts.clear();
        }
        self.screen = screen;
        self.confirming = None;
        self.copying = Copying::Idle;
        self.unanswered = false;
    }

    /// The opened letter stays shut behind its gates.
    fn is_shut(&self) -> bool {
        let case = &self.snapshot.case;
        case.occasion().is_some_and(|occasion| {
            case.letter(&occasion).is_some_and(|kind| case.is_shut(kind, &occasion))
        })
    }

    fn then(&self) -> Then {
        match self.screen {
            Screen::Question { at: At::Open, then: Then::Onward } => Then::Open,
            Screen::Question { then, .. } => then,
            _ => Then::Onward,
        }
    }

    /// The screen after this question: the next one asked, or the verdict.
    fn after(&self, question: Question) -> Screen {
        match self.then() {
            Then::Onward => {}
            Then::Open => return self.settled(Then::Onward),
            Then::Verdict => return self.settled(Then::Verdict),
            Then::Answers => return Screen::Answers,
        }
        let later = |choice: &Choice| choice.question() > question;
        let fixed = |choice: Choice| Screen::Question {
            at: At::Fixed(choice.question()),
            then: Then::Onward,
        };
        match self.snapshot.case.progress() {
            Progress::Asking { asked, .. } => asked.iter().find(later).map_or(OPEN_QUESTION, fixed),
            Progress::Complete(answers) => answers.iter().find(later).map_or(self.goal(), fixed),
        }
    }

    /// The goal, or the first question that is still open.
    fn settled(&self, then: Then) -> Screen {
        match self.snapshot.case.progress() {
            Progress::Complete(_) => self.goal(),
            Progress::Asking { .. } => Screen::Question { at: At::Open, then },
        }
    }

    /// Where the questions lead: to the verdict, or to the letter that was chosen without one.
    fn goal(&self) -> Screen {
        match self.snapshot.case.straight() {
            Some(_) => Screen::Words,
            None => Screen::Verdict,
        }
    }

    /// Two keys may be struck before the first is drawn, so what the visitor saw is what this tab
    /// knows, not what was drawn.
    fn note_what_stood(&self, event: &mut Event) {
        if let Event::BlockEdited { place, seen, .. } = event
            && let Some(own) = self.snapshot.case.own_text(place)
        {
            own.clone_into(seen);
        }
    }

    /// Keeps how the letter stood before an edit; the keystrokes in one paragraph are one edit.
    fn remember(&mut self, event: &Event) {
        let (sheet, typed) = match event {
            Event::BlockEdited { place, .. } => (place.sheet, Some(place)),
            Event::BlockUpdated { place, .. }
            | Event::BlockDropped { place, .. }
            | Event::BlockRestored(place)
            | Event::ParagraphAdded(place, _) => (place.sheet, None),
            Event::Arranged(sheet, _) => (*sheet, None),
            Event::LetterOpened(_) | Event::ChannelChosen(_) => {
                // Another letter has a past of its own.
                self.drafts.clear();
                self.typing = None;
                return;
            }
            _ => return,
        };
        if typed.is_none() || self.typing.as_ref() != typed {
            self.drafts.push((sheet, self.snapshot.case.draft(sheet)));
        }
        self.typing = typed.cloned();
    }
}

fn take(ctx: &Context<Widget>, way: Way, parcel: Parcel) {
    let Settings { take, host, .. } = &ctx.props().settings;
    let paragraphs: Array = parcel.paragraphs.iter().map(JsValue::from).collect();
    let asked = Array::of4(host, &way.id().into(), &parcel.title.into(), &paragraphs);
    // Asked before anything is awaited: the browser allows it only as the answer to a click.
    let answer = take.apply(&JsValue::NULL, &asked).map(Promise::from);
    let link = ctx.link().clone();
    spawn_local(async move {
        let said = match answer {
            Ok(promise) => JsFuture::from(promise).await.ok().and_then(|said| said.as_string()),
            Err(_) => None,
        };
        let ended = match said.as_deref() {
            Some("done") => Copying::Done,
            Some("pasted") => Copying::Pasted,
            Some("") => Copying::Idle,
            _ => Copying::ByHand(joined(&parcel.paragraphs)),
        };
        link.send_message(Message::CopyEnded(ended));
    });
}

async fn load(words: Function, locale: Locale) -> Option<Words> {
    let promise: Promise =
        words.call1(&JsValue::NULL, &locale.id().into()).ok()?.dyn_into().ok()?;
    let texts: Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    Words::parse(&texts.get(0).as_string()?, &texts.get(1).as_string()?)
}
