//! How many there are in all: who stands on which list, runs kept and taken back, and the refusals of the rule book.

use super::world::*;
use register::figures::defined::By;
use register::figures::definitions::facts::{DefinitionName, Shipped};
use register::figures::estimates::facts::*;
use register::figures::estimates::input::{PlanFault, chosen};
use register::figures::estimates::rules::{Reason, against, against_run};
use register::figures::estimates::views::{Differs, bars, compare, to_csv};
use register::figures::facts::Number;
use register::matching::acts::Judging;
use register::matching::facts::{LineSigned, Outcome, ReconciliationAccount, Verdict};
use register::members::facts::MemberRole;
use register::people::facts::{PersonClaim, Sex, Status};
use register::publishing::facts::EditionProposal;
use register::sources::facts::ListAccount;
use register::{Act, Claim, Kind, KnownBy, NewThing, Refusal, Said, ThingId, When};

fn list(world: &mut World, title: &str) -> ThingId {
    let account = ListAccount {
        title: title.into(),
        keeper: None,
        definition: None,
        source: None,
        one_row_one_person: true,
        made_up: true,
    };
    world.enter(DOCUMENTER, Kind::List, vec![Claim::List(Box::new(account))]).0
}

/// A dead man or woman on a list.
fn row(world: &mut World, list: ThingId, called: &str, sex: Sex) -> ThingId {
    let id = ThingId(world.id());
    let claims =
        vec![name(called), status(Status::Dead, When::UNKNOWN), Claim::Person(PersonClaim::Sex(sex))];
    let said = vec![Said { claims, by: seen() }];
    let new = NewThing { id, kind: Kind::Person, list: Some(list), reference: None, said };
    world.done(DOCUMENTER, Act::Enter(new));
    id
}

fn judge(world: &mut World, pair: (ThingId, ThingId), verdict: Verdict) {
    let judging = Judging { id: ThingId(world.id()), pair, verdict, reason: "one birthday".into() };
    world.done(DOCUMENTER, Act::JudgePair(judging));
}

pub fn plan(groups: &[(&str, &[ThingId])]) -> EstimatePlan {
    let group =
        |(name, lists): &(&str, &[ThingId])| ListGroup { name: (*name).into(), lists: lists.to_vec() };
    EstimatePlan {
        name: "made-up deaths".into(),
        definition: DefinitionName::Shipped(Shipped::Deaths),
        groups: groups.iter().map(group).collect(),
        by: None,
        methods: vec![Method::LogLinear, Method::Graphs],
        seed: 7,
        linkages: 0,
        known: None,
    }
}

pub fn answer(method: Method, point: i64, (lo95, hi95): (i64, i64)) -> Answer {
    let number = |value| Some(Number::whole(value));
    let figures = Figures {
        point: number(point),
        lo95: number(lo95),
        hi95: number(hi95),
        lo80: number(lo95 + 1),
        hi80: number(hi95 - 1),
    };
    Answer {
        method,
        part: None,
        documented: 100,
        figures,
        ess: number(500),
        split_rhat: Some(Number::thousandths(1002)),
        warnings: vec![Warning::plain(WarningCode::ThreeLists)],
        seconds: Number::thousandths(20),
        quantiles: (0..20).map(|at| Number::whole(lo95 + at)).collect(),
        without: vec![WithoutList { list: "A".into(), point: number(point) }],
        priors: vec![OtherPrior { delta: Number::whole(1), point: number(point), lo95: None, hi95: None }],
        curve: vec![CurvePlace { odds: Number::whole(1), people: number(point), lo95: None, hi95: None }],
        untestable: Some((Number::whole(lo95), Number::whole(hi95))),
        share_of_linkage: None,
    }
}

/// A run that may be published, about lists that are there.
pub fn kept(lists: [ThingId; 3]) -> KeptRun {
    let [one, other, third] = lists.map(|list| [list]);
    let part =
        PartInput { part: "".into(), cells: vec![(1, 30), (2, 10), (3, 20), (4, 20), (7, 20)], nowhere: 3 };
    KeptRun {
        plan: plan(&[("A", &one), ("B", &other), ("C", &third)]),
        known: 5,
        input: Input {
            parts: vec![part],
            lines: vec![GroupLines { lines: 80, people: 70, unplaced: 1, unsure: 2 }; 3],
            unnamed: 1,
            unnamed_groups: 0,
        },
        input_hash: "ab".repeat(32).into(),
        linkage: Linkage { compared: Some(9), open: 0, draws: 0 },
        answers: vec![answer(Method::Graphs, 150, (120, 200)), answer(Method::LogLinear, 140, (125, 180))],
        result_hash: "cd".repeat(32).into(),
    }
}

