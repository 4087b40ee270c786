//! Marks of claimants: each has a shape of its own, so that colour is never needed to tell them apart.
//!
//! There are ten; the eleventh claimant gets the first shape with a number in it.

use super::canvas::{At, Canvas, colour};

const COLOURS: [&str; 3] = [colour::ACCENT, colour::INK, colour::WARN];

/// The colour of the claimant with this number.
pub(super) fn colour_of(claimant: usize) -> &'static str {
    COLOURS.get(claimant % COLOURS.len()).copied().unwrap_or(colour::INK)
}

/// Draws the mark of the claimant with this number around a point.
pub(super) fn draw(canvas: &mut Canvas, at: At, claimant: usize) {
    const R: f64 = 6.0;
    let At(x, y) = at;
    let stroke = colour_of(claimant);
    let fill = if (claimant / 4).is_multiple_of(2) { stroke } else { colour::SHEET };
    match claimant % 10 {
        0 | 4 => canvas.circle(at, R - 0.5, fill, stroke),
        1 | 5 => canvas.path(&format!("M{:.1} {:.1}h10v10h-10z", x - 5.0, y - 5.0), fill, stroke, 1.8),
        2 | 6 => canvas.path(
            &format!("M{x:.1} {:.1}L{:.1} {:.1}H{:.1}z", y - R, x + R, y + R - 1.0, x - R),
            fill,
            stroke,
            1.8,
        ),
        3 | 7 => canvas.path(&format!("M{x:.1} {:.1}l{R} {R}l-{R} {R}l-{R} -{R}z", y - R), fill, stroke, 1.8),
        8 => canvas.path(&format!("M{:.1} {:.1}l10 10m0 -10l-10 10", x - 5.0, y - 5.0), "none", stroke, 3.0),
        _ => canvas.path(&format!("M{x:.1} {:.1}v12m-6 -6h12", y - R), "none", stroke, 3.0),
    }
    if claimant >= 10 {
        let style = super::canvas::Style::SOFT;
        canvas.text(At(x + R, y + R + 4.0), style, &(claimant + 1).to_string());
    }
}

/// An arrow from a point, up (a negative length) or down: the number may be larger, or smaller.
pub(super) fn arrow(canvas: &mut Canvas, from: At, length: f64, colour: &str) {
    let At(x, y) = from;
    let tip = y + length;
    let back = tip - length.signum() * 6.0;
    canvas.line(from, At(x, tip), colour, 2.0);
    canvas.path(
        &format!("M{:.1} {back:.1}L{x:.1} {tip:.1}L{:.1} {back:.1}", x - 4.5, x + 4.5),
        "none",
        colour,
        2.0,
    );
}

/// A bar from one height to another with a foot at each end: the number lies between.
pub(super) fn span(canvas: &mut Canvas, from: At, to: At, colour: &str) {
    canvas.line(from, to, colour, 2.0);
    for At(x, y) in [from, to] {
        canvas.line(At(x - 5.0, y), At(x + 5.0, y), colour, 2.0);
    }
}
