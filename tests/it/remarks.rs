//! The wording check: sentences that it wasn't trained on, and how it marks words.

#[path = "../../examples/remarks/table.rs"]
mod table;

use partwell::content::{BetterWords, CheckWords};
use partwell::locale::Locale;
use partwell::remarks::{
    KINDS, Learned, NUMBERS, RemarkKind, Token, Weights, cues, instead, remarks, sentences, tokens,
};
use std::collections::BTreeSet;
use std::path::Path;
use table::{LEARNED, Labelled, TAUGHT, UNSEEN, check_words, counts, labelled};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Precision and recall that every kind must have on sentences that it wasn't trained on (`make
/// remarks`): on all of them together, and on the oldest part alone, which has 25 a kind, so that one
/// error is four points.
const LEAST: (f64, f64) = (0.95, 0.85);
const LEAST_HELD: (f64, f64) = (0.85, 0.65);

#[test]
fn unseen_sentences_are_judged_well() {
    for lang in TAUGHT.map(Locale::id) {
        let of = |half| labelled(Path::new(ROOT), lang, half);
        let held = of("held");
        assert!(held.len() + of("tune").len() >= 300, "{lang}: too few sentences");
        check_unseen(lang, "held", &held, LEAST_HELD);
        let all: Vec<_> = UNSEEN.into_iter().flat_map(of).collect();
        check_unseen(lang, "all of these", &all, LEAST);
    }
}

#[test]
fn no_unseen_sentence_is_learned_from() {
    for lang in TAUGHT.map(Locale::id) {
        let read = |half: &&str| labelled(Path::new(ROOT), lang, half);
        // Neither case nor marks make another sentence of it.
        let words = |each: Labelled| {
            let words = tokens(&each.sentence).into_iter().filter(Token::is_word);
            words.map(|token| token.word).collect::<Vec<_>>()
        };
        let unseen: BTreeSet<_> = UNSEEN.iter().flat_map(read).map(words).collect();
        let mut learned = LEARNED.iter().flat_map(read).map(words);
        let both = learned.find(|words| words.len() > 1 && unseen.contains(words));
        assert_eq!(both, None, "{lang}");
    }
}

fn check_unseen(lang: &str, part: &str, sentences: &[Labelled], least: (f64, f64)) {
    let clean = sentences.iter().filter(|each| each.kinds.is_empty()).count();
    assert!(clean * 5 >= sentences.len() * 2, "{lang}: too few clean sentences");
    let counts = counts(sentences, &check_words(Path::new(ROOT), lang), |_| {});
    println!("{}", table::table(lang, part, sentences.len(), &counts));
    for kind in RemarkKind::ALL.iter().take(KINDS) {
        let count = counts[kind.id()];
        assert!(count.right + count.missed >= 20, "{lang}: too few of {}", kind.id());
        assert!(count.precision() >= least.0, "{lang}, {part}: precision of {}", kind.id());
        assert!(count.recall() >= least.1, "{lang}, {part}: recall of {}", kind.id());
    }
}

/// A check that marks every sentence as blame, with these phrases bettered.
fn better(kind: &str, find: &[&str], write: &str) -> CheckWords {
    let find = find.iter().map(|each| (*each).to_owned()).collect();
    let better = vec![BetterWords { kind: kind.to_owned(), find, write: write.to_owned() }];
    let mut learned = Learned { limits: [f32::MAX; KINDS], ..Learned::default() };
    learned.limits[0] = -1.0;
    CheckWords { learned, better, ..CheckWords::default() }
}

/// The phrases that are found, joined by a bar.
#[track_caller]
fn check_found(find: &[&str], text: &str, wanted: &str) {
    let mut found = remarks(text, &better("blame", find, "x"));
    found.retain(|remark| remark.suggestion.is_some());
    let words: Vec<&str> = found.into_iter().map(|remark| &text[remark.range]).collect();
    assert_eq!(words.join("|"), wanted, "{find:?} in {text}");
}

#[test]
fn phrases_are_found_as_they_are_written() {
    check_found(&["вы всегда"], "Вы всегда так.", "Вы всегда");
    check_found(&["вы|ты всегда"], "И ты всегда так. И вы всегда.", "ты всегда|вы всегда");
    check_found(&["винов*"], "Виноваты вы. И виновата я.", "Виноваты|виновата");
    check_found(&["вы … всегда"], "Вы, как мне кажется, всегда.", "Вы, как мне кажется, всегда");
    check_found(&["вы … всегда"], "Вы раз два три четыре пять всегда.", "");
    check_found(&["вы … всегда"], "Это вы. И всегда так.", "");
    check_found(&["вы очень? правы"], "Вы правы! Вы очень правы.", "Вы правы|Вы очень правы");
    check_found(
        &["настоящим? уведомляем вас"],
        "Уведомляем вас. Настоящим уведомляем вас.",
        "Уведомляем вас|Настоящим уведомляем вас",
    );
    check_found(&["^пока"], "Пока так. А пока иначе.", "Пока");
    check_found(&["еще"], "Ещё раз.", "Ещё");
    check_found(&["don't"], "We don’t. They don't.", "don’t|don't");
    check_found(&["а"], "база, а не ба", "а");
    check_found(&[", увы ,"], "Я, увы, занят.", ", увы,");
    check_found(&["x"], "", "");
    check_found(&["x y"], "x", "");
}

