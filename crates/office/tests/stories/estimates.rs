//! How many there are in all: made-up lists seen, estimated beside the work, kept, approved by a second member, published.

use crate::world::World;
use estimates::{Method as Way, Table};
use office::estimates::Stage;
use office::{NotDone, Office, Progress, Session};
use register::figures::definitions::facts::{DefinitionName, Shipped};
use register::figures::estimates::facts::*;
use register::figures::estimates::input::PlanFault;
use register::figures::estimates::rules::{Reason, against, against_run};
use register::figures::estimates::views::to_csv;
use register::figures::facts::Number;
use register::matching::acts::Judging;
use register::matching::facts::Verdict;
use register::members::facts::MemberRole;
use register::people::facts::{NameKind, PersonClaim, Status, StatusNote};
use register::publishing::facts::EditionProposal;
use register::sources::facts::ListAccount;
use register::{Act, Basis, Claim, Kind, NewThing, Provenance, Refusal, Said, ThingId, When};
use std::sync::Arc;

const GIVEN: [&str; 8] = ["Айдос", "Нұрлан", "Дәурен", "Ерлан", "Мұрат", "Қайрат", "Бекзат", "Самат"];
const SURNAME: [&str; 9] = [
    "Жағыпаров",
    "Сейітқали",
    "Омаров",
    "Тілеубаев",
    "Қасымов",
    "Әбдірахманов",
    "Нұрғалиев",
    "Баймұратов",
    "Ілиясов",
];

/// Half, two fifths and two fifths of 150 people on three lists that know nothing of each other.
const CELLS: [(u32, u64); 7] =
    [(0b001, 27), (0b010, 18), (0b011, 18), (0b100, 18), (0b101, 18), (0b110, 12), (0b111, 12)];

struct Lists {
    world: World,
    lead: Session,
    lists: [ThingId; 3],
    /// The records of each person who is on two lists or three, all but the first to be judged one with it.
    twice: Vec<Vec<ThingId>>,
}

fn thing(id: ThingId, kind: Kind, claims: Vec<Claim>, list: Option<ThingId>) -> NewThing {
    let said = vec![Said { claims, by: Provenance::from_member(Basis::Hearsay) }];
    NewThing { id, kind, list, reference: None, said }
}

fn dead(number: usize) -> Vec<Claim> {
    let name = format!("{} {}", SURNAME[number % 9], GIVEN[number / 9 % 8]);
    let born = jiff::civil::date(
        1950 + (number * 7 % 50) as i16,
        1 + (number % 12) as i8,
        1 + (number * 5 % 28) as i8,
    );
    let note = StatusNote { status: Status::Dead, when: When::UNKNOWN, place: None, details: None };
    [
        PersonClaim::Name(NameKind::Printed, name.into()),
        PersonClaim::Born(When::day(born)),
        PersonClaim::Status(Box::new(note)),
    ]
    .map(Claim::Person)
    .into()
}

/// An office with three lists, on which nobody is judged one with anybody yet.
fn lists() -> Lists {
    let world = World::new();
    let lead = world.sign_in();
    let records: usize =
        CELLS.iter().map(|(pattern, people)| pattern.count_ones() as usize * *people as usize).sum();
    let mut ids = world.office.draw_ids(records + 3).unwrap();
    let lists = [(); 3].map(|()| ids.pop().unwrap());
    let account = |title: &str| {
        Claim::List(Box::new(ListAccount {
            title: title.into(),
            keeper: None,
            definition: None,
            source: None,
            one_row_one_person: true,
            made_up: true,
        }))
    };
    let mut things: Vec<NewThing> = (["A", "B", "C"].iter().zip(lists))
        .map(|(title, id)| thing(id, Kind::List, vec![account(title)], None))
        .collect();
    let (mut twice, mut number) = (Vec::new(), 0);
    for (pattern, people) in CELLS {
        for _ in 0..people {
            number += 1;
            let on = (0..3).filter(|list| pattern >> list & 1 == 1);
            let of_person: Vec<ThingId> = on
                .map(|list| {
                    let id = ids.pop().unwrap();
                    things.push(thing(id, Kind::Person, dead(number), Some(lists[list])));
                    id
                })
                .collect();
            if of_person.len() > 1 {
                twice.push(of_person);
            }
        }
    }
    let act = world.office.draw_act();
    world.office.act(&lead, act, Act::Import { things, batch: vec![act] }).unwrap();
    Lists { world, lead, lists, twice }
}

