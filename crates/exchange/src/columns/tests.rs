//! Guesses with their reasons, and lists read through a mapping.

use super::*;
use crate::problems::Problem;
use crate::tables::{self, Hint};
use crate::written::{Manner, Precision};

fn table(text: &str) -> Table {
    tables::read(text.as_bytes(), &Hint::default()).0
}

fn guessed(text: &str) -> Vec<Column> {
    Mapping::of(&guess(&table(text))).0
}

#[test]
fn the_columns_of_a_usual_list_are_guessed_in_each_language() {
    use Column::*;
    let expected = vec![Reference, Name, Sex, BirthDate, IdentityNumber, Place, Date, Phone, Note];
    for text in [
        "№,ФИО,Пол,Дата рождения,ИИН,Место содержания,Дата задержания,Контактный телефон,Примечание\n1,А Б,м,,,,,,\n",
        "№,Аты-жөні,Жынысы,Туған күні,ЖСН,Ұсталған жері,Ұсталған күні,Байланыс телефоны,Ескерту\n1,А Б,ер,,,,,,\n",
        "No.,Full name,Sex,Date of birth,IIN,Place of detention,Date of arrest,Phone,Notes\n1,A B,m,,,,,,\n",
    ] {
        assert_eq!(guessed(text), expected, "{text}");
    }
}

#[test]
fn columns_without_names_are_guessed_from_their_cells() {
    let text = "Айгүл Сейтова;ж;05.01.1987;8 701 000 00 01\nБолат Ким;м;06.02.1990;8 701 000 00 02\nАнна Ли;ж;07.03.1991;8 701 000 00 03\n";
    let guesses = guess(&table(text));
    let columns = Mapping::of(&guesses).0;
    assert_eq!(columns, [Column::Name, Column::Sex, Column::BirthDate, Column::Phone]);
    assert!(
        guesses
            .iter()
            .all(|guess| matches!(guess.why, Why::Content { share: 100, .. }) && guess.confidence <= 95)
    );
}

#[test]
fn a_header_is_surer_than_content_and_content_makes_it_surer_still() {
    let guesses = guess(&table("ФИО,Дата\nА Б,05.01.2022\n"));
    assert_eq!(guesses[1].why, Why::Header { word: "дата".into() });
    assert_eq!((guesses[0].confidence, guesses[1].confidence), (99, 99));
}

#[test]
fn of_two_columns_for_one_thing_the_surer_keeps_it() {
    assert_eq!(guessed("Name,Name of the village head\nA,B\n"), [Column::Name, Column::Note]);
}

#[test]
fn a_list_is_read_with_typed_values_and_every_doubt_by_row() {
    let table = table(concat!(
        "ФИО,Пол,Дата рождения,Возраст,Телефон,Примечание,Дата\n",
        "Айгүл Сейтова,ж,05.01.1987,35 лет,8 701 000 00 01,видели у акимата,ночь с 5 на 6 января\n",
        "Болат Ким,?,31.02.1990,тридцать,нет,,03/04/2022\n",
        ",м,,,,без имени,\n",
    ));
    let mapping = Mapping::of(&guess(&table));
    let (people, problems) = read(&table, &mapping, Manner { year: Some(2022), ..Manner::default() });
    let first = &people[0];
    assert_eq!((first.row, first.name.as_str()), (2, "Айгүл Сейтова"));
    assert_eq!(
        first.date.as_ref().and_then(|date| date.value).map(|date| date.precision),
        Some(Precision::Night)
    );
    assert_eq!(first.phones[0].value.as_deref(), Some("+77010000001"));
    assert_eq!(first.notes, [("Примечание".to_owned(), "видели у акимата".to_owned())]);
    let doubts: Vec<_> = problems.iter().map(|problem| (problem.row.unwrap(), problem.key())).collect();
    let expected = [
        (3, "problem-sex-unreadable"),
        (3, "problem-date-not-in-calendar"),
        (3, "problem-age-unreadable"),
        (3, "problem-phone-unreadable"),
        (3, "problem-date-ambiguous"),
        (4, "problem-no-name"),
    ];
    assert_eq!(doubts, expected);
    assert_eq!(people[1].birth.as_ref().map(|birth| birth.text.as_str()), Some("31.02.1990"));
}

#[test]
fn an_order_that_one_row_gives_away_serves_the_whole_column() {
    let table = table("Name,Date\nA B,03/04/2022\nC D,25/01/2022\n");
    let (people, problems) = read(&table, &Mapping::of(&guess(&table)), Manner::default());
    assert!(problems.is_empty());
    let from = people[0].date.as_ref().and_then(|date| date.value?.from).unwrap();
    assert_eq!(from.iso_day(), "2022-04-03");
}

#[test]
fn an_identity_number_is_held_against_its_neighbours() {
    // A made-up number of a man born on 5 January 1987, with its right check digit.
    let number = (0..10)
        .map(|check| format!("87010530012{check}"))
        .find(|number| crate::values::identity::read(number).is_ok())
        .unwrap();
    let mistyped = format!("{}{}", &number[..11], (number.as_bytes()[11] - b'0' + 1) % 10);
    let table = table(&format!(
        "Name,IIN,Sex,Date of birth\nA B,{number},female,1988-01-05\nC D,{number},male,1987\nE F,{mistyped},,\n"
    ));
    let (_, problems) = read(&table, &Mapping::of(&guess(&table)), Manner::default());
    let doubts: Vec<_> = problems.iter().map(|problem| (problem.row.unwrap(), problem.key())).collect();
    let expected =
        [(2, "problem-identity-disagrees"), (2, "problem-identity-disagrees"), (4, "problem-identity-check")];
    assert_eq!(doubts, expected);
    assert!(!format!("{problems:?}").contains(&number));
}

#[test]
fn parts_of_a_name_are_put_together_and_a_corrected_mapping_is_followed() {
    let table = table("Фамилия,Имя,Отчество,X\nСейтова,Айгүл,Болатқызы,Кок-Тобе\n");
    let mut mapping = Mapping::of(&guess(&table));
    mapping.0[3] = Column::Home;
    let (people, _) = read(&table, &mapping, Manner::default());
    assert_eq!((people[0].name.as_str(), people[0].home.as_str()), ("Сейтова Айгүл Болатқызы", "Кок-Тобе"));
}

#[test]
fn every_filled_cell_that_is_not_ignored_is_somewhere() {
    let table = table("Name,Age,Foo,Bar\nA B,old,\"x\ny\",z\n");
    let (people, problems): (_, Vec<Problem>) = read(&table, &Mapping::of(&guess(&table)), Manner::default());
    let all = format!("{people:?}");
    for text in ["A B", "old", "x\\ny", "z"] {
        assert!(all.contains(text), "{text}");
    }
    assert_eq!(problems.len(), 1);
}
