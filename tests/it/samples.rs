//! Named sample cases: one at least for every verdict and every marked form of one.

use partwell::answers::Answers;
use partwell::decision::Decision;
use partwell::flow::{Progress, replay};
use partwell::letter::{Detail, DetailKind, Details};
use partwell::locale::{Day, Locale};
use partwell::questions::{Choice, Question};

/// What is answered where a case doesn't say: the mildest, but for these.
const PLAIN: &str = "pattern=repeats heat=sore cause=evasive habit=first demand=reminded \
    sum=notable told=hints mood=dry contract=free channel=email address=formal";

/// A name, and the answers that make the case what it is.
pub const SAMPLES: [(&str, &str); 36] = [
    ("keep", "wish=keep pattern=nothing"),
    ("keep-and-depend-less", "wish=change change=dependence income=most-bare"),
    ("repair", "wish=change change=conduct feedback=silent trust=control told=nothing"),
    ("repair-paperwork", "wish=keep pay=late cause=paperwork"),
    ("repair-advice", "wish=unsure advice=blamed demands=impossible"),
    ("repair-ally", "wish=unsure tone=curt person=one above=none"),
    ("repair-late", "wish=keep pay=late cause=unsure demand=nothing"),
    ("own-it", "wish=keep own=failed"),
    ("wait-and-cool", "wish=out pattern=once heat=boiling tone=insults target=me"),
    ("wait-and-learn", "wish=unsure red-line=unsure own=unsure"),
    ("warn", "role=owner wish=change change=conduct tone=insults target=staff told=talk"),
    ("house-rule", "wish=change change=conduct bounds=broken told=nothing"),
    ("risk", "wish=keep red-line=exposes told=nothing"),
    ("attention", "wish=unsure tone=attention target=me"),
    ("price", "wish=change change=price rate=low income=most-bare"),
    ("scope", "wish=keep scope=unpaid"),
    ("claim", "wish=keep pattern=once pressure=claim"),
    ("less-of-me", "wish=unsure fit=worn"),
    ("payment-terms", "wish=keep pay=no-term"),
    ("pause", "wish=my-money pay=late contract=spoken"),
    ("decline", "wish=keep pattern=once red-line=request"),
    ("contact", "wish=keep tone=curt person=one above=knows"),
    ("outsource", "wish=keep fit=no-time successor=agreed"),
    ("refer", "wish=unsure fit=outgrown successor=agreed"),
    ("let-it-end", "wish=unsure stage=done"),
    ("part-softly", "wish=out fit=worn stage=middle"),
    ("announced", "wish=out told=announced"),
    ("settling", "wish=out pressure=claim contract=bound"),
    ("owning", "wish=unsure own=cannot"),
    ("after-warning", "wish=unsure tone=insults target=me told=warned contract=lapsed"),
    ("red-line", "wish=keep red-line=unlawful contract=unread"),
    ("threat", "wish=out pattern=once heat=boiling pressure=threat"),
    ("debt", "wish=out pay=refused demand=passed holds=mine"),
    ("employee", "role=employee boss=limits wish=change change=person tone=insults target=me"),
    ("employee-attention", "role=employee boss=unaware wish=unsure tone=attention target=me"),
    ("platform", "wish=out channel=platform address=informal"),
];

/// The decision for answers such as `wish=out pay=late`, which must all be asked.
#[track_caller]
pub fn decision(story: &str) -> Decision {
    let mildest = Question::ALL.iter().filter_map(|question| Choice::at(*question, 0));
    let answers: Answers = mildest.chain(choices(PLAIN)).chain(choices(story)).collect();
    let Progress::Complete(complete) = replay(&answers) else { panic!("{story} lacks answers") };
    for choice in choices(story) {
        assert!(complete.iter().any(|asked| asked == choice), "{choice:?} isn't asked in {story}");
    }
    Decision::of(complete)
}

pub fn choices(story: &str) -> impl Iterator<Item = Choice> {
    story.split_whitespace().map(|pair| {
        let (question, choice) = pair.split_once('=').unwrap();
        Choice::parse(Question::parse(question).unwrap(), choice).unwrap()
    })
}

/// A Tuesday, so that dates in letters don't change.
pub fn today() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

