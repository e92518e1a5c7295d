//! Named statements that follow from the answers; content chooses texts by them.

use crate::answers::Answers;
use crate::questions::{self, Question};

/// What makes a fact true.
enum Truth {
    /// One of these choices was answered: bits by position.
    Answered(Question, u8),
    Read(fn(&Answers) -> bool),
    /// No answer does; the visitor chooses it for a letter.
    Chosen,
}

/// Declares the closed set: a name, its id in content, and the answers or the reading behind it.
macro_rules! facts {
    ($($(#[$doc:meta])* $fact:ident $id:literal => $truth:ident $([$($option:ident),+])? $($reading:ident)?,)+) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Fact { $($(#[$doc])* $fact,)+ }

        impl Fact {
            pub const ALL: &'static [Self] = &[$(Self::$fact,)+];

            const TRUTHS: &'static [Truth] = &[$(facts!(@truth $truth $([$($option),+])? $($reading)?),)+];

            pub fn id(self) -> &'static str {
                match self { $(Self::$fact => $id,)+ }
            }
        }
    };
    (@truth reads $reading:ident) => { Truth::Read(Answers::$reading) };
    (@truth chosen) => { Truth::Chosen };
    (@truth $question:ident [$($option:ident),+]) => {
        Truth::Answered(Question::$question, $(1 << questions::$question::$option as u8)|+)
    };
}

facts! {
    Freelancer "freelancer" => Role[Freelancer],
    Owner "owner" => Role[Owner],
    Employee "employee" => Role[Employee],
    /// The visitor may end it.
    Mine "mine" => reads mine,
    BossUnaware "boss-unaware" => Boss[Unaware],
    BossLimits "boss-limits" => Boss[Limits],
    BossAgrees "boss-agrees" => Boss[Agrees],
    BossRefuses "boss-refuses" => Boss[Refuses],
    WantsOut "wants-out" => reads out,
    WantsMoney "wants-my-money" => Wish[MyMoney],
    WantsPrice "wants-price" => Change[Price],
    WantsLess "wants-less" => Change[Load],
    WantsConduct "wants-conduct" => Change[Conduct],
    WantsPerson "wants-person" => Change[Person],
    WantsIndependence "wants-independence" => Change[Dependence],
    WantsKeep "wants-keep" => Wish[Keep],
    UnsureWish "unsure-wish" => Wish[Unsure],
    StaysIfFixed "stays-if-fixed" => Door[IfFixed],
    StaysForPrice "stays-for-price" => Door[ForPrice],
    TakesUrgent "takes-urgent" => Door[Urgent],
    NeedsReference "needs-reference" => Door[Reference],
    Pattern "pattern" => reads pattern,
    Boiling "boiling" => reads boiling,
    /// The work is unlawful or unethical, or they insist on such work.
    Unlawful "unlawful" => RedLine[Unlawful],
    /// A threat to hurt the visitor or their people outside any lawful channel.
    Threat "threat" => Pressure[Threat],
    Crossed "crossed" => reads crossed,
    ImproperRequest "improper-request" => RedLine[Request],
    Exposed "exposed" => RedLine[Exposes],
    RedLineUnsure "red-line-unsure" => RedLine[Unsure],
    BigWords "big-words" => Pressure[Words],
    Claim "claim" => Pressure[Claim],
    Criticism "criticism" => Tone[Criticism],
    Curt "curt" => Tone[Curt],
    Insults "insults" => Tone[Insults],
    Attention "attention" => Tone[Attention],
    Grave "grave" => reads grave,
    Unprovoked "unprovoked" => reads unprovoked,
    StaffHit "staff-hit" => Target[Staff, Both],
    BoundsBroken "bounds-broken" => Bounds[Broken],
    Debt "debt" => reads debt,
    HardDebt "hard-debt" => reads hard_debt,
    SoftDebt "soft-debt" => reads soft_debt,
    Refused "refused" => Pay[Refused],
    NothingDue "nothing-due" => Pay[NothingDue],
    NoTerm "no-term" => Pay[NoTerm],
    PayUnsure "pay-unsure" => Pay[Unsure],
    Paperwork "paperwork" => Cause[Paperwork],
    NoMoney "no-money" => Cause[NoMoney],
    WorkDisputed "work-disputed" => Cause[Work],
    Evasive "evasive" => Cause[Evasive],
    AlwaysPays "always-pays" => Habit[Always],
    Unreminded "unreminded" => reads unreminded,
    Reminded "reminded" => Demand[Reminded],
    DemandRunning "demand-running" => Demand[Running],
    DemandPassed "demand-passed" => Demand[Passed],
    SmallSum "small-sum" => Sum[Small],
    LargeSum "large-sum" => Sum[Large],
    /// The client's files, access or domain are with us.
    WeHold "we-hold" => Holds[Mine, Both],
    TheyHold "they-hold" => Holds[Theirs, Both],
    Prepaid "prepaid" => Holds[Prepaid],
    Underpaid "underpaid" => reads underpaid,
    LowRate "low-rate" => Rate[Low],
    SymbolicRate "symbolic-rate" => Rate[Symbolic],
    Haggled "haggled" => Rate[Haggled],
    RateCut "rate-cut" => Rate[Cut],
    MostIncome "most-income" => Income[MostReserve, MostBare],
    NoReserve "no-reserve" => Income[PartBare, MostBare],
    OwnKept "own-kept" => Own[Kept],
    OwnFailed "own-failed" => Own[Failed],
    CannotDeliver "cannot-deliver" => Own[Cannot],
    OwnUnsure "own-unsure" => Own[Unsure],
    NothingSaid "nothing-said" => Told[Nothing],
    Hinted "hinted" => Told[Hints],
    Talked "talked" => Told[Talk],
    Warned "warned" => Told[Warned],
    GotBetter "got-better" => Told[Better],
    Announced "announced" => Told[Announced],
    PaidExtras "paid-extras" => Scope[Paid],
    ScopeGrew "scope-grew" => Scope[Grew],
    UnpaidExtras "unpaid-extras" => reads unpaid_extras,
    AllIncluded "all-included" => Scope[Included],
    Outgrown "outgrown" => Fit[Outgrown],
    OtherSkill "other-skill" => Fit[OtherSkill],
    TooLittle "too-little" => Fit[TooLittle],
    NoTime "no-time" => Fit[NoTime],
    Worn "worn" => Fit[Worn],
    /// D1.
    AdviceIgnored "advice-ignored" => Advice[Ignored, Blamed],
    Blamed "blamed" => Advice[Blamed],
    /// D3.
    Inflated "inflated" => Demands[Impossible],
    /// D4.
    NoFeedback "no-feedback" => Feedback[Silent],
    GoalsShift "goals-shift" => Feedback[Shifting],
    ManyVoices "many-voices" => Feedback[Many],
    /// D5.
    Distrust "distrust" => Trust[Distant, Control],
    Controlled "controlled" => Trust[Control],
    HeavyMood "heavy-mood" => Mood[Heavy],
    /// D6.
    OnePerson "one-person" => Person[One],
    PersonLeaving "person-leaving" => Person[Leaving],
    SomeoneAbove "someone-above" => Above[Knows, Unaware],
    AboveUnaware "above-unaware" => Above[Unaware],
    UnderMe "under-me" => Successor[UnderMe],
    Vouched "vouched" => Successor[Agreed, Unasked],
    ColleagueAgreed "colleague-agreed" => Successor[Agreed],
    ColleagueUnasked "colleague-unasked" => Successor[Unasked],
    FreeToEnd "free-to-end" => Contract[Free],
    Bound "bound" => Contract[Bound],
    /// The clause is unknown, ran out or was never signed.
    UnclearClause "unclear-clause" => Contract[Unread, Lapsed],
    Spoken "spoken" => Contract[Spoken],
    Ongoing "ongoing" => Stage[Ongoing],
    MidStage "mid-stage" => Stage[Middle],
    EndsSoon "ends-soon" => Stage[Ending],
    AllDone "all-done" => Stage[Done],
    Critical "critical" => Moment[Critical, Unsure],
    Friend "friend" => Tie[Friend],
    SentBySomeone "sent-by-someone" => Tie[Sent],
    GoBetween "go-between" => Tie[Between],
    TakesCalmly "takes-calmly" => Reaction[Calm],
    WillBargain "will-bargain" => Reaction[Bargain],
    MakesTrouble "makes-trouble" => Reaction[Trouble, Public],
    PublicClient "public-client" => Reaction[Public],
    ByVoice "by-voice" => Channel[Voice],
    ByMessenger "by-messenger" => Channel[Messenger],
    OnPlatform "on-platform" => Channel[Platform],
    Informal "informal" => Address[Informal],
    /// Chosen for a letter, not answered: its tone and its length.
    Warm "warm" => chosen,
    Firm "firm" => chosen,
    Short "short" => chosen,
}

impl Fact {
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fact| fact.id() == id)
    }

    /// The question whose answer makes it true, where it is a single one.
    pub fn question(self) -> Option<Question> {
        match Self::TRUTHS.get(self as usize)? {
            Truth::Answered(question, _) => Some(*question),
            Truth::Read(_) | Truth::Chosen => None,
        }
    }
}

/// The facts that hold for one visitor.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Facts(u128);

impl Facts {
    /// Reads the facts off the answers; a question that isn't answered makes nothing true.
    pub fn of(answers: &Answers) -> Self {
        let holds = |truth: &Truth| match truth {
            Truth::Answered(question, choices) => {
                answers.choice(*question).is_some_and(|choice| choices >> choice.index() & 1 == 1)
            }
            Truth::Read(reading) => reading(answers),
            Truth::Chosen => false,
        };
        let facts = Fact::ALL.iter().zip(Fact::TRUTHS);
        facts.filter(|(_, truth)| holds(truth)).map(|(fact, _)| *fact).collect()
    }

    #[must_use]
    pub fn with(self, fact: Fact) -> Self {
        Self(self.0 | 1 << fact as u32)
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
