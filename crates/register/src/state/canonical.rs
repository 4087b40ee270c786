//! The state as bytes, in one order whatever the order of arrival: two offices that hold the same log can compare it.

use super::{Mark, MarkKind, State};
use minicbor::Encoder;

impl State {
    /// Everything the state knows, in the order of ids: equal states give equal bytes, others do not.
    pub fn canonical_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Writing into memory cannot fail: the error type of `Vec` as a writer is `Infallible`.
        let _ = self.write_canonical(&mut Encoder::new(&mut bytes));
        bytes
    }

    fn write_canonical(&self, e: &mut Encoder<&mut Vec<u8>>) -> Written {
        self.write_acts(e)?;
        self.write_things(e)?;
        self.write_marks(e)?;
        for (member, time, things) in &self.reads {
            e.encode(member)?.u64(*time)?.encode(things)?;
        }
        for (act, parts) in &self.batches {
            e.encode(act)?.encode(parts)?;
        }
        self.members.write_canonical(e)
    }

    fn write_acts(&self, e: &mut Encoder<&mut Vec<u8>>) -> Written {
        for act in &self.acts {
            e.encode(act.stamp.act)?.u64(act.stamp.time)?.encode(act.stamp.member)?;
            act.undone.iter().try_for_each(|mark| write_mark(mark, e))?;
        }
        Ok(())
    }

    fn write_things(&self, e: &mut Encoder<&mut Vec<u8>>) -> Written {
        let mut order: Vec<_> = (0..self.things.len()).collect();
        order.sort_unstable_by_key(|&number| self.things[number].id);
        for number in order {
            let thing = &self.things[number];
            e.encode(thing.id)?.encode(thing.kind())?.encode(thing.list.map(|list| self.thing(list).id))?;
            e.encode(thing.reference.as_deref())?;
            for claim in &thing.claims {
                e.encode(self.claim_ref(claim))?
                    .encode(&claim.claim)?
                    .encode(self.provenance_of(claim.fact))?;
            }
            for approval in self.approvals_of(number as u32).iter().chain(self.openings_of(number as u32)) {
                e.encode(approval.stamp.act)?.str(&approval.reason)?;
            }
        }
        Ok(())
    }

    fn write_marks(&self, e: &mut Encoder<&mut Vec<u8>>) -> Written {
        for (claim, marks) in &self.marks {
            e.encode(claim)?;
            marks.iter().try_for_each(|mark| write_mark(mark, e))?;
        }
        Ok(())
    }
}

type Written = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

fn write_mark(mark: &Mark, e: &mut Encoder<&mut Vec<u8>>) -> Written {
    e.encode(mark.stamp.act)?.u64(mark.stamp.time)?.encode(mark.stamp.member)?.str(&mark.reason)?;
    match mark.kind {
        MarkKind::Corrected { by } => e.encode(by)?,
        MarkKind::Withdrawn => e.u8(1)?,
        MarkKind::Undone => e.u8(2)?,
    };
    Ok(())
}
