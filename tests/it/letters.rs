//! Every letter in every voice: whole, short enough, in one grammar, with nothing that the
//! wording check would mark.

use crate::claims::ids;
use crate::grammar::{flaws, gendered_reader, wrong_address, wrong_writer};
use crate::samples::{all_details, long_details, today};
use crate::support::{Voice, fact_ids, letters, shown};
use crate::visitors::visitors;
use partwell::content::{Condition, Variant};
use partwell::facts::{Fact, Facts};
use partwell::letter::{
    Address, Channel, Detail, Details, Length, Letter, LetterKind, Piece, Template, Tone, Writer,
    letters_for, varies_by,
};
use partwell::locale::Locale;
use partwell::remarks::{Subject, remarks, review};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

const LONGEST_MESSAGE: usize = 450;
const MOST_MESSAGES: usize = 3;
const LONGEST_EMAIL: usize = 1_300;
/// Sets of facts from real decisions that each letter is tried with.
const REAL_SETS: usize = if cfg!(debug_assertions) { 6 } else { 60 };

/// The letters of random visitors, each with the facts that its words ask for.
pub static REAL: LazyLock<Vec<(LetterKind, Facts)>> = LazyLock::new(|| {
    let asked: Vec<Vec<Fact>> = LetterKind::ALL.iter().map(|kind| asked_of(*kind)).collect();
    let mut real: Vec<(LetterKind, Facts)> = Vec::new();
    for decision in visitors(10_000) {
        for kind in letters_for(&decision) {
            let asked = asked[kind as usize].iter().copied();
            let facts = asked.filter(|fact| decision.facts.has(*fact)).collect();
            let of_kind = real.iter().filter(|(known, _)| *known == kind);
            if of_kind.clone().count() < REAL_SETS && of_kind.clone().all(|(_, set)| *set != facts)
            {
                real.push((kind, facts));
            }
        }
    }
    real
});

/// The facts that some variant of the letter asks for; the visitor chooses tone and length.
fn asked_of(kind: LetterKind) -> Vec<Fact> {
    let letter = &letters(Locale::Ru).kinds[kind as usize];
    let mut asked = Vec::new();
    for block in &letter.block {
        collect_conditions(&block.when, &mut asked);
        for channel in Channel::ALL {
            block.variants(channel).iter().for_each(|variant| collect_facts(variant, &mut asked));
        }
    }
    letter.subject.iter().for_each(|variant| collect_facts(variant, &mut asked));
    asked.retain(|fact| !matches!(fact, Fact::Warm | Fact::Firm | Fact::Short));
    asked
}

fn collect_conditions(conditions: &[Condition], asked: &mut Vec<Fact>) {
    for condition in conditions {
        let fact = Fact::parse(String::from(*condition).trim_start_matches('!')).unwrap();
        if !asked.contains(&fact) {
            asked.push(fact);
        }
    }
}

fn collect_facts(variant: &Variant, asked: &mut Vec<Fact>) {
    collect_conditions(&variant.when, asked);
    for piece in Template::new(&variant.text).flatten() {
        if let Piece::Named(id) = piece {
            for variant in letters(Locale::Ru).snippet(id).unwrap_or_default() {
                collect_facts(variant, asked);
            }
        }
    }
}

/// Nothing, each fact alone, and sets as they really occur.
fn fact_sets(kind: LetterKind) -> Vec<Facts> {
    let alone = asked_of(kind).into_iter().map(|fact| Facts::from_iter([fact]));
    let real = REAL.iter().filter(|(real, _)| *real == kind).map(|(_, facts)| *facts);
    [Facts::default()].into_iter().chain(alone).chain(real).collect()
}

