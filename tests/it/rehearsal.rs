//! What clients say, and the answers: whole in every voice, the tempting ones marked.

use crate::grammar::{flaws, gendered_reader, wrong_address, wrong_writer};
use crate::samples::{all_details, decision};
use crate::support::{Voice, letters, packed};
use crate::visitors::visitors;
use partwell::answers::Answers;
use partwell::content::{ReplyWords, Variant};
use partwell::decision::Verdict;
use partwell::facts::{Fact, Facts};
use partwell::letter::{Address, Channel, Details, LetterKind, Occasion, Writer, say};
use partwell::locale::Locale;
use partwell::rehearsal::{exchange_at, exchanges};
use partwell::remarks::remarks;
use std::collections::{HashMap, HashSet};

/// What the design asks for; each may have more than one reply.
const LEAST_REPLIES: usize = 17;
const LEAST_PER_VERDICT: usize = 2;
const LONGEST_LINE: usize = 15;

fn replies(locale: Locale) -> &'static [ReplyWords] {
    &letters(locale).replies
}

/// Every way in which a text can be chosen: its variant's own facts, with all details and with none.
fn said(variants: &[Variant], locale: Locale, mut tell: impl FnMut(&str, Voice, bool)) {
    let details = [Details::default(), all_details(locale)];
    for variant in variants {
        let wanted = variant.when.iter().filter_map(|condition| condition.wanted());
        let facts: Facts = wanted.collect();
        for writer in Writer::ALL {
            for address in Address::ALL {
                let voice = Voice { locale, ..Voice::plain(Channel::Talk, writer, address) };
                for details in &details {
                    let setting = voice.setting(facts, details);
                    if let Some(text) = say(variants, letters(locale), setting) {
                        tell(&text, voice, details == &Details::default());
                    }
                }
            }
        }
    }
}

#[test]
fn every_answer_is_whole_and_only_the_tempting_ones_are_marked() {
    let mut problems = HashSet::new();
    let (mut good, mut bad) = (0, 0);
    for locale in Locale::ALL {
        assert!(replies(locale).len() >= LEAST_REPLIES);
        for reply in replies(locale) {
            let tempting = reply.answer.iter().filter(|answer| !answer.bad.is_empty()).count();
            let sound = reply.answer.len() - tempting;
            if tempting != 1 || !(2..=3).contains(&sound) {
                problems.insert(format!("{}: {sound} good, {tempting} bad", reply.id));
            }
            let mut check = |text: &str, voice: Voice, own: bool| {
                let mut found: Vec<String> = flaws(text).into_iter().map(str::to_owned).collect();
                found.extend(wrong_address(text, voice.address, locale));
                if own {
                    found.extend(wrong_writer(text, voice.writer, locale));
                }
                found.extend(gendered_reader(text));
                problems.extend(found.iter().map(|what| format!("{}: {what}: {text}", reply.id)));
            };
            said(&reply.they, locale, |text, voice, _| check(text, voice, false));
            for answer in &reply.answer {
                said(&answer.text, locale, |text, voice, _| check(text, voice, true));
            }
            for answer in &reply.answer {
                let is_bad = !answer.bad.is_empty();
                said(&answer.text, locale, |text, _, plain| {
                    let marks: Vec<&str> = remarks(text, &letters(locale).check)
                        .iter()
                        .map(|remark| remark.kind.id())
                        .collect();
                    *(if is_bad { &mut bad } else { &mut good }) += 1;
                    if is_bad == marks.is_empty() {
                        let what = if is_bad { "tempting, not marked" } else { "good, marked" };
                        problems.insert(format!("{}: {what} {marks:?}: {text}", reply.id));
                    }
                    // The visitor's own words can be long.
                    let sentences = text.split(['.', '!', '?', ';', '\n']).filter(|_| plain);
                    for sentence in sentences {
                        let words = sentence.split_whitespace().filter(|word| *word != "—").count();
                        if words > LONGEST_LINE {
                            problems.insert(format!("{}: {words} words: {sentence}", reply.id));
                        }
                    }
                });
            }
        }
    }
    println!("{good} good answers unmarked, {bad} tempting ones marked");
    let mut problems: Vec<String> = problems.into_iter().collect();
    problems.sort();
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_reply_is_met_and_every_verdict_has_some() {
    let mut met: HashSet<usize> = HashSet::new();
    let mut fewest: HashMap<&'static str, usize> = HashMap::new();
    let details = Details::default();
    for decision in visitors(10_000) {
        let occasion = Occasion::of(&decision);
        let voice = Voice::plain(Channel::Talk, Writer::We, Address::Formal);
        let setting = voice.setting(decision.facts, &details);
        let exchanges = exchanges(&occasion, letters(Locale::Ru), setting);
        met.extend(exchanges.iter().map(|exchange| exchange.reply));
        for exchange in &exchanges {
            let next = exchange.answers.iter().filter_map(|answer| answer.then);
            met.extend(next.filter(|next| {
                exchange_at(*next, &occasion, letters(Locale::Ru), setting).is_some()
            }));
        }
        let least = fewest.entry(decision.verdict.id()).or_insert(usize::MAX);
        *least = (*least).min(exchanges.len());
    }
    let unmet = replies(Locale::Ru).iter().enumerate().filter(|(place, _)| !met.contains(place));
    let unmet: Vec<&str> = unmet.map(|(_, reply)| reply.id.as_str()).collect();
    assert!(unmet.is_empty(), "nobody meets {unmet:?}");
    let silent = [Verdict::Keep, Verdict::Wait].map(Verdict::id);
    fewest.retain(|verdict, least| !silent.contains(verdict) && *least < LEAST_PER_VERDICT);
    assert!(fewest.is_empty(), "someone has too few replies: {fewest:?}");
}

/// The ids of what is to be expected in Russian.
fn expected(occasion: &Occasion) -> Vec<&'static str> {
    let details = Details::default();
    let setting =
        Voice::plain(Channel::Talk, Writer::He, Address::Formal).setting(occasion.facts, &details);
    let found = exchanges(occasion, letters(Locale::Ru), setting).into_iter();
    found.map(|exchange| replies(Locale::Ru)[exchange.reply].id.as_str()).collect()
}

