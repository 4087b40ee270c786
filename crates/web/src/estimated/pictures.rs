//! The pictures of an estimate: all methods on one axis, one method's distribution, the figure without each list, the curve
//! of what no list can test.
//!
//! Each is drawn from the same numbers as the table beside it.

use super::Answered;
use crate::drawing::{
    Drawing, Ground, IntervalRow, Posterior, Says, Width, intervals_chart, odds_chart, odds_text,
    posterior_chart,
};
use crate::look::{Column, Figure, Table, isolate, plain};
use crate::words::Words;
use maud::{Markup, html};

/// One of the pictures of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// How likely each number is.
    Posterior,
    /// The figure without each list.
    Without,
    /// What no list can test.
    Odds,
}

impl Picture {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Picture; 3] = [Picture::Posterior, Picture::Without, Picture::Odds];

    /// The word for it in addresses and keys.
    pub const fn code(self) -> &'static str {
        match self {
            Picture::Posterior => "posterior",
            Picture::Without => "without",
            Picture::Odds => "odds",
        }
    }

    /// Whether the answer has what the picture shows.
    pub fn is_in(self, answered: &Answered) -> bool {
        match self {
            Picture::Posterior => !answered.bars.is_empty() && answered.figures.point.is_some(),
            Picture::Without => !answered.without.is_empty(),
            Picture::Odds => !answered.curve.is_empty(),
        }
    }

    /// The picture.
    pub fn drawn(self, words: &Words, answered: &Answered, width: Width) -> Drawing {
        let title = self.title(words, answered);
        match self {
            Picture::Posterior => posterior_chart(words, &title, &posterior(answered), width),
            Picture::Without => {
                let ends = answered.figures.in95;
                let ground = Ground { documented: answered.documented, band: ends.0.zip(ends.1) };
                intervals_chart(words, &title, (&without(words, answered), ground), width)
            }
            Picture::Odds => odds_chart(words, &title, (&answered.curve, answered.documented), width),
        }
    }

    fn title(self, words: &Words, answered: &Answered) -> String {
        let method = [("method", answered.name(words).into())];
        words.say_with(&format!("estimates-{}-title", self.code()), &method)
    }

    fn alt(self, words: &Words, answered: &Answered) -> String {
        let end = |end: Option<f64>| end.map_or_else(|| "?".to_owned(), |end| words.decimal(end, 0));
        let told = [
            ("method", answered.name(words).into()),
            ("low", end(answered.figures.in95.0).into()),
            ("high", end(answered.figures.in95.1).into()),
            ("documented", words.decimal(answered.documented, 0).into()),
        ];
        words.say_with(&format!("estimates-{}-alt", self.code()), &told)
    }

    fn table(self, words: &Words, answered: &Answered) -> Markup {
        let title = self.title(words, answered);
        match self {
            Picture::Posterior => super::methods_table(words, &title, std::slice::from_ref(answered)),
            Picture::Without => without_table(words, &title, answered),
            Picture::Odds => odds_table(words, &title, answered),
        }
    }

    /// The picture with its table and files. `address` is where the files of the estimate are; `csv` where its rows are.
    pub fn figure(self, words: &Words, answered: &Answered, (address, csv): (&str, &str)) -> Markup {
        let drawing = self.drawn(words, answered, Width::Desk);
        let name = format!("{address}/{}-{}", self.code(), answered.method);
        let [wide, phone, svg] = [".png", "-phone.png", ".svg"].map(|end| format!("{name}{end}"));
        let figure = Figure {
            words,
            title: &self.title(words, answered),
            image: (&wide, drawing.width, drawing.height),
            phone_image: Some(&phone),
            alt: &self.alt(words, answered),
            warning: None,
            table: self.table(words, answered),
            svg: &svg,
            csv,
        };
        html! { (figure) }
    }
}

/// All methods on one axis.
pub fn intervals(words: &Words, answers: &[Answered], width: Width) -> Drawing {
    let documented = answers.first().map_or(0.0, |answered| answered.documented);
    let rows: Vec<IntervalRow> = answers.iter().map(|answered| interval(words, answered)).collect();
    let ground = Ground { documented, band: None };
    intervals_chart(words, &words.say("estimates-intervals-title"), (&rows, ground), width)
}

/// All methods on one axis, with their table and files.
pub fn intervals_figure(words: &Words, answers: &[Answered], (address, csv): (&str, &str)) -> Markup {
    let drawing = intervals(words, answers, Width::Desk);
    let documented = answers.first().map_or(0.0, |answered| answered.documented);
    let title = words.say("estimates-intervals-title");
    let alt = [("count", answers.len().into()), ("documented", words.decimal(documented, 0).into())];
    let [wide, phone, svg] =
        ["intervals.png", "intervals-phone.png", "intervals.svg"].map(|file| format!("{address}/{file}"));
    let figure = Figure {
        words,
        title: &title,
        image: (&wide, drawing.width, drawing.height),
        phone_image: Some(&phone),
        alt: &words.say_with("estimates-intervals-alt", &alt),
        warning: None,
        table: super::methods_table(words, &title, answers),
        svg: &svg,
        csv,
    };
    html! { (figure) }
}