/// What is wrong with a composed letter as a whole.
fn faults(kind: LetterKind, voice: Voice, letter: &Letter) -> Vec<String> {
    let mut faults = Vec::new();
    if letter.parts.is_empty() {
        faults.push("no text".to_owned());
    }
    let has_subject = matches!(voice.channel, Channel::Email | Channel::Official);
    if letter.subject.is_some() != (has_subject && !kind.is_note()) {
        faults.push(format!("subject {:?}", letter.subject));
    }
    let lengths: Vec<usize> = letter.parts.iter().map(|part| part.text.chars().count()).collect();
    let length = lengths.iter().sum::<usize>() + 2 * lengths.len().saturating_sub(1);
    match voice.channel {
        Channel::Messenger if lengths.len() > MOST_MESSAGES => {
            faults.push(format!("{} messages", lengths.len()));
        }
        Channel::Messenger => {
            let long = letter.parts.iter().zip(lengths).filter(|(_, long)| *long > LONGEST_MESSAGE);
            faults.extend(long.map(|(part, long)| format!("{long} characters: {}", part.text)));
        }
        Channel::Email if length > LONGEST_EMAIL => faults.push(format!("{length} characters")),
        Channel::Email | Channel::Talk | Channel::Official => {}
    }
    faults
}

/// What is wrong with one text in this voice.
fn slips(text: &str, voice: Voice) -> Vec<String> {
    let Voice { locale, writer, address, .. } = voice;
    let mut slips: Vec<String> = flaws(text).into_iter().map(str::to_owned).collect();
    let wrong = wrong_address(text, address, locale).into_iter();
    slips.extend(wrong.map(|word| format!("'{word}' addresses otherwise")));
    let wrong = wrong_writer(text, writer, locale).into_iter();
    slips.extend(wrong.map(|word| format!("'{word}' is another writer's")));
    let reader = gendered_reader(text).into_iter();
    slips.extend(reader.map(|words| format!("'{words}' knows the reader's gender")));
    slips
}

/// What the wording check marks in a paragraph, though it is our own.
fn marked(text: &str, locale: Locale) -> Vec<String> {
    let told = remarks(text, &letters(locale).check).into_iter();
    told.map(|remark| {
        let words = text.get(remark.range).unwrap_or_default();
        format!("marked as {}: '{words}' in: {text}", remark.kind.id())
    })
    .collect()
}

/// What the check would say of the whole letter, though nobody has touched it.
fn missed(
    kind: LetterKind,
    whole: &str,
    voice: Voice,
    facts: Facts,
    details: &Details,
) -> impl Iterator<Item = String> {
    let (composed, standing) = (whole, whole);
    let subject = Subject { kind, composed, standing, facts, details, today: today() };
    let told = review(subject, letters(voice.locale)).into_iter();
    told.map(|kind| format!("remarked upon as a whole: {}", kind.id()))
}

