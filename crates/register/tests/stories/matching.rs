//! Who is the same: judgements, the people that they make, what can never be one person, and taking it all back.

use super::world::*;
use register::figures::counts::tallies;
use register::matching::acts::Judging;
use register::matching::clusters::Barrier;
use register::matching::facts::{LineSigned, Outcome, ReconciliationAccount, Verdict};
use register::matching::reconciling::{lines, progress};
use register::matching::state::PairStanding;
use register::matching::views::{
    Agreement, apart, compare, harm, history, may_be_suggested, pair, reviews_for,
};
use register::people::facts::{PersonClaim, PersonField, Sex, Status};
use register::people::views::AsOf;
use register::sources::facts::ListAccount;
use register::state::KnownBy;
use register::{Act, Claim, Kind, MemberId, NewThing, Refusal, ThingId};

const IIN: [&str; 2] = ["950101300125", "880715400124"];

impl World {
    fn judge(&mut self, by: MemberId, one: ThingId, other: ThingId, verdict: Verdict) -> ThingId {
        let (id, act) = self.judging(one, other, verdict);
        self.done(by, act);
        id
    }

    fn judging(&mut self, one: ThingId, other: ThingId, verdict: Verdict) -> (ThingId, Act) {
        let id = ThingId(self.id());
        let reason = "one birthday, one village".into();
        (id, Act::JudgePair(Judging { id, pair: (one, other), verdict, reason }))
    }

    fn take_back(&mut self, judgement: ThingId) {
        self.done(LEAD, Act::WithdrawJudgement { judgement, reason: "two brothers".into() });
    }

    fn records(&self, id: ThingId) -> Vec<ThingId> {
        self.view(id).records
    }

    /// Everything that pages show of these records.
    fn shown(&self, ids: &[ThingId]) -> String {
        let views: Vec<_> = ids.iter().map(|id| self.view(*id)).collect();
        let summaries: Vec<_> = ids.iter().map(|id| self.state.find(*id).unwrap().1.summary).collect();
        format!("{views:?} {summaries:?}")
    }

    fn list(&mut self, title: &str, one_row_one_person: bool) -> ThingId {
        let list = ListAccount {
            title: title.into(),
            keeper: None,
            definition: None,
            source: None,
            one_row_one_person,
            made_up: true,
        };
        self.enter(DOCUMENTER, Kind::List, vec![Claim::List(Box::new(list))]).0
    }

    fn row(&mut self, list: ThingId, called: &str, claims: Vec<Claim>) -> ThingId {
        let claims = [vec![name(called)], claims].concat();
        let new = NewThing { list: Some(list), ..self.new_thing(Kind::Person, claims) };
        let id = new.id;
        self.done(DOCUMENTER, Act::Enter(new));
        id
    }
}

fn number(text: &str) -> Claim {
    Claim::Person(PersonClaim::IdentityNumber(text.into()))
}

#[test]
fn a_person_is_shown_from_all_records_that_were_judged_the_same_and_links_to_each_lead_there() {
    let mut world = World::new();
    let (first, second) = (world.person("Жағыпаров Айдос"), world.person("Zhagiparov Aidos"));
    world.say(OPERATOR, second, status(Status::Held, january(6)), seen());
    world.judge(DOCUMENTER, second, first, Verdict::Same);
    assert_eq!(world.records(first), [first, second]);
    assert_eq!(world.records(second), [first, second]);
    let view = world.view(second);
    assert_eq!((view.id, view.name), (first, "Жағыпаров Айдос"), "the oldest record stands for the person");
    assert_eq!(view.said(PersonField::Name).count(), 2);
    assert_eq!(view.said(PersonField::Status).next().unwrap().thing, second);
    assert_eq!((world.status(first), world.status(second)), (Some(Status::Held), Some(Status::Held)));
    let is_part = |id| world.state.find(id).unwrap().1.summary.is_part;
    assert!(!is_part(first) && is_part(second));
    assert_eq!(
        world.state.record(second, AsOf::NOW).unwrap().told.len(),
        2,
        "a record alone can still be seen"
    );
}

