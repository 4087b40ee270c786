//! A sheet to draw on: lines, shapes and text, written down as SVG.
//!
//! Every text is escaped here and nowhere else; numbers are rounded to tenths, so that the same input gives the same bytes.

use super::{Drawing, Width};
use std::fmt::Write;

/// The colours of our drawings: those of the stylesheet by day, for screens and paper alike.
pub(super) mod colour {
    pub(in crate::drawing) const SHEET: &str = "#ffffff";
    pub(in crate::drawing) const INK: &str = "#1c2328";
    pub(in crate::drawing) const SOFT: &str = "#545e67";
    pub(in crate::drawing) const LINE: &str = "#dbd7cc";
    pub(in crate::drawing) const ACCENT: &str = "#1a566e";
    pub(in crate::drawing) const WARN: &str = "#96380f";
    pub(in crate::drawing) const WASH: &str = "#f0ede5";
}

/// Where a text stands to its point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f64,
    pub(super) bold: Weight,
    pub(super) colour: &'static str,
    pub(super) anchor: Anchor,
}

/// How heavy a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Plain,
    Bold,
}

impl Style {
    /// The usual text of a drawing.
    pub(super) const TEXT: Style =
        Style { size: 13.0, bold: Weight::Plain, colour: colour::INK, anchor: Anchor::Start };
    /// Text that steps back: axes, notes.
    pub(super) const SOFT: Style = Style { size: 12.0, colour: colour::SOFT, ..Style::TEXT };
    /// The title of a panel.
    pub(super) const TITLE: Style = Style { size: 15.0, bold: Weight::Bold, ..Style::TEXT };
    /// A number beside its mark.
    pub(super) const NUMBER: Style = Style { bold: Weight::Bold, ..Style::TEXT };

    pub(super) const fn anchored(self, anchor: Anchor) -> Style {
        Style { anchor, ..self }
    }

    pub(super) const fn coloured(self, colour: &'static str) -> Style {
        Style { colour, ..self }
    }
}

/// A point on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct At(pub(super) f64, pub(super) f64);

/// The sheet.
pub(super) struct Canvas {
    width: f64,
    body: String,
}

impl Canvas {
    pub(super) fn new(width: Width) -> Canvas {
        Canvas { width: width.units(), body: String::new() }
    }

    pub(super) fn width(&self) -> f64 {
        self.width
    }

    fn put(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        self.body.write_fmt(element).unwrap_or_default();
        self.body.push('\n');
    }

    pub(super) fn line(&mut self, from: At, to: At, colour: &str, width: f64) {
        let (At(x1, y1), At(x2, y2)) = (from, to);
        self.put(format_args!(
            r#"<path d="M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"/>"#
        ));
    }

    pub(super) fn dashed(&mut self, from: At, to: At, colour: &str, width: f64) {
        let (At(x1, y1), At(x2, y2)) = (from, to);
        self.put(format_args!(
            r#"<path d="M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-dasharray="2 4"/>"#
        ));
    }

    pub(super) fn rect(&mut self, corner: At, size: At, fill: &str) {
        let (At(x, y), At(w, h)) = (corner, size);
        self.put(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{w:.1}" height="{h:.1}" fill="{fill}"/>"#
        ));
    }

    pub(super) fn circle(&mut self, centre: At, radius: f64, fill: &str, stroke: &str) {
        let At(x, y) = centre;
        self.put(format_args!(
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius:.1}" fill="{fill}" stroke="{stroke}" stroke-width="1.8"/>"#
        ));
    }

    /// A shape by its path; `fill` may be "none".
    pub(super) fn path(&mut self, path: &str, fill: &str, stroke: &str, width: f64) {
        self.put(format_args!(
            r#"<path d="{path}" fill="{fill}" stroke="{stroke}" stroke-width="{width}" stroke-linejoin="round"/>"#
        ));
    }

    /// One line of text; the point is on its base line.
    pub(super) fn text(&mut self, at: At, style: Style, text: &str) {
        self.text_with_halo(at, style, text, None);
    }

    /// A line of text that stays readable over lines, on a band of this colour.
    pub(super) fn text_over(&mut self, at: At, style: Style, text: &str) {
        self.text_with_halo(at, style, text, Some(colour::SHEET));
    }

    fn text_with_halo(&mut self, at: At, style: Style, text: &str, halo: Option<&str>) {
        let At(x, y) = at;
        let anchor = match style.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if style.bold == Weight::Bold { r#" font-weight="700""# } else { "" };
        let (size, fill, text) = (style.size, style.colour, escaped(text));
        if let Some(halo) = halo {
            self.put(format_args!(
                r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}"{weight} text-anchor="{anchor}" fill="{halo}" stroke="{halo}" stroke-width="4" stroke-linejoin="round" aria-hidden="true">{text}</text>"#
            ));
        }
        self.put(format_args!(
            r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}"{weight} text-anchor="{anchor}" fill="{fill}">{text}</text>"#
        ));
    }

    /// Several lines under each other; returns the base line below the last one.
    pub(super) fn lines(&mut self, at: At, style: Style, lines: &[String]) -> f64 {
        let step = style.size * 1.35;
        let mut y = at.1;
        for line in lines {
            self.text(At(at.0, y), style, line);
            y += step;
        }
        y
    }

    /// Closes the sheet at this height, with the title that those hear who do not see it.
    pub(super) fn finish(self, height: f64, title: &str) -> Drawing {
        let (width, height) = (self.width.ceil(), height.ceil());
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="'Noto Sans', 'Noto Sans Math', 'DejaVu Sans', Arial, sans-serif">
<title>{}</title>
<rect width="{width}" height="{height}" fill="{}"/>
{}</svg>
"#,
            escaped(title),
            colour::SHEET,
            self.body
        );
        Drawing { svg, width: whole(width), height: whole(height) }
    }
}

/// A length that was rounded up already, as a whole number.
fn whole(length: f64) -> u32 {
    if length.is_finite() && length > 0.0 { length.min(100_000.0) as u32 } else { 0 }
}

/// Text as SVG takes it; letters that XML forbids become a visible box.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{202f}' => out.push('\u{a0}'),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                out.push('\u{25a1}')
            }
            letter if letter.is_control() => out.push('\u{25a1}'),
            letter => out.push(letter),
        }
    }
    out
}
