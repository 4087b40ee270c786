//! The state as bytes, in one order whatever the order of arrival: two offices that hold the same log can compare it.
//!
//! Every list is written with its length, so that two different states cannot give the same bytes.

use super::{Approval, Mark, MarkKind, RecordSummary, State, ThingNo};
use minicbor::Encoder;

impl State {
    /// Everything the state knows, in the order of ids: equal states give equal bytes, others do not.
    pub fn canonical_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Writing into memory cannot fail: the error type of `Vec` as a writer is `Infallible`.
        let _ = self.write_canonical(&mut Encoder::new(&mut bytes));
        bytes
    }

    fn write_canonical(&self, e: Out<'_, '_>) -> Written {
        self.write_acts(e)?;
        self.write_things(e)?;
        self.write_marks(e)?;
        e.array(self.reads.len() as u64)?;
        for (member, time, things) in &self.reads {
            e.encode(member)?.u64(*time)?.encode(things)?;
        }
        e.encode(&self.batches)?;
        self.editions.write_canonical(e)?;
        self.erasures.write_canonical(e)?;
        self.matching.write_canonical(e, |number| self.thing(number).id)?;
        self.estimates.write_canonical(e)?;
        self.members.write_canonical(e)
    }

    fn write_acts(&self, e: Out<'_, '_>) -> Written {
        e.array(self.acts.len() as u64)?;
        for act in &self.acts {
            e.encode(act.stamp.act)?.u64(act.stamp.time)?.encode(act.stamp.member)?;
            e.bool(act.is_undone)?.bool(act.has_marks)?;
        }
        e.map(self.undone.len() as u64)?;
        for (act, mark) in &self.undone {
            e.encode(act)?;
            write_mark(mark, e)?;
        }
        Ok(())
    }

    fn write_things(&self, e: Out<'_, '_>) -> Written {
        let mut order: Vec<_> = (0..self.things.len()).collect();
        order.sort_unstable_by_key(|&number| self.things[number].id);
        e.array(order.len() as u64)?;
        order.into_iter().try_for_each(|number| self.write_thing(number as ThingNo, e))
    }

    fn write_thing(&self, number: ThingNo, e: Out<'_, '_>) -> Written {
        let thing = self.thing(number);
        e.encode(thing.id)?.encode(thing.kind())?.encode(thing.list.map(|list| self.thing(list).id))?;
        e.encode(thing.reference.as_deref())?;
        e.array(thing.claims.len() as u64)?;
        for claim in &thing.claims {
            e.encode(self.claim_ref(claim))?.encode(&claim.claim)?;
            e.encode(self.provenance_of(claim.fact))?.bool(claim.marked)?;
        }
        write_summary(&thing.summary, e)?;
        write_approvals(self.approvals_of(number), e)?;
        write_approvals(self.openings_of(number), e)?;
        let mut mentions: Vec<_> =
            self.mentions_of(number).iter().map(|&other| self.thing(other).id).collect();
        mentions.sort_unstable();
        e.encode(&mentions)?;
        Ok(())
    }

    fn write_marks(&self, e: Out<'_, '_>) -> Written {
        e.map(self.marks.len() as u64)?;
        for (claim, marks) in &self.marks {
            e.encode(claim)?.array(marks.len() as u64)?;
            marks.iter().try_for_each(|mark| write_mark(mark, e))?;
        }
        Ok(())
    }
}

type Written = Result<(), minicbor::encode::Error<std::convert::Infallible>>;
type Out<'a, 'b> = &'a mut Encoder<&'b mut Vec<u8>>;

fn write_mark(mark: &Mark, e: Out<'_, '_>) -> Written {
    e.encode(mark.stamp.act)?.u64(mark.stamp.time)?.encode(mark.stamp.member)?.str(&mark.reason)?;
    match mark.kind {
        MarkKind::Corrected { by } => e.encode(by)?,
        MarkKind::Withdrawn => e.u8(1)?,
        MarkKind::Undone => e.u8(2)?,
    };
    Ok(())
}

fn write_approvals(approvals: &[Approval], e: Out<'_, '_>) -> Written {
    e.array(approvals.len() as u64)?;
    for approval in approvals {
        e.encode(approval.stamp.act)?.str(&approval.reason)?;
    }
    Ok(())
}

fn write_summary(summary: &RecordSummary, e: Out<'_, '_>) -> Written {
    e.encode(summary.status)?.encode(summary.verification)?.u64(summary.roles)?;
    e.bool(summary.is_withdrawn)?.bool(summary.is_contradicted)?.bool(summary.is_part)?;
    Ok(())
}