#[test]
fn a_judgement_taken_back_restores_both_records_exactly_and_stays_in_the_log() {
    let mut world = World::new();
    let (first, second, third) = (world.person("One"), world.person("Two"), world.person("Three"));
    world.say(OPERATOR, second, status(Status::Dead, january(7)), seen());
    let kept = world.judge(DOCUMENTER, first, third, Verdict::Same);
    let before = world.shown(&[first, second, third]);
    let merge = world.judge(DOCUMENTER, second, third, Verdict::Same);
    assert_eq!(world.records(first).len(), 3);
    assert_ne!(world.shown(&[first, second, third]), before);
    world.take_back(merge);
    assert_eq!(world.shown(&[first, second, third]), before, "byte for byte");
    let judged = world.state.matching().judgement(merge).unwrap().1;
    assert_eq!(&*judged.withdrawn.as_ref().unwrap().1, "two brothers");
    let (number, _) = world.state.find(second).unwrap();
    let line: Vec<_> = history(&world.state, number, LEAD).iter().map(|one| one.withdrawn).collect();
    assert_eq!(line, [None, Some("two brothers")]);
    let again = Act::WithdrawJudgement { judgement: kept, reason: "".into() };
    assert_eq!(world.refused(LEAD, again), Refusal::ReasonMissing);
    let again = Act::WithdrawJudgement { judgement: merge, reason: "again".into() };
    assert_eq!(world.refused(LEAD, again), Refusal::AlreadyPast);
}

#[test]
fn two_identity_numbers_never_become_one_person_not_even_through_a_third_record() {
    let mut world = World::new();
    let (one, other, between) = (world.person("One"), world.person("Other"), world.person("Between"));
    world.say(OPERATOR, one, number(IIN[0]), seen());
    world.say(OPERATOR, other, number(IIN[1]), seen());
    let (_, same) = world.judging(one, other, Verdict::Same);
    assert_eq!(world.refused(DOCUMENTER, same), Refusal::TwoIdentityNumbers);
    world.judge(DOCUMENTER, one, between, Verdict::Same);
    let (_, same) = world.judging(between, other, Verdict::Same);
    assert_eq!(world.refused(DOCUMENTER, same), Refusal::TwoIdentityNumbers);
    // The number is learned after the records were joined: the later join falls apart, and is named.
    let fourth = world.person("Fourth");
    world.judge(DOCUMENTER, between, fourth, Verdict::Same);
    let said = world.say(OPERATOR, fourth, number(IIN[1]), seen());
    assert_eq!((world.records(one), world.records(fourth)), (vec![one, between], vec![fourth]));
    let (number, _) = world.state.find(one).unwrap();
    assert_eq!(apart(&world.state, number)[0].barrier, Barrier::IdentityNumbers);
    world.withdraw(said);
    assert_eq!(world.records(fourth), [one, between, fourth]);
}

#[test]
fn two_rows_of_a_list_never_join_where_one_row_is_one_person() {
    let mut world = World::new();
    let (strict, loose) = (world.list("one row, one person", true), world.list("events", false));
    let rows = [world.row(strict, "One", vec![]), world.row(strict, "Two", vec![])];
    let (_, same) = world.judging(rows[0], rows[1], Verdict::Same);
    assert_eq!(world.refused(DOCUMENTER, same), Refusal::TwoRowsOfOneList);
    let rows = [world.row(loose, "One", vec![]), world.row(loose, "Two", vec![])];
    world.judge(DOCUMENTER, rows[0], rows[1], Verdict::Same);
    assert_eq!(world.records(rows[1]), rows);
}

