//! Prints sample cases from answers to letters, to be read in a row.
//!
//! `cargo run --example story [-- NAME…]`; without names all of them.

#[path = "../tests/it/samples.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod samples;

#[path = "../tests/it/support.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod support;

use partwell::content::{Advice, Variant};
use partwell::decision::Decision;
use partwell::letter::{Address, Channel, Details, LetterKind, Tone, Writer, letters_for};
use partwell::locale::Locale;
use samples::{SAMPLES, all_details, decision};
use support::{Voice, assessment, fact_ids, shown, words};

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
    for (name, answers) in SAMPLES.iter().filter(|(name, _)| is_wanted(name)) {
        let decision = decision(answers);
        println!("{}\n{name}\n{}\n", "=".repeat(80), "=".repeat(80));
        print_answers(&decision);
        print_verdict(&decision);
        for kind in letters_for(&decision) {
            print_letters(&decision, kind);
        }
    }
}

fn print_answers(decision: &Decision) {
    for choice in decision.answers.iter() {
        let topic = assessment().question(choice.question()).map_or("", |words| &words.topic);
        let label = assessment().choice(choice).map_or("", |words| &words.label);
        println!("  {topic}: {label}");
    }
    println!("\nFacts: {}\n", fact_ids(decision.facts));
}

fn print_verdict(decision: &Decision) {
    let Some(verdict) = words().verdict(decision.verdict) else { return };
    let card = decision.verdict.card().id();
    println!("Verdict: {card} · {} · {:?}", verdict.name, decision.rule);
    let meaning = Variant::first(&verdict.meaning, decision.facts);
    let notes = verdict.notes.iter().filter(|note| note.fits(decision.facts));
    for variant in meaning.into_iter().chain(notes) {
        println!("{}", indented(&variant.text));
    }
    print_list("Because", decision.reasons.iter().map(|choice| words().because(*choice).into()));
    let gates = decision.gates.iter().filter_map(|gate| {
        let gate = words().gate(*gate)?;
        Some(format!("{}: {}", gate.title, Variant::first(&gate.text, decision.facts)?.text))
    });
    print_list("Before speaking", gates);
    let remedies = decision.remedies.iter().filter_map(|remedy| words().remedy(*remedy));
    print_list("Remedies", remedies.map(|words| format!("{}: {}", words.title, words.text)));
    let name = |verdict| words().verdict(verdict).map_or("", |words| &words.name);
    let flips = decision.flips().into_iter().filter_map(|flip| {
        let topic = &assessment().question(flip.choice.question())?.topic;
        let label = &assessment().choice(flip.choice)?.label;
        Some(format!("{topic}: {label} → {}", name(flip.verdict)))
    });
    print_list("Would change it", flips);
    print_list("Other ways", decision.alternatives.iter().map(|other| name(*other).into()));
    for (what, list) in
        [("Talk", &words().talk), ("Plan", &words().plan), ("The day after", &words().after)]
    {
        let fits = |item: &&Advice| item.goes_with(decision.verdict, decision.facts);
        let items = list.iter().filter(fits);
        print_list(what, items.map(|item| format!("{}: {}", item.title, item.text)));
    }
}

fn print_list(what: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.map(|item| format!("  - {}", item.replace('\n', " "))).collect();
    if !items.is_empty() {
        println!("\n{what}\n{}", items.join("\n"));
    }
}

/// Voices that between them show most of what varies.
fn print_letters(decision: &Decision, kind: LetterKind) {
    let voices = [
        (Channel::Talk, Tone::Plain, Writer::She, Address::Formal, all_details(Locale::Ru)),
        (Channel::Email, Tone::Warm, Writer::She, Address::Informal, all_details(Locale::Ru)),
        (Channel::Messenger, Tone::Plain, Writer::We, Address::Formal, all_details(Locale::Ru)),
        (Channel::Email, Tone::Firm, Writer::He, Address::Formal, Details::default()),
    ];
    for (channel, tone, writer, address, details) in voices {
        let voice = Voice { tone, ..Voice::plain(channel, writer, address) };
        if !voice.fits(kind, decision.facts) {
            continue;
        }
        let filled = if details == Details::default() { "no details" } else { "all details" };
        let how = [channel.id(), tone.id(), address.id(), writer.id(), filled].join(", ");
        let title = &words().kinds[kind as usize].title;
        println!("\n--- {title} ({}): {how}", kind.id());
        println!("{}", indented(&shown(&voice.letter(kind, decision.facts, &details), Locale::Ru)));
    }
    println!();
}

fn indented(text: &str) -> String {
    text.lines()
        .map(|line| format!("  {line}").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}
