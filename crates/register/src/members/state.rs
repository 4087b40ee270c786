//! The members as the log tells of them. One who left stays listed: what they did stays theirs.

use super::facts::{KeyMade, MemberAccount, MemberRole};
use crate::claim::Compartment;
use crate::id::MemberId;
use crate::state::Stamp;
use minicbor::Encoder;
use std::collections::BTreeMap;

/// A member of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Name, keys, and the role with which they joined or which they have now.
    pub account: MemberAccount,
    /// Who let them in, and when.
    pub joined: Stamp,
    /// Set when they left: who ended it, when, and why.
    pub left: Option<(Stamp, Box<str>)>,
}

impl Member {
    /// True until they left.
    pub fn is_active(&self) -> bool {
        self.left.is_none()
    }
}

/// A role that a member was given after they joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleChange {
    /// Who gave it, and when.
    pub stamp: Stamp,
    /// Whose role it is.
    pub member: MemberId,
    /// The role.
    pub role: MemberRole,
}

/// All members, past ones too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members {
    all: BTreeMap<MemberId, Member>,
    role_changes: Vec<RoleChange>,
    recoveries: Vec<(MemberId, Stamp)>,
    keys: BTreeMap<(Compartment, u32), [u8; 16]>,
}

impl Members {
    /// The member with this id.
    pub fn find(&self, id: MemberId) -> Option<&Member> {
        self.all.get(&id)
    }

    /// Every member, past ones too.
    pub fn all(&self) -> impl Iterator<Item = (MemberId, &Member)> {
        self.all.iter().map(|(id, member)| (*id, member))
    }

    /// The active members.
    pub fn active(&self) -> impl Iterator<Item = (MemberId, &Member)> {
        self.all().filter(|(_, member)| member.is_active())
    }

    /// What a member may do now; `None` when they left or never were one.
    pub fn role_of(&self, id: MemberId) -> Option<MemberRole> {
        self.find(id).filter(|member| member.is_active()).map(|member| member.account.role)
    }

    /// The roles that members were given after they joined, oldest first.
    pub fn role_changes(&self) -> &[RoleChange] {
        &self.role_changes
    }

    /// When a lost passphrase was replaced with a paper key, and whose, oldest first.
    pub fn recoveries(&self) -> &[(MemberId, Stamp)] {
        &self.recoveries
    }

    /// The compartment keys that the office made, by what they open and their number: the names that members stated.
    pub fn keys(&self) -> &BTreeMap<(Compartment, u32), [u8; 16]> {
        &self.keys
    }

    pub(crate) fn recover(&mut self, id: MemberId, stamp: Stamp) {
        self.recoveries.push((id, stamp));
    }

    /// What was stated first stays: nobody puts another key in the place of one.
    pub(crate) fn make_keys(&mut self, made: &[KeyMade]) {
        for key in made {
            self.keys.entry((key.compartment, key.generation)).or_insert(key.id);
        }
    }

    pub(crate) fn join(&mut self, id: MemberId, account: MemberAccount, joined: Stamp) {
        self.all.entry(id).or_insert(Member { account, joined, left: None });
    }

    pub(crate) fn change_role(&mut self, id: MemberId, role: MemberRole, stamp: Stamp) {
        if let Some(member) = self.all.get_mut(&id) {
            member.account.role = role;
            self.role_changes.push(RoleChange { stamp, member: id, role });
        }
    }

    pub(crate) fn leave(&mut self, id: MemberId, reason: Box<str>, stamp: Stamp) {
        if let Some(member) = self.all.get_mut(&id) {
            member.left.get_or_insert((stamp, reason));
        }
    }

    pub(crate) fn write_canonical(
        &self,
        e: &mut Encoder<&mut Vec<u8>>,
    ) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        e.map(self.all.len() as u64)?;
        for (id, member) in self.all() {
            e.encode(id)?.encode(&member.account)?.encode(member.joined.act)?.bool(member.is_active())?;
            if let Some((stamp, reason)) = &member.left {
                e.encode(stamp.act)?.str(reason)?;
            }
        }
        e.array(self.recoveries.len() as u64)?;
        for (id, stamp) in &self.recoveries {
            e.encode(id)?.encode(stamp.act)?;
        }
        e.map(self.keys.len() as u64)?;
        for ((compartment, generation), id) in &self.keys {
            e.encode(compartment)?.u32(*generation)?.bytes(id)?;
        }
        Ok(())
    }
}
