//! Any act that a member can do, drawn by chance from what is known at the node.

use super::chance::Chance;
use super::statements::{account, provenance, statement};
use register::members::facts::{MemberAccount, MemberRole};
use register::{Act, ActId, ClaimRef, Kind, MemberId, NewThing, Said, State, ThingId};

/// The kinds of act that a run must do.
pub const KINDS: &[&str] = &[
    "enter",
    "import",
    "say",
    "correct",
    "withdraw",
    "undo",
    "approve",
    "open-origin",
    "reads",
    "join",
    "change-role",
    "remove",
    "judge",
    "take-back",
    "review",
    "reconcile",
    "sign",
    "ask-erasure",
    "erase",
    "keep-estimate",
    "withdraw-estimate",
];

pub fn join(id: MemberId, name: &str, role: MemberRole) -> (&'static str, Act) {
    let account = MemberAccount { name: name.into(), role, signer: [1; 32], recipient: "age1".into() };
    ("join", Act::AddMember(id, account))
}

/// Any act, or one that will be refused.
pub fn draw(chance: &mut Chance, state: &State) -> (&'static str, Act) {
    if chance.one_in(3) {
        return super::matching::draw(chance, state);
    }
    if chance.one_in(25) {
        return super::estimates::draw(chance, state);
    }
    match chance.below(100) {
        0..30 => ("enter", Act::Enter(new_thing(chance, state))),
        30..34 => {
            let things = (0..1 + chance.below(5)).map(|_| new_thing(chance, state)).collect();
            let batch = (0..chance.below(3)).map(|_| ActId(chance.id())).collect();
            ("import", Act::Import { things, batch })
        }
        34..58 => say(chance, state),
        58..66 => correct(chance, state),
        66..72 => (
            "withdraw",
            Act::Withdraw { claim: any_claim(chance, state), reason: "a slip of the pen".into() },
        ),
        72..78 => ("undo", Act::Undo { act: any_act(chance, state), reason: "the wrong file".into() }),
        78..84 => {
            let record = any_thing(chance, state, Kind::is_record);
            ("approve", Act::ApproveDeath { record, reason: "both papers seen".into() })
        }
        84..88 => {
            let source = any_thing(chance, state, |kind| kind == Kind::Source);
            ("open-origin", Act::OpenOrigin { source, reason: "a court asks".into() })
        }
        88..92 => ("reads", Act::NoteReads(vec![any_thing(chance, state, |_| true)])),
        _ => membership(chance, state),
    }
}

fn membership(chance: &mut Chance, state: &State) -> (&'static str, Act) {
    let members: Vec<_> = state.members().all().map(|(id, _)| id).collect();
    let id = chance.pick(&members).copied().unwrap_or(MemberId([0; 16]));
    let role = chance.pick(MemberRole::ALL).copied().unwrap_or(MemberRole::Volunteer);
    match chance.below(4) {
        0 | 1 => {
            let id = MemberId(chance.id());
            join(id, &format!("member {id}"), role)
        }
        2 => ("change-role", Act::ChangeRole(id, role)),
        _ => ("remove", Act::RemoveMember(id, "moved away".into())),
    }
}

fn new_thing(chance: &mut Chance, state: &State) -> NewThing {
    let kinds = &Kind::ALL[..Kind::ALL.len() - 1];
    let kind = if chance.one_in(2) { Kind::Person } else { *chance.pick(kinds).unwrap_or(&Kind::Source) };
    let id = ThingId(chance.id());
    let mut claims = vec![account(chance, state, kind)];
    claims.extend((0..chance.below(4)).map(|_| statement(chance, state, kind)));
    let said = vec![Said { claims, by: provenance(chance, state) }];
    let list = chance.one_in(4).then(|| any_thing(chance, state, |kind| kind == Kind::List));
    NewThing { id, kind, list, reference: chance.one_in(3).then(|| "row 7".into()), said }
}

fn say(chance: &mut Chance, state: &State) -> (&'static str, Act) {
    let thing = if chance.one_in(3) {
        any_thing(chance, state, |_| true)
    } else {
        any_thing(chance, state, Kind::is_record)
    };
    let kind = state.find(thing).and_then(|(_, found)| found.kind()).unwrap_or(Kind::Person);
    let claims = (0..1 + chance.below(3)).map(|_| statement(chance, state, kind)).collect();
    ("say", Act::Say { thing, said: Said { claims, by: provenance(chance, state) } })
}

fn correct(chance: &mut Chance, state: &State) -> (&'static str, Act) {
    let claim = any_claim(chance, state);
    let kind = state.find_claim(claim).and_then(|(number, _)| state.thing(number).kind());
    let with = statement(chance, state, kind.unwrap_or(Kind::Person));
    let by = provenance(chance, state);
    ("correct", Act::Correct { claim, with, by, reason: "misheard".into() })
}

/// Some thing of such a kind; now and then one that is not there.
pub fn any_thing(chance: &mut Chance, state: &State, of: impl Fn(Kind) -> bool) -> ThingId {
    let things: Vec<_> = state
        .things()
        .filter(|(_, thing)| thing.kind().is_some_and(&of))
        .map(|(_, thing)| thing.id)
        .collect();
    let stray = chance.one_in(30);
    chance.pick(&things).copied().filter(|_| !stray).unwrap_or(ThingId([9; 16]))
}

fn any_claim(chance: &mut Chance, state: &State) -> ClaimRef {
    let claims: Vec<_> =
        state.things().flat_map(|(_, thing)| &thing.claims).map(|claim| state.claim_ref(claim)).collect();
    let nowhere = register::FactRef { act: ActId([9; 16]), index: 0 };
    chance.pick(&claims).copied().unwrap_or(ClaimRef { fact: nowhere, claim: 0 })
}

fn any_act(chance: &mut Chance, state: &State) -> ActId {
    let acts: Vec<_> = state.acts().map(|line| line.stamp.act).collect();
    chance.pick(&acts).copied().unwrap_or(ActId([9; 16]))
}
