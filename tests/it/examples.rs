//! Twelve letters in each language with all that went into them: `docs/examples`.
//!
//! `UPDATE_EXPECT=1 cargo test --test it examples::` writes them anew.

use crate::samples::{decision, filled};
use crate::support::{Voice, packed, shown};
use expect_test::expect_file;
use partwell::facts::Facts;
use partwell::letter::{Address, Channel, Detail, Length, LetterKind, Tone, Writer, letters_for};
use partwell::locale::Locale;
use std::fmt::Write as _;

struct Example {
    kind: LetterKind,
    /// Answers such as `wish=out`; the others are the mildest.
    story: &'static str,
    channel: Channel,
    tone: Tone,
    length: Length,
    writer: Writer,
    address: Address,
    /// The same in Russian and in English.
    details: [&'static [(Detail, &'static str)]; 2],
}

const EXAMPLES: [Example; 12] = [
    Example {
        kind: LetterKind::SoftParting,
        story: "wish=out fit=worn stage=middle",
        channel: Channel::Email,
        tone: Tone::Plain,
        length: Length::Full,
        writer: Writer::She,
        address: Address::Formal,
        details: [
            &[
                (Detail::Name, "Анна Викторовна"),
                (Detail::Project, "Ромашка"),
                (Detail::Task, "корзину и форму заказа"),
                (Detail::Handover, "исходники, доступы и короткую инструкцию"),
                (Detail::Sum, "45000"),
                (Detail::LastDay, "2026-12-11"),
                (Detail::Thanks, "за быстрые ответы по макетам"),
                (Detail::Signature, "Мария"),
            ],
            &[
                (Detail::Name, "Anna"),
                (Detail::Project, "Daisy"),
                (Detail::Task, "the cart and the order form"),
                (Detail::Handover, "the source files, logins and a short guide"),
                (Detail::Sum, "€450"),
                (Detail::LastDay, "2026-12-11"),
                (Detail::Thanks, "for the quick answers on the designs"),
                (Detail::Signature, "Maria"),
            ],
        ],
    },
    Example {
        kind: LetterKind::ShortParting,
        story: "wish=out channel=messenger address=informal",
        channel: Channel::Messenger,
        tone: Tone::Warm,
        length: Length::Full,
        writer: Writer::He,
        address: Address::Informal,
        details: [
            &[
                (Detail::Name, "Костя"),
                (Detail::Task, "меню для зимнего сезона"),
                (Detail::LastDay, "2026-12-04"),
                (Detail::Thanks, "за эти два года"),
            ],
            &[
                (Detail::Name, "Kit"),
                (Detail::Task, "the winter menu"),
                (Detail::LastDay, "2026-12-04"),
                (Detail::Thanks, "for these two years"),
            ],
        ],
    },
    Example {
        kind: LetterKind::SoftParting,
        story: "wish=out fit=outgrown",
        channel: Channel::Talk,
        tone: Tone::Plain,
        length: Length::Full,
        writer: Writer::She,
        address: Address::Formal,
        details: [
            &[
                (Detail::Name, "Олег Иванович"),
                (Detail::Task, "отчёт за ноябрь"),
                (Detail::LastDay, "2026-12-18"),
            ],
            &[
                (Detail::Name, "Oliver"),
                (Detail::Task, "the November report"),
                (Detail::LastDay, "2026-12-18"),
            ],
        ],
    },
    Example {
        kind: LetterKind::YellowCard,
        story: "role=owner wish=change change=conduct tone=insults target=staff told=talk",
        channel: Channel::Email,
        tone: Tone::Firm,
        length: Length::Full,
        writer: Writer::We,
        address: Address::Formal,
        details: [
            &[
                (Detail::Name, "Иван Сергеевич"),
                (
                    Detail::Episode,
                    "Во вторник, 17 ноября, на созвоне вы трижды перешли с Ольгой на крик.",
                ),
                (Detail::Request, "обсуждать правки спокойно или письмом"),
                (Detail::Signature, "студия «Берег»"),
            ],
            &[
                (Detail::Name, "Ian"),
                (
                    Detail::Episode,
                    "On Tuesday 17 November you shouted at Olga three times on the call.",
                ),
                (Detail::Request, "discuss changes calmly or in writing"),
                (Detail::Signature, "Shore Studio"),
            ],
        ],
    },
    Example {
        kind: LetterKind::AfterWarning,
        story: "role=owner wish=unsure tone=insults target=staff told=warned contract=free",
        channel: Channel::Official,
        tone: Tone::Plain,
        length: Length::Full,
        writer: Writer::We,
        address: Address::Formal,
        details: [
            &[
                (Detail::Name, "Иван Сергеевич"),
                (Detail::Addressee, "ООО «Маяк», генеральному директору И. С. Орлову"),
                (Detail::Contract, "31/25"),
                (Detail::ContractDate, "2025-09-01"),
                (Detail::Clause, "8.3"),
                (Detail::Notice, "14"),
                (Detail::LastDay, "2026-12-11"),
                (Detail::Handover, "исходные файлы и все доступы"),
                (Detail::Signature, "ООО «Берег»"),
            ],
            &[
                (Detail::Name, "Mr Orlow"),
                (Detail::Addressee, "Beacon Ltd, Mr Ian Orlow, Director"),
                (Detail::Contract, "31/25"),
                (Detail::ContractDate, "2025-09-01"),
                (Detail::Clause, "8.3"),
                (Detail::Notice, "14"),
                (Detail::LastDay, "2026-12-11"),
                (Detail::Handover, "the source files and all logins"),
                (Detail::Signature, "Shore Studio Ltd"),
            ],
        ],
    },
    Example {
        kind: LetterKind::PauseNotice,
        story: "wish=my-money pay=late cause=evasive",
        channel: Channel::Email,
        tone: Tone::Plain,
        length: Length::Full,
        writer: Writer::He,
        address: Address::Formal,
        details: [
            &[
                (Detail::Name, "Сергей"),
                (Detail::Invoice, "14"),
                (Detail::Sum, "80000"),
                (Detail::DueSince, "2026-11-03"),
                (Detail::PayBy, "2026-12-01"),
            ],
            &[
                (Detail::Name, "Sean"),
                (Detail::Invoice, "14"),
                (Detail::Sum, "£800"),
                (Detail::DueSince, "2026-11-03"),
                (Detail::PayBy, "2026-12-01"),
            ],
        ],
    },
    Example {
        kind: LetterKind::ReminderSecond,
        story: "wish=my-money pay=late cause=no-money channel=messenger address=informal",
        channel: Channel::Messenger,
        tone: Tone::Warm,
        length: Length::Full,
        writer: Writer::She,
        address: Address::Informal,
        details: [
            &[
                (Detail::Name, "Лена"),
                (Detail::Invoice, "7"),
                (Detail::Sum, "12000"),
                (Detail::DueSince, "2026-11-10"),
                (Detail::PayBy, "2026-11-30"),
            ],
            &[
                (Detail::Name, "Lena"),
                (Detail::Invoice, "7"),
                (Detail::Sum, "$150"),
                (Detail::DueSince, "2026-11-10"),
                (Detail::PayBy, "2026-11-30"),
            ],
        ],
    },
    Example {
        kind: LetterKind::NewPrice,
        story: "wish=change change=price rate=low",
        channel: Channel::Email,
        tone: Tone::Warm,
        length: Length::Full,
        writer: Writer::She,
        address: Address::Formal,
        details: [
            &[
                (Detail::Name, "Ирина"),
                (Detail::Price, "3 000 ₽ за урок"),
                (Detail::FromDay, "2027-01-11"),
                (Detail::Included, "урок, домашние задания и проверку"),
                (Detail::Signature, "Вера"),
            ],
            &[
                (Detail::Name, "Irene"),
                (Detail::Price, "£40 a lesson"),
                (Detail::FromDay, "2027-01-11"),
                (Detail::Included, "the lesson, homework and marking"),
                (Detail::Signature, "Vera"),
            ],
        ],
    },
    Example {
        kind: LetterKind::QuoteExtra,
        story: "wish=keep scope=unpaid channel=messenger",
        channel: Channel::Messenger,
        tone: Tone::Plain,
        length: Length::Full,
        writer: Writer::He,
        address: Address::Formal,
        details: [
            &[
                (Detail::Name, "Павел"),
                (Detail::Extra, "второй день съёмки"),
                (Detail::Price, "20 000 ₽"),
                (Detail::Included, "один день и тридцать кадров"),
                (Detail::DoneBy, "2026-12-07"),
            ],
            &[
                (Detail::Name, "Paul"),
                (Detail::Extra, "a second day of shooting"),
                (Detail::Price, "€400"),
                (Detail::Included, "one day and thirty pictures"),
                (Detail::DoneBy, "2026-12-07"),
            ],
        ],
    },
    Example {
        kind: LetterKind::Referral,
        story: "wish=unsure fit=outgrown successor=agreed address=informal",
        channel: Channel::Email,
        tone: Tone::Warm,
        length: Length::Full,
        writer: Writer::She,
        address: Address::Informal,
        details: [
            &[
                (Detail::Name, "Дима"),
                (Detail::Colleague, "Ольга Котова"),
                (Detail::Handover, "тексты и доступ к рассылке"),
                (Detail::LastDay, "2026-12-11"),
                (Detail::Signature, "Катя"),
            ],
            &[
                (Detail::Name, "Dan"),
                (Detail::Colleague, "Olga Scott"),
                (Detail::Handover, "the texts and access to the mailing list"),
                (Detail::LastDay, "2026-12-11"),
                (Detail::Signature, "Kate"),
            ],
        ],
    },
    Example {
        kind: LetterKind::OwnFailure,
        story: "wish=keep own=failed",
        channel: Channel::Email,
        tone: Tone::Plain,
        length: Length::Full,
        writer: Writer::We,
        address: Address::Formal,
        details: [
            &[
                (Detail::Name, "Наталья"),
                (Detail::Episode, "Каталог должен был выйти 16 ноября, и мы его не сдали."),
                (Detail::Task, "каталог целиком, с указателем"),
                (Detail::DoneBy, "2026-12-02"),
                (Detail::Signature, "издательство «Лист»"),
            ],
            &[
                (Detail::Name, "Natalie"),
                (Detail::Episode, "The catalogue was due on 16 November and we didn’t deliver it."),
                (Detail::Task, "the whole catalogue with its index"),
                (Detail::DoneBy, "2026-12-02"),
                (Detail::Signature, "Leaf Press"),
            ],
        ],
    },
    Example {
        kind: LetterKind::BossMemo,
        story: "role=employee boss=limits wish=change change=person tone=insults target=me",
        channel: Channel::Email,
        tone: Tone::Plain,
        length: Length::Full,
        writer: Writer::She,
        address: Address::Formal,
        details: [
            &[
                (Detail::Boss, "Николай Петрович"),
                (Detail::Project, "Северный чай"),
                (Detail::Person, "Игорь Лосев"),
                (Detail::Episode, "В понедельник, 16 ноября, разговор о сроках перешёл на крик."),
                (Detail::Signature, "Саша"),
            ],
            &[
                (Detail::Boss, "Nick"),
                (Detail::Project, "Northern Tea"),
                (Detail::Person, "Gary Moss"),
                (
                    Detail::Episode,
                    "On Monday 16 November the talk about deadlines turned into shouting.",
                ),
                (Detail::Signature, "Alex"),
            ],
        ],
    },
];

