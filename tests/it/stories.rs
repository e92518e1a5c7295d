//! Stories from practice: what an adviser would say, decided before the code was asked.
//!
//! A story names its answers, then the verdict, then gates that must stand or, with a
//! minus, must not; `because` gives the questions of its reasons in order. What it
//! doesn't name is the plain answer of `PLAIN`. What it names must really be asked.

use crate::visitors::{complete, told};
use partwell::answers::Answers;
use partwell::decision::{Decision, Gate};
use partwell::questions::{Choice, Question};

const PLAIN: &str = "pattern=repeats heat=sore cause=evasive habit=first demand=reminded \
    sum=notable told=hints mood=dry contract=free channel=email address=formal";

const MONEY: &str = "
A designer is owed for three weeks and hears excuses
  wish=my-money pay=late => pause-until-paid evidence -advice -contract -money -moment
  because pay cause demand wish
The same designer has set a date, it passed, they refuse and hold on to nothing
  wish=out pay=refused demand=passed => part-now evidence -money -advice
  because pay demand cause wish
A developer holds their domain when the refused demand runs out
  wish=my-money pay=refused demand=passed holds=mine contract=unread reaction=trouble
  => part-now advice money quiet evidence -contract
A translator on a platform is refused a tiny sum
  wish=my-money pay=refused demand=passed sum=small contract=unread channel=platform
  => part-now platform contract evidence -advice
A tiny sum is late and a fixed term forbids stopping
  wish=change change=price pay=late sum=small contract=bound
  => pause-until-paid contract -advice
An agency pays me when its own client has paid it
  wish=keep pay=late cause=no-money tie=between => renegotiate-payment right-person -contract
  because pay cause
The agency hides behind its client and I want my money
  wish=my-money pay=late cause=no-money tie=between contract=spoken
  => pause-until-paid right-person evidence -advice
Accounts redo the papers every month; I like them
  wish=keep pay=late cause=paperwork => repair -evidence -contract
  because pay cause
They grumble about the work but have always paid
  wish=keep pay=late cause=work habit=always own=slips => renegotiate-payment
  because pay habit
We never agreed when they pay
  wish=keep pay=no-term => renegotiate-payment -contract
  because pay
I want out, and they owe me with my date still running
  wish=out tone=insults target=me pay=late demand=running => pause-until-paid evidence -money
Launch is tomorrow and they still haven't paid
  wish=my-money pay=late moment=critical => pause-until-paid moment
I failed, they hold back the fee over it
  wish=change change=conduct pay=refused cause=work own=failed => own-it -contract -moment
  because own
I dread the mails of a client who pays fairly little and want a fair price
  wish=change change=price rate=low income=most-bare => renegotiate-price runway -contract
A favour for a friend has grown into steady work
  wish=unsure rate=symbolic scope=grew tie=friend => renegotiate-price -advice -contract
";

const CONDUCT: &str = "
A studio's client shouts at the staff; we have talked, in vain
  role=owner wish=change change=conduct tone=insults target=staff told=talk
  => warn safety evidence quiet -advice -contract
  because tone target told
The shouting goes on after a clear warning
  role=owner wish=unsure tone=insults target=both told=warned contract=lapsed
  => part-after-warning contract money safety evidence -advice
  because told tone target pattern
It goes on, but we want to keep the name
  role=owner wish=keep tone=insults target=me told=warned => warn -money
Parents skip lessons, nothing was said yet
  wish=change change=conduct bounds=broken told=nothing => warn -contract -money
  because bounds pattern
Parents skip lessons after a house rule and a warning, the exam is near
  wish=unsure bounds=broken told=warned moment=critical => part-after-warning moment money
Hints only, for years, about calls at night
  wish=unsure pattern=always bounds=broken told=hints => warn -moment
An account manager gets unwelcome attention, the boss doesn't know
  role=employee boss=unaware wish=change change=person tone=attention target=me
  => change-contact boss safety evidence -advice -contract -money
The same, not sure what to wish for
  role=employee boss=unaware wish=unsure tone=attention target=me => warn boss safety
An employee wants out from under a shouting client, the boss won't act
  role=employee boss=refuses wish=out tone=insults target=me => warn boss -money
The boss agrees to part with whoever insults after a warning
  role=employee boss=agrees wish=unsure tone=insults target=staff told=warned
  => part-after-warning -boss safety money
Extras pile up unpaid, I said so, I want to keep them
  wish=keep scope=unpaid => renegotiate-scope -contract
  because scope
'It was all included', again, after a warning
  wish=unsure scope=included told=warned => part-after-warning money
One powerful person dislikes us, others there are kind
  wish=keep tone=curt person=one above=knows => change-contact -right-person
The rude one has a superior who knows nothing yet
  wish=change change=conduct tone=insults target=me told=talk person=one above=unaware
  => change-contact right-person evidence
One insult yesterday, I boil and want out
  wish=out pattern=once heat=boiling tone=insults target=me => wait -evidence -cool
  because heat pattern
Harsh but fair criticism of late work
  wish=keep tone=criticism own=failed => own-it
He patronises; I said it straight, nothing changed
  wish=change change=conduct tone=curt told=talk => warn -contract
They shout, and pay late but always; I want other manners
  wish=change change=conduct tone=insults target=me told=nothing pay=late habit=always
  => warn evidence
No date of payment, and calls at night that I want to end
  wish=change change=conduct bounds=broken pay=no-term => warn
An employee is harassed while the firm waits for its money
  role=employee boss=unaware wish=unsure tone=attention target=me pay=late
  => warn boss safety evidence
