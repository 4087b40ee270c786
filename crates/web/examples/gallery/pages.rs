//! The pages of the gallery: every part once, with what the record holds.
//!
//! They are made to be looked at, narrow and wide; they hold no rule and lead nowhere.

use crate::charts;
use crate::sample::{Row, Sample, get};
use jiff::civil::date;
use maud::{Markup, html};
use web::look::{
    Area, Badge, Choice, Column, Fact, Field, Figure, Frame, FrontFrame, Grade, Head, Moment, Notice, Order,
    Pager, Said, Side, Stay, Table, Tally, WhenField, breadcrumbs, button, chain, empty, facts, filters,
    grave_button, isolate, link_button, page, public_page, quiet_link_button, side_by_side, timeline,
};
use web::words::{Lang, Words};

/// Every page with its file name.
pub fn all(words: &'static Words, sample: &Sample) -> Vec<(&'static str, Markup)> {
    vec![
        ("people", people(words, sample)),
        ("person", person(words, sample)),
        ("figures", figures(words, sample)),
        ("map", places(words, sample)),
        ("forms", forms(words)),
        ("closed", closed(words)),
        ("front", front(words, "front-home-title", front_home(words))),
        ("promises", front(words, "front-promises", promises(words))),
    ]
}

fn language(name: &'static str) -> impl Fn(Lang) -> String {
    move |lang| format!("../{}/{name}.html", lang.code())
}

fn desk(words: &'static Words, area: Area, name: &'static str, body: Markup) -> Markup {
    let title = words.say(&format!("desk-area-{}", area.code()));
    let areas: Vec<Area> = Area::WORK.into_iter().chain(Area::BEHIND).collect();
    let in_language = language(name);
    let frame = Frame {
        title: &title,
        office: "Sample office",
        member: Some("Айгүл"),
        area: Some(area),
        areas: &areas,
        token: Some("token"),
        ..Frame::new(words, &in_language)
    };
    page(&frame, body)
}

fn people(words: &'static Words, sample: &Sample) -> Markup {
    let columns = [
        Column::text(&words.say("people-name")).sorts("?").sorted(Order::Rising),
        Column::text(&words.say("people-status")),
        Column::text(&words.say("people-place")),
        Column::number(&words.say("people-age")).sorts("?"),
        Column::text(&words.say("people-roles")),
    ];
    let rows = sample.people.iter().take(14).map(|row| person_row(words, row));
    let statuses = ["held", "released", "dead"].map(|code| Choice::new(code, &words.code("status", code)));
    let any = [Choice::new("", &words.say("desk-any"))];
    let lead = words.say_with("desk-count-people", &[("count", sample.people.len().into())]);
    let body = html! {
        (Head::new(&words.say("people-title")).lead(&lead).actions(html! {
            (link_button("#", &words.say("people-enter")))
            (quiet_link_button("#", &words.say("people-report")))
        }))
        (filters(words, "#", html! {
            (Field::search("q", &words.say("people-search")).hint(&words.say("people-search-hint")))
            (Field::select("status", &words.say("people-filter-status"), any.into_iter().chain(statuses)))
            (Field::date("day", &words.say("desk-choose-day")))
        }))
        (Table::new(&words.say("people-title"), columns).below_its_heading().rows(rows))
        (Pager { words, page: 3, pages: 14, address: &|page| format!("?page={page}") })
    };
    desk(words, Area::People, "people", body)
}

fn person_row(words: &Words, row: &Row) -> Vec<Markup> {
    let roles: Vec<&str> = get(row, "role").split(';').collect();
    let status = ["killed", "released", "detained"].into_iter().find(|role| roles.contains(role));
    let code = match status {
        Some("killed") => "dead",
        Some("released") => "released",
        Some(_) => "held",
        None => "unknown",
    };
    let named = roles.iter().filter(|role| words.has(&format!("role-{role}")));
    let named: Vec<String> = named.map(|role| words.code("role", role)).collect();
    vec![
        html! { a href="person.html" { (isolate(get(row, "name"))) } },
        html! { (Badge::status(words, code)) },
        isolate(get(row, "home_place")),
        html! { (get(row, "age")) },
        html! { (named.join(", ")) },
    ]
}

