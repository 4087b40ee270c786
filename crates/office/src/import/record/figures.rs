//! Claimed numbers: one thing a row, and how each stands to others.

use super::book::{Book, joined, some};
use super::times::timed;
use exchange::record::Figure;
use exchange::values::amount::Amount;
use register::figures::facts::{FigureAccount, FigureLink, FigureTie, Number, Qualifier};
use register::{Basis, Claim, Kind, NewThing, Provenance, Said};

/// The thing of a row.
pub fn thing(book: &Book<'_>, figure: &Figure) -> NewThing {
    let number = |amount: Option<Amount>| amount.map(|amount| Number::thousandths(amount.thousandths));
    let (qualifier, qualifier_printed) = qualifier(&figure.qualifier);
    let account = FigureAccount {
        measure: figure.measure.as_str().into(),
        qualifier,
        qualifier_printed,
        value: number(figure.value),
        low: number(figure.value_min),
        high: number(figure.value_max),
        unit: some(&figure.unit),
        place: some(&figure.place),
        scope: some(&figure.scope),
        as_of: timed(&figure.when),
        as_of_basis: some(&figure.when.precision),
        claimant: joined(&figure.claimant),
        publisher: some(&figure.reported_by),
    };
    let by = Provenance { note: some(&figure.note), ..book.cited(&figure.cited, Basis::Media) };
    let mut said = vec![Said { claims: vec![Claim::Figure(Box::new(account))], by }];
    let links = links(book, figure);
    if !links.is_empty() {
        said.push(Said { claims: links, by: book.cited(&figure.cited, Basis::Inferred) });
    }
    book.thing(Kind::Figure, &figure.id, said)
}

/// The code of a printed qualifier, and its wording where the code does not say it all.
fn qualifier(printed: &str) -> (Qualifier, Option<Box<str>>) {
    let exactly = Qualifier::from_code(&printed.replace(' ', "-"));
    let loosely = || match printed {
        "almost" => Qualifier::About,
        "just over" => Qualifier::MoreThan,
        "under" => Qualifier::LessThan,
        "several hundred" => Qualifier::Hundreds,
        _ => Qualifier::Other,
    };
    match exactly {
        Some(qualifier) => (qualifier, None),
        None => (loosely(), some(printed)),
    }
}

fn links(book: &Book<'_>, figure: &Figure) -> Vec<Claim> {
    let conflicts = figure.conflicts_with.iter().filter_map(|other| {
        let link = FigureLink { tie: FigureTie::Conflicts, other: book.find(other)?, reason: None };
        Some(Claim::FigureLink(Box::new(link)))
    });
    let compared = figure.compare_with.iter().filter_map(|other| {
        let row = book.record.figures.iter().find(|row| row.id == *other)?;
        let (tie, reason) = compared(figure, row);
        Some(Claim::FigureLink(Box::new(FigureLink { tie, other: book.find(other)?, reason })))
    });
    conflicts.chain(compared).collect()
}

/// Two figures that measure the same of the same are read together; others must not be compared or added.
fn compared(one: &Figure, other: &Figure) -> (FigureTie, Option<Box<str>>) {
    let differ = if one.measure != other.measure {
        Some(format!("different measures: {} and {}", one.measure, other.measure))
    } else if one.scope != other.scope {
        Some(format!("different scopes: {} and {}", scope(one), scope(other)))
    } else {
        None
    };
    match differ {
        Some(reason) => (FigureTie::NotComparable, Some(reason.into())),
        None => (FigureTie::ReadWith, None),
    }
}

fn scope(figure: &Figure) -> &str {
    if figure.scope.is_empty() { "not stated" } else { &figure.scope }
}
