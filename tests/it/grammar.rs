//! Forms that give away who is addressed and who writes, listed apart from the content.

use partwell::letter::{Address, Writer};
use partwell::locale::Locale;
use std::collections::HashSet;
use std::sync::LazyLock;

type List = LazyLock<HashSet<&'static str>>;

macro_rules! list {
    ($words:literal) => {
        LazyLock::new(|| $words.split_whitespace().collect())
    };
}

static INFORMAL: List = list!(
    "ты тебя тебе тобой тобою твой твоя твоё твои твоего твоей твоему твоим \
    твоими твоих твою твоём привет скажи подскажи расскажи напиши назови пришли-ка разреши обсуди \
    посмотри выбери проверь ответь позвони предложи передай дай давай знай напомни подтверди \
    присылай пиши звони говори решай смотри считай имей будь извини прости покажи познакомься \
    договорись попроси спроси поправь оцени приезжай приходи"
);
/// Words that end like a ты-form of a verb but aren't one.
static NOT_INFORMAL: List = list!("лишь поделаешь");

static FORMAL: List = list!(
    "вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашим вашими ваших \
    вашу вашем"
);
/// Nouns and others that end like a вы-form of a verb.
static NOT_FORMAL: List = list!(
    "ответе счёте отчёте расчёте зачёте смете совете сайте предмете пакете \
    бюджете лимите кредите визите защите оплате результате макете проекте пункте этапе чате дате \
    работе доработке месте эти те нете вместе плите карте тексте контакте факте остатке"
);

static SINGULAR: List = list!(
    "я меня мне мной мною мой моя моё мои моего моей моему моим моими моих мою \
    моём готов готова решил решила должен должна рад рада согласен согласна уверен уверена сам \
    сама благодарен благодарна могу хочу буду прошу пишу жду пришлю передам отвечу доделаю возьму \
    беру заканчиваю закончу верну сделаю предлагаю остаюсь ручаюсь отвечаю напишу спрошу начну \
    назову приму продолжу останавливаю присылаю приеду покажу исправлю разберусь прошу верну \
    готовлю веду работаю делаю считаю говорю читаю понимаю знаю думаю вижу напомню посмотрю \
    найду введу поищу соглашусь подпишу прочитал прочитала подвёл подвела обещал обещала"
);
/// Words that end like a verb with 'I' but aren't one.
static NOT_SINGULAR: List = list!("случаю");

static MASCULINE: List = list!(
    "решил готов должен рад согласен уверен благодарен сделал понял обещал \
    прочитал подвёл написал сказал просил предупредил предупреждал подумал учёл ошибся взял начал \
    успел заметил опоздал недоделал получил говорил обещался свободен виноват признателен занят \
    сам сдал пропустил нашёл узнал принял выбрал"
);
static FEMININE: List = list!(
    "решила должна рада согласна уверена благодарна сделала поняла обещала \
    прочитала подвела написала просила предупредила предупреждала подумала учла ошиблась взяла \
    успела заметила опоздала недоделала получила говорила свободна виновата признательна \
    сама сдала пропустила нашла узнала приняла выбрала"
);

/// The words of a text, in lower case.
pub fn words_of(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphabetic());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}

fn is_informal(word: &str) -> bool {
    let verb = ends(word, &["ешь", "ёшь", "ишь", "ешься", "ёшься", "ишься"]);
    INFORMAL.contains(word) || verb && !NOT_INFORMAL.contains(word)
}

fn is_formal(word: &str) -> bool {
    let verb = ends(word, &["йте", "йтесь", "ите", "итесь", "ете", "етесь", "ёте", "ётесь", "ьте"]);
    FORMAL.contains(word) || verb && !NOT_FORMAL.contains(word)
}

fn is_singular(word: &str) -> bool {
    let verb = ends(word, &["аю", "яю", "аюсь", "яюсь", "юсь"]);
    SINGULAR.contains(word) || verb && !NOT_SINGULAR.contains(word)
}

/// English words by which one person speaks of themselves.
static SINGULAR_ENGLISH: List = list!("i me my mine myself");

/// Words that don't fit how the reader is addressed; English has one way.
pub fn wrong_address(text: &str, address: Address, locale: Locale) -> Vec<String> {
    if locale == Locale::En {
        return Vec::new();
    }
    let wrong = match address {
        Address::Informal => is_formal,
        Address::Formal => is_informal,
    };
    words_of(text).into_iter().filter(|word| wrong(word)).collect()
}