fn ends((low, high): (Option<f64>, Option<f64>)) -> (f64, f64) {
    (low.unwrap_or(f64::NAN), high.unwrap_or(f64::NAN))
}

fn interval(words: &Words, answered: &Answered) -> IntervalRow {
    let name = answered.name(words);
    let name =
        if answered.is_bound() { format!("{name} ({})", words.say("estimates-bound-note")) } else { name };
    let says = match answered.figures.point {
        Some(point) => {
            Says::Figure { point, in80: ends(answered.figures.in80), in95: ends(answered.figures.in95) }
        }
        None => Says::Nothing(words.say("estimates-no-number")),
    };
    IntervalRow { name, says }
}

fn posterior(answered: &Answered) -> Posterior {
    Posterior {
        bars: whole_people(&answered.bars),
        documented: answered.documented,
        point: answered.figures.point.unwrap_or(f64::NAN),
        in80: ends(answered.figures.in80),
        in95: ends(answered.figures.in95),
    }
}

/// Bars narrower than a person as bars of one person each: between two whole numbers there is nobody, and no gap to show.
fn whole_people(bars: &[(f64, f64, f64)]) -> Vec<(f64, f64, f64)> {
    let (Some(first), Some(last)) = (bars.first(), bars.last()) else { return Vec::new() };
    if first.1 - first.0 >= 1.0 {
        return bars.to_vec();
    }
    let person = |bar: &(f64, f64, f64)| bar.0.ceil();
    let (low, high) = (person(first), person(last));
    let count = (high - low) as usize + 1;
    let mut whole: Vec<(f64, f64, f64)> =
        (0..count).map(|at| (low + at as f64 - 0.5, low + at as f64 + 0.5, 0.0)).collect();
    for bar in bars {
        if let Some(one) = whole.get_mut((person(bar) - low) as usize) {
            one.2 += bar.2;
        }
    }
    whole
}

fn without(words: &Words, answered: &Answered) -> Vec<IntervalRow> {
    let all = interval(words, answered);
    let all = IntervalRow { name: words.say("estimates-with-all"), ..all };
    let one = |(list, point): &(String, Option<f64>)| IntervalRow {
        name: words.say_with("estimates-without", &[("list", plain(list).into())]),
        says: point.map_or_else(|| Says::Nothing(words.say("estimates-no-number")), Says::Point),
    };
    std::iter::once(all).chain(answered.without.iter().map(one)).collect()
}

fn without_table(words: &Words, title: &str, answered: &Answered) -> Markup {
    let columns = [Column::text(&words.say("estimates-list")), Column::number(&words.say("estimates-point"))];
    let rows = answered.without.iter().map(|(list, point)| {
        let text = words.say_with("estimates-without", &[("list", plain(list).into())]);
        vec![isolate(&text), people(words, *point)]
    });
    html! { (Table::new(title, columns).grid().rows(rows)) }
}

fn odds_table(words: &Words, title: &str, answered: &Answered) -> Markup {
    let columns = [
        Column::text(&words.say("estimates-odds")),
        Column::number(&words.say("estimates-people")),
        Column::number(&words.say("estimates-low95")),
        Column::number(&words.say("estimates-high95")),
    ];
    let rows = answered.curve.iter().map(|place| {
        vec![
            html! { (odds_text(words, place.odds)) },
            people(words, Some(place.people)),
            people(words, Some(place.in95.0)),
            people(words, Some(place.in95.1)),
        ]
    });
    html! { (Table::new(title, columns).grid().rows(rows)) }
}

fn people(words: &Words, people: Option<f64>) -> Markup {
    html! { @match people.filter(|people| people.is_finite()) { Some(people) => (words.decimal(people, 0)), None => "–" } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_narrower_than_a_person_become_one_bar_for_each_number_without_gaps() {
        // Three numbers of people, in bars of 0.4: most hold nobody.
        let bars: Vec<(f64, f64, f64)> = (0..6)
            .map(|at| f64::from(at) * 0.4)
            .map(|from| (57.0 + from, 57.4 + from, if from % 1.0 < 0.3 { 0.25 } else { 0.0 }))
            .collect();
        let whole = whole_people(&bars);
        assert!(whole.iter().all(|(from, until, _)| (until - from - 1.0).abs() < 1e-9), "{whole:?}");
        assert_eq!((whole[0].0, whole[0].1), (56.5, 57.5));
        let share = |bars: &[(f64, f64, f64)]| bars.iter().map(|bar| bar.2).sum::<f64>();
        assert!((share(&whole) - share(&bars)).abs() < 1e-9);
    }

    #[test]
    fn wider_bars_stay_as_they_are() {
        let bars = vec![(100.0, 110.0, 0.5), (110.0, 120.0, 0.5)];
        assert_eq!(whole_people(&bars), bars);
        assert!(whole_people(&[]).is_empty());
    }
}