fn said(words: &Words, row: &Row) -> Said {
    Said {
        source: get(row, "outlet_title").to_owned(),
        address: Some("#".to_owned()),
        locator: get(row, "locator").to_owned(),
        when: words.day(date(2023, 1, 6)),
        basis: words.code("basis", "media"),
        grade: Some(Grade { source: 'B', information: '2' }),
        ..Said::default()
    }
}

fn person(words: &'static Words, sample: &Sample) -> Markup {
    let Some(row) = sample.people.iter().find(|row| get(row, "id") == "nuradin-rakay") else {
        return html! {};
    };
    let said = said(words, row);
    let own = Said { basis: words.code("basis", "own-account"), ..said.clone() };
    let coerced =
        Said { coerced: Some(()), grade: None, basis: words.code("basis", "coerced"), ..said.clone() };
    let list = [
        Fact::new(&words.code("person-field", "name")).shown(isolate(get(row, "name")), said.clone()),
        Fact::new(&words.code("person-field", "age"))
            .shown(html! { (get(row, "age")) }, said.clone())
            .because(&words.say("people-status-newest"))
            .also(html! { "36" }, own.clone()),
        Fact::new(&words.code("person-field", "occupation"))
            .shown(isolate(get(row, "occupation")), said.clone()),
        Fact::new(&words.code("person-field", "home")).shown(isolate(get(row, "home_place")), said.clone()),
        Fact::new(&words.code("person-field", "identity-number")),
    ];
    let sides = [
        side("13", said.clone(), Some(words.say("people-status-newest"))),
        side("14–16", own.clone(), None),
        side("5", coerced, None),
    ];
    let body = html! {
        (breadcrumbs(words, &[("people.html", &words.say("people-title"))], get(row, "name")))
        (Head::of(get(row, "name")).lead(get(row, "status"))
            .badges([Badge::status(words, "released"), Badge::verification(words, "pending"), Badge::made_up(words)])
            .actions(html! { (link_button("#", &words.say("people-record-status"))) (quiet_link_button("#", &words.say("desk-correct"))) }))
        section { h2 { (words.say("people-values")) } (facts(words, &list)) (web::look::grade_key(words)) }
        section {
            h2 { (words.say("desk-contradictions")) }
            (side_by_side(words, &words.say("desk-contradictions-lead"), &sides))
        }
        section { h2 { (words.say("people-timeline")) } (timeline(words, &moments(words, &said))) }
        section { h2 { (words.say("people-custody")) } (chain(words, &stays(words, &own))) }
    };
    desk(words, Area::People, "person", body)
}

fn side(value: &str, said: Said, shown_because: Option<String>) -> Side {
    Side { claim: web::look::Claim { value: html! { (value) }, said }, shown_because }
}

fn moments(words: &Words, said: &Said) -> Vec<Moment> {
    let moment = |when: String, role: &str, uncertain: Option<()>| Moment {
        when,
        title: html! { (words.code("role", role)) },
        body: None,
        said: Some(said.clone()),
        uncertain,
    };
    vec![
        moment(words.day(date(2022, 1, 4)), "protester", None),
        moment(words.minute(date(2022, 1, 9).at(11, 30, 0, 0)), "detained", None),
        moment(words.night(date(2022, 1, 9)), "tortured", Some(())),
        moment(words.range(date(2022, 1, 9), date(2022, 1, 21)), "witness", Some(())),
        moment(words.day(date(2022, 1, 21)), "released", None),
    ]
}

fn stays(words: &Words, said: &Said) -> Vec<Stay> {
    let known = |place: &str, when: String, code: &str| Stay::Known {
        place: isolate(place),
        when,
        body: Some(html! { (words.code("acknowledgement", code)) }),
        said: Box::new(said.clone()),
    };
    vec![
        known("Taraz police", words.day(date(2022, 1, 9)), "denied"),
        Stay::Gap { when: words.range(date(2022, 1, 10), date(2022, 1, 11)) },
        known("police barracks (small)", words.range(date(2022, 1, 12), date(2022, 1, 21)), "place-withheld"),
    ]
}