I slipped, and now come unwelcome messages at night
  wish=unsure tone=attention target=me own=failed => warn safety
No feedback for weeks
  wish=change change=conduct feedback=silent told=nothing => repair -contract
";

const LINES: &str = "
They ask for fake reviews, once
  wish=keep pattern=once red-line=request => decline -advice -contract -moment
  because red-line
They insist on forged papers
  wish=keep red-line=unlawful contract=unread => part-now advice evidence -moment -colleague
  because red-line
He threatens my family and I shake with rage
  wish=out pattern=once heat=boiling pressure=threat => part-now safety evidence cool -moment
  because pressure
An engineer's warning about an unsafe site is waved off
  wish=keep red-line=exposes told=talk contract=lapsed => part-now advice evidence -moment
  because red-line told
The same risk, not said yet
  wish=keep red-line=exposes told=nothing => warn evidence -advice -moment
They talk of lawyers, all else is well
  wish=keep pattern=once pressure=words => keep -advice
They want their money back by law, for the first time
  wish=keep pattern=once pressure=claim => renegotiate-scope advice evidence
They claim by law and I want out
  wish=out pressure=claim => part-softly advice evidence money
They claim by law for work I did badly
  wish=keep pressure=claim own=failed => own-it advice
All is done and paid, yet there is a claim
  wish=unsure pattern=once pressure=claim => renegotiate-scope advice
I'm not sure it is legal, nor how well I did
  wish=unsure red-line=unsure own=unsure => wait red-line
  because red-line own
";

const WISHES: &str = "
Worn out, yet the wish says money
  wish=change change=price fit=worn => renegotiate-scope -runway
  because fit successor
Worn out, a colleague has agreed
  wish=unsure fit=worn successor=agreed => refer money -colleague -contract
  because fit successor
Worn out, the colleague doesn't know yet
  wish=unsure fit=worn successor=unasked contract=lapsed => refer colleague contract -advice
No time, but a client to keep, and a colleague at hand
  wish=keep fit=no-time successor=agreed => outsource -money -contract
Less work, an assistant under me
  wish=change change=load successor=under-me => outsource
  because change successor
Decent client, no time, out, a colleague agreed, a fixed term
  wish=out fit=no-time successor=agreed contract=bound => refer advice money -contract
  because wish fit successor
They ask for crooked things, so nobody is recommended
  wish=out red-line=request fit=no-time => part-softly -colleague
Out from a decent client who is most of my income, contract unread
  wish=out income=most-reserve contract=unread => part-softly advice runway money -contract
  because wish door
Out from a friend's project, on their word only
  wish=out door=reference tie=friend contract=spoken => part-softly -advice -contract
  because wish
The term ends soon and I want out
  wish=out stage=ending contract=bound => let-it-end contract money -advice -moment
All delivered, all paid, nothing new
  wish=unsure stage=done => let-it-end -contract -money
  because stage pay
I can't do it, and more time won't help
  wish=unsure own=cannot => part-softly money
  because own
All is well and they are most of my income
  wish=keep pattern=nothing income=most-bare => keep -runway
To depend on them less, all else is fine
  wish=change change=dependence income=most-bare => keep -contract
";

#[test]
fn stories_end_as_an_adviser_would_end_them() {
    let all = [MONEY, CONDUCT, LINES, WISHES];
    let stories: Vec<String> = all.iter().flat_map(|part| split(part)).collect();
    for story in &stories {
        check_story(story);
    }
    println!("{} stories", stories.len());
}

/// A story begins with a line that isn't indented.
fn split(part: &str) -> Vec<String> {
    part.lines().filter(|line| !line.is_empty()).fold(Vec::new(), |mut stories, line| {
        match stories.last_mut() {
            Some(story) if line.starts_with(' ') => *story = format!("{story}\n{line}"),
            _ => stories.push(line.to_string()),
        }
        stories
    })
}

#[track_caller]
fn check_story(story: &str) {
    let (_, body) = story.split_once('\n').unwrap();
    let (body, because) = body.split_once("because").unwrap_or((body, ""));
    let (given, expected) = body.split_once("=>").unwrap();
    let mut expected = expected.split_whitespace();
    let mildest = Question::ALL.iter().filter_map(|question| Choice::at(*question, 0));
    let answers: Answers = mildest.chain(choices(PLAIN)).chain(choices(given)).collect();
    let decision = Decision::of(complete(&answers));
    let story = format!("{story}\n{}", told(&decision));
    for choice in choices(given) {
        assert!(decision.answers.iter().any(|asked| asked == choice), "{choice:?} of {story}");
    }
    assert_eq!(expected.next(), Some(decision.verdict.id()), "{story}");
    for id in expected {
        let gate = Gate::parse(id.trim_start_matches('-')).unwrap();
        let stands = decision.gates.contains(&gate);
        assert_eq!(stands, !id.starts_with('-'), "gate {id} among {:?}: {story}", decision.gates);
    }
    let reasons: Vec<&str> = decision.reasons.iter().map(|reason| reason.question().id()).collect();
    let because: Vec<&str> = because.split_whitespace().collect();
    assert!(because.is_empty() || because == reasons, "because {reasons:?}: {story}");
}

fn choices(text: &str) -> Vec<Choice> {
    text.split_whitespace()
        .map(|pair| {
            let (question, choice) = pair.split_once('=').unwrap();
            Choice::parse(Question::parse(question).unwrap(), choice).unwrap()
        })
        .collect()
}
