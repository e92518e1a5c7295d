//! The whole decision for one visitor: verdict, reasons, gates, cures and what would flip it.

use super::decide;
use super::gates::Gate;
use super::reasons::reasons;
use super::remedies::Remedy;
use super::rules::Rule;
use super::situation::{Pull, Red, Situation, Want};
use super::verdict::{Form, Level, Verdict};
use crate::answers::Answers;
use crate::facts::Facts;
use crate::flow::{CompleteAnswers, Progress, replay};
use crate::questions::{Bounds, Choice, Options, Pay, Question as Q, Scope, Told, Tone};

/// A single changed answer that would change the verdict.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Flip {
    pub choice: Choice,
    pub verdict: Verdict,
}

/// Everything the verdict page says, derived from the answers.
#[derive(Clone, PartialEq, Debug)]
pub struct Decision {
    pub rule: Rule,
    pub verdict: Verdict,
    pub facts: Facts,
    pub answers: CompleteAnswers,
    /// The answers that led here, weightiest first; never empty.
    pub reasons: Vec<Choice>,
    /// Answers 'not sure' that lower the confidence.
    pub unknown: Vec<Choice>,
    pub gates: Vec<Gate>,
    pub remedies: Vec<Remedy>,
    /// The next-best ways.
    pub alternatives: Vec<Verdict>,
}

impl Decision {
    pub fn of(answers: CompleteAnswers) -> Self {
        let situation = Situation::of(&answers);
        let rule = decide(&situation);
        let facts = Facts::of(&answers);
        Self {
            rule,
            verdict: rule.verdict(),
            facts,
            answers,
            reasons: reasons(rule, &answers),
            unknown: answers.iter().filter(|choice| is_unknown(*choice)).collect(),
            gates: Gate::over(rule, facts),
            remedies: remedies(rule.verdict(), facts),
            alternatives: alternatives(rule, &situation),
        }
    }

    pub fn form(&self) -> Form {
        self.rule.form()
    }

    /// The smallest changes that flip the verdict: one answer each, one for each other verdict.
    pub fn flips(&self) -> Vec<Flip> {
        let mut flips: Vec<Flip> = Vec::new();
        let changed =
            MOVABLE.iter().filter_map(|question| self.answers.choice(*question)).flat_map(
                |given| given.question().choices().filter(move |other| can_follow(given, *other)),
            );
        let mut known = vec![self.verdict];
        for choice in changed.filter(|choice| !is_unknown(*choice)) {
            if flips.len() == MOST_FLIPS {
                break;
            }
            let flipped = settled(&self.answers.with(choice), &known, 2);
            if let Some(verdict) = flipped.filter(|verdict| self.makes_sense(choice, *verdict)) {
                known.push(verdict);
                flips.push(Flip { choice, verdict });
            }
        }
        flips
    }

    /// That a talk has helped is no reason to go as far or farther; nor is what is well a reason to
    /// go farther or at once.
    fn makes_sense(&self, choice: Choice, verdict: Verdict) -> bool {
        if choice == Told::Better.choice() {
            return self.verdict.level().falls_to(verdict.level());
        }
        let well = [
            Pay::OnTime.choice(),
            Tone::Fine.choice(),
            Bounds::Kept.choice(),
            Scope::Clear.choice(),
            Scope::Paid.choice(),
        ];
        let rises = verdict.level().falls_to(self.verdict.level());
        !(well.contains(&choice) && (rises || verdict == Verdict::PartNow))
    }
}

/// What can change in the world or in the visitor's mind, likeliest first.
const MOVABLE: [Q; 18] = [
    Q::Pay,
    Q::Tone,
    Q::Bounds,
    Q::Scope,
    Q::Told,
    Q::Own,
    Q::Demand,
    Q::Habit,
    Q::Rate,
    Q::Fit,
    Q::Wish,
    Q::Change,
    Q::Above,
    Q::Successor,
    Q::Heat,
    Q::Pattern,
    Q::Pressure,
    Q::RedLine,
];

/// What was said and what has happened can't be taken back, only added to.
fn can_follow(given: Choice, other: Choice) -> bool {
    match given.question() {
        Q::Told | Q::Demand | Q::Pattern => other.index() > given.index(),
        _ => other != given,
    }
}

/// More flips than this nobody reads.
const MOST_FLIPS: usize = 4;

/// The one verdict of all completions, if it isn't `known` yet and at most `depth` new
/// questions open up.
fn settled(answers: &Answers, known: &[Verdict], depth: usize) -> Option<Verdict> {
    match replay(answers) {
        Progress::Complete(complete) => {
            let verdict = decide(&Situation::of(&complete)).verdict();
            (!known.contains(&verdict)).then_some(verdict)
        }
        Progress::Asking { .. } if depth == 0 => None,
        Progress::Asking { question, .. } => {
            let mut verdicts =
                question.choices().map(|choice| settled(&answers.with(choice), known, depth - 1));
            let first = verdicts.next()??;
            verdicts.all(|verdict| verdict == Some(first)).then_some(first)
        }
    }
}

/// An honest 'not sure', which counts neither as good nor as bad.
pub fn is_unknown(choice: Choice) -> bool {
    matches!(choice.id(), "unsure" | "unread")
}

/// A repair without a symptom begins with a talk face to face [D5].
fn remedies(verdict: Verdict, facts: Facts) -> Vec<Remedy> {
    let remedies = match verdict.level() {
        Level::Part | Level::Ends => Vec::new(),
        Level::Stay | Level::Change => Remedy::for_facts(facts),
    };
    match (verdict, remedies.is_empty()) {
        (Verdict::Repair, true) => vec![Remedy::Meet],
        _ => remedies,
    }
}

/// What later rules would advise; under risk neither a price nor a referral [F13, F21].
fn alternatives(rule: Rule, situation: &Situation) -> Vec<Verdict> {
    if rule.form() == Form::RedLine {
        return Vec::new();
    }
    let risky = situation.red >= Red::Request;
    let mut ways: Vec<Verdict> = Vec::new();
    for other in Rule::ALL.iter().filter(|other| **other > rule && other.fits(situation)) {
        let verdict = other.verdict();
        let fallback = matches!(other, Rule::TooLittleKnown | Rule::NothingWrong);
        let passes_risk_on =
            matches!(verdict, Verdict::RenegotiatePrice | Verdict::Refer | Verdict::Outsource)
                && risky;
        // Who warned once doesn't warn again [C3].
        let warns_again = verdict == Verdict::Warn && rule == Rule::WarningIgnored;
        if !fallback
            && !passes_risk_on
            && !warns_again
            && verdict != rule.verdict()
            && !ways.contains(&verdict)
        {
            ways.push(verdict);
        }
    }
    if health_before_price(situation) && !ways.contains(&Verdict::RenegotiatePrice) {
        ways.push(Verdict::RenegotiatePrice);
    }
    ways.truncate(3);
    ways
}

/// Health wins over a stated wish for money; the price is then one more way [F13].
fn health_before_price(situation: &Situation) -> bool {
    situation.want == Want::Price
        && situation.pull == Pull::Worn
        && situation.red < Red::Request
        && situation.mine
}
