//! Keeps up which records are one person: after each act, for the records that it touched and all that are tied to them.

use super::{State, ThingNo};
use crate::claim::Kind;
use crate::matching::clusters::{clusters, connected};
use crate::state::KnownBy;
use std::collections::BTreeSet;

impl State {
    /// Works out anew the people of all touched records, and adds every record whose person changed or was touched.
    pub(super) fn gather_people(&mut self, touched: &mut Vec<ThingNo>) {
        if self.matching.is_empty() {
            return;
        }
        let mut left: BTreeSet<ThingNo> =
            touched.iter().copied().filter(|number| self.is_judged(*number)).collect();
        left.extend(self.judged_on_lists(touched));
        let mut gathered = Vec::new();
        while let Some(number) = left.pop_first() {
            let tied = connected(self, number, KnownBy::Now);
            tied.iter().for_each(|one| {
                left.remove(one);
            });
            gathered.push((clusters(self, &tied, KnownBy::Now).people, tied));
        }
        // All that was goes before anything new is written: what was one person may be two now.
        for one in gathered.iter().flat_map(|(_, tied)| tied) {
            if let Some(head) = self.matching.heads.remove(one) {
                self.matching.people.remove(&head);
            }
        }
        for (people, tied) in gathered {
            for records in people.into_iter().filter(|records| records.len() > 1) {
                let Some(&head) = records.first() else { continue };
                records.iter().for_each(|record| {
                    self.matching.heads.insert(*record, head);
                });
                self.matching.people.insert(head, records);
            }
            touched.extend(tied);
        }
        touched.sort_unstable();
        touched.dedup();
    }

    fn is_judged(&self, number: ThingNo) -> bool {
        self.matching.partners(self.thing(number).id).next().is_some()
    }

    /// Whether one row is one person may have changed with a list: all its judged records are looked at again.
    fn judged_on_lists(&self, touched: &[ThingNo]) -> Vec<ThingNo> {
        let lists: Vec<ThingNo> =
            touched.iter().copied().filter(|number| self.thing(*number).kind() == Some(Kind::List)).collect();
        if lists.is_empty() {
            return Vec::new();
        }
        let on = |number: &ThingNo| self.thing(*number).list.is_some_and(|list| lists.contains(&list));
        self.matching.records().filter_map(|id| self.number_of_thing(id)).filter(on).collect()
    }
}
