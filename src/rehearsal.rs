//! What the client may say, and how to answer: a short walk, or a list to read before the call.

use crate::content::{AnswerWords, Letters, ReplyWords, Sources};
use crate::facts::Facts;
use crate::letter::{Occasion, Setting, say};

/// One thing the client may say, with the visitor's own names, dates and sums.
#[derive(Clone, PartialEq, Debug)]
pub struct Exchange {
    /// Its place among the replies of the content.
    pub reply: usize,
    pub they: String,
    pub answers: Vec<Answer>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    /// Its place among the reply's answers.
    pub number: usize,
    pub text: String,
    /// The tempting one; a note says what it costs.
    pub tempting: bool,
    pub sources: Sources,
    /// What the client may say next; none ends the talk.
    pub then: Option<usize>,
}

/// The replies to expect, likeliest first: those that the answers point to come before the rest.
pub fn exchanges(occasion: &Occasion, letters: &Letters, setting: Setting) -> Vec<Exchange> {
    let is_pointed_to = |reply: &ReplyWords| reply.when.iter().any(|each| each.wanted().is_some());
    let mut expected = Vec::new();
    for pointed_to in [true, false] {
        for reply in &letters.replies {
            if is_pointed_to(reply) == pointed_to && goes_with(reply, occasion) {
                expected.extend(exchange(reply, occasion, letters, setting));
            }
        }
    }
    expected
}

fn goes_with(reply: &ReplyWords, occasion: &Occasion) -> bool {
    let chosen = occasion.kinds.first().map(|kind| kind.answers_as());
    let for_verdict = occasion.verdict.or(chosen).is_some_and(|verdict| {
        let named = reply.verdicts.iter().any(|id| id == verdict.id());
        named || reply.verdicts.is_empty() && verdict.parts()
    });
    for_verdict && holds(reply, occasion.facts)
}

fn holds(reply: &ReplyWords, facts: Facts) -> bool {
    reply.when.iter().all(|condition| condition.holds(facts))
}

fn exchange(
    reply: &ReplyWords,
    occasion: &Occasion,
    letters: &Letters,
    setting: Setting,
) -> Option<Exchange> {
    let answer = |(number, words): (usize, &AnswerWords)| {
        Some(Answer {
            number,
            text: say(&words.text, letters, setting)?,
            tempting: !words.bad.is_empty(),
            sources: words.sources.clone(),
            then: next(words, occasion, letters),
        })
    };
    Some(Exchange {
        reply: place(&reply.id, letters)?,
        they: say(&reply.they, letters, setting)?,
        answers: reply.answer.iter().enumerate().filter_map(answer).collect(),
    })
}

/// The first of the replies named that fits.
fn next(answer: &AnswerWords, occasion: &Occasion, letters: &Letters) -> Option<usize> {
    let mut named = answer.then.iter().filter_map(|id| place(id, letters));
    named
        .find(|place| letters.replies.get(*place).is_some_and(|reply| holds(reply, occasion.facts)))
}

fn place(id: &str, letters: &Letters) -> Option<usize> {
    letters.replies.iter().position(|reply| reply.id == id)
}

/// A reply by its place, whether or not it is among the expected ones.
pub fn exchange_at(
    place: usize,
    occasion: &Occasion,
    letters: &Letters,
    setting: Setting,
) -> Option<Exchange> {
    exchange(letters.replies.get(place)?, occasion, letters, setting)
}
