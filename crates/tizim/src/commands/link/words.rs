//! The words of the report, in English, Russian and Kazakh.
//!
//! Invariant: each text stands in all three languages beside each other, so that none can be missing.

use linkage::{About, Agreement, Recognised, Role, Why};
use web::words::Lang;

/// Speaks one language.
#[derive(Clone, Copy)]
pub struct Words(pub Lang);

/// One text in English, Russian and Kazakh.
pub type Three = (&'static str, &'static str, &'static str);

impl Words {
    /// The text in this language.
    pub fn say(self, text: Three) -> &'static str {
        match self.0 {
            Lang::En => text.0,
            Lang::Ru => text.1,
            Lang::Kk => text.2,
        }
    }

    /// What a column holds and how that is known.
    pub fn found(self, column: &Recognised, all: &[Recognised]) -> String {
        let role = self.say(role(column.role));
        match &column.why {
            Why::Header => {
                format!("{role} ({})", self.say(("by its header", "по заголовку", "тақырыбы бойынша")))
            }
            Why::Content => {
                format!("{role} ({})", self.say(("by its cells", "по содержанию", "мазмұны бойынша")))
            }
            Why::Told => {
                format!("{role} ({})", self.say(("as you said", "как вы указали", "сіз көрсеткендей")))
            }
            Why::Empty => self
                .say((
                    "says nothing: empty, or the same in all rows",
                    "ничего не говорит: пусто или одно и то же во всех строках",
                    "ештеңе айтпайды: бос немесе барлық жолда бірдей",
                ))
                .to_owned(),
            Why::Repeats(other) => {
                let name = all.get(*other).map_or("", |column| column.name.as_str());
                format!(
                    "{} {name}",
                    self.say((
                        "not counted: it repeats",
                        "не учитывается: повторяет",
                        "есепке алынбайды: мынаны қайталайды:"
                    ))
                )
            }
        }
    }

    /// What a measure compares.
    pub fn about(self, about: About) -> &'static str {
        self.say(match about {
            About::Surname => ("surname", "фамилия", "тегі"),
            About::GivenName => ("given name", "имя", "аты"),
            About::Patronymic => {
                ("father’s or middle name", "отчество или второе имя", "әкесінің аты немесе екінші аты")
            }
            About::Birth => ("birth", "рождение", "туған күні"),
            About::Date => ("date", "дата", "күні"),
            About::Place => ("place", "место", "жері"),
            About::Code => ("code", "код", "коды"),
            About::Identity => ("identity number", "номер", "нөмірі"),
            About::Text => ("text", "текст", "мәтін"),
            About::Category => ("property", "признак", "белгісі"),
            About::Age => ("age", "возраст", "жасы"),
        })
    }

    /// How two values agree.
    pub fn agreement(self, agreement: Agreement) -> &'static str {
        self.say(match agreement {
            Agreement::Exact => ("the same", "совпадает", "бірдей"),
            Agreement::Crossed => {
                ("the same word, in another place", "то же слово, на другом месте", "сол сөз, басқа орында")
            }
            Agreement::Shared => {
                ("one of several is the same", "совпадает одно из нескольких", "бірнешеуінің бірі бірдей")
            }
            Agreement::Near => (
                "one slip apart, or alike in sound",
                "одна опечатка или сходное звучание",
                "бір қате немесе ұқсас дыбысталу",
            ),
            Agreement::Partly => ("partly the same", "совпадает частично", "ішінара бірдей"),
            Agreement::Begins => ("begins alike", "одинаковое начало", "басы бірдей"),
            Agreement::Initial => ("an initial that fits", "подходит инициал", "бас әрпі сәйкес"),
            Agreement::YearOnly => (
                "the same year, no day in either",
                "тот же год, дня нет в обоих",
                "бір жыл, екеуінде де күні жоқ",
            ),
            Agreement::YearFits => (
                "only a year in one, and it fits",
                "в одном только год, и он подходит",
                "бірінде тек жыл, ол сәйкес",
            ),
            Agreement::TwoParts => (
                "two of day, month and year agree",
                "совпадают две из трёх частей даты",
                "күннің үш бөлігінің екеуі бірдей",
            ),
            Agreement::SameYear => {
                ("the year may be the same", "год может совпадать", "жылы бірдей болуы мүмкін")
            }
            Agreement::NextYear => ("years next to each other", "соседние годы", "көршілес жылдар"),
            Agreement::Differs => ("different", "различается", "басқа"),
            Agreement::Missing => {
                ("missing: no evidence", "нет данных: не свидетельство", "дерек жоқ: дәлел емес")
            }
        })
    }
}

/// What a column holds.
pub fn role(role: Role) -> Three {
    match role {
        Role::Id => ("the row’s own id", "номер строки", "жолдың нөмірі"),
        Role::List => ("the list a row is of", "список, из которого строка", "жол алынған тізім"),
        Role::FullName => ("whole name", "полное имя", "толық аты"),
        Role::GivenName => ("given name", "имя", "аты"),
        Role::Surname => ("surname", "фамилия", "тегі"),
        Role::Patronymic => {
            ("father’s or middle name", "отчество или второе имя", "әкесінің аты немесе екінші аты")
        }
        Role::BirthDate => ("date of birth", "дата рождения", "туған күні"),
        Role::Age => ("age", "возраст", "жасы"),
        Role::Date => ("date", "дата", "күні"),
        Role::Place => ("place or address", "место или адрес", "жері немесе мекенжайы"),
        Role::Code => ("code", "код", "коды"),
        Role::Identity => ("number of one person", "номер одного человека", "бір адамның нөмірі"),
        Role::Category => ("one of a few values", "одно из немногих значений", "санаулы мәннің бірі"),
        Role::Text => ("text", "текст", "мәтін"),
        Role::Ignore => ("not used", "не используется", "қолданылмайды"),
    }
}
