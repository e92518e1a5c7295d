//! One question with its answers as native radio buttons.

use super::parts::{button, folded, prose, row, sources, title};
use super::tag::{tag, text};
use super::{Action, At, Scene, Screen, Then};
use crate::answers::Answers;
use crate::content::{Label, QuestionWords};
use crate::flow::{Progress, previous};
use crate::questions::{Choice, Question};
use yew::prelude::*;

/// The question that this position means, with the answers on the way to it.
pub fn located(scene: &Scene, at: At) -> Option<(Question, Answers)> {
    let (open, asked) = match scene.case().progress() {
        Progress::Asking { question, asked } => (Some(question), asked),
        Progress::Complete(answers) => (None, *answers),
    };
    match at {
        At::Fixed(question) if asked.choice(question).is_some() => Some((question, asked)),
        At::Fixed(_) | At::Open => open.map(|question| (question, asked)),
    }
}

pub fn question(scene: &Scene, at: At, then: Then) -> Html {
    let Some((question, asked)) = located(scene, at) else { return Html::default() };
    let Some(words) = scene.content.question(question) else { return Html::default() };
    let submit = scene.act.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Action::Submitted(question)
    });
    let mut form = tag("form", "screen question")
        .key(question.id())
        .on_submit(submit)
        .on_keydown(digits(scene, question))
        .with(progress(scene, question))
        .with(kicker(scene, &asked, question))
        .with(choices(scene, words, question, asked.choice(question)));
    if scene.unanswered {
        let missing = tag("p", "field__error").set("role", "alert");
        form = form.with(missing.text(scene.label(Label::ChooseOne)).html());
    }
    let next = tag("button", "button button--primary").set("type", "submit");
    form.with(folded(
        "why",
        scene.label(Label::Why),
        vec![prose(&words.why), sources(scene, &words.sources)],
    ))
    .with(row(vec![
        back(scene, &asked, question, then),
        next.text(scene.label(Label::Next)).html(),
    ]))
    .html()
}

/// The share of all questions that lie behind: it only ever grows on the way.
fn progress(scene: &Scene, question: Question) -> Html {
    let percent = (question as usize * 100 / Question::ALL.len()).to_string();
    tag("progress", "bar")
        .set("max", "100")
        .set("value", &percent)
        .set("aria-label", &scene.say(Label::Progress, &[("percent", &percent)]))
        .html()
}

fn kicker(scene: &Scene, asked: &Answers, question: Question) -> Html {
    let number = asked.iter().filter(|choice| choice.question() < question).count() + 1;
    let number = scene.say(Label::QuestionNumber, &[("number", &number.to_string())]);
    // Chosen straight from the list, the letter says what is asked for.
    let letter = scene.case().straight().zip(scene.ready());
    let letter = letter.and_then(|(kind, words)| words.kinds.get(kind as usize));
    let section = letter.map_or(scene.content.section(question.section()), |words| &words.title);
    text("p", "kicker", &[&number, " · ", section].concat())
}

fn choices(
    scene: &Scene,
    words: &QuestionWords,
    question: Question,
    given: Option<Choice>,
) -> Html {
    let legend = tag("legend", "").with(title(scene, &words.title)).html();
    let mut fieldset = tag("fieldset", "choices").with(legend);
    if !words.help.is_empty() {
        let help = tag("div", "help").set("id", "help").with(prose(&words.help)).html();
        fieldset = fieldset.set("aria-describedby", "help").with(help);
    }
    let options = question.choices().map(|option| choice(scene, option, given == Some(option)));
    fieldset.with_all(options.collect()).html()
}

fn choice(scene: &Scene, option: Choice, given: bool) -> Html {
    let Some(words) = scene.content.choice(option) else { return Html::default() };
    // A pointer's click answers and goes on; the keyboard's picks, so that arrows can wander.
    let act = scene.act.clone();
    let click = Callback::from(move |event: MouseEvent| {
        if event.detail() > 0 {
            event.prevent_default();
        }
        // The second click of a double click is not meant for the next question.
        if event.detail() == 1 {
            act.emit(Action::Answered(option));
        }
    });
    let input = tag("input", "")
        .set("type", "radio")
        .set("name", "choice")
        .set("value", option.id())
        .checked(given)
        .on_change(scene.on(Action::Picked(option)));
    let mut label = tag("span", "choice__label").text(&words.label);
    if !words.hint.is_empty() {
        label = label.with(text("span", "choice__hint", &words.hint));
    }
    let key = tag("span", "choice__key").set("aria-hidden", "true");
    tag("label", "choice")
        .on_click(click)
        .with(input.html())
        .with(label.html())
        .with(key.text(&(option.index() + 1).to_string()).html())
        .html()
}

/// 1, 2, 3 … answer like a click.
fn digits(scene: &Scene, question: Question) -> Callback<KeyboardEvent> {
    let act = scene.act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
            return;
        }
        let digit = event.key().parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
        if let Some(choice) = digit.and_then(|index| Choice::at(question, index)) {
            act.emit(Action::Answered(choice));
        }
    })
}

fn back(scene: &Scene, asked: &Answers, question: Question, then: Then) -> Html {
    let earlier = previous(asked, question);
    let screen = match (then, earlier) {
        (Then::Verdict, _) => Screen::Verdict,
        (Then::Answers, _) => Screen::Answers,
        (_, Some(earlier)) => Screen::Question { at: At::Fixed(earlier), then: Then::Onward },
        (_, None) => Screen::Door,
    };
    let mut group =
        tag("span", "row__group").with(button(scene, Label::Back, "", Action::Went(screen)));
    if earlier.is_some() {
        let list = Action::Went(Screen::Answers);
        group = group.with(button(scene, Label::AllAnswers, "button--quiet", list));
    }
    group.html()
}
