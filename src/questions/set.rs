//! Every question with its choices, in the order in which a visitor meets them.

use super::Options;

questions! {
    /// Who the visitor is in this deal [F5].
    Role "role" {
        Freelancer "freelancer",
        Owner "owner",
        Employee "employee",
    }
    /// Where an employee's boss stands [F5].
    Boss "boss" {
        Unaware "unaware",
        Limits "limits",
        Agrees "agrees",
        Refuses "refuses",
    }
    /// What the visitor honestly wants [A1].
    Wish "wish" {
        Out "out",
        Change "change",
        MyMoney "my-money",
        Keep "keep",
        Unsure "unsure",
    }
    /// What should change, for who wants a change [A1].
    Change "change" {
        Price "price",
        Load "load",
        Conduct "conduct",
        Person "person",
        Dependence "dependence",
    }
    /// What could still hold someone who wants out, and which door stays open [A10, B8, F12].
    Door "door" {
        Shut "shut",
        IfFixed "if-fixed",
        ForPrice "for-price",
        Urgent "urgent",
        Reference "reference",
    }
    /// One incident or a pattern [B4, F17].
    Pattern "pattern" {
        Nothing "nothing",
        Once "once",
        Repeats "repeats",
        Always "always",
    }
    /// How angry the visitor is right now [C8, F17].
    Heat "heat" {
        Calm "calm",
        Sore "sore",
        Boiling "boiling",
    }
    /// Law and ethics, as a ladder [C1, F13, F20].
    RedLine "red-line" {
        None "none",
        Request "request",
        Exposes "exposes",
        Unlawful "unlawful",
        Unsure "unsure",
    }
    /// Pressure on the visitor, as a ladder [C6, F14].
    Pressure "pressure" {
        None "none",
        Words "words",
        Claim "claim",
        Threat "threat",
    }
    /// How the client talks; criticism isn't rudeness [D7, C11].
    Tone "tone" {
        Fine "fine",
        Criticism "criticism",
        Curt "curt",
        Insults "insults",
        Attention "attention",
    }
    /// At whom rudeness is aimed [C7, F14].
    Target "target" {
        Me "me",
        Staff "staff",
        Both "both",
    }
    /// Hours, places, appointments [C2].
    Bounds "bounds" {
        Kept "kept",
        Slips "slips",
        Broken "broken",
    }
    /// How the client pays [B1, B2].
    Pay "pay" {
        OnTime "on-time",
        NothingDue "nothing-due",
        NoTerm "no-term",
        Late "late",
        Refused "refused",
        Unsure "unsure",
    }
    /// Why the money isn't there [F3, D2].
    Cause "cause" {
        Paperwork "paperwork",
        NoMoney "no-money",
        Work "work",
        Evasive "evasive",
        Unsure "unsure",
    }
    /// Whether they have paid in the end so far [F3].
    Habit "habit" {
        Always "always",
        NotAlways "not-always",
        First "first",
    }
    /// What has been said about the debt [F19].
    Demand "demand" {
        Nothing "nothing",
        Reminded "reminded",
        Running "running",
        Passed "passed",
    }
    /// The sum against what getting it would cost [F2].
    Sum "sum" {
        Small "small",
        Notable "notable",
        Large "large",
    }
    /// What each side still holds of the other's [F1].
    Holds "holds" {
        Nothing "nothing",
        Mine "mine",
        Theirs "theirs",
        Both "both",
        Prepaid "prepaid",
    }
    /// The rate [A13, B1].
    Rate "rate" {
        Fair "fair",
        Low "low",
        Symbolic "symbolic",
        Haggled "haggled",
        Cut "cut",
    }
    /// Share of income, and how long one could do without [B3, F4, F18].
    Income "income" {
        Small "small",
        PartReserve "part-reserve",
        PartBare "part-bare",
        MostReserve "most-reserve",
        MostBare "most-bare",
    }
    /// The visitor's own side [D0, F16].
    Own "own" {
        Kept "kept",
        Slips "slips",
        Failed "failed",
        Cannot "cannot",
        Unsure "unsure",
    }
    /// What has been said so far, and what came of it [A14, C3].
    Told "told" {
        Nothing "nothing",
        Hints "hints",
        Talk "talk",
        Warned "warned",
        Better "better",
        Announced "announced",
    }
    /// Whether the work stays within what was agreed, and whether extras are paid [F10].
    Scope "scope" {
        Clear "clear",
        Paid "paid",
        Grew "grew",
        Unpaid "unpaid",
        Included "included",
    }
    /// Whether the visitor and the work still fit [B1, E2].
    Fit "fit" {
        Good "good",
        Outgrown "outgrown",
        OtherSkill "other-skill",
        TooLittle "too-little",
        NoTime "no-time",
        Worn "worn",
    }
    /// Where the work stands [B6, B12, F9].
    Stage "stage" {
        Ongoing "ongoing",
        Middle "middle",
        Between "between",
        Ending "ending",
        Done "done",
    }
    /// What is demanded [D3].
    Demands "demands" {
        Real "real",
        Bold "bold",
        Impossible "impossible",
    }
    /// Whether advice is heard, and who gets the blame [D1].
    Advice "advice" {
        Heard "heard",
        Ignored "ignored",
        Blamed "blamed",
    }
    /// Feedback [D4, C11].
    Feedback "feedback" {
        Clear "clear",
        Silent "silent",
        Shifting "shifting",
        Many "many",
    }
    /// Trust [D5].
    Trust "trust" {
        Partner "partner",
        Distant "distant",
        Control "control",
    }
    /// What every talk leaves behind [B1].
    Mood "mood" {
        Easy "easy",
        Dry "dry",
        Heavy "heavy",
    }
    /// Whether it is one person [D6, F11].
    Person "person" {
        Nobody "nobody",
        One "one",
        Leaving "leaving",
        Everyone "everyone",
    }
    /// Whether someone stands above or beside that person, and knows [E5, F11].
    Above "above" {
        None "none",
        Knows "knows",
        Unaware "unaware",
        Unsure "unsure",
    }
    /// Who could take over [E4, E6, A11].
    Successor "successor" {
        Nobody "nobody",
        UnderMe "under-me",
        Agreed "agreed",
        Unasked "unasked",
    }
    /// What is in writing about ending [C4, F15].
    Contract "contract" {
        Free "free",
        Bound "bound",
        Unread "unread",
        Lapsed "lapsed",
        Spoken "spoken",
    }
    /// Whether leaving now would do real harm [F9].
    Moment "moment" {
        Quiet "quiet",
        Critical "critical",
        Unsure "unsure",
    }
    /// Who the client is to the visitor [A13, F6].
    Tie "tie" {
        Plain "plain",
        Friend "friend",
        Sent "sent",
        Between "between",
    }
    /// How the client would take a parting [C6, F6].
    Reaction "reaction" {
        Calm "calm",
        Bargain "bargain",
        Trouble "trouble",
        Public "public",
        Unsure "unsure",
    }
    /// Where they talk [A2, F7, F8].
    Channel "channel" {
        Voice "voice",
        Email "email",
        Messenger "messenger",
        Platform "platform",
    }
    /// ты or вы [A2].
    Address "address" {
        Informal "informal",
        Formal "formal",
        Mixed "mixed",
    }
}
