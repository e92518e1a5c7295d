//! When a question is asked, restated in the fields of a situation alone.
//!
//! Written apart from `flow`, so that the two check each other.

use partwell::decision::{
    Closing, Conduct, Episodes, Ground, Heir, LateCause, Money, Pull, Red, Said, Side, Situation,
    ToldLevel, Volume, Want,
};

fn out(s: &Situation) -> bool {
    s.want == Want::Out
}

fn keeps(s: &Situation) -> bool {
    s.want == Want::Keep
}

fn pattern(s: &Situation) -> bool {
    s.episodes == Episodes::Pattern
}

fn grave(s: &Situation) -> bool {
    matches!(s.conduct, Conduct::Insults | Conduct::Attention)
}

fn failed(s: &Situation) -> bool {
    matches!(s.own, Side::Failed | Side::Cannot)
}

/// Asked only where the visitor doesn't want out.
fn our_fault(s: &Situation) -> bool {
    failed(s) && s.conduct != Conduct::Attention
}

fn debt(s: &Situation) -> bool {
    matches!(s.money, Money::Late(..) | Money::Refused(..))
}

fn soft(s: &Situation) -> bool {
    let Money::Late(cause, said) = s.money else { return false };
    !matches!(s.want, Want::Out | Want::MyMoney)
        && (cause == LateCause::Paperwork || keeps(s) && said == Said::Nothing)
}

fn hard(s: &Situation) -> bool {
    debt(s) && !soft(s)
}

fn by_wish(s: &Situation, wishes: &[Want]) -> bool {
    wishes.contains(&s.want)
}

/// Good faith, or money that isn't the visitor's, waits for conduct that is the wish.
fn money_first(s: &Situation) -> bool {
    let wished = by_wish(s, &[Want::Conduct, Want::Person]);
    let conduct = grave(s) && (wished || !s.mine) || s.conduct == Conduct::BoundsBroken && wished;
    let good_faith = matches!(s.money, Money::Late(LateCause::Honest | LateCause::WorkButPays, _));
    hard(s) && !(conduct && (good_faith && !by_wish(s, &[Want::Out, Want::MyMoney]) || !s.mine))
        || s.money == Money::NoTerm && !conduct
}

pub fn stops_early(s: &Situation) -> bool {
    s.red == Red::Crossed || s.red == Red::Exposed && s.mine && out(s)
}

pub fn detailed(s: &Situation) -> bool {
    debt(s)
        && !matches!(
            s.money,
            Money::Late(LateCause::Evasive, Said::Nothing)
                | Money::Refused(Ground::Other, Said::Nothing)
        )
}

pub fn cools(s: &Situation) -> bool {
    s.episodes == Episodes::FewAndBoiling
        && s.red < Red::Exposed
        && !debt(s)
        && !s.claim
        && s.conduct != Conduct::Attention
}

pub fn danger(s: &Situation) -> bool {
    s.red == Red::Exposed && s.mine && s.told != ToldLevel::Nothing
}

pub fn after_told(s: &Situation) -> bool {
    s.volume != Volume::Fine
        || s.pull != Pull::None
        || s.heir != Heir::None
        || s.ladder
        || s.closing != Closing::Open
        || s.ailing
}

pub fn later(s: &Situation) -> bool {
    s.own != Side::Unknown || s.underpaid || s.told != ToldLevel::Nothing || after_told(s)
}

pub fn told_asked(s: &Situation) -> bool {
    let word = !keeps(s) || grave(s) || s.red == Red::Exposed;
    let debt_only =
        hard(s) && money_first(s) && s.red != Red::Exposed && !(pattern(s) && !keeps(s));
    out(s) || word && !debt_only
}

fn unsettled(s: &Situation) -> bool {
    !out(s)
        && !hard(s)
        && s.money != Money::NoTerm
        && !grave(s)
        && s.conduct != Conduct::BoundsBroken
        && !matches!(s.red, Red::Request | Red::Exposed)
        && !s.claim
}

