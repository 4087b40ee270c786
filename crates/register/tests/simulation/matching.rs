//! Acts on who is the same, and on what is erased, drawn by chance; and what must hold of the people that they make.

use super::acts::any_thing;
use super::chance::Chance;
use register::matching::acts::Judging;
use register::matching::clusters::barrier;
use register::matching::facts::{LineSigned, Outcome, ReconciliationAccount, Verdict};
use register::sources::facts::ListAccount;
use register::{Act, Basis, Claim, Kind, KnownBy, NewThing, Provenance, Said, State, ThingId};

/// Any act on who is the same, or one that will be refused.
pub fn draw(chance: &mut Chance, state: &State) -> (&'static str, Act) {
    let record = |chance: &mut Chance| any_thing(chance, state, Kind::is_record);
    match chance.below(23) {
        0..10 => {
            let verdicts = [Verdict::Same, Verdict::Same, Verdict::Same, Verdict::Different, Verdict::Unsure];
            let verdict = chance.pick(&verdicts).copied().unwrap_or(Verdict::Same);
            let pair = (record(chance), record(chance));
            let reason = "one birthday".into();
            ("judge", Act::JudgePair(Judging { id: ThingId(chance.id()), pair, verdict, reason }))
        }
        10..13 => {
            let all: Vec<_> =
                state.matching().pairs().flat_map(|(_, pair)| &pair.judgements).map(|one| one.id).collect();
            let judgement = chance.pick(&all).copied().unwrap_or(ThingId([9; 16]));
            ("take-back", Act::WithdrawJudgement { judgement, reason: "two brothers".into() })
        }
        13 => ("review", Act::AskReview(record(chance), record(chance))),
        14..18 => reconcile(chance, state),
        18..21 => sign(chance, state),
        _ => erase(chance, state),
    }
}

fn erase(chance: &mut Chance, state: &State) -> (&'static str, Act) {
    let waiting: Vec<_> = state.erasures().waiting().map(|one| one.asked.act).collect();
    match chance.pick(&waiting) {
        Some(act) => ("erase", Act::ApproveErasure(*act)),
        None => {
            let thing = any_thing(chance, state, |kind| kind.is_record() || kind == Kind::Source);
            ("ask-erasure", Act::AskErasure { thing, reason: "asked for it".into() })
        }
    }
}

/// A comparison of two lists; where there are not two, a list.
fn reconcile(chance: &mut Chance, state: &State) -> (&'static str, Act) {
    let lists: Vec<ThingId> = state.all_of(Kind::List).iter().map(|list| state.thing(*list).id).collect();
    if let [ours, .., theirs] = lists[..] {
        let account = ReconciliationAccount { ours, theirs, title: "January".into() };
        return ("reconcile", Act::BeginReconciliation(ThingId(chance.id()), account));
    }
    let list = ListAccount {
        title: "A made-up list".into(),
        keeper: None,
        definition: None,
        source: None,
        one_row_one_person: chance.one_in(2),
        made_up: true,
    };
    let by = Provenance::from_member(Basis::NotStated);
    let said = vec![Said { claims: vec![Claim::List(Box::new(list))], by }];
    let id = ThingId(chance.id());
    ("enter", Act::Enter(NewThing { id, kind: Kind::List, list: None, reference: None, said }))
}

/// A line that fits, where there is one.
fn sign(chance: &mut Chance, state: &State) -> (&'static str, Act) {
    let all = state.matching().reconciliations();
    let Some((id, _)) = chance.pick(&all).copied() else {
        let line =
            LineSigned { record: ThingId([9; 16]), outcome: Outcome::Both, with: Vec::new(), note: None };
        return ("sign", Act::SignLine(ThingId([9; 16]), line));
    };
    let lines = register::matching::reconciling::lines(state, id, |_| Vec::new()).unwrap_or_default();
    let record = |line: &register::matching::reconciling::LineView<'_>| state.thing(line.record).id;
    match chance.pick(&lines) {
        Some(line) if line.signed.is_some() => {
            let reason = "signed too early".into();
            ("sign", Act::TakeBackLine { reconciliation: id, record: record(line), reason })
        }
        Some(line) => {
            let (outcome, with) = (line.outcome, line.with.clone());
            ("sign", Act::SignLine(id, LineSigned { record: record(line), outcome, with, note: None }))
        }
        None => {
            let record = any_thing(chance, state, Kind::is_record);
            let line = LineSigned { record, outcome: Outcome::OnlyOurs, with: Vec::new(), note: None };
            ("sign", Act::SignLine(id, line))
        }
    }
}

/// Failure 9.
pub fn people_are_whole(state: &State) {
    for (number, thing) in state.things().filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record)) {
        let records = state.records_of(number, KnownBy::Now);
        assert!(records.contains(&number), "{} tells of its person", thing.id);
        assert_eq!(state.head_of(number), records[0], "the oldest record stands for the person");
        for (place, one) in records.iter().enumerate() {
            assert_eq!(state.records_of(*one, KnownBy::Now), records);
            let others = &records[place + 1..];
            assert_eq!(barrier(state, (&[*one], others), KnownBy::Now), None, "a rule was broken");
        }
        let later = state.records_of(number, KnownBy::EnteredBy(u64::MAX));
        assert_eq!(later, records, "kept up with every act, or worked out from the start");
    }
}
