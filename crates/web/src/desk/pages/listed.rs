//! The frame that lists share: what the list is, filters, how many, one part of its rows, and the same rows as a file.

use super::download;
use super::paging::Part;
use crate::desk::Visit;
use crate::look::{Head, filters};
use maud::{Markup, html};

/// A list and what stands around it.
pub struct Listed<'a, T> {
    /// The word keys of its title and of the sentence below.
    pub head: (&'a str, &'a str),
    /// What can be done here.
    pub actions: Markup,
    /// What stands above the filters: a map.
    pub above: Markup,
    /// The fields that narrow it.
    pub filters: Markup,
    /// How many there are, and what a reader must know of them.
    pub count: Markup,
    /// What is said when there are none.
    pub none: Markup,
    /// Every row that is asked for, in order.
    pub rows: Vec<T>,
}

/// The body of a list's page; `table` shows the rows of the part that is asked for.
pub fn listed<T>(visit: &Visit, list: Listed<'_, T>, table: impl FnOnce(&[T]) -> Markup) -> Markup {
    let words = visit.words;
    let (title, lead) = list.head;
    let is_empty = list.rows.is_empty();
    let part = Part::of(visit, list.rows.len());
    html! {
        (Head::new(&words.say(title)).lead(&words.say(lead)).actions(list.actions))
        (list.above)
        (filters(words, &visit.path, list.filters))
        (list.count)
        @if is_empty { (list.none) } @else {
            (table(&part.rows(list.rows)))
            (part.links(visit))
            (download::links(visit))
        }
    }
}