fn one(kind: usize, weight: i8) -> Weights {
    let mut weights = Weights::default();
    weights[kind] = weight;
    weights
}

#[test]
fn what_was_learned_is_read_as_it_was_written() {
    let weights = [(0, 0, -9), (1, 8, 3), (63, 1, 1), (64, 3, -1), (NUMBERS - 1, 7, 2)];
    let mut cues = weights.map(|(cue, kind, weight)| (cue, one(kind, weight))).to_vec();
    cues[1].1[4] = 2;
    let limits = [1.25, -0.5, 0.0, 3.0, 4.0, 5.0, 6.0, 7.0, 80.0];
    let learned = Learned { limits, cues };
    assert_eq!(Learned::read(&learned.write()), learned);
    // A file of another version may mark anything, but nothing panics.
    let limits = "-100 x 99999 -1";
    for rest in [
        "",
        ";",
        ";АБ;#;Ж;a",
        ";Z!я;~ ~#",
        ";яяя;??.zz.99",
        ";;ё\u{0}",
        ";Б;0a\u{0}.z9;\u{10ffff};",
    ] {
        let check = CheckWords {
            learned: Learned::read(&format!("{limits}{rest}")),
            ..CheckWords::default()
        };
        for remark in remarks("Вы виноваты сами, да?! И ты.", &check) {
            assert!(!remark.range.is_empty(), "{rest}");
        }
    }
}

/// Common names and openings, none of which it was trained on.
const CLEAN: &str = "Нина Павловна|Глеб|Аркадий|Снежана|Заур|Лейла|Тамара Ильинична|Эмма|Мирон|Савва|\
    Nadia|Gareth|Niamh|Percy|Beatrix|Rory|Imogen|Clive|Gemma|Otis|Harriet|Callum|Fatima|Diego|Maeve|\
    Нина, привет!|Глеб, здравствуйте.|Добрый вечер, Лейла!|Эмма, спасибо.|Savva, hello.|Hi Gareth,|\
    Dear Imogen,|Hello Percy!|Thanks, Rory.|Best wishes,\nHarriet|С уважением,\nМирон|Thanks...|Правда??|\
    Вам.|Как вы?|.|?|...|Да!|Yes!|Ну что ж.|Well then.|ИП Глебов|Studio Percy Ltd|студия «Мирон»";

#[test]
fn names_greetings_and_fragments_are_left_alone() {
    for lang in TAUGHT.map(Locale::id) {
        let check = check_words(Path::new(ROOT), lang);
        for text in CLEAN.split('|') {
            let found = remarks(text, &check);
            assert!(found.is_empty(), "{lang}: {text} is marked as {:?}", found[0].kind);
        }
    }
}

#[test]
fn published_letters_are_left_alone() {
    for lang in TAUGHT.map(Locale::id) {
        let check = check_words(Path::new(ROOT), lang);
        let folder = Path::new(ROOT).join("docs/examples").join(lang);
        for entry in std::fs::read_dir(folder).unwrap() {
            let page = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            // A script also says what not to say.
            let said = page.lines().filter_map(|line| line.strip_prefix("> "));
            for text in said.filter(|_| !page.contains("Voice: talk")) {
                let found = remarks(text, &check);
                assert!(found.is_empty(), "{lang}: {text} is marked as {:?}", found[0].kind);
            }
        }
    }
}

#[track_caller]
fn check_instead(text: &str, old: &str, words: &str, wanted: &str) {
    let start = text.find(old).expect("the old words");
    assert_eq!(instead(text, &(start..start + old.len()), words, "если but"), wanted);
}

