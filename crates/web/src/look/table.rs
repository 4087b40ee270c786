//! Tables that stay readable on a phone: each row becomes a card whose lines repeat the column's name.
//!
//! The first cell of a row is its heading; a table that must stay a grid scrolls inside its own box.

use maud::{Markup, Render, html};

/// In which order a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Smallest or first letter on top.
    Rising,
    /// Largest or last letter on top.
    Falling,
}

/// A column of a table.
#[derive(Clone)]
pub struct Column {
    title: String,
    short: Option<String>,
    class: Option<&'static str>,
    sort: Option<String>,
    order: Option<Order>,
}

impl Column {
    /// A column of text.
    pub fn text(title: &str) -> Column {
        Column { title: title.to_owned(), short: None, class: None, sort: None, order: None }
    }

    /// A column of numbers, set to the right.
    pub fn number(title: &str) -> Column {
        Column { class: Some("number"), ..Column::text(title) }
    }

    /// Names the column by something shorter beside each cell of a card: for a title too long to be read again and again.
    pub fn in_short(mut self, name: &str) -> Column {
        self.short = Some(name.to_owned());
        self
    }

    /// Makes the heading a link that sorts by this column.
    pub fn sorts(mut self, address: &str) -> Column {
        self.sort = Some(address.to_owned());
        self
    }

    /// Marks the column by which the table is sorted now.
    pub fn sorted(mut self, order: Order) -> Column {
        self.order = Some(order);
        self
    }

    fn heading(&self) -> Markup {
        let (sort, arrow) = match self.order {
            Some(Order::Rising) => (Some("ascending"), " ↑"),
            Some(Order::Falling) => (Some("descending"), " ↓"),
            None => (None, ""),
        };
        html! {
            th scope="col" class=[self.class] aria-sort=[sort] {
                @if let Some(address) = &self.sort { a href=(address) { (self.title) } } @else { (self.title) }
                @if self.order.is_some() { span aria-hidden="true" { (arrow) } }
            }
        }
    }
}

/// A table: give it a caption and columns, then rows.
pub struct Table {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Markup>>,
    class: Option<&'static str>,
    caption_class: Option<&'static str>,
}

impl Table {
    /// A table whose rows become cards on a phone.
    pub fn new(caption: &str, columns: impl IntoIterator<Item = Column>) -> Table {
        let columns = columns.into_iter().collect();
        Table {
            caption: caption.to_owned(),
            columns,
            rows: Vec::new(),
            class: Some("table-cards"),
            caption_class: None,
        }
    }

    /// Keeps the grid on a phone, scrolled inside its box: for few, narrow columns.
    pub fn grid(mut self) -> Table {
        self.class = None;
        self
    }

    /// Hides the caption from sight, where the heading above says the same; it is still read aloud.
    pub fn below_its_heading(mut self) -> Table {
        self.caption_class = Some("hidden-text");
        self
    }

    /// Adds a row; its cells stand in the order of the columns.
    pub fn row(mut self, cells: impl IntoIterator<Item = Markup>) -> Table {
        self.rows.push(cells.into_iter().collect());
        self
    }

    /// Adds many rows.
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Markup>>) -> Table {
        self.rows.extend(rows);
        self
    }
}

impl Render for Table {
    fn render(&self) -> Markup {
        html! {
            div.table-box tabindex="0" role="region" aria-label=(self.caption) {
                table class=[self.class] {
                    caption class=[self.caption_class] { (self.caption) }
                    thead { tr { @for column in &self.columns { (column.heading()) } } }
                    tbody { @for row in &self.rows { tr { @for (at, (column, cell)) in self.columns.iter().zip(row).enumerate() { (cell_of(at, column, cell)) } } } }
                }
            }
        }
    }
}

fn cell_of(at: usize, column: &Column, cell: &Markup) -> Markup {
    if at == 0 {
        return html! { th scope="row" class=[column.class] { (cell) } };
    }
    let class = if is_blank(&cell.0) { Some("empty-cell") } else { column.class };
    html! { td class=[class] data-label=(column.short.as_ref().unwrap_or(&column.title)) { span { (cell) } } }
}

/// True when nothing would be seen of this HTML: no text, and no picture, field or button.
fn is_blank(html: &str) -> bool {
    let seen = ["<img", "<input", "<button", "<select", "<textarea"];
    let text = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, after)| after));
    !seen.iter().any(|tag| html.contains(tag)) && text.flat_map(str::chars).all(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_of_a_card_names_its_column() {
        let columns = [Column::text("Name"), Column::number("Age")];
        let table = Table::new("People", columns).row([html! { "Vera" }, html! { "35" }]);
        let html = table.render().into_string();
        assert!(
            html.contains(r#"<th class="number" scope="col">"#)
                || html.contains(r#"scope="col" class="number""#)
        );
        assert!(html.contains(r#"data-label="Age""#) && html.contains(r#"<th scope="row">"#), "{html}");
    }

    #[test]
    fn a_long_title_stands_above_its_column_and_its_short_name_beside_each_cell() {
        let columns = [Column::text("Field"), Column::text("A very long name").in_short("One record")];
        let html = Table::new("Pair", columns).row([html! { "Age" }, html! { "35" }]).render().into_string();
        assert!(html.contains(r#"<th scope="col">A very long name</th>"#), "{html}");
        assert!(html.contains(r#"data-label="One record""#), "{html}");
        assert!(!html.contains(r#"data-label="A very"#), "{html}");
    }

    #[test]
    fn a_cell_without_anything_to_see_is_left_out_of_its_card() {
        assert!(is_blank("") && is_blank("<bdi></bdi>") && is_blank("<span> </span>"));
        assert!(!is_blank("<bdi>0</bdi>") && !is_blank("<img src=\"x\">") && !is_blank("a"));
    }

    #[test]
    fn the_column_it_is_sorted_by_is_marked_in_words_and_sign() {
        let columns = [Column::text("Name").sorts("?by=name").sorted(Order::Falling)];
        let html = Table::new("People", columns).render().into_string();
        assert!(
            html.contains(r#"aria-sort="descending""#) && html.contains('↓') && html.contains("?by=name")
        );
    }
}
