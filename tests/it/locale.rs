//! Days, plural classes, sums, the notation of texts, and details as visitors type them.

use crate::samples::{filled, today};
use partwell::letter::{Detail, Number, Piece, Problem, Template, Value};
use partwell::locale::{Day, Locale, Money, MoneyProblem, Weekday};

#[track_caller]
fn check_day(text: &str, weekday: Weekday) {
    let day = Day::parse(text).unwrap_or_else(|| panic!("{text} is a day"));
    assert_eq!((day.iso().as_str(), day.weekday()), (text, weekday));
}

#[track_caller]
fn check_no_day(text: &str) {
    assert_eq!(Day::parse(text), None, "{text}");
}

#[track_caller]
fn check_plus(from: &str, days: i32, to: &str) {
    let (from, to) = (Day::parse(from).unwrap(), Day::parse(to).unwrap());
    assert_eq!((from.plus(days).iso(), to.since(from)), (to.iso(), days));
}

#[track_caller]
fn check_or_monday(from: &str, to: &str) {
    assert_eq!(Day::parse(from).unwrap().or_monday().iso(), to);
}

#[test]
fn days_are_read_as_the_calendar_has_them() {
    check_day("1970-01-01", Weekday::Thursday);
    check_day("2000-02-29", Weekday::Tuesday);
    check_day("2024-02-29", Weekday::Thursday);
    check_day("2026-11-24", Weekday::Tuesday);
    check_day("2026-12-31", Weekday::Thursday);
    check_day("2027-01-01", Weekday::Friday);
    check_day("0001-01-01", Weekday::Monday);
    check_day("9999-12-31", Weekday::Friday);
    for wrong in ["2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10"] {
        check_no_day(wrong);
    }
    for wrong in ["2026-11-00", "0000-01-01", "10000-01-01", "99999999999-01-01"] {
        check_no_day(wrong);
    }
    for wrong in
        ["", "завтра", "24.11.2026", "2026-11", "2026-11-24-1", "-2026-11-24", "2026-11- 1"]
    {
        check_no_day(wrong);
    }
}

#[test]
fn days_count_over_ends_of_months_and_years() {
    check_plus("2026-11-30", 1, "2026-12-01");
    check_plus("2026-12-31", 1, "2027-01-01");
    check_plus("2027-02-28", 1, "2027-03-01");
    check_plus("2028-02-28", 1, "2028-02-29");
    check_plus("2028-02-28", 2, "2028-03-01");
    check_plus("2026-03-01", -1, "2026-02-28");
    check_plus("2026-11-24", 365, "2027-11-24");
    check_plus("1600-01-01", 146_097, "2000-01-01");
}

#[test]
fn a_weekend_gives_way_to_monday() {
    check_or_monday("2026-11-27", "2026-11-27");
    check_or_monday("2026-11-28", "2026-11-30");
    check_or_monday("2026-11-29", "2026-11-30");
    check_or_monday("2026-11-30", "2026-11-30");
    check_or_monday("2027-01-02", "2027-01-04");
}

#[test]
fn every_count_has_its_russian_form() {
    const ONE: [u32; 12] = [1, 21, 31, 41, 51, 61, 71, 81, 91, 101, 121, 1001];
    for count in 0..=121 {
        let last = count % 10;
        let teens = (11..=14).contains(&(count % 100));
        let wanted = match last {
            1 if !teens => 0,
            2..=4 if !teens => 1,
            _ => 2,
        };
        assert_eq!(Locale::Ru.plural(count), wanted, "{count}");
        assert_eq!(Locale::Ru.plural(count) == 0, ONE.contains(&count), "{count}");
    }
}

#[track_caller]
fn check_money(typed: &str, shown: &str) {
    let shown = shown.replace(' ', "\u{a0}");
    assert_eq!(Money::parse(typed).map(|money| money.format(Locale::Ru)), Ok(shown), "{typed}");
}

#[track_caller]
fn check_no_money(typed: &str, problem: MoneyProblem) {
    assert_eq!(Money::parse(typed), Err(problem), "{typed}");
}