impl Lists {
    fn judge(&self, people: usize) {
        for records in self.twice.iter().take(people) {
            for other in &records[1..] {
                let id = self.world.office.draw_ids(1).unwrap()[0];
                let pair = (records[0], *other);
                let judging = Judging { id, pair, verdict: Verdict::Same, reason: "one birthday".into() };
                self.world
                    .office
                    .act(&self.lead, self.world.office.draw_act(), Act::JudgePair(judging))
                    .unwrap();
            }
        }
    }

    fn plan(&self, methods: &[Method]) -> EstimatePlan {
        let group = |(name, list): (&str, ThingId)| ListGroup { name: name.into(), lists: vec![list] };
        EstimatePlan {
            name: "deaths of the made-up days".into(),
            definition: DefinitionName::Shipped(Shipped::Deaths),
            groups: [("A", self.lists[0]), ("B", self.lists[1]), ("C", self.lists[2])].map(group).into(),
            by: None,
            methods: methods.to_vec(),
            seed: 7,
            linkages: 0,
            known: None,
        }
    }
}

fn judged_lists() -> Lists {
    let lists = lists();
    lists.judge(usize::MAX);
    lists
}

fn second_member(lists: &Lists, role: MemberRole) -> Session {
    let office = &lists.world.office;
    let (_, words) = office.add_member(&lists.lead, office.draw_act(), "Made-up Second", role).unwrap();
    office.sign_in(words.words(), &Progress::default()).unwrap()
}

fn points(run: &KeptRun) -> Vec<(Method, Option<Number>)> {
    run.answers.iter().map(|answer| (answer.method, answer.figures.point)).collect()
}

const QUICK: [Method; 3] = [Method::Chao, Method::LogLinear, Method::Graphs];

#[test]
fn what_the_office_answers_is_what_the_command_answers_about_the_same_table() {
    let lists = judged_lists();
    let office = &lists.world.office;
    let plan = lists.plan(&QUICK);
    let seen = office.overlaps(&lists.lead, &plan).unwrap();
    assert_eq!(seen.input.parts[0].cells, CELLS);
    assert_eq!((seen.linkage.compared, seen.linkage.open), (None, 0));
    office.estimate(&lists.lead, plan).unwrap();
    let job = office.estimate_job().unwrap();
    assert_eq!((job.stage, job.done, job.of, job.reused), (Stage::Done, 4, 4, 0));
    let names = ["A", "B", "C"].map(str::to_owned).to_vec();
    let table = Table::new(names, CELLS.to_vec()).unwrap();
    assert_eq!(*job.run.input_hash, table.hash());
    assert_eq!(estimates::table::from_csv(&to_csv(&job.run)).unwrap(), table);
    for answer in &job.run.answers {
        let way = Way::ALL.into_iter().find(|way| way.code() == answer.method.code()).unwrap();
        let figures = estimates::run::run(&table, way, 7).figures();
        let near = |number: Option<Number>, wanted: f64| {
            assert!((number.unwrap().in_thousandths() as f64 / 1000.0 - wanted).abs() < 0.001);
        };
        near(answer.figures.point, figures.point);
        near(answer.figures.lo95, figures.lo95);
        near(answer.figures.hi95, figures.hi95);
        let codes: Vec<_> = answer.warnings.iter().map(|warning| warning.code).collect();
        assert!(codes.contains(&WarningCode::NeverCompared), "{codes:?}");
    }
    let graphs = job.run.answer(Method::Graphs).unwrap();
    assert_eq!((graphs.documented, graphs.quantiles.len()), (123, 200));
    assert!(!graphs.priors.is_empty() && !graphs.curve.is_empty() && graphs.untestable.is_some());
}

#[test]
fn what_was_answered_is_not_asked_again_and_what_a_judgement_changes_is() {
    let lists = lists();
    lists.judge(40);
    let office = &lists.world.office;
    office.estimate(&lists.lead, lists.plan(&QUICK[..2])).unwrap();
    office.estimate(&lists.lead, lists.plan(&QUICK)).unwrap();
    let job = office.estimate_job().unwrap();
    assert_eq!((job.done, job.reused), (4, 2), "only the new method, and all held against each other");
    let first = job.run;
    office.estimate(&lists.lead, lists.plan(&QUICK)).unwrap();
    let again = office.estimate_job().unwrap();
    assert_eq!((again.reused, again.of), (4, 4));
    assert_eq!(again.run.answers, first.answers);
    assert_eq!(again.run.result_hash, first.result_hash);
    lists.judge(usize::MAX);
    office.estimate(&lists.lead, lists.plan(&QUICK)).unwrap();
    let job = office.estimate_job().unwrap();
    assert_eq!(job.reused, 0);
    assert_ne!(job.run.input_hash, first.input_hash);
}