fn written(example: &Example, locale: Locale, facts: Facts) -> String {
    let Example { kind, story, channel, tone, length, writer, address, .. } = *example;
    let details = example.details[locale as usize];
    let content = &packed(locale).words;
    let title = &content.kinds[kind as usize].title;
    let voice = Voice { locale, channel, tone, length, writer, address };
    let mut text = format!("# {title}\n\n");
    let _ = writeln!(text, "Answers: `{story}`, the others the mildest.");
    let how = [channel.id(), tone.id(), length.id(), address.id(), writer.id()].join(", ");
    let _ = writeln!(text, "Voice: {how}.\n");
    for (detail, typed) in details {
        let _ = writeln!(text, "- {}: {typed}", content.details[*detail as usize]);
    }
    let letter = voice.letter(kind, facts, &filled(details));
    for line in shown(&letter, locale).lines() {
        let _ = write!(text, "\n> {line}");
    }
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn examples_read_as_they_are_published() {
    for (index, example) in EXAMPLES.iter().enumerate() {
        let decision = decision(example.story);
        let kind = example.kind;
        assert!(letters_for(&decision).contains(&kind), "{} isn't offered", kind.id());
        for locale in Locale::ALL {
            let name = format!("{:02}-{}-{}.md", index + 1, kind.id(), example.channel.id());
            let file = format!("../../docs/examples/{}/{name}", locale.id());
            expect_file![file].assert_eq(&written(example, locale, decision.facts));
        }
    }
}
