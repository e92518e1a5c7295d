//! The invariants 0–12 of the decision, on complete answers, with their gates.

use crate::visitors::{SAMPLE, check, complete, visitors};
use partwell::answers::Answers;
use partwell::decision::{Card, Decision, Form, Gate, Level, Remedy, Rule, Verdict};
use partwell::facts::Fact;
use partwell::questions::{
    Contract, Demand, Door, Fit, Income, Options, Own, Pay, Pressure, Question, RedLine, Scope,
    Successor, Sum, Tone, Wish,
};
use std::collections::BTreeSet;

fn speaks(decision: &Decision) -> bool {
    !matches!(decision.verdict, Verdict::Keep | Verdict::Wait)
}

/// Work stops or ends, so that the contract has a say.
fn stops(decision: &Decision) -> bool {
    match decision.verdict {
        Verdict::LetItEnd => decision.facts.has(Fact::EndsSoon),
        verdict => verdict.parts() || verdict == Verdict::PauseUntilPaid,
    }
}

/// Warm, firm, short.
const CHOSEN: usize = 3;

#[test]
fn invariant_0_everyone_gets_one_verdict_with_reasons_and_everything_is_reached() {
    let mut questions = BTreeSet::new();
    let mut choices = BTreeSet::new();
    let mut facts = BTreeSet::new();
    let mut rules = BTreeSet::new();
    let mut verdicts = BTreeSet::new();
    let mut gates = BTreeSet::new();
    let mut remedies = BTreeSet::new();
    for decision in visitors(SAMPLE) {
        check(!decision.reasons.is_empty(), &decision, "a verdict has a reason");
        let asked = |question| decision.answers.choice(question).is_some();
        check(!speaks(&decision) || asked(Question::Channel), &decision, "a letter has a channel");
        check(
            decision.verdict != Verdict::Repair || !decision.remedies.is_empty(),
            &decision,
            "a repair has a cure",
        );
        for choice in decision.answers.iter() {
            questions.insert(choice.question().id());
            choices.insert((choice.question().id(), choice.id()));
        }
        facts.extend(Fact::ALL.iter().filter(|fact| decision.facts.has(**fact)).map(|f| f.id()));
        rules.insert(decision.rule);
        verdicts.insert(decision.verdict.id());
        gates.extend(decision.gates.iter().map(|gate| gate.id()));
        remedies.extend(decision.remedies.iter().map(|remedy| remedy.id()));
    }
    let all_choices = Question::ALL.iter().map(|question| question.choice_ids().len()).sum();
    for (what, reached, all) in [
        ("questions", questions.len(), Question::ALL.len()),
        ("choices", choices.len(), all_choices),
        // Tone and length are the visitor's choice, not an answer.
        ("facts", facts.len(), Fact::ALL.len() - CHOSEN),
        ("rules", rules.len(), Rule::ALL.len()),
        ("verdicts", verdicts.len(), Verdict::ALL.len()),
        ("gates", gates.len(), Gate::ALL.len()),
        ("remedies", remedies.len(), Remedy::ALL.len()),
    ] {
        println!("{what:10} {reached:3} reached of {all:3}");
        assert_eq!(reached, all, "{what} reached");
    }
}

#[test]
fn invariant_1_nothing_wrong_and_a_wish_to_keep_is_keep() {
    for income in Income::ALL {
        let calm: Answers = Question::ALL
            .iter()
            .map(|question| question.choices().next().unwrap())
            .chain([Wish::Keep.choice(), income.choice()])
            .collect();
        let decision = Decision::of(complete(&calm));
        check(decision.rule == Rule::NothingWrong, &decision, "keep, and say so plainly");
        let most = matches!(income, Income::MostReserve | Income::MostBare);
        let second_leg = decision.remedies.contains(&Remedy::SecondLeg);
        check(second_leg == most, &decision, "most of the income asks for a second leg");
    }
}