#[test]
fn what_was_judged_different_is_not_joined_through_others_and_what_is_joined_is_not_parted_by_a_word() {
    let mut world = World::new();
    let (one, two, three) = (world.person("One"), world.person("Two"), world.person("Three"));
    world.judge(DOCUMENTER, one, three, Verdict::Different);
    world.judge(DOCUMENTER, one, two, Verdict::Same);
    let (_, same) = world.judging(two, three, Verdict::Same);
    assert_eq!(world.refused(DOCUMENTER, same), Refusal::JudgedDifferent);
    let four = world.person("Four");
    world.judge(DOCUMENTER, two, four, Verdict::Same);
    let (_, different) = world.judging(one, four, Verdict::Different);
    assert_eq!(world.refused(DOCUMENTER, different), Refusal::JoinedThroughOthers);
    // Whoever said "different" may change their mind.
    world.judge(DOCUMENTER, one, three, Verdict::Same);
    assert_eq!(world.records(three), [one, two, three, four]);
}

#[test]
fn members_who_contradict_each_other_join_nothing_until_one_takes_it_back() {
    let mut world = World::new();
    let (one, two) = (world.person("One"), world.person("Two"));
    world.judge(DOCUMENTER, one, two, Verdict::Same);
    let no = world.judge(REVIEWER, one, two, Verdict::Different);
    assert_eq!(pair(&world.state, one, two, LEAD).standing, PairStanding::Disputed);
    assert_eq!(world.records(one), [one]);
    world.take_back(no);
    assert_eq!(world.records(one), [one, two]);
    world.judge(DOCUMENTER, one, two, Verdict::Unsure);
    assert_eq!(
        pair(&world.state, one, two, LEAD).standing,
        PairStanding::Unsure,
        "the last word of a member counts"
    );
    assert_eq!(world.records(one), [one]);
}

#[test]
fn the_second_of_two_blind_judgements_is_made_without_seeing_the_first() {
    let mut world = World::new();
    let (one, two) = (world.person("One"), world.person("Two"));
    world.judge(DOCUMENTER, one, two, Verdict::Same);
    world.done(DOCUMENTER, Act::AskReview(two, one));
    assert_eq!(world.refused(LEAD, Act::AskReview(one, two)), Refusal::ReviewWaits);
    assert_eq!(world.records(one), [one], "the page of the person would give it away");
    let seen = pair(&world.state, one, two, REVIEWER);
    assert_eq!((seen.standing, seen.judgements.len(), seen.hidden), (PairStanding::InReview, 0, 1));
    assert_eq!(pair(&world.state, one, two, DOCUMENTER).judgements.len(), 1);
    assert_eq!(reviews_for(&world.state, REVIEWER).len(), 1);
    assert!(reviews_for(&world.state, DOCUMENTER).is_empty());
    let (number, _) = world.state.find(one).unwrap();
    assert!(history(&world.state, number, REVIEWER).is_empty());
    world.judge(DOCUMENTER, one, two, Verdict::Same);
    assert_eq!(
        pair(&world.state, one, two, REVIEWER).standing,
        PairStanding::InReview,
        "one member is not two"
    );
    world.judge(REVIEWER, one, two, Verdict::Same);
    assert_eq!(pair(&world.state, one, two, REVIEWER).judgements.len(), 3);
    assert_eq!(world.records(one), [one, two]);
}

#[test]
fn as_known_on_an_earlier_day_a_person_is_what_had_been_judged_by_then() {
    let mut world = World::new();
    let (one, two) = (world.person("One"), world.person("Two"));
    let before = world.time;
    let merge = world.judge(DOCUMENTER, one, two, Verdict::Same);
    let joined = world.time;
    world.take_back(merge);
    let records = |moment| {
        let as_of = AsOf { known: KnownBy::EnteredBy(moment), on: None };
        world.state.person(two, as_of).unwrap().records
    };
    assert_eq!(records(before), [two]);
    assert_eq!(records(joined), [one, two]);
    assert_eq!(world.records(two), [two]);
}