fn figures(words: &'static Words, sample: &Sample) -> Markup {
    let as_of = words.say_with("desk-as-known-on", &[("day", words.day(date(2022, 1, 22)).into())]);
    let tally = |number: i64, label: &str| {
        html! { (Tally { number: &words.number(number), label, definition: &words.say("figures-ours-text"), as_of: &as_of }) }
    };
    let body = html! {
        (Head::new(&words.say("figures-title")).lead(&words.say("figures-lead")))
        div.tallies {
            (tally(11, &words.say("figures-killed-named")))
            (tally(43, &words.say("people-named")))
            (tally(4_500, &words.code("role", "injured")))
        }
        (figure(words, ("claims", &words.say("figures-rival")), claims_table(words, sample)))
    };
    desk(words, Area::Figures, "figures", body)
}

fn figure(words: &Words, (name, title): (&str, &str), table: Markup) -> Markup {
    let (wide, phone) = (format!("{name}-desk.png"), format!("{name}-phone.png"));
    let warning = words.say("figures-not-comparable");
    html! {
        (Figure {
            words, title, image: (&wide, 900, 600), phone_image: Some(&phone), alt: title,
            warning: (name == "claims").then_some(warning.as_str()), table, svg: &format!("{name}-desk.svg"), csv: "#",
        })
    }
}

fn claims_table(words: &Words, sample: &Sample) -> Markup {
    let heads =
        ["figures-measure", "figures-value", "figures-claimant", "figures-publisher", "figures-place"];
    let columns = heads.map(|head| Column::text(&words.say(head)));
    let rows = sample.figures.iter().take(8).map(|row| {
        ["measure", "value", "claimant", "reported_by", "place"]
            .map(|heading| isolate(get(row, heading)))
            .to_vec()
    });
    html! { (Table::new(&words.say("figures-rival"), columns).rows(rows)) }
}

fn places(words: &'static Words, sample: &Sample) -> Markup {
    let columns = [Column::text(&words.say("events-region")), Column::number(&words.say("events-acts"))];
    let rows = charts::by_region(sample);
    let rows = rows.iter().map(|(region, count)| {
        vec![html! { (region.name(words)) }, html! { (words.number(i64::from(*count))) }]
    });
    let table = html! { (Table::new(&words.say("events-map"), columns).grid().rows(rows)) };
    let body = html! {
        (Head::new(&words.say("events-places")).lead(&words.say("events-map-private")))
        (figure(words, ("map", &words.say("events-map")), table))
        (figure(words, ("days", &words.say("events-per-day")), html! {}))
        (figure(words, ("bars", &words.say("events-acts")), html! {}))
    };
    desk(words, Area::Places, "map", body)
}