/// An office with three lists.
fn three_lists() -> (World, [ThingId; 3]) {
    let mut world = World::new();
    let lists = ["A", "B", "C"].map(|title| list(&mut world, title));
    (world, lists)
}

fn keep(world: &mut World, run: KeptRun) -> ThingId {
    let id = ThingId(world.id());
    world.done(DOCUMENTER, Act::KeepEstimate(id, Box::new(run)));
    id
}

fn propose(run: ThingId, method: Method) -> Act {
    Act::ProposeEdition(EditionProposal {
        figures: Vec::new(),
        note: None,
        ours: None,
        estimates: vec![Offered { run, method }],
    })
}

#[test]
fn people_are_counted_by_the_lists_they_stand_on_and_merged_ones_are_one() {
    let (mut world, [a, b, c]) = three_lists();
    let first = row(&mut world, a, "Made-up One", Sex::Male);
    let second = row(&mut world, b, "Made-up One", Sex::Male);
    row(&mut world, b, "Made-up Two", Sex::Female);
    let doubtful = row(&mut world, c, "M. T.", Sex::Female);
    let alive = world.person("Made-up Alive");
    let dead = world.person("Made-up Three");
    for (id, what) in [(alive, Status::Safe), (dead, Status::Dead)] {
        world.say(DOCUMENTER, id, status(what, When::UNKNOWN), seen());
    }
    let whole = plan(&[("A", &[a]), ("B", &[b]), ("C", &[c])]);
    let seen_before = chosen(&world.state, &whole).unwrap().input;
    assert_eq!(seen_before.parts[0].cells, [(0b001, 1), (0b010, 2), (0b100, 1)]);
    assert_eq!((seen_before.nowhere(), seen_before.documented()), (1, 4));
    judge(&mut world, (first, second), Verdict::Same);
    let moment = world.time;
    judge(&mut world, (doubtful, first), Verdict::Unsure);
    let input = chosen(&world.state, &whole).unwrap().input;
    assert_eq!(input.parts[0].cells, [(0b010, 1), (0b011, 1), (0b100, 1)]);
    assert_eq!((input.documented(), input.in_overlaps()), (3, 1));
    assert_eq!(input.lines[2], GroupLines { lines: 1, people: 1, unplaced: 0, unsure: 1 });
    // Two lists that copy from each other stand as one.
    let merged = chosen(&world.state, &plan(&[("A+B", &[a, b]), ("C", &[c])])).unwrap().input;
    assert_eq!(merged.parts[0].cells, [(0b01, 2), (0b10, 1)]);
    // As it was known before the last two judgements.
    let earlier = EstimatePlan { known: Some(moment - (60_000 << 16)), ..whole.clone() };
    assert_eq!(chosen(&world.state, &earlier).unwrap().input.parts, seen_before.parts);
    let by_sex = chosen(&world.state, &EstimatePlan { by: Some(By::Sex), ..whole }).unwrap().input;
    let parts: Vec<_> = by_sex.parts.iter().map(|part| (&*part.part, part.documented())).collect();
    assert_eq!(parts, [("female", 2), ("male", 1), ("not-said", 0)]);
    assert_eq!(by_sex.documented(), input.documented());
}

#[test]
fn a_line_signed_as_unplaced_is_told_with_its_list() {
    let (mut world, [a, b, c]) = three_lists();
    let record = row(&mut world, b, "M. T.", Sex::Female);
    let id = ThingId(world.id());
    let account = ReconciliationAccount { ours: a, theirs: b, title: "A and B".into() };
    world.done(DOCUMENTER, Act::BeginReconciliation(id, account));
    let line = LineSigned { record, outcome: Outcome::Unplaced, with: Vec::new(), note: None };
    world.done(DOCUMENTER, Act::SignLine(id, line));
    let input = chosen(&world.state, &plan(&[("A", &[a]), ("B", &[b]), ("C", &[c])])).unwrap().input;
    assert_eq!(input.lines.iter().map(|lines| lines.unplaced).collect::<Vec<_>>(), [0, 1, 0]);
}