/// Words that don't fit who writes; 'кто это сделал' speaks of nobody in particular.
pub fn wrong_writer(text: &str, writer: Writer, locale: Locale) -> Vec<String> {
    let words = words_of(text);
    if locale == Locale::En {
        let wrong = |word: &String| writer == Writer::We && SINGULAR_ENGLISH.contains(&**word);
        return words.into_iter().filter(wrong).collect();
    }
    let of_anyone = |at: usize| {
        let before = &words[at.saturating_sub(6)..at];
        before.iter().any(|word| matches!(&**word, "кто" | "никто" | "каждый" | "который"))
    };
    let wrong = |at: usize| match writer {
        Writer::He => FEMININE.contains(&*words[at]),
        Writer::She => MASCULINE.contains(&*words[at]) && !of_anyone(at),
        Writer::We => is_singular(&words[at]) && !of_anyone(at),
    };
    (0..words.len()).filter(|at| wrong(*at)).map(|at| words[at].clone()).collect()
}

/// A past tense right after 'ты' gives the reader a gender that nobody asked for.
pub fn gendered_reader(text: &str) -> Vec<String> {
    let words = words_of(text);
    let pairs = words
        .windows(2)
        .filter(|pair| pair[0] == "ты" && ends(&pair[1], &["л", "ла", "лся", "лась", "шёл"]));
    pairs.map(|pair| pair.join(" ")).collect()
}

#[track_caller]
fn check_address(text: &str, address: Address, wrong: &[&str]) {
    assert_eq!(wrong_address(text, address, Locale::Ru), wrong, "{text}");
}

#[track_caller]
fn check_writer(text: &str, writer: Writer, wrong: &[&str]) {
    assert_eq!(wrong_writer(text, writer, Locale::Ru), wrong, "{text}");
}

#[test]
fn forms_are_told_by_whole_words() {
    check_address("Ответь лишь на письмо", Address::Formal, &["ответь"]);
    check_address("Ответьте в отчёте, вместе", Address::Informal, &["ответьте"]);
    check_address("Что скажешь? Ваш выбор", Address::Formal, &["скажешь"]);
    check_address("Твоё слово, а ваше нет", Address::Informal, &["ваше"]);
    check_writer("Мы решили, а яблоко моё", Writer::We, &["моё"]);
    check_writer("Предлагаем, но остаюсь", Writer::We, &["остаюсь"]);
    check_writer("Я решил, работа готова", Writer::She, &["решил"]);
    check_writer("Отвечает тот, кто это сделал", Writer::She, &[]);
    check_writer("Я решила, срок готов", Writer::He, &["решила"]);
    let english = wrong_writer("We’ll send it; I’m done", Writer::We, Locale::En);
    assert_eq!(english, ["i", "m"].map(str::to_owned)[..1]);
    assert_eq!(gendered_reader("А ты обещал, ты сам и решай"), ["ты обещал"]);
}

/// Flaws that no text may have, whatever it says.
pub fn flaws(text: &str) -> Vec<&'static str> {
    const NEVER: [(&str, &str); 18] = [
        ("{", "leftover brace"),
        ("}", "leftover brace"),
        ("|", "leftover bar"),
        ("~", "leftover tilde"),
        ("  ", "doubled space"),
        (" \u{a0}", "doubled space"),
        ("\u{a0} ", "doubled space"),
        ("..", "doubled full stop"),
        (".,", "full stop before a comma"),
        ("?.", "two ends of a sentence"),
        (" .", "space before a full stop"),
        (" ,", "space before a comma"),
        (" ;", "space before a semicolon"),
        (" :", "space before a colon"),
        (" ?", "space before a question mark"),
        (" !", "space before an exclamation mark"),
        ("\n\n", "empty paragraph"),
        (";.", "semicolon and full stop"),
    ];
    let mut flaws: Vec<&str> =
        NEVER.iter().filter(|(mark, _)| text.contains(mark)).map(|(_, flaw)| *flaw).collect();
    if text.trim().is_empty() || text.lines().any(|line| line.trim() != line || line.is_empty()) {
        flaws.push("empty or ragged line");
    }
    flaws
}