#[test]
fn a_run_runs_beside_the_work_is_stopped_and_goes_on_to_the_same_end() {
    let Lists { world, lead, lists, twice } = lists();
    let lists = Lists { world, lead, lists, twice };
    lists.judge(40);
    lists.world.office.suggest();
    let plan = EstimatePlan { linkages: 20, ..lists.plan(&[Method::Graphs]) };
    let whole = {
        lists.world.office.estimate(&lists.lead, plan.clone()).unwrap();
        lists.world.office.estimate_job().unwrap().run
    };
    let Lists { world: World { office, lead: words, .. }, .. } = lists;
    office.close();
    let lead = office.sign_in(&words, &Progress::default()).unwrap();
    assert!(office.estimate_job().is_none(), "closing forgets");
    office.suggest();
    let office = Arc::new(office);
    office.start_estimate(&lead, plan.clone()).unwrap();
    office.start_estimate(&lead, plan.clone()).unwrap();
    office.stop_estimate();
    let stopped = ended(&office);
    if stopped == Stage::Stopped {
        let keep = office.keep_estimate(&lead, office.draw_act());
        assert!(matches!(keep, Err(NotDone::Refused(Refusal::EstimateNotFinished))));
    }
    let before = office.estimate_job().unwrap();
    office.start_estimate(&lead, plan).unwrap();
    assert_eq!(ended(&office), Stage::Done);
    let after = office.estimate_job().unwrap();
    assert!(after.reused >= before.done.saturating_sub(before.reused), "{before:?}");
    assert_eq!(after.run.answers, whole.answers);
    assert_eq!(after.run.result_hash, whole.result_hash);
}

fn ended(office: &Office) -> Stage {
    loop {
        match office.estimate_job().unwrap().stage {
            Stage::Running => std::thread::sleep(std::time::Duration::from_millis(2)),
            stage => return stage,
        }
    }
}

#[test]
fn pairs_that_nobody_judged_widen_the_interval_and_are_told() {
    let lists = lists();
    lists.judge(40);
    let office = &lists.world.office;
    office.suggest();
    let plan = lists.plan(&[Method::LogLinear, Method::Graphs]);
    let linkage = office.overlaps(&lists.lead, &plan).unwrap().linkage;
    assert!(linkage.compared.is_some() && linkage.open >= 15, "{linkage:?}");
    office.estimate(&lists.lead, plan.clone()).unwrap();
    let stands = office.estimate_job().unwrap().run;
    assert!(against_run(&stands, Method::Graphs).contains(&Reason::PairsUnjudged));
    office.estimate(&lists.lead, EstimatePlan { linkages: 12, ..plan }).unwrap();
    let drawn = office.estimate_job().unwrap().run;
    let (graphs, alone) = (drawn.answer(Method::Graphs).unwrap(), stands.answer(Method::Graphs).unwrap());
    assert!(graphs.share_of_linkage.is_some());
    assert!(graphs.figures.point < alone.figures.point, "whoever may be one person was two before");
    assert!(graphs.documented < alone.documented);
    assert!(!against_run(&drawn, Method::Graphs).contains(&Reason::PairsUnjudged));
    let bound = drawn.answer(Method::LogLinear).unwrap();
    assert!(bound.warnings.iter().any(|warning| warning.code == WarningCode::LinkageNotCarried));
    assert_eq!(drawn.linkage.draws, 12);
}

