//! Where each chain ends, so that our next act goes on after our last one: never beside it, for that would be a fork.
//!
//! What a stranger wrote ends no chain, unless the log is damaged: then it may be a member's whose joining is lost.

use super::ChainEnd;
use ledger::{Link, NodeId, Time};
use std::collections::BTreeMap;

/// The ends of all chains.
#[derive(Default)]
pub struct Chains {
    ends: BTreeMap<NodeId, ChainEnd>,
    is_damaged: bool,
}

/// An entry's place in its chain, and how far it is to be believed.
pub enum Followed {
    /// A member vouches for it.
    Vouched(Link),
    /// Nobody known signed it.
    Strange(Link),
    /// It cannot be read; its row says where it stands, and not after which.
    Unreadable(Link),
}

impl Chains {
    /// Chains that end like this.
    pub fn ending(ends: BTreeMap<NodeId, ChainEnd>) -> Chains {
        Chains { ends, is_damaged: false }
    }

    /// Where a chain ends.
    pub fn end_of(&self, node: NodeId) -> ChainEnd {
        self.ends.get(&node).copied().unwrap_or_default()
    }

    /// Follows the next entry of the log; one that does not continue its chain is named.
    pub fn follow(&mut self, followed: &Followed, faults: &mut Vec<String>) {
        let (Followed::Vouched(link) | Followed::Strange(link) | Followed::Unreadable(link)) = followed;
        let end = self.end_of(link.node);
        let is_next = link.sequence == end.sequence;
        let counts = match followed {
            Followed::Vouched(_) => {
                if !is_next || link.previous != end.previous {
                    self.is_damaged = true;
                    faults.push(format!("entry {} does not continue its chain", link.id));
                }
                link.sequence >= end.sequence
            }
            Followed::Strange(_) => self.is_damaged && is_next && link.previous == end.previous,
            Followed::Unreadable(_) => {
                self.is_damaged = true;
                is_next
            }
        };
        if counts {
            let sequence = link.sequence.saturating_add(1);
            let end = ChainEnd { sequence, previous: Some(link.id), last: Time::default() };
            self.ends.insert(link.node, end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::EntryId;

    fn link(sequence: u64, id: u8, previous: Option<u8>) -> Link {
        let previous = previous.map(|id| EntryId([id; 32]));
        Link { node: NodeId([1; 16]), sequence, previous, id: EntryId([id; 32]) }
    }

    fn after(entries: &[Followed]) -> (u64, Option<EntryId>, usize) {
        let (mut chains, mut faults) = (Chains::default(), Vec::new());
        entries.iter().for_each(|entry| chains.follow(entry, &mut faults));
        let end = chains.end_of(NodeId([1; 16]));
        (end.sequence, end.previous, faults.len())
    }

    #[test]
    fn a_chain_goes_on_after_an_entry_that_cannot_be_read() {
        let last = [Followed::Vouched(link(0, 1, None)), Followed::Unreadable(link(1, 2, None))];
        assert_eq!(after(&last), (2, Some(EntryId([2; 32])), 0));
        let [first, second] = last;
        let third = Followed::Vouched(link(2, 3, Some(2)));
        assert_eq!(after(&[first, second, third]), (3, Some(EntryId([3; 32])), 0));
    }

    #[test]
    fn a_stranger_ends_no_chain_and_the_largest_number_is_no_panic() {
        let first = || Followed::Vouched(link(0, 1, None));
        let end = (1, Some(EntryId([1; 32])), 0);
        assert_eq!(after(&[first(), Followed::Strange(link(1, 9, Some(1)))]), end);
        assert_eq!(after(&[first(), Followed::Strange(link(u64::MAX, 9, Some(1)))]), end);
        assert_eq!(after(&[first(), Followed::Vouched(link(u64::MAX, 9, Some(1)))]).0, u64::MAX);
    }

    #[test]
    fn an_entry_of_before_does_not_turn_the_end_back() {
        let entries = [link(0, 1, None), link(1, 2, Some(1)), link(0, 1, None)].map(Followed::Vouched);
        assert_eq!(after(&entries), (2, Some(EntryId([2; 32])), 1));
    }

    #[test]
    fn an_entry_after_a_gap_is_named_and_goes_on() {
        let entries = [link(0, 1, None), link(2, 3, Some(2))].map(Followed::Vouched);
        assert_eq!(after(&entries), (3, Some(EntryId([3; 32])), 1));
    }
}