#[test]
fn sums_are_read_as_people_type_them() {
    check_money("45000", "45 000 ₽");
    check_money(" 45 000 ₽ ", "45 000 ₽");
    check_money("45\u{a0}000\u{202f}₽", "45 000 ₽");
    check_money("450,50 €", "450,50 €");
    check_money("450,5 €", "450,50 €");
    check_money("$300", "300 $");
    check_money("1 234,50", "1234,50 ₽");
    check_money("1.234,50", "1234,50 ₽");
    check_money("1,234.50", "1234,50 ₽");
    check_money("1'234'567", "1 234 567 ₽");
    check_money("1.000", "1000 ₽");
    check_money("300,00", "300 ₽");
    check_money("5000 руб.", "5000 руб.");
    check_money("5 тысяч", "5 тысяч");
    check_money("0,50", "0,50 ₽");
    check_money("300,", "300 ₽");
    check_money("999999999999", "999 999 999 999 ₽");
    check_no_money("0", MoneyProblem::NotPositive);
    check_no_money("0,00", MoneyProblem::NotPositive);
    check_no_money("-5", MoneyProblem::NotPositive);
    check_no_money("−5", MoneyProblem::NotPositive);
    check_no_money("1000000000000000", MoneyProblem::TooLarge);
    for wrong in ["abc", "", "₽", "12-24", "5 тысяч рублей", "10 или 20", "1,2,3", "1..5"]
    {
        check_no_money(wrong, MoneyProblem::NotANumber);
    }
}

#[test]
fn english_sums_name_a_currency_only_when_it_was_typed() {
    let shown = |typed: &str| Money::parse(typed).map(|money| money.format(Locale::En));
    assert_eq!(shown("40000").as_deref(), Ok("40,000"));
    assert_eq!(shown("40000 €").as_deref(), Ok("€40,000"));
    assert_eq!(shown("40000 GBP").as_deref(), Ok("40,000\u{a0}GBP"));
}

#[track_caller]
fn check_template(text: &str, pieces: &[Result<Piece, &str>]) {
    assert_eq!(Template::new(text).collect::<Vec<_>>(), pieces, "{text}");
}

#[test]
fn texts_have_one_notation() {
    check_template("", &[]);
    check_template("слово", &[Ok(Piece::Plain("слово"))]);
    check_template("{name}", &[Ok(Piece::Named("name"))]);
    let mixed = [Ok(Piece::Plain("до ")), Ok(Piece::Named("last_day")), Ok(Piece::Plain("."))];
    check_template("до {last_day}.", &mixed);
    check_template("{me: я|я|мы}", &[Ok(Piece::Me(["я", "я", "мы"]))]);
    check_template("{me:готов|готова|}", &[Ok(Piece::Me(["готов", "готова", ""]))]);
    check_template("{you: тебе | вам}", &[Ok(Piece::You(["тебе", "вам"]))]);
    let days = Piece::Plural(Number::OverdueDays, ["день", "дня", "дней"]);
    check_template("{overdue_days: день|дня|дней}", &[Ok(days)]);
    check_template("{}", &[Err("")]);
    check_template("{two words}", &[Err("two words")]);
    check_template("{me: I|we}", &[Ok(Piece::Me(["I", "I", "we"]))]);
    check_template("{я|мы}", &[Ok(Piece::Me(["я", "я", "мы"]))]);
    let days = Piece::Plural(Number::OverdueDays, ["day", "days", "days"]);
    check_template("{overdue_days: day|days}", &[Ok(days)]);
    check_template("{me: он}", &[Err("me: он")]);
    check_template("{you: ты}", &[Err("you: ты")]);
    check_template("{days: день|дня|дней}", &[Err("days: день|дня|дней")]);
    check_template("{{name}}", &[Err("{name"), Ok(Piece::Plain("}"))]);
    check_template("a {name", &[Ok(Piece::Plain("a ")), Err("{name")]);
}