/// Every detail, as a visitor in no hurry would fill them in.
pub fn all_details(locale: Locale) -> Details {
    let days = [
        (Detail::ContractDate, "2026-02-16"),
        (Detail::Notice, "14"),
        (Detail::Contract, "12/24"),
        (Detail::Invoice, "14"),
        (Detail::DueSince, "2026-11-03"),
        (Detail::PayBy, "2026-12-04"),
        (Detail::FromDay, "2027-01-11"),
        (Detail::DoneBy, "2026-12-02"),
        (Detail::MeetDay, "2026-11-26"),
        (Detail::LastDay, "2026-12-11"),
    ];
    let words = match locale {
        Locale::Ru => &RUSSIAN,
        Locale::En => &ENGLISH,
    };
    filled(&[&days[..], words].concat())
}

const RUSSIAN: [(Detail, &str); 19] = [
    (Detail::Name, "Ирина Павловна"),
    (Detail::Boss, "Николай"),
    (Detail::Person, "Игорь Лосев"),
    (Detail::Signature, "Саша Белова"),
    (Detail::Project, "Северный чай"),
    (Detail::Episode, "В понедельник, 16 ноября, разговор о сроках перешёл на крик."),
    (Detail::Request, "присылать правки одним письмом"),
    (Detail::Task, "корзину и форму заказа"),
    (Detail::Handover, "исходники, доступы и короткую инструкцию"),
    (Detail::Included, "вёрстку пяти страниц"),
    (Detail::Extra, "раздел с отзывами"),
    (Detail::Colleague, "Ольга Котова"),
    (Detail::Contact, "Вера Ким"),
    (Detail::Addressee, "ООО «Северный чай», Ирине Павловне Громовой"),
    (Detail::Clause, "7.2"),
    (Detail::Sum, "45000"),
    (Detail::Price, "3 000 ₽ за час"),
    (Detail::Refund, "20000"),
    (Detail::Thanks, "за точные задания и быстрые ответы"),
];

const ENGLISH: [(Detail, &str); 19] = [
    (Detail::Name, "Helen"),
    (Detail::Boss, "Nick"),
    (Detail::Person, "Gary Moss"),
    (Detail::Signature, "Alex White"),
    (Detail::Project, "Northern Tea"),
    (Detail::Episode, "On Monday 16 November the talk about deadlines turned into shouting."),
    (Detail::Request, "send changes in one e-mail"),
    (Detail::Task, "the cart and the order form"),
    (Detail::Handover, "source files, logins and a short guide"),
    (Detail::Included, "five finished pages"),
    (Detail::Extra, "a reviews section"),
    (Detail::Colleague, "Olga Scott"),
    (Detail::Contact, "Vera Kim"),
    (Detail::Addressee, "Northern Tea Ltd, Ms Helen Grove"),
    (Detail::Clause, "7.2"),
    (Detail::Sum, "€4500"),
    (Detail::Price, "€60 an hour"),
    (Detail::Refund, "€2000"),
    (Detail::Thanks, "for the precise briefs and quick answers"),
];

pub fn filled(details: &[(Detail, &str)]) -> Details {
    details.iter().fold(Details::default(), |all, (detail, text)| all.with(*detail, text))
}

/// As long as a letter must bear: 120 characters, less where several stand in one sentence.
pub fn long_details(locale: Locale) -> Details {
    let filler = ["слово за словом ", "word after word "][locale as usize];
    Detail::ALL.iter().fold(all_details(locale), |details, detail| {
        let longest = match detail {
            Detail::Name | Detail::Boss | Detail::Person | Detail::Signature => 40,
            Detail::Project | Detail::Colleague | Detail::Contact | Detail::Price => 40,
            Detail::Contract | Detail::Invoice | Detail::Clause => 20,
            Detail::Task | Detail::Handover | Detail::Thanks => 80,
            _ => 120,
        };
        let text: String = filler.repeat(8).chars().take(longest).collect();
        match detail.kind() {
            DetailKind::Words => details.with(*detail, text.trim()),
            DetailKind::Sentences => details.with(*detail, &format!("{}.", text.trim())),
            DetailKind::Sum => details.with(*detail, "999 999 999,99 USD"),
            DetailKind::Count => details.with(*detail, "14"),
            DetailKind::Ahead(_) | DetailKind::Past => details,
        }
    })
}
