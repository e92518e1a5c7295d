//! Answers that lead to a given situation, if any do.

use partwell::answers::Answers;
use partwell::decision::{
    Closing, Conduct, Episodes, Ground, Heir, LateCause, Money, Pull, Red, Said, Side, Situation,
    ToldLevel, Volume, Want,
};
use partwell::questions::{
    Above, Advice, Bounds, Cause, Change, Choice, Demand, Fit, Habit, Heat, Options, Own, Pattern,
    Pay, Person, Pressure, Question, Rate, RedLine, Role, Scope, Stage, Successor, Told, Tone,
    Wish,
};

/// The plainest answers that could give the situation; the rest are the mildest.
pub fn witness(s: &Situation) -> Answers {
    let mildest = Question::ALL.iter().filter_map(|question| Choice::at(*question, 0));
    mildest.chain(conduct(s)).chain(money(s.money)).chain(visitor(s)).collect()
}

fn conduct(s: &Situation) -> Vec<Choice> {
    let red = match s.red {
        Red::Clear => RedLine::None,
        Red::Unsure => RedLine::Unsure,
        Red::Request => RedLine::Request,
        Red::Exposed => RedLine::Exposes,
        Red::Crossed => RedLine::Unlawful,
    };
    let tone = match s.conduct {
        Conduct::Fine | Conduct::BoundsBroken => Tone::Fine,
        Conduct::Curt => Tone::Curt,
        Conduct::Insults => Tone::Insults,
        Conduct::Attention => Tone::Attention,
    };
    let bounds = if s.conduct == Conduct::BoundsBroken { Bounds::Broken } else { Bounds::Kept };
    let (pattern, heat) = match s.episodes {
        Episodes::Few => (Pattern::Once, Heat::Calm),
        Episodes::FewAndBoiling => (Pattern::Once, Heat::Boiling),
        Episodes::Pattern => (Pattern::Repeats, Heat::Calm),
    };
    let told = match s.told {
        ToldLevel::Nothing => Told::Nothing,
        ToldLevel::Talk => Told::Talk,
        ToldLevel::Warning => Told::Warned,
    };
    let volume = match s.volume {
        Volume::Fine => Scope::Clear,
        Volume::Grew => Scope::Grew,
        Volume::Unpaid => Scope::Unpaid,
    };
    vec![
        red.choice(),
        if s.claim { Pressure::Claim } else { Pressure::None }.choice(),
        tone.choice(),
        bounds.choice(),
        pattern.choice(),
        heat.choice(),
        told.choice(),
        volume.choice(),
        if s.underpaid { Rate::Low } else { Rate::Fair }.choice(),
        if s.ailing { Advice::Ignored } else { Advice::Heard }.choice(),
        if s.ladder { Person::One } else { Person::Nobody }.choice(),
        if s.ladder { Above::Knows } else { Above::None }.choice(),
    ]
}

fn money(money: Money) -> Vec<Choice> {
    let demand = |said| match said {
        Said::Nothing => Demand::Nothing.choice(),
        Said::Asked => Demand::Reminded.choice(),
        Said::Passed => Demand::Passed.choice(),
    };
    match money {
        Money::Settled => vec![Pay::OnTime.choice()],
        Money::Unknown => vec![Pay::Unsure.choice()],
        Money::NoTerm => vec![Pay::NoTerm.choice()],
        Money::Late(cause, said) => {
            let (cause, habit) = match cause {
                LateCause::Paperwork => (Cause::Paperwork, Habit::First),
                LateCause::Honest => (Cause::NoMoney, Habit::First),
                LateCause::WorkButPays => (Cause::Work, Habit::Always),
                LateCause::Work => (Cause::Work, Habit::First),
                LateCause::Evasive => (Cause::Evasive, Habit::First),
            };
            vec![Pay::Late.choice(), cause.choice(), habit.choice(), demand(said)]
        }
        Money::Refused(ground, said) => {
            let cause = match ground {
                Ground::Work => Cause::Work,
                Ground::Other => Cause::Evasive,
            };
            vec![Pay::Refused.choice(), cause.choice(), demand(said)]
        }
    }
}

fn visitor(s: &Situation) -> Vec<Choice> {
    let (wish, change) = match s.want {
        Want::Keep => (Wish::Keep, None),
        Want::Unsure => (Wish::Unsure, None),
        Want::Price => (Wish::Change, Some(Change::Price)),
        Want::Less => (Wish::Change, Some(Change::Load)),
        Want::Conduct => (Wish::Change, Some(Change::Conduct)),
        Want::Person => (Wish::Change, Some(Change::Person)),
        Want::MyMoney => (Wish::MyMoney, None),
        Want::Out => (Wish::Out, None),
    };
    let own = match s.own {
        Side::Kept => Own::Kept,
        Side::Unknown => Own::Unsure,
        Side::Failed => Own::Failed,
        Side::Cannot => Own::Cannot,
    };
    let fit = match s.pull {
        Pull::None => Fit::Good,
        Pull::Mismatch => Fit::Outgrown,
        Pull::NoTime => Fit::NoTime,
        Pull::Worn => Fit::Worn,
    };
    let heir = match s.heir {
        Heir::None => Successor::Nobody,
        Heir::UnderMe => Successor::UnderMe,
        Heir::Vouched => Successor::Agreed,
    };
    let stage = match s.closing {
        Closing::Open => Stage::Ongoing,
        Closing::EndsSoon => Stage::Ending,
        Closing::Done => Stage::Done,
    };
    [
        Some(if s.mine { Role::Freelancer } else { Role::Employee }.choice()),
        Some(wish.choice()),
        change.map(Options::choice),
        Some(own.choice()),
        Some(fit.choice()),
        Some(heir.choice()),
        Some(stage.choice()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
