//! Jobs on a real office in a temporary folder.

use super::*;
use crate::made_up::open_office;
use exchange::tables::{Hint, read};
use register::Act;

fn upload(rows: usize) -> Upload {
    let rows: String = (0..rows).map(|row| format!("Made-up {row},{}\n", 20 + row % 50)).collect();
    let (table, problems) = read(format!("ФИО,Возраст\n{rows}").as_bytes(), &Hint::default());
    let plan = Plan { title: "Made-up list".into(), locator: "row {row}".into(), ..Plan::default() };
    Upload { file: "list.csv".into(), parsed: Parsed { table, problems }, plan }
}

#[test]
fn a_list_is_entered_as_one_batch_and_undone_as_one() {
    let (_folder, office, session) = open_office();
    let job = office.begin_job(&session, upload(1_500));
    assert_eq!((job.stage(), job.dry().entered), (Stage::Parsed, 1_500));
    assert_eq!(office.read(|known| known.people.len()), Some(0), "reading enters nothing");
    job.run(&office, &session);
    assert_eq!((job.stage(), job.so_far()), (Stage::Done, (1_500, 1_500)));
    assert_eq!(office.read(|known| known.people.len()), Some(1_500));
    job.run(&office, &session);
    assert_eq!(office.read(|known| known.state.acts().len()), Some(3), "a second run does nothing");
    office
        .act(&session, office.draw_act(), Act::Undo { act: job.id, reason: "a wrong file".into() })
        .unwrap();
    let left = office.read(|known| known.people.page(&known.state, &Default::default(), 0, 9).total);
    assert_eq!(left, Some(0));
}

#[test]
fn a_stopped_list_goes_on_where_it_ended_and_its_plan_is_kept() {
    let (_folder, office, session) = open_office();
    let job = office.begin_job(&session, upload(2_500));
    let Begun { plan, rows, progress } = job.begin().unwrap();
    let planned = Planned { table: &job.parsed.table, plan: &plan, rows, file: &job.file };
    let ids = import::ids(&office, job.id, planned.count()).unwrap();
    let mut taken = 0;
    let things = planned.things(&ids).inspect(|_| {
        taken += 1;
        if taken == 1_000 {
            progress.stop();
        }
    });
    let imported = import::batch(&office, &session, job.id, things, &progress).unwrap();
    assert_eq!((imported.done, imported.parts), (1, 3));
    job.now().stage = Stage::Stopped;
    assert!(!job.change(Plan::default()), "what has begun keeps its plan");
    job.run(&office, &session);
    assert_eq!(job.stage(), Stage::Done);
    assert_eq!(office.read(|known| known.people.len()), Some(2_500));
}

#[test]
fn a_job_belongs_to_its_member_and_is_forgotten_when_the_office_closes() {
    let (_folder, office, session) = open_office();
    let job = office.begin_job(&session, upload(3));
    assert!(office.jobs().find(MemberId([9; 16]), job.id).is_none());
    assert!(office.jobs().find(session.member, job.id).is_some());
    office.close();
    assert!(office.jobs().of(session.member).is_empty());
    job.run(&office, &session);
    assert_eq!(job.stage(), Stage::Failed);
}

#[test]
fn a_fourth_list_makes_the_oldest_one_go() {
    let (_folder, office, session) = open_office();
    for _ in 0..5 {
        office.begin_job(&session, upload(1));
    }
    assert_eq!(office.jobs().of(session.member).len(), OPEN_LISTS);
}

#[test]
fn a_column_that_is_chosen_twice_stays_a_note_the_second_time() {
    let (_folder, office, session) = open_office();
    let job = office.begin_job(&session, upload(2));
    let column = exchange::columns::Column::Name;
    assert!(job.change(Plan { mapping: Mapping(vec![column, column]), ..Plan::clone(&job.plan()) }));
    assert_eq!(job.plan().mapping.0, [column, exchange::columns::Column::Note]);
}