#[test]
fn pairs_joined_for_a_linkage_change_the_table_unless_they_can_never_be_one() {
    let (mut world, [a, b, c]) = three_lists();
    let first = row(&mut world, a, "Made-up One", Sex::Male);
    let second = row(&mut world, b, "Made-up One", Sex::Male);
    let third = row(&mut world, a, "Made-up Two", Sex::Male);
    let asked = plan(&[("A", &[a]), ("B", &[b]), ("C", &[c])]);
    let chosen = chosen(&world.state, &asked).unwrap();
    let place = |id: ThingId| chosen.person_of()[&world.state.find(id).unwrap().0];
    let cells = |pairs: &[(usize, usize)]| chosen.joined(&world.state, pairs, KnownBy::Now)[0].cells.clone();
    assert_eq!(cells(&[]), chosen.input.parts[0].cells);
    assert_eq!(cells(&[(place(first), place(second))]), [(0b01, 1), (0b11, 1)]);
    // One row of this list is one person: the second join would put two rows into one.
    let both = [(place(first), place(second)), (place(second), place(third))];
    assert_eq!(cells(&both), [(0b01, 1), (0b11, 1)]);
}

#[test]
fn a_plan_that_cannot_be_worked_is_refused_with_what_is_wrong() {
    let (world, [a, b, c]) = three_lists();
    let whole = plan(&[("A", &[a]), ("B", &[b]), ("C", &[c])]);
    let fault = |plan: EstimatePlan| chosen(&world.state, &plan).unwrap_err();
    let groups = |groups: &[(&str, &[ThingId])]| plan(groups);
    let cases = [
        (groups(&[]), PlanFault::NoLists),
        (groups(&[("A", &[a]), ("B", &[a])]), PlanFault::ListTwice),
        (groups(&[("A", &[a]), ("a", &[b])]), PlanFault::NameTwice),
        (groups(&[("A", &[])]), PlanFault::EmptyGroup),
        (groups(&[("A, B", &[a])]), PlanFault::BadName),
        (EstimatePlan { methods: Vec::new(), ..whole.clone() }, PlanFault::NoMethod),
        (EstimatePlan { by: Some(By::Body), ..whole.clone() }, PlanFault::PartsOverlap),
        (EstimatePlan { linkages: 1, ..whole.clone() }, PlanFault::Linkages),
    ];
    for (plan, wrong) in cases {
        assert_eq!(fault(plan), Refusal::BadPlan(wrong));
    }
    assert_eq!(fault(EstimatePlan { name: " ".into(), ..whole.clone() }), Refusal::Missing("name"));
    let nowhere = ThingId([77; 16]);
    assert_eq!(fault(groups(&[("A", &[nowhere])])), Refusal::NotThere(Kind::List));
    assert_eq!(
        fault(EstimatePlan { definition: DefinitionName::Own(nowhere), ..whole }),
        Refusal::NotThere(Kind::Definition)
    );
}

#[test]
fn a_run_is_kept_listed_newest_first_and_taken_back_with_a_reason() {
    let (mut world, lists) = three_lists();
    let first = keep(&mut world, kept(lists));
    let second = keep(&mut world, kept(lists));
    let all: Vec<_> = world.state.estimates().all().iter().map(|run| run.id).collect();
    assert_eq!(all, [second, first]);
    assert_eq!(world.state.estimates().before(second).map(|run| run.id), Some(first));
    let again = Act::KeepEstimate(first, Box::new(kept(lists)));
    assert_eq!(world.refused(DOCUMENTER, again), Refusal::AlreadyPast);
    let withdraw = |run, reason: &str| Act::WithdrawEstimate { run, reason: reason.into() };
    assert_eq!(world.refused(DOCUMENTER, withdraw(first, " ")), Refusal::ReasonMissing);
    world.done(REVIEWER, withdraw(first, "the wrong lists"));
    assert_eq!(world.refused(REVIEWER, withdraw(first, "again")), Refusal::AlreadyPast);
    assert_eq!(world.refused(REVIEWER, withdraw(ThingId([77; 16]), "x")), Refusal::NoSuchEstimate);
    assert_eq!(world.state.estimates().all().len(), 2, "it stays listed");
    assert_eq!(world.state.estimates().before(second), None, "and is compared with nothing");
    let by_volunteer = Act::KeepEstimate(ThingId([9; 16]), Box::new(kept(lists)));
    let refused = world.refused(VOLUNTEER, by_volunteer);
    assert_eq!(refused, Refusal::RoleMayNot(MemberRole::Volunteer));
}