#[test]
fn invariant_2_a_red_line_parts_at_once_and_offers_nothing() {
    for decision in visitors(SAMPLE) {
        let (a, facts) = (&decision.answers, decision.facts);
        if a.is(RedLine::Unlawful) || a.is(Pressure::Threat) {
            check(decision.verdict == Verdict::PartNow, &decision, "a red line parts");
        }
        if decision.form() == Form::RedLine {
            check(decision.alternatives.is_empty(), &decision, "nothing else under a red line");
            for gate in [Gate::Moment, Gate::Colleague] {
                check(!decision.gates.contains(&gate), &decision, "no gate of a soft parting");
            }
        }
        if facts.has(Fact::Claim) {
            check(decision.gates.contains(&Gate::Advice), &decision, "a claim needs advice");
        }
        if facts.has(Fact::Exposed) {
            let sold = [Verdict::Refer, Verdict::RenegotiatePrice, Verdict::Outsource]
                .iter()
                .any(|way| decision.verdict == *way || decision.alternatives.contains(way));
            check(!sold, &decision, "a danger is neither sold nor passed on");
        }
    }
}

#[test]
fn invariant_3_one_incident_is_no_red_card() {
    for decision in visitors(SAMPLE) {
        let a = &decision.answers;
        if decision.verdict.card() == Card::Red && !a.pattern() {
            let grounds = a.out()
                || decision.form() == Form::RedLine
                || a.is(Demand::Passed) && a.is(Pay::Refused)
                || a.is(Own::Cannot);
            check(grounds, &decision, "a red card over one incident has another ground");
        }
        let excepted = a.red() || a.debt() || a.is(Pressure::Claim) || a.is(Tone::Attention);
        if a.boiling() && !a.pattern() && !excepted {
            check(decision.verdict == Verdict::Wait, &decision, "sleep on it, even for 'out'");
        }
    }
}

#[test]
fn invariant_4_conduct_parts_only_after_an_ignored_warning() {
    for decision in visitors(SAMPLE) {
        let (a, facts) = (&decision.answers, decision.facts);
        if decision.rule == Rule::WarningIgnored {
            let due = facts.has(Fact::Warned) && a.pattern() && !a.keeps() && a.mine();
            check(due, &decision, "warned, a pattern, ours to end and no wish to keep");
        } else if decision.verdict.card() == Card::Red {
            let other = [
                Rule::RedLineCrossed,
                Rule::Danger,
                Rule::CannotDeliver,
                Rule::DebtRefused,
                Rule::Settle,
                Rule::WantsOut,
            ];
            check(other.contains(&decision.rule), &decision, "no other red rule is of conduct");
        }
    }
}

#[test]
fn invariant_6_where_our_side_failed_the_client_is_not_blamed() {
    for decision in visitors(SAMPLE) {
        let a = &decision.answers;
        if !a.failed() || decision.form() == Form::RedLine {
            continue;
        }
        let blamed = [Question::Bounds, Question::Scope, Question::Advice, Question::Demands];
        for reason in &decision.reasons {
            let curt = *reason == Tone::Curt.choice();
            check(!curt && !blamed.contains(&reason.question()), &decision, "no blame");
            if reason.question() == Question::Pay {
                check(!decision.facts.has(Fact::WorkDisputed), &decision, "not over our work");
            }
        }
    }
}

#[test]
fn invariant_7_an_unclear_clause_is_always_checked_and_advice_comes_only_by_g1() {
    for decision in visitors(SAMPLE) {
        let (a, facts, gates) = (&decision.answers, decision.facts, &decision.gates);
        let (advice, line) = (gates.contains(&Gate::Advice), gates.contains(&Gate::Contract));
        let unclear = a.is_any(&[Contract::Unread, Contract::Lapsed]);
        check(!(advice && line), &decision, "one strength at a time");
        if stops(&decision) && a.mine() {
            check(a.choice(Question::Contract).is_some(), &decision, "the contract was asked");
        }
        if stops(&decision) && unclear {
            check(advice || line, &decision, "an unclear clause is checked");
        }
        check(!line || stops(&decision), &decision, "a check is for stopping");
        if advice {
            let at_stake = [Fact::Crossed, Fact::Exposed, Fact::MostIncome, Fact::MakesTrouble];
            let g1 = facts.has(Fact::Claim)
                || stops(&decision)
                    && (facts.has(Fact::Bound) || unclear && facts.has_any(&at_stake));
            check(g1, &decision, "advice first only by G1");
            let over_debt =
                decision.verdict == Verdict::PauseUntilPaid || decision.form() == Form::Debt;
            let small = a.is(Sum::Small) && over_debt && !facts.has(Fact::Claim);
            check(!small, &decision, "advice first never over a small sum");
        }
    }
}