#[test]
fn one_whom_any_record_names_counts_once_and_among_the_named() {
    let mut world = World::new();
    let described = vec![Claim::Person(PersonClaim::Description("a man in a red jacket".into()))];
    let (unnamed, _) = world.enter(OPERATOR, Kind::Unnamed, described);
    let named = world.person("Made-up Name");
    let before = AsOf { known: KnownBy::EnteredBy(world.time), on: None };
    world.judge(DOCUMENTER, unnamed, named, Verdict::Same);
    let after = AsOf { known: KnownBy::EnteredBy(world.time), on: None };
    for (as_of, counts) in [(before, (1, 1)), (after, (1, 0)), (AsOf::NOW, (1, 0))] {
        let all = tallies(&world.state, as_of).everybody;
        assert_eq!((all.named, all.unnamed), counts, "{as_of:?}");
    }
    assert_eq!(world.view(unnamed).kind, Kind::Person, "as their page has it");
}

#[test]
fn a_death_is_confirmed_by_two_sources_on_two_records_of_one_person() {
    use register::Basis;
    use register::people::views::DeathStanding;
    let mut world = World::new();
    let (one, two) = (world.person("One"), world.person("Two"));
    for (id, publisher) in [(one, "Made-up Daily"), (two, "Made-up Weekly")] {
        let paper = world.source(publisher, jiff::civil::date(2022, 1, 10));
        world.say(OPERATOR, id, status(Status::Dead, january(7)), by(paper, Basis::Media));
    }
    let approve = Act::ApproveDeath { record: one, reason: "both read".into() };
    assert_eq!(world.refused(REVIEWER, approve.clone()), Refusal::DeathNeedsMore);
    let merge = world.judge(DOCUMENTER, one, two, Verdict::Same);
    world.done(REVIEWER, approve);
    assert_eq!(world.view(two).death, DeathStanding::Confirmed);
    world.take_back(merge);
    assert_eq!(world.view(one).death, DeathStanding::Reported, "one source is not two");
}

#[test]
fn judging_needs_two_records_a_reason_and_a_fresh_id() {
    let mut world = World::new();
    let (one, two) = (world.person("One"), world.person("Two"));
    let (id, act) = world.judging(one, two, Verdict::Same);
    assert_eq!(world.refused(VOLUNTEER, act.clone()), Refusal::RoleMayNot(MEMBERS[3].1));
    world.done(DOCUMENTER, act.clone());
    assert_eq!(world.refused(DOCUMENTER, act), Refusal::AlreadyPast);
    let judging = |pair, reason: &str| {
        Act::JudgePair(Judging { id: ThingId([88; 16]), pair, verdict: Verdict::Same, reason: reason.into() })
    };
    assert_eq!(world.refused(DOCUMENTER, judging((one, one), "x")), Refusal::TiedToItself);
    assert_eq!(world.refused(DOCUMENTER, judging((one, id), "x")), Refusal::NotThere(Kind::Person));
    assert_eq!(world.refused(DOCUMENTER, judging((one, two), " ")), Refusal::ReasonMissing);
    let withdraw = Act::WithdrawJudgement { judgement: one, reason: "x".into() };
    assert_eq!(world.refused(LEAD, withdraw), Refusal::NoSuchStatement);
}

#[test]
fn the_judgements_of_a_record_go_when_it_is_erased() {
    let mut world = World::new();
    let (one, two) = (world.person("Aa"), world.person("Bb"));
    let judgement = world.judge(DOCUMENTER, one, two, Verdict::Same);
    let asked = world.done(LEAD, Act::AskErasure { thing: two, reason: "the family asked for it".into() });
    world.done(REVIEWER, Act::ApproveErasure(asked));
    assert!(world.state.erased(judgement).is_some() && world.state.erased(one).is_none());
}