#[test]
fn every_letter_is_whole_in_every_voice() {
    let details = Locale::ALL.map(|locale| {
        [("no", Details::default()), ("all", all_details(locale)), ("long", long_details(locale))]
    });
    let ideas: HashSet<String> = ids().into_iter().collect();
    let (mut composed, mut combinations) = (0, HashSet::new());
    let mut known: HashSet<(String, &'static str, bool)> = HashSet::new();
    let mut checked: HashMap<String, Vec<String>> = HashMap::new();
    // The review asks for these facts alone.
    let mut wholes: HashSet<(String, [bool; 2])> = HashSet::new();
    // Each problem once, with the first setting that shows it.
    let mut problems: BTreeMap<String, String> = BTreeMap::new();
    for kind in LetterKind::ALL {
        for facts in fact_sets(*kind) {
            for voice in Voice::all().into_iter().filter(|voice| voice.fits(*kind, facts)) {
                for (filled, details) in &details[voice.locale as usize] {
                    composed += 1;
                    combinations.insert(format!("{}{voice:?}{filled}", kind.id()));
                    let letter = voice.letter(*kind, facts, details);
                    let mut found = |what: String| {
                        let setting = format!("{voice:?} {filled} details, {}", fact_ids(facts));
                        problems.entry(format!("{}: {what}", kind.id())).or_insert(setting);
                    };
                    faults(*kind, voice, &letter).into_iter().for_each(&mut found);
                    let formal = voice.address == partwell::letter::Address::Formal;
                    let texts: Vec<&str> =
                        letter.parts.iter().map(|part| part.text.as_str()).collect();
                    let whole = texts.join("\n");
                    let told = [
                        facts.has(Fact::ColleagueAgreed),
                        facts.has_any(&[Fact::Crossed, Fact::Exposed, Fact::Worn]),
                    ];
                    // Who writes and how doesn't matter here.
                    let once = voice.writer == Writer::She && formal;
                    if once && wholes.insert((whole.clone(), told)) {
                        missed(*kind, &whole, voice, facts, details).for_each(&mut found);
                    }
                    for part in &letter.parts {
                        let unknown = part.sources.iter().filter(|id| !ideas.contains(*id));
                        unknown.map(|id| format!("no source has {id}")).for_each(&mut found);
                        // What not to say is allowed to say it.
                        if part.block != "talk-avoid" {
                            let marks = checked.entry(part.text.clone());
                            let marks = marks.or_insert_with(|| marked(&part.text, voice.locale));
                            marks.drain(..).for_each(&mut found);
                        }
                    }
                    let texts = letter.parts.iter().map(|part| &part.text).chain(&letter.subject);
                    for text in texts {
                        if known.insert((text.clone(), voice.writer.id(), formal)) {
                            let slips = slips(text, voice).into_iter();
                            slips.map(|slip| format!("{slip}: {text}")).for_each(&mut found);
                        }
                    }
                }
            }
        }
    }
    println!(
        "{composed} letters composed: {} settings of kind, voice and details, {} texts",
        combinations.len(),
        known.len()
    );
    let shown: Vec<String> =
        problems.iter().map(|(what, setting)| format!("{what}\n    with {setting}")).collect();
    assert!(shown.is_empty(), "{} problems\n{}", shown.len(), shown.join("\n"));
}

/// The length of a letter, and its text.
fn told(voice: Voice, kind: LetterKind, facts: Facts) -> (usize, String) {
    let letter = voice.letter(kind, facts, &all_details(voice.locale));
    let text: Vec<String> = letter.parts.into_iter().map(|part| part.text).collect();
    let text = text.join("\n");
    (text.chars().count(), text)
}

#[test]
fn tones_differ_and_firm_says_least() {
    let mut problems = Vec::new();
    for (kind, facts) in REAL.iter() {
        for locale in Locale::ALL {
            for channel in Channel::ALL {
                let address = partwell::letter::Address::Formal;
                let base = Voice { locale, ..Voice::plain(channel, Writer::She, address) };
                if !base.fits(*kind, *facts) {
                    continue;
                }
                let varies = |fact| varies_by(fact, *kind, letters(locale), channel);
                let [warm, plain, firm] =
                    Tone::ALL.map(|tone| told(Voice { tone, ..base }, *kind, *facts));
                let at = format!("{} {} {}", kind.id(), locale.id(), channel.id());
                if varies(Fact::Warm) && warm.0 < plain.0 {
                    problems.push(format!("{at}: warm says less than plain: {}", fact_ids(*facts)));
                }
                if varies(Fact::Firm) && firm.0 > plain.0 {
                    problems.push(format!("{at}: firm says more than plain: {}", fact_ids(*facts)));
                }
                let same = warm.1 == plain.1 && firm.1 == plain.1;
                if same && (varies(Fact::Warm) || varies(Fact::Firm)) {
                    problems.push(format!("{at}: all tones are one: {}", fact_ids(*facts)));
                }
                let short = told(Voice { length: Length::Short, ..base }, *kind, *facts);
                if varies(Fact::Short) && short.0 > plain.0 {
                    problems.push(format!("{at}: short says more: {}", fact_ids(*facts)));
                }
            }
        }
    }
    problems.sort();
    problems.dedup();
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn what_is_typed_says_nothing_twice() {
    let typed = [
        (Locale::Ru, "Спасибо за ясные задания.", "макеты и доступы."),
        (Locale::En, "thank you for the briefs.", "the files and logins."),
    ];
    for (locale, thanks, handover) in typed {
        let details = Details::default().with(Detail::Thanks, thanks);
        let details = details.with(Detail::Handover, handover);
        for tone in [Tone::Warm, Tone::Plain] {
            let plain = Voice::plain(Channel::Email, Writer::She, Address::Formal);
            let voice = Voice { locale, tone, ..plain };
            let letter = voice.letter(LetterKind::SoftParting, Facts::default(), &details);
            let written = shown(&letter, locale);
            let kept = handover.trim_end_matches('.');
            assert!(written.contains(kept) && written.contains(&thanks[10..24]), "{written}");
            for twice in ["пасибо Спасибо", "hank you thank you", "..", ".;", ".:"] {
                assert!(!written.contains(twice), "'{twice}' in {written}");
            }
        }
    }
}
