//! Lists as people hand them in, and what becomes of every cell.

use super::*;
use exchange::columns::guess;
use exchange::tables::{Hint, read};
use register::people::facts::PersonClaim;

fn table(text: &str) -> Table {
    read(text.as_bytes(), &Hint::default()).0
}

fn plan(table: &Table) -> Plan {
    Plan {
        title: "Made-up list".into(),
        keeper: "Made-up keeper".into(),
        mapping: Mapping::of(&guess(table)),
        manner: Manner { year: Some(2022), ..Manner::default() },
        locator: "row {row}".into(),
        ..Plan::default()
    }
}

fn things(table: &Table, plan: &Plan) -> Vec<NewThing> {
    let planned = Planned { table, plan, rows: dry(table, plan).entered, file: "list.csv" };
    let ids: Vec<ThingId> = (1..=planned.count() as u8).map(|number| ThingId([number; 16])).collect();
    let made = planned.things(&ids);
    let expected = made.len();
    let made: Vec<NewThing> = made.collect();
    assert_eq!((made.len(), made.len()), (expected, planned.count()));
    made
}

fn said(thing: &NewThing) -> Vec<&PersonClaim> {
    let claims = thing.said.iter().flat_map(|said| &said.claims);
    claims.filter_map(|claim| if let Claim::Person(claim) = claim { Some(claim) } else { None }).collect()
}

const LIST: &str = concat!(
    "№,ФИО,Пол,Дата рождения,Статус,Дата,Место,Телефон,Кем приходится,Родственник,Адрес,Примечание\n",
    "17,Made-up Айгүл,ж,05.01.1987,задержана,6 января 2022,СИЗО,8 701 000 00 01,мать,Made-up Дана,ул. Мира 5,видели у акимата\n",
    "18,,м,,,,,,,,,без имени\n",
    "19,,,,,,,,,,,\n",
    "20,Made-up Айгуль,ж,05.01.1987,ушла куда-то,7 января,Кок-Тобе,,,,Талдыкорган,\n",
);

#[test]
fn a_row_becomes_a_record_with_its_place_and_its_own_number() {
    let table = table(LIST);
    let made = things(&table, &plan(&table));
    let [source, list, first, unnamed, last] = made.as_slice() else { panic!("{made:?}") };
    assert_eq!((source.kind, list.kind, first.kind), (Kind::Source, Kind::List, Kind::Person));
    assert_eq!((first.reference.as_deref(), first.list), (Some("17"), Some(list.id)));
    let by = &first.said[0].by;
    assert_eq!((&*by.locator, by.source), ("row 2", Some(source.id)));
    let claims = said(first);
    assert!(claims.iter().any(|claim| matches!(claim, PersonClaim::Status(note)
        if note.status == Status::Held && note.place.as_deref() == Some("СИЗО") && !note.when.is_unknown())));
    let contacts: Vec<&str> = claims
        .iter()
        .filter_map(|claim| if let PersonClaim::Contact(text) = claim { Some(&**text) } else { None })
        .collect();
    assert_eq!(contacts, ["+77010000001", "Родственник: мать: Made-up Дана", "Адрес: ул. Мира 5"]);
    assert_eq!(unnamed.kind, Kind::Unnamed);
    assert!(said(unnamed).iter().any(|claim| matches!(claim, PersonClaim::Description(text)
        if &**text == "Пол: м; Примечание: без имени")));
    assert!(
        said(last).iter().any(|claim| matches!(claim, PersonClaim::Home(home) if &**home == "Талдыкорган"))
    );
}

#[test]
fn a_dry_run_counts_rows_doubts_and_twins_in_two_spellings() {
    let table = table(LIST);
    let dry = dry(&table, &plan(&table));
    assert_eq!((dry.entered, dry.left_out.as_slice(), dry.unnamed), (3, [4].as_slice(), 1));
    assert_eq!(dry.twins, Twins { pairs: vec![(2, 5)], count: 1 });
    let told: Vec<_> = dry.problems.iter().map(|problem| (problem.row.unwrap(), problem.key())).collect();
    assert_eq!(told, [(3, "problem-no-name"), (4, "problem-no-name"), (5, "problem-unknown-word")]);
    assert_eq!((dry.doubtful, dry.first.len()), (3, 3));
}

#[test]
fn no_filled_cell_is_lost_whatever_the_columns_are_taken_for() {
    let headers = [
        "№",
        "ФИО",
        "Пол",
        "Возраст",
        "Статус",
        "Дата",
        "Место",
        "Телефон",
        "ИИН",
        "Роль",
        "Источник",
        "Foo",
    ];
    let cells = [
        "17x",
        "Made-up Имя",
        "не указан",
        "взрослый",
        "непонятно",
        "вчера",
        "там",
        "нет",
        "12",
        "сосед",
        "кто-то",
        "bar",
    ];
    let table = table(&format!("{}\n{}\n", headers.join(","), cells.join(",")));
    let kinds = Column::ALL.iter().filter(|column| **column != Column::Ignore);
    for column in kinds {
        let mut plan = plan(&table);
        plan.mapping.0[11] = *column;
        plan.mapping = each_once(&plan.mapping);
        let all = format!("{:?}", things(&table, &plan));
        cells.iter().for_each(|cell| assert!(all.contains(cell), "{cell} with {column:?}"));
    }
}

#[test]
fn texts_of_any_length_pass_the_register() {
    let long = "я".repeat(25_000);
    let headers = "№,ФИО,Другие имена,Профессия,Адрес,Статус,Место,Источник,Ссылка,Примечание";
    let row = (0..10).map(|_| long.as_str()).collect::<Vec<_>>().join(",");
    let table = table(&format!("{headers}\n{row}\n"));
    let things = things(&table, &plan(&table));
    assert_eq!(things.last().map(|thing| thing.kind), Some(Kind::Unnamed), "such a name is no name");
    let mut state = register::State::new();
    let member = register::MemberId([9; 16]);
    let account = register::members::facts::MemberAccount {
        name: "Made-up".into(),
        role: register::members::facts::MemberRole::Lead,
        signer: [0; 32],
        recipient: "".into(),
    };
    let joined = register::decide(&state, member, register::Act::AddMember(member, account)).unwrap();
    state.apply(register::Stamp { act: register::ActId([1; 16]), time: 1, member }, (0..).zip(joined));
    let done = register::decide(&state, member, register::Act::Import { things, batch: vec![] });
    assert!(done.is_ok(), "{:?}", done.err());
}

#[test]
fn columns_left_out_are_named_in_the_source() {
    let table = table("ФИО,Секрет\nMade-up A,x\n");
    let mut plan = plan(&table);
    plan.mapping.0[1] = Column::Ignore;
    let made = things(&table, &plan);
    let all = format!("{made:?}");
    assert!(all.contains("− Секрет") && !all.contains("\"x\""));
}

#[test]
fn everyone_on_a_list_can_be_given_what_the_list_is_about() {
    let table = table("ФИО,Дата\nMade-up A,06.01.2022\n");
    let plan = Plan { status: Some(Status::Held), ..plan(&table) };
    let made = things(&table, &plan);
    let claims = said(made.last().unwrap());
    assert!(claims.iter().any(|claim| matches!(claim, PersonClaim::Status(note)
        if note.status == Status::Held && note.when.first_day().is_some())));
}