#[track_caller]
fn check_value(detail: Detail, typed: &str, value: Result<Option<Value>, Problem>) {
    let details = filled(&[(detail, typed)]);
    assert_eq!(details.value(detail, today()), value, "{detail:?} {typed}");
    assert_eq!(details.typed(detail), typed, "what was typed stays");
}

#[test]
fn details_are_used_or_say_why_not() {
    let words = |text: &str| Ok(Some(Value::Words(text.to_owned())));
    let day = |text: &str| Ok(Some(Value::Day(Day::parse(text).unwrap())));
    check_value(Detail::Name, "", Ok(None));
    check_value(Detail::Name, "  ", Ok(None));
    check_value(Detail::Name, " Ирина \n Павловна ", words("Ирина Павловна"));
    check_value(Detail::Name, "<b>{name}</b>", words("<b>{name}</b>"));
    check_value(Detail::Name, &"я".repeat(200), words(&"я".repeat(200)));
    check_value(Detail::Name, &"я".repeat(201), Err(Problem::TooLong));
    check_value(Detail::Episode, &"я".repeat(600), words(&("я".repeat(600) + ".")));
    check_value(Detail::Episode, "Урок сорвался.", words("Урок сорвался."));
    check_value(Detail::Project, "«Северный чай»", words("Северный чай"));
    check_value(Detail::Signature, "Студия «Берег»", words("Студия «Берег»"));
    check_value(Detail::Invoice, "№ 14", words("14"));
    check_value(Detail::Handover, "Доступы к кабинету.", words("Доступы к кабинету"));
    check_value(Detail::Project, "«Северный чай».", words("Северный чай"));
    check_value(Detail::Signature, "Acme Ltd.", words("Acme Ltd."));
    check_value(Detail::Episode, &"я".repeat(601), Err(Problem::TooLong));
    check_value(Detail::Name, "Ирина\u{202e}", Err(Problem::HiddenCharacters));
    check_value(Detail::Name, "Ири\u{0}на", Err(Problem::HiddenCharacters));
    check_value(Detail::Project, "Чай\u{200b}", Err(Problem::HiddenCharacters));
    check_value(Detail::Sum, "много", Err(Problem::NotASum));
    check_value(Detail::Sum, "0", Err(Problem::NotPositive));
    check_value(Detail::Sum, "9999999999999", Err(Problem::TooLarge));
    check_value(Detail::LastDay, "", day("2026-12-08"));
    check_value(Detail::MeetDay, "", day("2026-11-26"));
    check_value(Detail::LastDay, "2026-11-24", day("2026-11-24"));
    check_value(Detail::LastDay, "2026-11-28", day("2026-11-28"));
    check_value(Detail::LastDay, "2026-11-23", Err(Problem::InThePast));
    check_value(Detail::LastDay, "2028-11-23", day("2028-11-23"));
    check_value(Detail::LastDay, "2028-11-24", Err(Problem::TooFar));
    check_value(Detail::LastDay, "9999-12-31", Err(Problem::TooFar));
    check_value(Detail::LastDay, "2026-02-30", Err(Problem::NotADate));
    check_value(Detail::DueSince, "", Ok(None));
    check_value(Detail::DueSince, "2026-11-24", day("2026-11-24"));
    check_value(Detail::DueSince, "2026-11-25", Err(Problem::InTheFuture));
    check_value(Detail::DueSince, "1999-01-01", Err(Problem::TooFar));
    check_value(Detail::DueSince, "вчера", Err(Problem::NotADate));
}

#[test]
fn a_day_that_cannot_be_used_leaves_the_proposed_one() {
    let details = filled(&[(Detail::LastDay, "2020-01-01"), (Detail::DueSince, "2030-01-01")]);
    assert_eq!(details.day(Detail::LastDay, today()), Day::parse("2026-12-08"));
    assert_eq!(details.day(Detail::DueSince, today()), None);
    // Proposed on a Saturday, so it moves to Monday.
    let thursday = Day::parse("2026-11-26").unwrap();
    assert_eq!(filled(&[]).day(Detail::MeetDay, thursday), Day::parse("2026-11-30"));
}