#[test]
fn a_reminder_from_the_list_is_answered_as_debtors_answer() {
    let reminder = Occasion::straight(LetterKind::PaymentReminder, &Answers::default());
    let met = expected(&reminder);
    assert!(["pay-forgot", "pay-no-invoice", "pay-no-money"].iter().all(|id| met.contains(id)));
    let terms = Occasion::straight(LetterKind::PaymentTerms, &Answers::default());
    assert!(!expected(&terms).contains(&"pay-forgot"));
}

#[test]
fn the_police_is_named_only_where_something_points_to_it() {
    for (answers, is_met) in
        [("wish=out", false), ("wish=out tone=insults", true), ("wish=out pressure=words", true)]
    {
        let met = expected(&Occasion::of(&decision(answers)));
        assert_eq!(met.contains(&"outsiders"), is_met, "{answers}: {met:?}");
    }
}

#[test]
fn the_talk_can_be_walked_to_an_end() {
    let details = Details::default();
    let facts = Facts::from_iter([Fact::Mine, Fact::WantsOut]);
    for locale in Locale::ALL {
        let words = &packed(locale).words;
        assert_eq!(words.replies.len(), replies(locale).len());
        for (notes, reply) in words.replies.iter().zip(replies(locale)) {
            assert_eq!(
                notes.notes.len(),
                reply.answer.len(),
                "{}: each answer has its note",
                reply.id
            );
        }
    }
    let case = crate::scene::case_of("part-softly");
    let occasion = case.occasion().expect("a complete case");
    let voice = Voice::plain(Channel::Talk, Writer::We, Address::Formal);
    let setting = voice.setting(facts, &details);
    for start in exchanges(&occasion, letters(Locale::Ru), setting) {
        // Always the first good answer that leads on: no walk goes round for ever.
        let (mut place, mut steps) = (Some(start.reply), 0);
        while let Some(exchange) =
            place.and_then(|place| exchange_at(place, &occasion, letters(Locale::Ru), setting))
        {
            let mut good = exchange.answers.iter().filter(|answer| !answer.tempting);
            place = good.find_map(|answer| answer.then);
            steps += 1;
            assert!(steps < replies(Locale::Ru).len(), "{} goes round", start.they);
        }
    }
}