#[test]
fn a_run_that_does_not_hold_together_is_not_kept() {
    let (mut world, lists) = three_lists();
    let whole = kept(lists);
    let mut crossed = whole.clone();
    crossed.answers[0].figures.lo95 = Some(Number::whole(300));
    let mut beyond = whole.clone();
    beyond.input.parts[0].cells.push((8, 1));
    let mut unasked = whole.clone();
    unasked.answers[0].method = Method::Sparse;
    let mut twice = whole.clone();
    twice.answers[1] = twice.answers[0].clone();
    let mut other_people = whole.clone();
    other_people.answers[0].documented = 99;
    let unhashed = KeptRun { result_hash: "".into(), ..whole };
    for run in [crossed, beyond, unasked, twice, other_people, unhashed] {
        let id = ThingId(world.id());
        let refused = world.refused(DOCUMENTER, Act::KeepEstimate(id, Box::new(run)));
        assert_eq!(refused, Refusal::Impossible("estimate"));
    }
}

#[test]
fn an_estimate_is_public_when_a_second_member_approves_and_taken_back_like_any_edition() {
    let (mut world, lists) = three_lists();
    let run = keep(&mut world, kept(lists));
    assert_eq!(against(&world.state, run, Method::Graphs), []);
    let edition = world.done(LEAD, propose(run, Method::Graphs));
    assert_eq!(world.refused(LEAD, Act::ApproveEdition(edition)), Refusal::ApproveYourOwn);
    world.done(REVIEWER, Act::ApproveEdition(edition));
    assert_eq!(world.state.editions().public().map(|edition| edition.proposal.estimates.len()), Some(1));
    let back = Act::WithdrawEstimate { run, reason: "a list was wrong".into() };
    assert_eq!(world.refused(LEAD, back.clone()), Refusal::EstimatePublic);
    world.done(LEAD, Act::WithdrawEdition { edition, reason: "a list was wrong".into() });
    world.done(LEAD, back);
    assert_eq!(world.state.editions().public(), None);
}

#[test]
fn a_run_taken_back_after_it_was_proposed_is_not_approved() {
    let (mut world, lists) = three_lists();
    let run = keep(&mut world, kept(lists));
    let edition = world.done(LEAD, propose(run, Method::Graphs));
    world.done(LEAD, Act::WithdrawEstimate { run, reason: "the wrong lists".into() });
    let refused = world.refused(REVIEWER, Act::ApproveEdition(edition));
    assert_eq!(refused, Refusal::EstimateForbidden(vec![Reason::Withdrawn]));
}

#[test]
fn what_the_rule_book_forbids_cannot_be_proposed_and_the_reasons_are_told() {
    let (mut world, lists) = three_lists();
    let whole = kept(lists);
    let changed = |change: &dyn Fn(&mut KeptRun)| {
        let mut run = whole.clone();
        change(&mut run);
        run
    };
    let warned = |warning: Warning| changed(&|run| run.answers[0].warnings.push(warning.clone()));
    let expected = |people: i64| Warning {
        code: WarningCode::EmptyOverlap,
        numbers: vec![Number::whole(people)],
        texts: vec!["A".into(), "B".into()],
    };
    let in_part = Warning {
        code: WarningCode::InPart,
        numbers: vec![Number::whole(WarningCode::NotMixed as i64), Number::whole(2)],
        texts: vec!["male".into()],
    };
    let alone = changed(&|run| {
        run.answers[0].figures =
            Figures { lo95: None, hi95: None, lo80: None, hi80: None, ..run.answers[0].figures };
    });
    let cases = [
        (alone, vec![Reason::NoInterval]),
        (changed(&|run| run.answers[0].figures = Figures::default()), vec![Reason::NoFigure]),
        (changed(&|run| run.answers.truncate(1)), vec![Reason::OneMethodAlone]),
        (
            changed(&|run| run.answers[1] = answer(Method::LogLinear, 240, (150, 300))),
            vec![Reason::MethodsDisagree],
        ),
        (changed(&|run| run.answers[0].figures.hi95 = Some(Number::whole(601))), vec![Reason::TooWide]),
        (changed(&|run| run.linkage.open = 5), vec![Reason::PairsUnjudged]),
        (warned(Warning::plain(WarningCode::NotIdentified)), vec![Reason::NotIdentified]),
        (warned(Warning::plain(WarningCode::ListWithin)), vec![Reason::ListWithin]),
        (warned(Warning::plain(WarningCode::PriorDecides)), vec![]),
        (warned(expected(3)), vec![Reason::TooLittleOverlap]),
        (warned(expected(2)), vec![]),
        (warned(in_part), vec![Reason::NotConverged]),
    ];
    for (run, reasons) in cases {
        let told = format!("{:?} {:?}", run.answers[0].warnings, reasons);
        assert_eq!(against_run(&run, Method::Graphs), reasons, "{told}");
        let run = keep(&mut world, run);
        if reasons.is_empty() {
            world.done(LEAD, propose(run, Method::Graphs));
        } else {
            let refused = world.refused(LEAD, propose(run, Method::Graphs));
            assert_eq!(refused, Refusal::EstimateForbidden(reasons), "{told}");
        }
    }
    let refused = world.refused(LEAD, propose(ThingId([77; 16]), Method::Graphs));
    assert_eq!(refused, Refusal::EstimateForbidden(vec![Reason::NoSuchRun]));
}