/// The rate comes before our own side.
pub fn rate_asked(s: &Situation) -> bool {
    s.mine && unsettled(s) && !by_wish(s, &[Want::Less, Want::Person])
}

/// A red card was due before the scope was asked, or after it.
fn carded(s: &Situation, extras: bool) -> bool {
    let oversteps = s.conduct == Conduct::BoundsBroken || extras && s.volume == Volume::Unpaid;
    s.mine
        && s.told == ToldLevel::Warning
        && pattern(s)
        && !keeps(s)
        && (grave(s) || !failed(s) && oversteps)
}

pub fn scope_asked(s: &Situation) -> bool {
    let clean = !hard(s) && !grave(s) && s.conduct != Conduct::BoundsBroken;
    let warned = s.told == ToldLevel::Warning && pattern(s) && s.mine && !keeps(s);
    clean && (out(s) || unsettled(s) && !failed(s) && s.want != Want::Person)
        || warned && !carded(s, false)
}

pub fn fit_asked(s: &Situation) -> bool {
    let rules = !failed(s) && s.money != Money::NoTerm && (unsettled(s) || s.mine && !keeps(s));
    !hard(s) && !carded(s, true) && if out(s) { s.own != Side::Cannot } else { rules }
}

pub fn stage_asked(s: &Situation) -> bool {
    let lapse = !failed(s)
        && !debt(s)
        && s.money != Money::NoTerm
        && !s.claim
        && (s.money == Money::Settled || s.pull == Pull::Worn);
    let settles = s.claim && pattern(s) && !our_fault(s);
    let stops = out(s) || carded(s, true) || settles || s.own == Side::Cannot;
    s.mine && !keeps(s) && !hard(s) && (lapse || stops)
}

fn lapses(s: &Situation) -> bool {
    s.closing == Closing::Done && s.money == Money::Settled
        || s.closing == Closing::EndsSoon && (out(s) || s.pull == Pull::Worn)
}

fn undecided(s: &Situation) -> bool {
    unsettled(s)
        && !failed(s)
        && !by_wish(s, &[Want::Price, Want::Less, Want::Person])
        && s.volume == Volume::Fine
        && !s.underpaid
        && !matches!(s.pull, Pull::NoTime | Pull::Worn)
}

pub fn cures_asked(s: &Situation) -> bool {
    let refused = s.want == Want::Conduct && s.told != ToldLevel::Nothing;
    let passes_on = s.pull == Pull::Mismatch && s.mine && !keeps(s);
    undecided(s) && !lapses(s) && !passes_on && (!soft(s) || refused)
}

pub fn person_asked(s: &Situation) -> bool {
    let open = !out(s)
        && !money_first(s)
        && !our_fault(s)
        && !(s.own == Side::Cannot && s.mine && !keeps(s))
        && !matches!(s.red, Red::Request | Red::Exposed)
        && !s.claim
        && !carded(s, true)
        && !lapses(s);
    let rude = grave(s) && s.told != ToldLevel::Nothing && s.mine;
    let by_money = soft(s) && undecided(s) && !cures_asked(s);
    let rough = matches!(s.conduct, Conduct::Curt | Conduct::BoundsBroken);
    let milder = !grave(s) && (rough || s.ailing || by_money);
    open && (s.want == Want::Person || !by_wish(s, &[Want::Price, Want::Less]) && (rude || milder))
}

pub fn successor_asked(s: &Situation) -> bool {
    let misconduct = grave(s)
        || s.conduct == Conduct::BoundsBroken
        || s.volume == Volume::Unpaid
        || hard(s)
        || s.red == Red::Request
        || s.claim;
    let leaving = (out(s) || s.own == Side::Cannot && !keeps(s)) && !misconduct;
    let too_much = s.want == Want::Less || matches!(s.pull, Pull::NoTime | Pull::Worn);
    let shrinking = unsettled(s)
        && !failed(s)
        && s.want != Want::Person
        && !s.ladder
        && !lapses(s)
        && (too_much && (s.want != Want::Price || s.pull == Pull::Worn)
            || s.pull == Pull::Mismatch && undecided(s));
    s.mine && (leaving || shrinking)
}