#[test]
fn invariant_8_money_is_no_cure_for_risk_health_or_ethics() {
    for decision in visitors(SAMPLE) {
        let a = &decision.answers;
        let risk = a.red() || a.is_any(&[RedLine::Request, RedLine::Exposes]);
        let price = decision.alternatives.contains(&Verdict::RenegotiatePrice);
        check(!(risk && price), &decision, "no price among what else, where there is a risk");
        if decision.verdict == Verdict::RenegotiatePrice {
            check(
                !risk && !a.grave() && !a.is(Fit::Worn),
                &decision,
                "no price for risk or health",
            );
        }
        if a.is(Scope::Paid) {
            let clear = Decision::of(complete(&a.with(Scope::Clear.choice())));
            check(clear.rule == decision.rule, &decision, "paid extras aren't a complaint");
        }
    }
}

#[test]
fn invariant_9_only_who_was_asked_is_recommended() {
    for decision in visitors(SAMPLE) {
        let (a, gates) = (&decision.answers, &decision.gates);
        if decision.verdict == Verdict::Refer {
            let vouched = a.is_any(&[Successor::Agreed, Successor::Unasked]);
            check(vouched && !a.red(), &decision, "only someone to answer for");
            check(!a.keeps(), &decision, "a client to keep isn't passed on");
        }
        if decision.verdict == Verdict::Refer && a.is(Successor::Unasked) {
            check(gates.contains(&Gate::Colleague), &decision, "the colleague is asked first");
        }
    }
}

#[test]
fn invariant_10_unknown_is_neither_good_nor_bad() {
    for decision in visitors(SAMPLE) {
        let a = &decision.answers;
        let unsure = [RedLine::Unsure.choice(), Own::Unsure.choice(), Pay::Unsure.choice()];
        let known = a.iter().all(|choice| !unsure.contains(&choice));
        if decision.verdict == Verdict::Keep {
            check(a.keeps() || known, &decision, "keep needs to know, or the wish to keep");
        }
        if a.is(RedLine::Unsure) {
            check(decision.gates.contains(&Gate::RedLine), &decision, "find out first");
            check(decision.form() != Form::RedLine || a.crossed(), &decision, "never a card");
        }
        for (unsure, good) in [
            (RedLine::Unsure.choice(), RedLine::None.choice()),
            (Own::Unsure.choice(), Own::Kept.choice()),
        ] {
            if a.choice(unsure.question()) == Some(unsure) {
                let sure = Decision::of(complete(&a.with(good)));
                let same = sure.rule == decision.rule || decision.rule == Rule::TooLittleKnown;
                check(same, &decision, "not sure changes no verdict but to 'too little known'");
            }
        }
        let listed = a.iter().filter(|choice| choice.id() == "unsure").count();
        check(decision.unknown.len() >= listed, &decision, "unknowns lower the confidence");
    }
}

#[test]
fn invariant_11_who_does_not_decide_writes_to_the_boss() {
    for decision in visitors(SAMPLE) {
        let a = &decision.answers;
        if a.mine() {
            continue;
        }
        let red = decision.verdict.card() == Card::Red;
        check(!red || a.crossed(), &decision, "no red card but for a red line");
        let parting = decision.alternatives.iter().any(|way| way.level() == Level::Part);
        check(!parting, &decision, "no parting among what else");
        if decision.verdict.level() != Level::Stay {
            check(decision.gates.contains(&Gate::Boss), &decision, "the boss comes first");
        }
    }
}

#[test]
fn invariant_12_a_door_is_open_only_where_it_was_asked_for() {
    for decision in visitors(SAMPLE) {
        let doors = [Fact::StaysIfFixed, Fact::StaysForPrice, Fact::TakesUrgent];
        let open = decision.facts.has_any(&doors);
        check(!open || decision.answers.out(), &decision, "a door only for who leaves");
        let reason = decision.reasons.iter().find(|choice| choice.question() == Question::Door);
        check(reason.is_none_or(|door| *door == Door::Shut.choice()), &decision, "no ajar door");
        check(
            !(decision.answers.out() && decision.facts.has(Fact::Underpaid)),
            &decision,
            "who leaves whatever the price isn't asked about it",
        );
    }
}