fn forms(words: &'static Words) -> Markup {
    let statuses = ["held", "released", "hospitalised", "dead", "unknown"];
    let choices = statuses.map(|code| Choice::new(code, &words.code("status", code)));
    let kinds = ["article", "testimony", "phone-call"]
        .map(|code| Choice::new(code, &words.code("source-kind", code)));
    let missing = words.say_with("refusal-missing", &[("subject", words.say("field-name").into())]);
    let row = words.say_with("import-problem-row", &[("row", 17.into())]);
    let body = html! {
        (Head::new(&words.say("people-record-status")).lead(&words.say("people-record-status-lead")))
        (Notice::refused(&missing).at(words, &row).next(words.say("refusal-nothing-said")))
        (Notice::warning(&words.say("people-dead-needs")))
        (Notice::done(&words.say("people-report-done")))
        (Notice::info(&words.say("sources-paraphrased-warning")).body(html! { p { (words.say("desk-sample-text")) } }))
        form.form action="#" {
            (Field::text("name", &words.say("people-name")).hint(&words.say("people-enter-name-hint")).error(Some(&missing)))
            (Field::radio("status", &words.say("people-status"), choices).value("released"))
            (WhenField { words, name: "when", label: &words.say("desk-when"), typed: ["night", "2022-01-05", "", ""], error: None })
            (Field::select("source", &words.say("desk-source"), kinds.clone()))
            (Field::checks("kinds", &words.say("sources-kind"), kinds.map(|kind| kind.hint("…"))))
            (Field::long("note", &words.say("desk-note")).optional(words).value("Сөзбе-сөз жазылды."))
            (Field::file("file", &words.say("import-file"), ".csv,.xlsx").hint(&words.say("import-file-hint")))
            div.buttons { (button(&words.say("desk-save"))) (quiet_link_button("#", &words.say("desk-cancel"))) (grave_button(&words.say("desk-withdraw"))) }
        }
        (empty(&words.say("people-none"), &words.say("people-none-text"), Some(link_button("#", &words.say("people-enter")))))
        p { (isolate("Ali\u{202e}gnp.exe")) }
        p.secret { "алма көпір дала жусан теңге қайық" }
    };
    desk(words, Area::People, "forms", body)
}

fn closed(words: &'static Words) -> Markup {
    let title = words.say("desk-open-title");
    let in_language = language("closed");
    let frame = Frame { title: &title, office: "Sample office", ..Frame::new(words, &in_language) };
    page(
        &frame,
        html! {
            div.narrow {
                (Head::new(&title).lead(&words.say("desk-open-lead")))
                form.form.sheet action="#" {
                    (Field::passphrase("passphrase", &words.say("desk-open-passphrase"))
                        .hint(&words.say("desk-open-passphrase-hint")).complete("current-password"))
                    div.buttons { (button(&words.say("desk-open"))) }
                }
            }
        },
    )
}

fn front(words: &'static Words, title: &str, body: Markup) -> Markup {
    let lang = words.lang().code();
    let links = [("front-home", ""), ("front-figures", "/figures"), ("front-promises-nav", "/promises")]
        .map(|(key, path)| (format!("/{lang}{path}"), words.say(key)));
    let here = links.first().map(|(address, _)| address.clone()).unwrap_or_default();
    let frame = FrontFrame {
        words,
        title: &words.say(title),
        group: "Sample group",
        links: &links,
        here: &here,
        leave: Some("/leave"),
        in_language: &language("front"),
    };
    public_page(&frame, body)
}

fn front_home(words: &Words) -> Markup {
    let as_of = words.say_with("front-as-of", &[("day", words.day(date(2022, 1, 22)).into())]);
    html! {
        (Head::new(&words.say("front-home-title")).lead(&words.say("front-home-lead")))
        div.tallies {
            (Tally { number: &words.number(227), label: &words.say("figures-killed-named"), definition: &words.say("figures-ours-text"), as_of: &as_of })
            (Tally { number: &words.number(10_000), label: &words.code("role", "detained"), definition: &words.say("figures-ours-text"), as_of: &as_of })
        }
        (empty(&words.say("front-figures-none"), &words.say("front-figures-none-text"), None))
    }
}

fn promises(words: &Words) -> Markup {
    let part = |title: &str, items: &[&str]| {
        html! { h2 { (words.say(title)) } ul { @for item in items { li { (words.say(item)) } } } }
    };
    html! {
        (Head::new(&words.say("front-promises")).lead(&words.say("front-promises-lead")))
        div.prose {
            (part("front-keep-title", &["front-keep-1", "front-keep-2", "front-keep-3"]))
            (part("front-cannot-see-title", &["front-cannot-see-1"]))
            (part("front-cannot-protect-title", &["front-cannot-protect-1", "front-cannot-protect-2",
                "front-cannot-protect-3", "front-cannot-protect-4", "front-cannot-protect-5"]))
            (part("front-raid-title", &["front-raid-1", "front-raid-2"]))
        }
    }
}
