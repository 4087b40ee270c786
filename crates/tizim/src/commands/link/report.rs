//! The report: what was recognised, what agreement weighs, how sure the pairs are, and examples taken apart.
//!
//! Invariant: one file that asks for nothing else, without scripts; what the lists hold is escaped.

use super::words::{Three, Words};
use super::written::Ids;
use linkage::{Explanation, Linked, Pair, Table};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use web::words::Lang;

/// What the report shows.
pub struct Shown<'a> {
    /// The lists.
    pub table: &'a Table,
    /// What was found.
    pub linked: &'a Linked,
    /// How rows are named.
    pub ids: &'a Ids<'a>,
    /// The language.
    pub lang: Lang,
}

const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#222}\
table{border-collapse:collapse;margin:1rem 0;width:100%}th,td{border-bottom:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}\
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.bar{display:inline-block;height:.8rem;background:#2a6f4e}.bar.no{background:#a33b20}\
.note{background:#f4efe2;padding:.5rem 1rem}h2{margin-top:2.5rem}";

/// The whole page.
pub fn page(shown: &Shown<'_>) -> String {
    let say = |text: Three| Words(shown.lang).say(text);
    let title = say(("Who is the same", "Кто есть кто", "Кім бір адам"));
    html! {
        (DOCTYPE)
        html lang=(shown.lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (title) }
                p.note { (say(("This page shows what the lists hold. Keep it as you keep the lists. Nothing here is decided: a suggestion becomes a fact when a person has looked at it.",
                    "Эта страница показывает содержание списков. Храните её так же, как списки. Здесь ничего не решено: предположение становится фактом, когда на него посмотрел человек.",
                    "Бұл бетте тізімдердің мазмұны көрсетілген. Оны тізімдер сияқты сақтаңыз. Мұнда ештеңе шешілген жоқ: болжам адам қарағаннан кейін ғана фактіге айналады."))) }
                (summary(shown)) (columns(shown)) (weights(shown)) (histogram(shown)) (examples(shown))
            }
        }
    }
    .into_string()
}

fn summary(shown: &Shown<'_>) -> Markup {
    let linked = shown.linked;
    let likely = linked.pairs.iter().filter(|pair| pair.bits > 0.0).count();
    let lists = linked.limits.lists.iter().flatten().count();
    let rows: [(Three, u64); 6] = [
        (("rows", "строк", "жол"), shown.table.rows as u64),
        (("pairs compared", "сравнено пар", "салыстырылған жұп"), linked.work.compared),
        (("pairs written", "записано пар", "жазылған жұп"), linked.pairs.len() as u64),
        (
            (
                "pairs likelier one person than two",
                "пар скорее об одном человеке, чем о двух",
                "екі емес, бір адам туралы болуы ықтимал жұп",
            ),
            likely as u64,
        ),
        (
            (
                "people, if all suggestions hold",
                "человек, если все предположения верны",
                "барлық болжам дұрыс болса, адам саны",
            ),
            linked.clusters.len() as u64,
        ),
        (
            (
                "rows of lists that name each person once",
                "строк из списков, где каждый назван один раз",
                "әр адам бір рет аталған тізімдердің жолдары",
            ),
            lists as u64,
        ),
    ];
    html! {
        table { @for (name, count) in rows { tr { th { (Words(shown.lang).say(name)) } td.n { (count) } } } }
        @if linked.work.forced > 0 {
            p { (Words(shown.lang).say(("Some rows say so much the same that they were compared with their neighbours only:", "Некоторые строки настолько одинаковы, что сравнивались только с соседними:", "Кейбір жолдардың ұқсастығы сондай, олар тек көршілерімен салыстырылды:"))) " " (linked.work.forced) }
        }
    }
}

fn columns(shown: &Shown<'_>) -> Markup {
    let words = Words(shown.lang);
    let say = |text: Three| words.say(text);
    html! {
        h2 { (say(("What the columns hold", "Что в столбцах", "Бағандарда не бар"))) }
        p { (say(("Found from headers and cells. To correct one, run again with --column \"HEADER=KIND\".", "Найдено по заголовкам и ячейкам. Чтобы исправить, запустите снова с --column \"ЗАГОЛОВОК=ВИД\".", "Тақырыптар мен ұяшықтардан табылды. Түзету үшін --column \"ТАҚЫРЫП=ТҮРІ\" деп қайта іске қосыңыз."))) }
        table {
            tr { th { (say(("column", "столбец", "баған"))) } th { (say(("holds", "содержит", "мазмұны"))) } th.n { (say(("filled", "заполнен", "толтырылған"))) } th.n { (say(("different values", "разных значений", "әртүрлі мән"))) } }
            @for column in &shown.linked.columns {
                tr { td { (column.name) } td { (words.found(column, &shown.linked.columns)) } td.n { (column.filled / 10) " %" } td.n { (column.distinct) } }
            }
        }
    }
}

