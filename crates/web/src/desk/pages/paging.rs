//! One page of a long list, and the links to the others; filters are kept on the way.

use crate::desk::Visit;
use crate::look::Pager;
use maud::{Markup, html};

/// Which part of a list is shown.
pub struct Part {
    page: usize,
    pages: usize,
}

impl Part {
    /// So many rows fit a page.
    pub const ROWS: usize = 50;

    /// The part that the address asks for; a page beyond the last is the last.
    pub fn of(visit: &Visit, total: usize) -> Part {
        let pages = total.div_ceil(Part::ROWS).max(1);
        let asked = visit.asked.text("page").parse().unwrap_or(1);
        Part { page: usize::clamp(asked, 1, pages), pages }
    }

    /// The place of its first row among all.
    pub fn first(&self) -> usize {
        (self.page - 1) * Part::ROWS
    }

    /// The rows of this part.
    pub fn rows<T>(&self, all: Vec<T>) -> Vec<T> {
        all.into_iter().skip(self.first()).take(Part::ROWS).collect()
    }

    /// Links to the other parts.
    pub fn links(&self, visit: &Visit) -> Markup {
        let address = |page: usize| {
            format!("{}{}", visit.path, visit.asked.with("page", Some(&page.to_string())).as_query())
        };
        html! { (Pager { words: visit.words, page: self.page, pages: self.pages, address: &address }) }
    }
}
