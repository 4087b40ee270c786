//! Who may do what: one table of roles and acts, and the acts on members themselves.

use super::facts::{MemberAccount, MemberRole};
use crate::act::{Act, given};
use crate::claim::{Claim, ClaimRef, Compartment, Kind};
use crate::fact::{Body, Fact};
use crate::id::{MemberId, ThingId};
use crate::refusal::Refusal;
use crate::state::State;

/// Refuses an act that the member's role does not allow.
pub fn may(state: &State, by: MemberId, act: &Act) -> Result<(), Refusal> {
    // The first entry of an office lets its first lead in: there is nobody yet who could.
    if state.members().all().next().is_none()
        && let Act::AddMember(_, first) = act
    {
        return if first.role == MemberRole::Lead { Ok(()) } else { Err(Refusal::LastLead) };
    }
    let role = state.members().role_of(by).ok_or(Refusal::NotAMember)?;
    let is_allowed = match act {
        // Who a hidden source is: nobody else may touch what is said of it either.
        Act::Correct { claim, .. } | Act::Withdraw { claim, .. } if is_origin(state, *claim) => {
            role == MemberRole::SourceKeeper
        }
        _ => allows(role, act),
    };
    if is_allowed { Ok(()) } else { Err(Refusal::RoleMayNot(role)) }
}

/// The table: which role may do which act.
fn allows(role: MemberRole, act: &Act) -> bool {
    use MemberRole::{Documenter, Lead, Operator, Reviewer, SourceKeeper, Volunteer};
    match act {
        Act::NoteReads(_) | Act::NoteRecovery => true,
        Act::StateKeys(_)
        | Act::AskErasure { .. }
        | Act::JudgePair(_)
        | Act::WithdrawJudgement { .. }
        | Act::AskReview(..) => role != Volunteer,
        Act::KeepEstimate(..)
        | Act::WithdrawEstimate { .. }
        | Act::BeginReconciliation(..)
        | Act::SignLine(..)
        | Act::TakeBackLine { .. } => matches!(role, Lead | Documenter | Reviewer | SourceKeeper),
        Act::ApproveErasure(_) | Act::DeclineErasure { .. } => {
            matches!(role, Lead | Reviewer | SourceKeeper)
        }
        Act::Enter(new) => match new.kind {
            Kind::Person | Kind::Unnamed | Kind::Group => role != Volunteer,
            Kind::Source => role != Volunteer && (role == SourceKeeper || !new.said.iter().any(says_origin)),
            Kind::List
            | Kind::Event
            | Kind::Deed
            | Kind::Organisation
            | Kind::Place
            | Kind::Figure
            | Kind::Step
            | Kind::Definition => {
                matches!(role, Lead | Documenter | Reviewer | SourceKeeper)
            }
            Kind::Member => false,
        },
        Act::Say { said, .. } if says_origin(said) => role == SourceKeeper,
        Act::Say { .. } => role != Volunteer,
        Act::Correct { with: Claim::Origin(_), .. } => role == SourceKeeper,
        Act::Correct { .. } | Act::Withdraw { .. } => {
            matches!(role, Lead | Documenter | Operator | Reviewer | SourceKeeper)
        }
        Act::Import { things, .. } if things.iter().any(|new| new.said.iter().any(says_origin)) => false,
        Act::Import { .. } | Act::Undo { .. } => matches!(role, Lead | Documenter),
        Act::ApproveDeath { .. } => matches!(role, Lead | Reviewer),
        Act::OpenOrigin { .. } => role == SourceKeeper,
        Act::AddMember(..) | Act::ChangeRole(..) | Act::RemoveMember(..) => role == Lead,
        Act::ProposeEdition(_) => matches!(role, Lead | Reviewer),
        // Whoever guards the sources knows best what would give one away.
        Act::ApproveEdition(_) | Act::WithdrawEdition { .. } => {
            matches!(role, Lead | Reviewer | SourceKeeper)
        }
    }
}

fn is_origin(state: &State, at: ClaimRef) -> bool {
    let found = state.find_claim(at).and_then(|(number, position)| state.thing(number).claims.get(position));
    found.is_some_and(|stored| matches!(stored.claim, Claim::Origin(_)))
}

fn says_origin(said: &crate::fact::Said) -> bool {
    said.claims.iter().any(|claim| matches!(claim, Claim::Origin(_)))
}

/// Lets a member in.
pub fn add(state: &State, id: MemberId, account: MemberAccount) -> Result<Vec<Fact>, Refusal> {
    if account.name.trim().is_empty() {
        return Err(Refusal::Missing("name"));
    }
    crate::limits::text("name", &account.name)?;
    if state.members().find(id).is_some() {
        return Err(Refusal::NameTaken);
    }
    let mut names = state.members().all().map(|(_, member)| member.account.name.to_lowercase());
    if names.any(|name| name == account.name.to_lowercase()) {
        return Err(Refusal::NameTaken);
    }
    Ok(vec![member_fact(id, Body::MemberJoined(Box::new(account)))])
}

/// Changes what a member may do; the office keeps a lead.
pub fn change_role(state: &State, id: MemberId, role: MemberRole) -> Result<Vec<Fact>, Refusal> {
    state.members().role_of(id).ok_or(Refusal::NotThere(Kind::Member))?;
    if role != MemberRole::Lead {
        keep_a_lead(state, id)?;
    }
    Ok(vec![member_fact(id, Body::RoleChanged(role))])
}

/// Ends a membership; the office keeps a lead.
pub fn remove(state: &State, id: MemberId, reason: &str) -> Result<Vec<Fact>, Refusal> {
    state.members().role_of(id).ok_or(Refusal::NotThere(Kind::Member))?;
    keep_a_lead(state, id)?;
    Ok(vec![member_fact(id, Body::MemberLeft(given(reason)?))])
}

fn keep_a_lead(state: &State, without: MemberId) -> Result<(), Refusal> {
    let mut leads = state.members().active().filter(|(_, member)| member.account.role == MemberRole::Lead);
    if leads.any(|(id, _)| id != without) { Ok(()) } else { Err(Refusal::LastLead) }
}

fn member_fact(id: MemberId, body: Body) -> Fact {
    Fact { thing: ThingId::from(id), compartment: Compartment::Control, body }
}