fn weights(shown: &Shown<'_>) -> Markup {
    let words = Words(shown.lang);
    let say = |text: Three| words.say(text);
    let (linked, model) = (shown.linked, &shown.linked.model);
    html! {
        h2 { (say(("What agreement weighs", "Сколько весит совпадение", "Сәйкестіктің салмағы"))) }
        p { (say(("Each bit doubles the odds that two rows speak of one person; a negative one halves them. The shares were learned from these lists: how often two rows of one person agree so, and how often two people do. A rare value weighs more than the table says, a common one less.",
            "Каждый бит удваивает шансы, что две строки об одном человеке; отрицательный вдвое уменьшает. Доли получены из самих списков: как часто так совпадают две строки об одном человеке и как часто — о двух разных. Редкое значение весит больше, чем в таблице, частое — меньше.",
            "Әр бит екі жолдың бір адам туралы болу мүмкіндігін екі еселейді; теріс бит екі есе азайтады. Үлестер осы тізімдердің өзінен алынды: бір адамның екі жолы қаншалықты жиі, ал екі бөлек адам қаншалықты жиі осылай сәйкес келеді. Сирек мән кестедегіден көп, жиі мән аз салмақ береді."))) }
        p { (say(("Before anything is compared", "До всякого сравнения", "Ештеңе салыстырылмай тұрып"))) ": " (bits(model.prior as f32)) }
        table {
            tr { th { (say(("field", "поле", "өріс"))) } th { (say(("agreement", "совпадение", "сәйкестік"))) } th.n { (say(("bits", "биты", "бит"))) } th.n { (say(("one person", "один человек", "бір адам"))) } th.n { (say(("two people", "два человека", "екі адам"))) } }
            @for (place, measure) in linked.rows.measures.iter().enumerate() {
                @for level in 1..measure.levels {
                    @let (same, other) = (model.same[place][level], model.other[place][level]);
                    @if same > 0.0005 || other > 0.0005 {
                        @let meaning = linkage::explain::meaning(&linked.rows, place, level as u8);
                        tr {
                            td { (field(shown, &meaning)) } td { (words.agreement(meaning.agreement)) }
                            td.n { (bits(model.weights[place][level])) } td.n { (share(same)) } td.n { (share(other)) }
                        }
                    }
                }
            }
        }
    }
}

/// What is compared and where it stands.
fn field(shown: &Shown<'_>, meaning: &linkage::Meaning) -> String {
    let names: Vec<&str> = meaning
        .columns
        .iter()
        .filter_map(|place| shown.table.columns.get(*place))
        .map(|column| column.name.as_str())
        .collect();
    format!("{} ({})", Words(shown.lang).about(meaning.about), names.join(", "))
}

fn histogram(shown: &Shown<'_>) -> Markup {
    let say = |text: Three| Words(shown.lang).say(text);
    let mut counts = std::collections::BTreeMap::new();
    for pair in &shown.linked.pairs {
        *counts.entry((pair.bits / 2.0).floor().clamp(-10.0, 30.0) as i32).or_insert(0u64) += 1;
    }
    let most = counts.values().copied().max().unwrap_or(1) as f64;
    html! {
        h2 { (say(("How sure the pairs are", "Насколько надёжны пары", "Жұптар қаншалықты сенімді"))) }
        p { (say(("At 0 bits a pair is as likely one person as two; at 10 about a thousand to one.", "При 0 бит пара с равной вероятностью об одном и о двух людях; при 10 — около тысячи к одному.", "0 битте жұптың бір не екі адам туралы болуы тең; 10 битте шамамен мыңға бір."))) }
        table {
            tr { th.n { (say(("bits", "биты", "бит"))) } th.n { (say(("pairs", "пар", "жұп"))) } th {} }
            @for (from, count) in counts.iter().rev() {
                @let width = (*count as f64 / most * 100.0).max(0.3);
                tr { td.n { (from * 2) " … " (from * 2 + 2) } td.n { (count) } td style="width:60%" { span class=(if *from < 0 { "bar no" } else { "bar" }) style=(format!("width:{width:.1}%")) {} } }
            }
        }
    }
}

/// Bits near which an example is shown.
const SHOWN_AT: [f32; 8] = [40.0, 20.0, 12.0, 7.0, 3.0, 0.5, -1.5, -4.0];