#[test]
fn a_phrase_is_replaced_or_left_out_with_its_commas() {
    check_instead("Я, увы, занят.", "увы", "", "Я занят.");
    check_instead("Мы заканчиваем, к сожалению.", "к сожалению", "", "Мы заканчиваем.");
    check_instead("К сожалению, мы заканчиваем.", "К сожалению", "", "Мы заканчиваем.");
    check_instead("Да. Увы, ёлок нет.", "Увы", "", "Да. Ёлок нет.");
    check_instead("Увы", "Увы", "", "");
    check_instead("Если не выйдет, пожалуй уйду.", "пожалуй", "", "Если не выйдет, уйду.");
    check_instead("Мы — увы — уходим.", "увы", "", "Мы уходим.");
    check_instead("Мы (увы) уходим.", "увы", "", "Мы уходим.");
    check_instead("(Увы) мы уходим.", "Увы", "", "Мы уходим.");
    check_instead("Мы уходим (увы).", "увы", "", "Мы уходим.");
    check_instead("Уйду, может быть, если смогу.", "может быть", "", "Уйду, если смогу.");
    check_instead("Уйду может быть, если смогу.", "может быть", "", "Уйду, если смогу.");
    check_instead("Уйду — может быть, если смогу.", "может быть", "", "Уйду — если смогу.");
    check_instead("Уйду (возможно, если смогу).", "возможно", "", "Уйду (если смогу).");
    check_instead("We stop, perhaps, but in May.", "perhaps", "", "We stop, but in May.");
    check_instead("We, unfortunately, can’t.", "unfortunately", "", "We can’t.");
    check_instead("We can’t go on, sadly.", "sadly", "", "We can’t go on.");
    check_instead("Sadly, we can’t.", "Sadly", "", "We can’t.");
    check_instead("So maybe we stop.", "maybe", "", "So we stop.");
    check_instead("В связи с тем, что", "В связи с тем, что", "потому что", "Потому что");
    check_instead("As per the contract", "As per", "as in", "As in the contract");
    check_instead("it is as per the plan", "as per", "as in", "it is as in the plan");
}

#[test]
fn a_forgotten_blank_ends_a_sentence_and_an_abbreviation_does_not() {
    let words = |text: &str| {
        let words = tokens(text).into_iter().map(|token| token.word);
        words.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(words("До 11 декабря.Спасибо!"), "до 11 декабря . спасибо !");
    assert_eq!(words("Файлы и т.д. на site.ru, 2.5 ДД.ММ"), "файлы и т.д . на site.ru , 2.5 дд.мм");
}

#[test]
fn a_blank_in_brackets_is_part_of_one_sentence() {
    for (text, count) in [
        ("Пишет [Имя О. Фамилия]. Ждём вас.", 2),
        ("Сумма {указать сумму!} и срок.", 1),
        ("Скобка [ открыта.\nИ забыта. Что же.", 3),
        ("Привет. Нина!", 0),
    ] {
        assert_eq!(sentences(&tokens(text)).count(), count, "{text}");
    }
}

#[test]
fn the_words_that_weigh_most_are_marked_a_statement_with_its_clause() {
    let text = "Я знаю, что вы виноваты сами.";
    let tokens = tokens(text);
    let place = tokens.iter().position(|token| token.word == "виноваты").unwrap();
    let (blame, officialese) = (RemarkKind::Blame as usize, RemarkKind::Officialese as usize);
    for (kind, wanted) in [(blame, "что вы виноваты сами"), (officialese, "виноваты")]
    {
        let mut of_word = cues(&tokens, &[]);
        of_word.retain(|(_, words)| *words == (place..place + 1));
        let cues = of_word.iter().map(|(cue, _)| (*cue, one(kind, 3))).collect();
        let mut limits = [f32::MAX; KINDS];
        limits[kind] = 1.0;
        let learned = Learned { limits, cues };
        let found = remarks(text, &CheckWords { learned, ..CheckWords::default() });
        let found: Vec<&str> = found.iter().map(|each| &text[each.range.clone()]).collect();
        assert_eq!(found, [wanted]);
    }
}

#[test]
fn of_what_waits_to_be_filled_the_blanks_are_marked_else_all() {
    let marked = |text: &str| {
        let mut learned = Learned { limits: [f32::MAX; KINDS], ..Learned::default() };
        learned.limits[RemarkKind::Placeholder as usize] = -1.0;
        let check = CheckWords { learned, ..CheckWords::default() };
        let found = remarks(text, &check).into_iter();
        found.map(|remark| text[remark.range].to_owned()).collect::<Vec<_>>().join("|")
    };
    assert_eq!(marked("Привет, [имя]! До ___ числа."), "[имя]|___");
    assert_eq!(marked("Сумма {sum} и <дата>."), "{sum}|<дата>");
    assert_eq!(marked("В draft_2.doc сноска [3], (скобки)."), "В draft_2.doc сноска [3], (скобки)");
    assert_eq!(marked("Незакрытая [ скобка"), "Незакрытая [ скобка");
    assert_eq!(
        marked("Это ??? рублей (??? дней). Что это??? Вы здесь ???\nда"),
        "???|???|Что это|Вы здесь"
    );
    assert_eq!(marked("Срок: ___? Сумма: ???."), "___|???");
}

#[test]
fn a_better_phrase_comes_with_its_own_kind() {
    let found = remarks("Я вынужден уйти.", &better("blame", &["вынужден"], "решил"));
    assert_eq!(found[0].suggestion.as_deref(), Some("решил"));
    assert_eq!(found[0].kind, RemarkKind::Blame);
    let other = remarks("Я вынужден уйти.", &better("threat", &["вынужден"], "решил"));
    assert_eq!(other[0].suggestion, None);
}