#[test]
fn two_records_stand_side_by_side_field_by_field() {
    let mut world = World::new();
    let (one, two) = (world.person("Aidos"), world.person(" aidos"));
    world.say(OPERATOR, one, Claim::Person(PersonClaim::Sex(Sex::Male)), seen());
    world.say(OPERATOR, two, Claim::Person(PersonClaim::Sex(Sex::Female)), seen());
    world.say(OPERATOR, two, number(IIN[0]), seen());
    let compared = compare(&world.state, one, two).unwrap();
    let of = |field| compared.iter().find(|pair| pair.field == field).unwrap().agreement;
    assert_eq!(of(PersonField::Name), Agreement::Agrees);
    assert_eq!(of(PersonField::Sex), Agreement::Differs);
    assert_eq!(of(PersonField::IdentityNumber), Agreement::MissingInOne);
    assert_eq!(of(PersonField::Home), Agreement::MissingInBoth);
}

#[test]
fn a_pair_of_one_dead_and_one_held_does_the_most_harm_and_a_judged_pair_is_not_suggested() {
    let mut world = World::new();
    let (dead, held, safe) = (world.person("A"), world.person("B"), world.person("C"));
    for (id, is) in [(dead, Status::Dead), (held, Status::Held), (safe, Status::Safe)] {
        world.say(OPERATOR, id, status(is, january(6)), seen());
    }
    let at = |id| world.state.find(id).unwrap().0;
    let (dead_at, held_at, safe_at) = (at(dead), at(held), at(safe));
    assert_eq!(harm(&world.state, dead_at, held_at), 3);
    assert_eq!(harm(&world.state, held_at, safe_at), 2);
    assert_eq!(harm(&world.state, held_at, held_at), 0);
    assert!(may_be_suggested(&world.state, dead_at, held_at));
    world.judge(DOCUMENTER, dead, held, Verdict::Different);
    assert!(!may_be_suggested(&world.state, dead_at, held_at));
    world.judge(DOCUMENTER, held, safe, Verdict::Same);
    assert!(!may_be_suggested(&world.state, dead_at, safe_at), "it would join what was judged different");
}

fn reconciliation() -> (World, ThingId, [ThingId; 6]) {
    let mut world = World::new();
    let (ours, theirs) = (world.list("Ours", true), world.list("Theirs", true));
    let held = || status(Status::Held, january(6));
    let rows = [
        world.row(ours, "One", vec![held()]),
        world.row(ours, "Two", vec![held()]),
        world.row(ours, "Three", vec![]),
        world.row(theirs, "One", vec![held()]),
        world.row(theirs, "Two", vec![status(Status::Released, january(9))]),
        world.row(theirs, "T.", vec![]),
    ];
    let id = ThingId(world.id());
    let account = ReconciliationAccount { ours, theirs, title: "January".into() };
    world.done(DOCUMENTER, Act::BeginReconciliation(id, account));
    (world, id, rows)
}

fn line(record: ThingId, outcome: Outcome, with: &[ThingId]) -> LineSigned {
    LineSigned { record, outcome, with: with.to_vec(), note: None }
}

#[test]
fn two_lists_are_compared_line_by_line_and_nothing_is_matched_by_force() {
    let (mut world, id, rows) = reconciliation();
    world.judge(DOCUMENTER, rows[0], rows[3], Verdict::Same);
    world.judge(DOCUMENTER, rows[1], rows[4], Verdict::Same);
    let initials = world.state.find(rows[5]).unwrap().0;
    let may_be = |number| if number == initials { vec![rows[2], rows[0], rows[4]] } else { Vec::new() };
    let all = lines(&world.state, id, may_be).unwrap();
    let told: Vec<_> =
        all.iter().map(|line| (world.state.thing(line.record).id, line.outcome, line.with.clone())).collect();
    assert_eq!(
        told,
        [
            (rows[3], Outcome::Both, vec![rows[0]]),
            (rows[4], Outcome::Conflict, vec![rows[1]]),
            (rows[5], Outcome::Unplaced, vec![rows[2], rows[0]]),
            (rows[2], Outcome::OnlyOurs, vec![]),
        ]
    );
    assert_eq!(all[1].conflicts, [PersonField::Status]);
    assert_eq!(progress(&all).outcomes, [1, 1, 1, 0, 1]);
}

