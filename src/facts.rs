//! Named statements that follow from the answers; content chooses texts by them.

use crate::flow::CompleteAnswers;
use crate::questions::{
    Above, Address, Advice, Boss, Bounds, Cause, Change, Channel, Contract, Demand, Demands, Door,
    Feedback, Fit, Habit, Holds, Income, Moment, Mood, Own, Pay, Person, Pressure, Rate, Reaction,
    RedLine, Role, Scope, Stage, Successor, Sum, Target, Tie, Told, Tone, Trust, Wish,
};

/// Declares the closed set: a name, its id in content, and what makes it true.
macro_rules! facts {
    ($answers:ident; $($(#[$doc:meta])* $fact:ident $id:literal => $holds:expr,)+) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Fact { $($(#[$doc])* $fact,)+ }

        impl Fact {
            pub const ALL: &'static [Self] = &[$(Self::$fact,)+];

            pub fn id(self) -> &'static str {
                match self { $(Self::$fact => $id,)+ }
            }

            fn holds(self, $answers: &CompleteAnswers) -> bool {
                match self { $(Self::$fact => $holds,)+ }
            }
        }
    };
}

facts! { a;
    Freelancer "freelancer" => a.is(Role::Freelancer),
    Owner "owner" => a.is(Role::Owner),
    Employee "employee" => a.is(Role::Employee),
    /// The visitor may end it.
    Mine "mine" => a.mine(),
    BossUnaware "boss-unaware" => a.is(Boss::Unaware),
    BossLimits "boss-limits" => a.is(Boss::Limits),
    BossAgrees "boss-agrees" => a.is(Boss::Agrees),
    BossRefuses "boss-refuses" => a.is(Boss::Refuses),
    WantsOut "wants-out" => a.out(),
    WantsMoney "wants-my-money" => a.is(Wish::MyMoney),
    WantsPrice "wants-price" => a.is(Change::Price),
    WantsLess "wants-less" => a.is(Change::Load),
    WantsConduct "wants-conduct" => a.is(Change::Conduct),
    WantsPerson "wants-person" => a.is(Change::Person),
    WantsIndependence "wants-independence" => a.is(Change::Dependence),
    WantsKeep "wants-keep" => a.is(Wish::Keep),
    UnsureWish "unsure-wish" => a.is(Wish::Unsure),
    StaysIfFixed "stays-if-fixed" => a.is(Door::IfFixed),
    StaysForPrice "stays-for-price" => a.is(Door::ForPrice),
    TakesUrgent "takes-urgent" => a.is(Door::Urgent),
    NeedsReference "needs-reference" => a.is(Door::Reference),
    Pattern "pattern" => a.pattern(),
    Boiling "boiling" => a.boiling(),
    /// The work is unlawful or unethical, or they insist on such work.
    Unlawful "unlawful" => a.is(RedLine::Unlawful),
    /// A threat to hurt the visitor or their people outside any lawful channel.
    Threat "threat" => a.is(Pressure::Threat),
    Crossed "crossed" => a.crossed(),
    ImproperRequest "improper-request" => a.is(RedLine::Request),
    Exposed "exposed" => a.is(RedLine::Exposes),
    RedLineUnsure "red-line-unsure" => a.is(RedLine::Unsure),
    BigWords "big-words" => a.is(Pressure::Words),
    Claim "claim" => a.is(Pressure::Claim),
    Criticism "criticism" => a.is(Tone::Criticism),
    Curt "curt" => a.is(Tone::Curt),
    Insults "insults" => a.is(Tone::Insults),
    Attention "attention" => a.is(Tone::Attention),
    Grave "grave" => a.grave(),
    StaffHit "staff-hit" => a.is_any(&[Target::Staff, Target::Both]),
    BoundsBroken "bounds-broken" => a.is(Bounds::Broken),
    Debt "debt" => a.debt(),
    HardDebt "hard-debt" => a.hard_debt(),
    SoftDebt "soft-debt" => a.soft_debt(),
    Refused "refused" => a.is(Pay::Refused),
    NothingDue "nothing-due" => a.is(Pay::NothingDue),
    NoTerm "no-term" => a.is(Pay::NoTerm),
    PayUnsure "pay-unsure" => a.is(Pay::Unsure),
    Paperwork "paperwork" => a.is(Cause::Paperwork),
    NoMoney "no-money" => a.is(Cause::NoMoney),
    WorkDisputed "work-disputed" => a.is(Cause::Work),
    Evasive "evasive" => a.is(Cause::Evasive),
    AlwaysPays "always-pays" => a.is(Habit::Always),
    Unreminded "unreminded" => a.is(Demand::Nothing),
    Reminded "reminded" => a.is(Demand::Reminded),
    DemandRunning "demand-running" => a.is(Demand::Running),
    DemandPassed "demand-passed" => a.is(Demand::Passed),
    SmallSum "small-sum" => a.is(Sum::Small),
    LargeSum "large-sum" => a.is(Sum::Large),
    /// The client's files, access or domain are with us.
    WeHold "we-hold" => a.is_any(&[Holds::Mine, Holds::Both]),
    TheyHold "they-hold" => a.is_any(&[Holds::Theirs, Holds::Both]),
    Prepaid "prepaid" => a.is(Holds::Prepaid),
    Underpaid "underpaid" => a.underpaid(),
    LowRate "low-rate" => a.is(Rate::Low),
    SymbolicRate "symbolic-rate" => a.is(Rate::Symbolic),
    Haggled "haggled" => a.is(Rate::Haggled),
    RateCut "rate-cut" => a.is(Rate::Cut),
    MostIncome "most-income" => a.is_any(&[Income::MostReserve, Income::MostBare]),
    NoReserve "no-reserve" => a.is_any(&[Income::PartBare, Income::MostBare]),
    OwnKept "own-kept" => a.is(Own::Kept),
    OwnFailed "own-failed" => a.is(Own::Failed),
    CannotDeliver "cannot-deliver" => a.is(Own::Cannot),
    OwnUnsure "own-unsure" => a.is(Own::Unsure),
    NothingSaid "nothing-said" => a.is(Told::Nothing),
    Hinted "hinted" => a.is(Told::Hints),
    Talked "talked" => a.is(Told::Talk),
    Warned "warned" => a.is(Told::Warned),
    GotBetter "got-better" => a.is(Told::Better),
    Announced "announced" => a.is(Told::Announced),
    PaidExtras "paid-extras" => a.is(Scope::Paid),
    ScopeGrew "scope-grew" => a.is(Scope::Grew),
    UnpaidExtras "unpaid-extras" => a.unpaid_extras(),
    AllIncluded "all-included" => a.is(Scope::Included),
    Outgrown "outgrown" => a.is(Fit::Outgrown),
    OtherSkill "other-skill" => a.is(Fit::OtherSkill),
    TooLittle "too-little" => a.is(Fit::TooLittle),
    NoTime "no-time" => a.is(Fit::NoTime),
    Worn "worn" => a.is(Fit::Worn),
    /// D1.
    AdviceIgnored "advice-ignored" => a.is_any(&[Advice::Ignored, Advice::Blamed]),
    Blamed "blamed" => a.is(Advice::Blamed),
    /// D3.
    Inflated "inflated" => a.is(Demands::Impossible),
    /// D4.
    NoFeedback "no-feedback" => a.is(Feedback::Silent),
    GoalsShift "goals-shift" => a.is(Feedback::Shifting),
    ManyVoices "many-voices" => a.is(Feedback::Many),
    /// D5.
    Distrust "distrust" => a.is_any(&[Trust::Distant, Trust::Control]),
    Controlled "controlled" => a.is(Trust::Control),
    HeavyMood "heavy-mood" => a.is(Mood::Heavy),
    /// D6.
    OnePerson "one-person" => a.is(Person::One),
    PersonLeaving "person-leaving" => a.is(Person::Leaving),
    SomeoneAbove "someone-above" => a.is_any(&[Above::Knows, Above::Unaware]),
    AboveUnaware "above-unaware" => a.is(Above::Unaware),
    UnderMe "under-me" => a.is(Successor::UnderMe),
    Vouched "vouched" => a.is_any(&[Successor::Agreed, Successor::Unasked]),
    ColleagueAgreed "colleague-agreed" => a.is(Successor::Agreed),
    ColleagueUnasked "colleague-unasked" => a.is(Successor::Unasked),
    FreeToEnd "free-to-end" => a.is(Contract::Free),
    Bound "bound" => a.is(Contract::Bound),
    /// The clause is unknown, ran out or was never signed.
    UnclearClause "unclear-clause" => a.is_any(&[Contract::Unread, Contract::Lapsed]),
    Spoken "spoken" => a.is(Contract::Spoken),
    Ongoing "ongoing" => a.is(Stage::Ongoing),
    MidStage "mid-stage" => a.is(Stage::Middle),
    EndsSoon "ends-soon" => a.is(Stage::Ending),
    AllDone "all-done" => a.is(Stage::Done),
    Critical "critical" => a.is_any(&[Moment::Critical, Moment::Unsure]),
    Friend "friend" => a.is(Tie::Friend),
    SentBySomeone "sent-by-someone" => a.is(Tie::Sent),
    GoBetween "go-between" => a.is(Tie::Between),
    TakesCalmly "takes-calmly" => a.is(Reaction::Calm),
    WillBargain "will-bargain" => a.is(Reaction::Bargain),
    MakesTrouble "makes-trouble" => a.is_any(&[Reaction::Trouble, Reaction::Public]),
    PublicClient "public-client" => a.is(Reaction::Public),
    ByVoice "by-voice" => a.is(Channel::Voice),
    ByMessenger "by-messenger" => a.is(Channel::Messenger),
    OnPlatform "on-platform" => a.is(Channel::Platform),
    Informal "informal" => a.is(Address::Informal),
}

impl Fact {
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fact| fact.id() == id)
    }
}

/// The facts that hold for one visitor.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Facts(u128);

impl Facts {
    pub fn of(answers: &CompleteAnswers) -> Self {
        Fact::ALL.iter().copied().filter(|fact| fact.holds(answers)).collect()
    }

    pub fn has(self, fact: Fact) -> bool {
        self.0 & (1 << fact as u32) != 0
    }

    pub fn has_any(self, facts: &[Fact]) -> bool {
        facts.iter().any(|fact| self.has(*fact))
    }
}

impl FromIterator<Fact> for Facts {
    fn from_iter<I: IntoIterator<Item = Fact>>(facts: I) -> Self {
        Self(facts.into_iter().fold(0, |bits, fact| bits | 1 << fact as u32))
    }
}

const _: () = assert!(Fact::ALL.len() <= 128, "Facts holds at most 128 facts");