fn examples(shown: &Shown<'_>) -> Markup {
    let words = Words(shown.lang);
    let mut chosen: Vec<&Pair> = SHOWN_AT
        .iter()
        .filter_map(|at| {
            shown.linked.pairs.iter().min_by(|l, r| (l.bits - at).abs().total_cmp(&(r.bits - at).abs()))
        })
        .collect();
    chosen.sort_by(|l, r| r.bits.total_cmp(&l.bits));
    chosen.dedup();
    html! {
        h2 { (words.say(("Pairs taken apart", "Пары по частям", "Жұптар бөлшектеп"))) }
        @for pair in chosen { (example(shown, pair)) }
    }
}

fn example(shown: &Shown<'_>, pair: &Pair) -> Markup {
    let words = Words(shown.lang);
    let say = |text: Three| words.say(text);
    let why: Explanation = shown.linked.explain(pair.left, pair.right);
    let name = |row: u32| {
        let mut name = String::new();
        shown.ids.put(row, &mut name);
        name
    };
    let rest: [(Three, f32); 3] = [
        (("before anything is compared", "до всякого сравнения", "ештеңе салыстырылмай тұрып"), why.prior),
        (
            (
                "relatives would agree in this too",
                "так совпадали бы и родственники",
                "туыстар да осылай сәйкес келер еді",
            ),
            why.kin,
        ),
        (
            (
                "fields that say the same twice",
                "поля, повторяющие друг друга",
                "бірін-бірі қайталайтын өрістер",
            ),
            why.dependence,
        ),
    ];
    html! {
        h3 { (name(pair.left)) " · " (name(pair.right)) " · " (bits(why.bits)) }
        table {
            tr { th { (say(("field", "поле", "өріс"))) } th { (name(pair.left)) } th { (name(pair.right)) } th { (say(("agreement", "совпадение", "сәйкестік"))) } th.n { (say(("bits", "биты", "бит"))) } th {} }
            @for line in &why.lines {
                tr {
                    td { (field(shown, &line.meaning)) } td { (values(shown, &line.meaning, pair.left)) } td { (values(shown, &line.meaning, pair.right)) }
                    td { (words.agreement(line.meaning.agreement)) } td.n { (bits(line.bits)) } (bar(line.bits))
                }
            }
            @for (text, own) in rest { @if own != 0.0 { tr { td colspan="4" { (say(text)) } td.n { (bits(own)) } (bar(own)) } } }
            tr { th colspan="4" { (say(("together", "вместе", "барлығы"))) } th.n { (bits(why.bits)) } td {} }
        }
    }
}

/// What a row has in the columns of a measure.
fn values(shown: &Shown<'_>, meaning: &linkage::Meaning, row: u32) -> String {
    let texts = meaning
        .columns
        .iter()
        .filter_map(|place| shown.table.columns.get(*place))
        .map(|column| column.text(row as usize));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn bar(bits: f32) -> Markup {
    let width = (bits.abs() / 20.0 * 100.0).clamp(0.0, 100.0);
    html! { td style="width:15%" { span class=(if bits < 0.0 { "bar no" } else { "bar" }) style=(format!("width:{width:.0}%")) {} } }
}

fn bits(bits: f32) -> String {
    format!("{bits:+.1}")
}

fn share(share: f64) -> String {
    if share < 0.001 { "< 0.1 %".to_owned() } else { format!("{:.1} %", share * 100.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use linkage::{Go, Settings, TableBuilder, link};

    fn shown(lang: Lang) -> String {
        let mut builder = TableBuilder::new(["id", "name", "dob", "place"]);
        for row in 0..60 {
            let letter = char::from(b'a' + (row / 2 % 26) as u8);
            let name = format!("<b>{letter}lim</b> {letter}bekov");
            builder.row([
                &*format!("r{row}"),
                &name,
                &format!("19{}-01-1{}", 50 + row / 2, row / 2 % 9),
                "Алматы & co",
            ]);
        }
        let table = builder.finish();
        let linked = link(&table, &Settings::default(), &|_| Go::On).unwrap();
        let ids = Ids::of(&table, &linked, &[]);
        page(&Shown { table: &table, linked: &linked, ids: &ids, lang })
    }

    #[test]
    fn the_page_stands_alone_and_escapes_what_lists_hold() {
        for lang in Lang::ALL {
            let page = shown(lang);
            assert!(page.contains(&format!("lang=\"{}\"", lang.code())));
            assert!(!page.contains("<script") && !page.contains("src=") && !page.contains("href="));
            assert!(!page.contains("<b>alim") && page.contains("&lt;b&gt;"), "names are text, not markup");
        }
    }

    #[test]
    fn an_empty_table_has_a_report_too() {
        let table = TableBuilder::new(["a"]).finish();
        let linked = link(&table, &Settings::default(), &|_| Go::On).unwrap();
        let ids = Ids::of(&table, &linked, &[]);
        assert!(
            page(&Shown { table: &table, linked: &linked, ids: &ids, lang: Lang::Kk }).contains("</html>")
        );
    }
}
