//! Which letters a decision calls for, best first.

use super::kinds::LetterKind;
use crate::decision::{Decision, Form, Level, Remedy, Rule, Verdict};
use crate::facts::Fact;

/// The letters that fit the decision, the best one first; never empty.
pub fn letters_for(decision: &Decision) -> Vec<LetterKind> {
    let facts = decision.facts;
    // Where the visitor doesn't decide, no letter announces anything to the client [F5].
    if !facts.has(Fact::Mine) && needs_the_boss(decision) {
        return vec![LetterKind::BossMemo];
    }
    let has = |fact| facts.has(fact);
    let some = |wanted: bool, kind: LetterKind| wanted.then_some(kind);
    // Until the day that was named, work goes on.
    let waits = decision.verdict == Verdict::PauseUntilPaid
        && has(Fact::DemandRunning)
        && !facts.has_any(&[Fact::Refused, Fact::WantsOut]);
    let mut kinds = match decision.verdict {
        Verdict::Keep => vec![LetterKind::NoteKeep],
        Verdict::Wait => vec![LetterKind::NoteWait],
        Verdict::Repair => repairs(decision),
        Verdict::OwnIt => vec![LetterKind::OwnFailure],
        Verdict::Warn => vec![warning(decision)],
        Verdict::RenegotiatePrice => vec![LetterKind::NewPrice, LetterKind::HoldPrice],
        Verdict::RenegotiateScope => scope(decision.rule),
        Verdict::RenegotiatePayment => vec![LetterKind::PaymentTerms],
        Verdict::PauseUntilPaid if waits => vec![LetterKind::ReminderLast, LetterKind::PauseNotice],
        Verdict::PauseUntilPaid => vec![LetterKind::PauseNotice],
        Verdict::Decline => vec![LetterKind::DeclineOne],
        Verdict::ChangeContact => vec![LetterKind::ChangeContact],
        Verdict::Outsource => vec![LetterKind::Subcontract],
        Verdict::Refer => vec![LetterKind::Referral],
        Verdict::LetItEnd => vec![LetterKind::LetItLapse],
        Verdict::PartSoftly => partings(decision),
        Verdict::PartAfterWarning => vec![LetterKind::AfterWarning],
        Verdict::PartNow if decision.form() == Form::Debt => vec![LetterKind::DebtParting],
        Verdict::PartNow => vec![LetterKind::Immediate],
    };
    if has(Fact::Attention) && decision.verdict == Verdict::Warn {
        kinds.insert(0, LetterKind::PleaseStop);
    }
    let asks_again =
        matches!(decision.verdict, Verdict::RenegotiatePayment | Verdict::PauseUntilPaid)
            && has(Fact::Debt);
    let grew = has(Fact::Friend) && has(Fact::SymbolicRate);
    let parts = decision.verdict.parts() && !facts.has_any(&[Fact::Crossed, Fact::Exposed]);
    let quiet = !facts.has_any(&[Fact::Attention, Fact::Insults, Fact::Debt, Fact::Claim]);
    kinds.extend(
        [
            some(asks_again && has(Fact::Reminded), LetterKind::ReminderSecond),
            some(asks_again && has(Fact::DemandRunning) && !waits, LetterKind::ReminderLast),
            some(asks_again && has(Fact::WeHold), LetterKind::SuspendService),
            some(asks_again && has(Fact::OnPlatform), LetterKind::PlatformDispute),
            some(grew && !parts && decision.verdict.level() == Level::Change, LetterKind::Favour),
            some(parts && has(Fact::ColleagueUnasked), LetterKind::AskColleague),
            some(parts && quiet && !has(Fact::AllDone), LetterKind::HandoverList),
            some(
                parts && has(Fact::Vouched) || decision.verdict == Verdict::Outsource,
                LetterKind::SuccessorBrief,
            ),
            some(decision.verdict.parts() && has(Fact::Owner), LetterKind::TeamWord),
            some(parts && quiet && !has(Fact::CannotDeliver), LetterKind::ClosingThanks),
        ]
        .into_iter()
        .flatten(),
    );
    kinds
}

fn needs_the_boss(decision: &Decision) -> bool {
    !matches!(decision.verdict, Verdict::Keep | Verdict::Wait | Verdict::Repair | Verdict::OwnIt)
}

fn warning(decision: &Decision) -> LetterKind {
    match decision.form() {
        Form::Risk => LetterKind::RiskNotice,
        _ if decision.rule == Rule::BreaksBounds => LetterKind::HouseRule,
        _ => LetterKind::YellowCard,
    }
}

fn scope(rule: Rule) -> Vec<LetterKind> {
    match rule {
        Rule::ClaimAgainstUs => vec![LetterKind::ClaimAnswer],
        Rule::LessOfMe => vec![LetterKind::LessOfMe],
        _ => vec![
            LetterKind::ScopeReset,
            LetterKind::QuoteExtra,
            LetterKind::AbsorbOnce,
            LetterKind::FinishLine,
        ],
    }
}

fn partings(decision: &Decision) -> Vec<LetterKind> {
    match decision.form() {
        Form::Settling => vec![LetterKind::Settling],
        Form::Owning => vec![LetterKind::OwningParting],
        _ if decision.facts.has(Fact::Announced) => {
            vec![LetterKind::Confirmation, LetterKind::SoftParting]
        }
        _ if decision.facts.has(Fact::StaysForPrice) && !decision.facts.has(Fact::Exposed) => {
            vec![LetterKind::SoftParting, LetterKind::StayPrice, LetterKind::ShortParting]
        }
        _ => vec![LetterKind::SoftParting, LetterKind::ShortParting],
    }
}

fn repairs(decision: &Decision) -> Vec<LetterKind> {
    let mut kinds: Vec<LetterKind> = Vec::new();
    for remedy in &decision.remedies {
        let kind = match remedy {
            Remedy::Show => LetterKind::RepairShow,
            Remedy::PaymentMap if decision.facts.has(Fact::Paperwork) => LetterKind::RepairPayment,
            Remedy::PaymentMap => LetterKind::PaymentReminder,
            Remedy::Stages => LetterKind::RepairStages,
            Remedy::Report | Remedy::Goal => LetterKind::RepairReport,
            Remedy::OneVoice => LetterKind::OneVoice,
            Remedy::Meet | Remedy::Checkpoints => LetterKind::RepairMeeting,
            Remedy::Ally => LetterKind::RepairAlly,
            Remedy::WaitOut | Remedy::SecondLeg => continue,
        };
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    if kinds.is_empty() {
        kinds.push(LetterKind::RepairMeeting);
    }
    kinds
}