#[test]
fn a_run_is_kept_proposed_approved_by_a_second_member_and_quotable_on_the_front() {
    let lists = judged_lists();
    let office = &lists.world.office;
    let reviewer = second_member(&lists, MemberRole::Reviewer);
    office.estimate(&lists.lead, lists.plan(&QUICK)).unwrap();
    let act = office.draw_act();
    let done = office.keep_estimate(&lists.lead, act).unwrap();
    assert!(office.keep_estimate(&lists.lead, act).unwrap().again, "a form sent twice keeps once");
    let run = done.thing.unwrap();
    let (kept, reasons) = office
        .read(|known| {
            let kept: Vec<ThingId> = known.state.estimates().all().iter().map(|run| run.id).collect();
            (kept, QUICK.map(|method| against(&known.state, run, method)))
        })
        .unwrap();
    assert_eq!(kept, [run]);
    assert_eq!(reasons, [vec![Reason::BoundOnly], vec![], vec![]]);
    let propose = |method| EditionProposal {
        figures: Vec::new(),
        note: None,
        ours: None,
        estimates: vec![Offered { run, method }],
    };
    let bound = office.propose_edition(&lists.lead, office.draw_act(), propose(Method::Chao));
    let Err(NotDone::Refused(Refusal::EstimateForbidden(reasons))) = bound else { panic!("{bound:?}") };
    assert_eq!(reasons, [Reason::BoundOnly]);
    let proposed =
        office.propose_edition(&lists.lead, office.draw_act(), propose(Method::Graphs)).unwrap().act;
    assert_eq!(office.public_edition().unwrap(), None);
    office.approve_edition(&reviewer, office.draw_act(), proposed, "Made-up group").unwrap();
    let public = office.public_edition().unwrap().unwrap();
    let [estimate] = public.estimates.as_slice() else { panic!("{public:?}") };
    assert_eq!((estimate.id.as_str(), estimate.documented), (run.to_string().as_str(), 123));
    assert_eq!((estimate.answer.method.as_str(), estimate.others.len()), ("graphs", 2));
    assert!(estimate.answer.lo95 < estimate.answer.point && estimate.answer.point < estimate.answer.hi95);
    assert!((2..=60).contains(&estimate.bars.len()), "{:?}", estimate.bars);
    assert_eq!(estimate.definition.shipped.as_deref(), Some("deaths"));
    assert_eq!(estimate.repeat.command, "tizim estimate TABLE.csv --method graphs --seed 7 --json");
    assert_eq!((estimate.left_out.nowhere, estimate.linkage.compared), (None, false));
    office.withdraw_edition(&reviewer, office.draw_act(), proposed, "a list was wrong").unwrap();
    assert_eq!(office.public_edition().unwrap(), None);
    office.withdraw_estimate(&lists.lead, office.draw_act(), (run, "a list was wrong")).unwrap();
    let world = lists.world.restart();
    world.sign_in();
    let again = world.office.read(|known| known.state.estimates().find(run).unwrap().clone()).unwrap();
    assert!(again.withdrawn.is_some());
    assert_eq!(points(&again.run).len(), 3, "opening reads it back whole");
}

#[test]
fn parts_are_estimated_by_themselves_and_what_one_lacks_forbids_the_sum() {
    let lists = judged_lists();
    let office = &lists.world.office;
    let by = Some(register::figures::defined::By::Sex);
    office.estimate(&lists.lead, EstimatePlan { by, ..lists.plan(&QUICK) }).unwrap();
    let run = office.estimate_job().unwrap().run;
    let parts: Vec<_> = run.input.parts.iter().map(|part| &*part.part).collect();
    assert_eq!(parts, ["not-said"], "nobody says of what sex they are");
    assert_eq!(run.answers.len(), 6, "each method about all and about the part");
    let graphs = run.answer(Method::Graphs).unwrap();
    let of_part = run.answers.iter().find(|answer| answer.part.is_some() && answer.method == Method::Graphs);
    let point = |answer: &Answer| answer.figures.point.unwrap().in_thousandths() as f64;
    let ratio = point(graphs) / point(of_part.unwrap());
    assert!((0.97..1.03).contains(&ratio), "drawn anew from the one part: {ratio}");
    assert!(graphs.warnings.iter().any(|warning| warning.code == WarningCode::InPart));
    let without = against_run(&run, Method::LogLinear);
    assert!(without.contains(&Reason::PartWithout), "it has no draws to add up: {without:?}");
}

#[test]
fn a_plan_with_a_fault_a_volunteer_and_a_closed_office_start_nothing() {
    let lists = judged_lists();
    let office = &lists.world.office;
    let volunteer = second_member(&lists, MemberRole::Volunteer);
    let refused = office.overlaps(&volunteer, &lists.plan(&QUICK));
    assert!(matches!(refused, Err(NotDone::Refused(Refusal::RoleMayNot(MemberRole::Volunteer)))));
    let none = office.estimate(&lists.lead, lists.plan(&[]));
    assert!(matches!(none, Err(NotDone::Refused(Refusal::BadPlan(PlanFault::NoMethod)))));
    assert!(office.estimate_job().is_none());
    let nothing = office.keep_estimate(&lists.lead, office.draw_act());
    assert!(matches!(nothing, Err(NotDone::Refused(Refusal::NoSuchEstimate))));
    office.overlaps(&lists.lead, &lists.plan(&QUICK)).unwrap();
    office.close();
    assert!(matches!(office.overlaps(&lists.lead, &lists.plan(&QUICK)), Err(NotDone::Closed)));
    lists.world.sign_in();
    let read: Vec<ThingId> = office
        .read(|known| known.state.reads().iter().flat_map(|(_, _, things)| things.clone()).collect())
        .unwrap();
    assert!(lists.lists.iter().all(|list| read.contains(list)), "looking at lists is noted");
}
