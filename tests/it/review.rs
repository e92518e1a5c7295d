//! The wording check on whole letters: what one lost, and what contradicts the answers.

use crate::samples::{filled, today};
use crate::support::letters;
use partwell::facts::{Fact, Facts};
use partwell::letter::{Detail, LetterKind};
use partwell::locale::Locale;
use partwell::remarks::{RemarkKind, Subject, review};

/// What a letter as a whole is told, as ids.
#[track_caller]
fn check_review(locale: Locale, composed: &str, standing: &str, case: &Reviewed, wanted: &[&str]) {
    let Reviewed { kind, facts, details } = case;
    let facts = Facts::from_iter(facts.iter().copied());
    let details = &filled(details);
    let subject = Subject { kind: *kind, composed, standing, facts, details, today: today() };
    let found: Vec<&str> =
        review(subject, letters(locale)).into_iter().map(RemarkKind::id).collect();
    assert_eq!(found, wanted, "{standing}");
}

struct Reviewed {
    kind: LetterKind,
    facts: &'static [Fact],
    details: &'static [(Detail, &'static str)],
}

const PLAIN: Reviewed = Reviewed { kind: LetterKind::SoftParting, facts: &[], details: &[] };

const WHOLE_RU: &str = "Я заканчиваю нашу работу. Последний день — 11 декабря. До этого дня я передам \
    исходники и доступы. Остаётся оплатить счёт: 45 000 ₽ до 4 декабря. Спасибо за быстрые ответы.";
const WHOLE_EN: &str = "I’m ending our work. My last day is 11 December. By then I’ll hand over the \
    source files and logins. Still to be paid: €4,500 by 4 December. Thank you for the quick answers.";

/// The letter without the sentence that holds these words.
fn without(whole: &str, words: &str) -> String {
    let kept: Vec<&str> = whole.split(". ").filter(|sentence| !sentence.contains(words)).collect();
    assert!(kept.len() < whole.split(". ").count(), "no sentence holds {words}");
    kept.join(". ")
}

#[test]
fn what_a_letter_lost_is_missed() {
    for (locale, whole, sentences) in [
        (Locale::Ru, WHOLE_RU, ["Последний день", "передам", "оплатить", "Спасибо"]),
        (Locale::En, WHOLE_EN, ["last day", "hand over", "paid", "Thank you"]),
    ] {
        check_review(locale, whole, whole, &PLAIN, &[]);
        let kinds = ["no-last-day", "no-handover", "no-money", "no-thanks"];
        for (sentence, kind) in sentences.into_iter().zip(kinds) {
            let standing = without(whole, sentence);
            check_review(locale, whole, &standing, &PLAIN, &[kind]);
            // What wasn't composed isn't missed.
            check_review(locale, &standing, &standing, &PLAIN, &[]);
            // Whoever isn't the client needn't be told.
            let memo = Reviewed { kind: LetterKind::BossMemo, ..PLAIN };
            check_review(locale, whole, &standing, &memo, &[]);
        }
        check_review(locale, whole, "", &PLAIN, &kinds);
    }
}

#[test]
fn what_contradicts_the_answers_is_told() {
    for (locale, referral, price, last_day) in [
        (
            Locale::Ru,
            "Рекомендую коллегу: Ольга Котова.",
            "Остаюсь только при одной цене: 90 000 ₽ в месяц.",
            "Последний день — 27 ноября.",
        ),
        (
            Locale::En,
            "I can recommend a colleague: Olga Scott.",
            "I’ll stay at one price only: €900 a month.",
            "My last day is 27 November.",
        ),
    ] {
        let vouched = Reviewed { facts: &[Fact::ColleagueAgreed], ..PLAIN };
        check_review(locale, "", referral, &PLAIN, &["unvouched"]);
        check_review(locale, "", referral, &vouched, &[]);
        for facts in [&[Fact::Worn][..], &[Fact::Exposed], &[Fact::Crossed]] {
            let beside = Reviewed { facts, ..PLAIN };
            check_review(locale, "", price, &beside, &["price-beside"]);
        }
        check_review(locale, "", price, &PLAIN, &[]);
        let details = &[(Detail::Notice, "30"), (Detail::LastDay, "2026-11-27")];
        let early = Reviewed { details, ..PLAIN };
        check_review(locale, last_day, last_day, &early, &["before-notice"]);
        let details = &[(Detail::Notice, "3"), (Detail::LastDay, "2026-11-27")];
        check_review(locale, last_day, last_day, &Reviewed { details, ..PLAIN }, &[]);
        let details = &[(Detail::LastDay, "2026-11-27")];
        check_review(locale, last_day, last_day, &Reviewed { details, ..PLAIN }, &[]);
    }
}