#[test]
fn a_line_is_signed_as_it_stands_and_shows_when_something_was_judged_otherwise_since() {
    let (mut world, id, rows) = reconciliation();
    let sign = |one| Act::SignLine(id, one);
    let unfit = sign(line(rows[3], Outcome::Both, &[rows[0]]));
    assert_eq!(
        world.refused(DOCUMENTER, unfit.clone()),
        Refusal::LineDoesNotFit,
        "judge them the same first"
    );
    assert_eq!(world.refused(OPERATOR, unfit.clone()), Refusal::RoleMayNot(MEMBERS[2].1));
    let merge = world.judge(DOCUMENTER, rows[0], rows[3], Verdict::Same);
    world.done(DOCUMENTER, unfit);
    let only = sign(line(rows[3], Outcome::OnlyTheirs, &[]));
    assert_eq!(world.refused(DOCUMENTER, only), Refusal::LineDoesNotFit);
    let wrong_side = sign(line(rows[2], Outcome::OnlyTheirs, &[]));
    assert_eq!(world.refused(DOCUMENTER, wrong_side), Refusal::LineDoesNotFit);
    let stranger = world.person("Stranger");
    let elsewhere = sign(line(stranger, Outcome::OnlyTheirs, &[]));
    assert_eq!(world.refused(DOCUMENTER, elsewhere), Refusal::NotOnTheseLists);
    let of = |world: &World| {
        let all = lines(&world.state, id, |_| Vec::new()).unwrap();
        let line = all.iter().find(|line| world.state.thing(line.record).id == rows[3]).unwrap();
        (line.outcome, line.signed.is_some(), line.is_overtaken())
    };
    assert_eq!(of(&world), (Outcome::Both, true, false));
    world.take_back(merge);
    assert_eq!(of(&world), (Outcome::OnlyTheirs, true, true));
    let back = Act::TakeBackLine { reconciliation: id, record: rows[3], reason: "two men".into() };
    world.done(DOCUMENTER, back.clone());
    assert_eq!(of(&world), (Outcome::OnlyTheirs, false, false));
    assert_eq!(world.refused(DOCUMENTER, back), Refusal::NoSuchStatement);
    world.done(DOCUMENTER, sign(line(rows[3], Outcome::OnlyTheirs, &[])));
    assert_eq!(of(&world), (Outcome::OnlyTheirs, true, false));
}

#[test]
fn a_comparison_needs_two_lists_and_a_title() {
    let (mut world, id, rows) = reconciliation();
    let list = world.list("Third", true);
    let begin = |id, ours, theirs, title: &str| {
        Act::BeginReconciliation(id, ReconciliationAccount { ours, theirs, title: title.into() })
    };
    let fresh = ThingId([89; 16]);
    assert_eq!(world.refused(LEAD, begin(fresh, list, rows[0], "x")), Refusal::NotThere(Kind::List));
    assert_eq!(world.refused(LEAD, begin(fresh, list, list, "x")), Refusal::TiedToItself);
    let other = world.list("Fourth", true);
    assert_eq!(world.refused(LEAD, begin(fresh, list, other, " ")), Refusal::Missing("title"));
    assert_eq!(world.refused(LEAD, begin(id, list, other, "x")), Refusal::AlreadyPast);
    let nowhere = Act::SignLine(fresh, line(rows[0], Outcome::OnlyOurs, &[]));
    assert_eq!(world.refused(LEAD, nowhere), Refusal::NoSuchReconciliation);
}