#[test]
fn two_lists_or_a_lower_bound_are_no_headline() {
    let (mut world, [a, b, c]) = three_lists();
    let mut two = kept([a, b, c]);
    two.plan.groups.truncate(2);
    two.input.lines.truncate(2);
    two.input.parts[0].cells = vec![(1, 50), (2, 20), (3, 30)];
    let two = keep(&mut world, two);
    assert_eq!(against(&world.state, two, Method::Graphs), [Reason::TooFewLists]);
    let mut bound = kept([a, b, c]);
    bound.plan.methods.push(Method::Chao);
    bound.answers.push(answer(Method::Chao, 130, (110, 150)));
    let bound = keep(&mut world, bound);
    assert_eq!(against(&world.state, bound, Method::Chao), [Reason::BoundOnly]);
    assert_eq!(against(&world.state, bound, Method::Graphs), []);
}

#[test]
fn a_list_called_after_somebody_in_the_register_stops_the_proposal() {
    let (mut world, lists) = three_lists();
    let mut run = kept(lists);
    run.plan.groups[0].name = "Madeupova's list".into();
    let run = keep(&mut world, run);
    let edition = world.done(LEAD, propose(run, Method::Graphs));
    world.person("Made-up Madeupova");
    let refused = world.refused(REVIEWER, Act::ApproveEdition(edition));
    assert_eq!(refused, Refusal::EstimateForbidden(vec![Reason::NamesSomebody]));
}

#[test]
fn two_runs_are_compared_by_what_went_in_and_what_came_out() {
    let (_, lists) = three_lists();
    let before = kept(lists);
    let mut after = before.clone();
    assert_eq!(compare(&after, &before).differs, []);
    after.plan.seed = 8;
    after.input.parts[0].cells[0].1 += 5;
    after.answers[0] = answer(Method::Graphs, 160, (130, 210));
    let compared = compare(&after, &before);
    assert_eq!(compared.differs, [Differs::Seed, Differs::Tables]);
    assert_eq!(compared.documented, (100, 105));
    let points: Vec<_> = compared
        .figures
        .iter()
        .map(|(method, before, after)| (*method, before.unwrap().point, after.unwrap().point))
        .collect();
    let number = |value| Some(Number::whole(value));
    assert_eq!(
        points,
        [(Method::LogLinear, number(140), number(140)), (Method::Graphs, number(150), number(160))]
    );
}

#[test]
fn the_picture_holds_every_quantile_and_the_table_reads_as_a_file() {
    let run = kept([ThingId([1; 16]); 3]);
    let answer = &run.answers[0];
    let bars = bars(answer, 7);
    assert!(bars.len() <= 7, "{}", bars.len());
    assert_eq!(bars.iter().map(|bar| bar.share.in_thousandths()).sum::<i64>(), 1000);
    assert!(bars.windows(2).all(|pair| pair[0].until == pair[1].from));
    assert!(bars[0].from <= answer.quantiles[0] && answer.quantiles[19] < bars[bars.len() - 1].until);
    let whole = |number: Number| (number.in_thousandths() + 500) % 1000 == 0;
    assert!(
        bars.iter().all(|bar| whole(bar.from) && whole(bar.until)),
        "a bar ends between two whole numbers"
    );
    assert_eq!(to_csv(&run), "A,B,C,count\n1,0,0,30\n0,1,0,10\n1,1,0,20\n0,0,1,20\n1,1,1,20\n");
}

#[test]
fn withdrawals_before_their_run_and_any_order_give_the_same_state() {
    let (mut world, lists) = three_lists();
    let run = keep(&mut world, kept(lists));
    world.done(LEAD, Act::WithdrawEstimate { run, reason: "the wrong lists".into() });
    let mut late = register::State::new();
    let mut log = world.log.clone();
    let end = log.len();
    log.swap(end - 1, end - 2);
    for (stamp, facts) in log {
        late.apply(stamp, (0..).zip(facts));
    }
    let found = late.estimates().find(run).unwrap();
    assert_eq!(found.withdrawn.as_ref().map(|(_, reason)| &**reason), Some("the wrong lists"));
    assert_eq!(late.estimates(), world.state.estimates());
}
