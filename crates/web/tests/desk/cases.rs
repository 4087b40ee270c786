//! Cases: steps in the order of time and person by person, in three languages.

use crate::world::{World, by_member};
use jiff::civil::date;
use register::cases::facts::{CaseSide, StepAccount};
use register::people::facts::Status;
use register::{Claim, Kind, ThingId, When};
use web::words::Lang;

pub fn step(world: &World, kind: &str, side: CaseSide, (persons, when): (Vec<ThingId>, When)) -> ThingId {
    let told = StepAccount {
        subject: persons.is_empty().then(|| "a made-up officer".into()),
        persons,
        kind: kind.into(),
        side,
        when,
        body: Some("Made-up Court".into()),
        outcome: Some("closed".into()),
        ground: None,
    };
    world.enter(Kind::Step, vec![Claim::Step(Box::new(told))], by_member())
}

#[test]
fn steps_are_listed_by_side_and_by_person_in_the_order_of_time() {
    let world = World::new();
    let person = world.person("Made-up Айша", Status::Released, by_member());
    let days = [date(2022, 2, 1), date(2022, 1, 9)].map(When::day);
    step(&world, "complaint filed", CaseSide::AgainstOfficials, (vec![person], days[0]));
    let arrest = step(&world, "arrest", CaseSide::AgainstVictim, (vec![person], days[1]));
    step(&world, "officer charged", CaseSide::AgainstOfficials, (Vec::new(), When::UNKNOWN));
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let text = browser.see("/cases").has_only_words().text();
        let found =
            ["arrest", "complaint filed", "officer charged"].map(|step| text.rfind(step).expect(step));
        assert!(found.is_sorted(), "{text}");
        browser.see("/cases?side=against-victim").says("arrest").says_not("complaint filed");
        browser.see(&format!("/cases?person={person}")).says("complaint filed").says_not("officer charged");
        let by_person = browser.see("/cases?by=person");
        by_person.has_only_words().says("Made-up Айша").says("a made-up officer");
        browser
            .see(&format!("/cases/{arrest}"))
            .has_only_words()
            .says("complaint filed")
            .says("Made-up Court");
        let csv = browser.see("/cases.csv?side=against-victim").body;
        assert!(csv.contains("\"arrest\"") && !csv.contains("complaint"));
        assert!(browser.see("/cases.xlsx").bytes.starts_with(b"PK"));
    }
}

#[test]
fn a_step_is_entered_by_the_name_of_the_person_and_twins_are_not_guessed() {
    let world = World::new();
    for lang in Lang::ALL {
        let name = format!("Made-up {}", lang.code());
        let person = world.person(&name, Status::Released, by_member());
        let browser = world.browser(lang);
        browser.see("/cases/new").has_only_words();
        let typed = [("kind", "arrest"), ("persons", name.as_str()), ("side", "against-victim")];
        let sent = browser.fill("/cases/new", "/cases/new", &typed);
        browser.follow(&sent).says(&name).has_only_words();
        world.person(&name, Status::Held, by_member());
        let refused = browser.fill("/cases/new", "/cases/new", &typed);
        assert_eq!(refused.status, 422, "two people have this name");
        assert!(refused.body.contains(&name), "what was typed is kept");
        let by_id = [("kind", "arrest"), ("persons", &*format!("/people/{person}"))];
        let sent = browser.fill("/cases/new", "/cases/new", &by_id);
        browser.follow(&sent).says(&name);
    }
}

#[test]
fn an_empty_list_of_steps_says_what_would_be_there() {
    let world = World::new();
    for lang in Lang::ALL {
        world.browser(lang).see("/cases").has_only_words();
    }
}
