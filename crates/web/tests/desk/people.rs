//! Pages of people, from the list to a correction.

use crate::world::World;
use register::people::facts::Status;
use web::words::Lang;

#[test]
fn a_closed_desk_leads_to_the_page_that_opens_it() {
    let world = World::new();
    let page = world.stranger(Lang::En).get("/people");
    assert_eq!((page.status, page.header("location").as_deref()), (303, Some("/open?back=%2Fpeople")));
}

#[test]
fn the_list_shows_who_is_in_the_register() {
    let world = World::new();
    let id = world.person("Made-up Айша", Status::Held, crate::world::by_member());
    for lang in Lang::ALL {
        let page = world.browser(lang).see("/people");
        page.says("Made-up Айша").has_only_words();
        assert!(page.body.contains(&format!("href=\"/people/{id}\"")));
    }
}
