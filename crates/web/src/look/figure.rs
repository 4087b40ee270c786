//! Numbers on a page: a tally with its definition, and a chart or map with the table that says the same.
//!
//! A chart is a PNG picture, because a browser at its strictest shows no SVG; the SVG and the rows are downloads.

use crate::words::Words;
use maud::{Markup, Render, html};

/// A big number; it never stands without what was counted and as of when.
pub struct Tally<'a> {
    /// The number, written for the reader's language.
    pub number: &'a str,
    /// What it counts, in two or three words.
    pub label: &'a str,
    /// What exactly was counted, and how.
    pub definition: &'a str,
    /// As of when.
    pub as_of: &'a str,
}

impl Render for Tally<'_> {
    fn render(&self) -> Markup {
        html! {
            div.tally {
                p.tally-number { (self.number) }
                p.tally-label { (self.label) }
                p.tally-definition { (self.definition) }
                p.tally-definition { (self.as_of) }
            }
        }
    }
}

/// A chart or a map with its table and its downloads.
pub struct Figure<'a> {
    /// The words of the page.
    pub words: &'a Words,
    /// What the picture shows.
    pub title: &'a str,
    /// The address of the wide picture, and its width and height.
    pub image: (&'a str, u32, u32),
    /// The address of the picture for phones.
    pub phone_image: Option<&'a str>,
    /// What the picture says, for those who do not see it.
    pub alt: &'a str,
    /// What a reader must know before comparing.
    pub warning: Option<&'a str>,
    /// The table that says the same.
    pub table: Markup,
    /// Where the SVG is downloaded.
    pub svg: &'a str,
    /// Where the rows are downloaded.
    pub csv: &'a str,
}

impl Render for Figure<'_> {
    fn render(&self) -> Markup {
        let (address, width, height) = self.image;
        html! {
            figure.figure {
                figcaption { (self.title) }
                @if let Some(warning) = self.warning { (super::Notice::warning(warning)) }
                picture.figure-image {
                    @if let Some(phone) = self.phone_image { source media="(max-width: 40rem)" srcset=(phone); }
                    img src=(address) width=(width) height=(height) alt=(self.alt);
                }
                details {
                    summary { (self.words.say("desk-as-table")) }
                    (self.table)
                }
                p.downloads {
                    a href=(self.csv) download { (self.words.say("desk-download-csv")) }
                    a href=(self.svg) download { (self.words.say("desk-download-svg")) }
                }
            }
        }
    }
}
