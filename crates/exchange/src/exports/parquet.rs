//! A sheet as Apache Parquet: one column of numbers, days or texts for each column of the sheet, for programs that count.
//!
//! A cell without a value is a null. Texts stand as they are: nothing that reads Parquet runs them. The same sheet gives the
//! same bytes; neither the clock nor the machine is in them.

use super::{Cell, Sheet};
use crate::problems::{Problem, ProblemKind};
use ::parquet::basic::{LogicalType, Repetition, Type as Physical};
use ::parquet::column::writer::ColumnWriter;
use ::parquet::data_type::ByteArray;
use ::parquet::errors::{ParquetError, Result};
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::types::Type;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The bytes of a Parquet file, or what does not fit into one.
pub fn to_parquet(sheet: &Sheet) -> std::result::Result<Vec<u8>, Problem> {
    write(sheet).map_err(|_| Problem::of_file(ProblemKind::Broken {}))
}

fn write(sheet: &Sheet) -> Result<Vec<u8>> {
    let kinds: Vec<Kind> = (0..sheet.columns.len()).map(|column| Kind::of(sheet, column)).collect();
    let properties = WriterProperties::builder().set_created_by("Tizim".to_owned()).build();
    let mut file = SerializedFileWriter::new(Vec::new(), schema(sheet, &kinds)?, Arc::new(properties))?;
    let mut group = file.next_row_group()?;
    for (column, kind) in kinds.iter().enumerate() {
        let Some(mut to) = group.next_column()? else { break };
        kind.put(&cells(sheet, column).collect::<Vec<_>>(), to.untyped())?;
        to.close()?;
    }
    group.close()?;
    file.into_inner()
}

/// What all cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Whole,
    Decimal,
    Day,
    Text,
}

impl Kind {
    /// The narrowest kind that holds every cell; text for a column without any.
    fn of(sheet: &Sheet, column: usize) -> Kind {
        let kinds = cells(sheet, column).filter_map(|cell| match cell {
            Cell::Empty => None,
            Cell::Text(_) => Some(Kind::Text),
            Cell::Whole(_) => Some(Kind::Whole),
            Cell::Decimal(_) => Some(Kind::Decimal),
            Cell::Day(_) => Some(Kind::Day),
        });
        let wider = |one, other| match (one, other) {
            (one, other) if one == other => one,
            (Kind::Whole, Kind::Decimal) | (Kind::Decimal, Kind::Whole) => Kind::Decimal,
            _ => Kind::Text,
        };
        kinds.reduce(wider).unwrap_or(Kind::Text)
    }

    fn field(self, name: &str) -> Result<Type> {
        let (physical, logical) = match self {
            Kind::Whole => (Physical::INT64, None),
            Kind::Decimal => (Physical::DOUBLE, None),
            Kind::Day => (Physical::INT32, Some(LogicalType::Date)),
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        };
        let field = Type::primitive_type_builder(name, physical).with_logical_type(logical);
        field.with_repetition(Repetition::OPTIONAL).build()
    }

    fn put(self, cells: &[&Cell], to: &mut ColumnWriter<'_>) -> Result<()> {
        match (self, to) {
            (Kind::Whole, ColumnWriter::Int64ColumnWriter(to)) => {
                let (values, levels) = split(cells, |cell| match cell {
                    Cell::Whole(number) => Some(*number),
                    _ => None,
                });
                to.write_batch(&values, Some(&levels), None).map(drop)
            }
            (Kind::Decimal, ColumnWriter::DoubleColumnWriter(to)) => {
                let (values, levels) = split(cells, |cell| match cell {
                    Cell::Whole(number) => Some(*number as f64),
                    Cell::Decimal(number) => Some(*number).filter(|number| number.is_finite()),
                    _ => None,
                });
                to.write_batch(&values, Some(&levels), None).map(drop)
            }
            (Kind::Day, ColumnWriter::Int32ColumnWriter(to)) => {
                let (values, levels) = split(cells, |cell| match cell {
                    Cell::Day(day) => Some(day.days_since_1970()),
                    _ => None,
                });
                to.write_batch(&values, Some(&levels), None).map(drop)
            }
            (Kind::Text, ColumnWriter::ByteArrayColumnWriter(to)) => {
                let text = |cell: &Cell| Some(cell.plain()).filter(|text| !text.is_empty());
                let (values, levels) =
                    split(cells, |cell| text(cell).map(|text| ByteArray::from(text.as_str())));
                to.write_batch(&values, Some(&levels), None).map(drop)
            }
            _ => Err(ParquetError::General("a column was given a writer of another kind".to_owned())),
        }
    }
}

/// The values there are, and for each cell whether it has one.
fn split<T>(cells: &[&Cell], value: impl Fn(&Cell) -> Option<T>) -> (Vec<T>, Vec<i16>) {
    let found: Vec<Option<T>> = cells.iter().map(|cell| value(cell)).collect();
    let levels = found.iter().map(|value| i16::from(value.is_some())).collect();
    (found.into_iter().flatten().collect(), levels)
}

fn cells(sheet: &Sheet, column: usize) -> impl Iterator<Item = &Cell> {
    sheet.rows.iter().map(move |row| row.get(column).unwrap_or(&Cell::Empty))
}

/// The columns by name; a name that stands there already gets a number, for readers find columns by it.
fn schema(sheet: &Sheet, kinds: &[Kind]) -> Result<Arc<Type>> {
    let mut taken = BTreeSet::new();
    let mut fields = Vec::new();
    for (name, kind) in sheet.columns.iter().zip(kinds) {
        let mut own = name.clone();
        for number in 2.. {
            if taken.insert(own.clone()) {
                break;
            }
            own = format!("{name} ({number})");
        }
        fields.push(Arc::new(kind.field(&own)?));
    }
    Ok(Arc::new(Type::group_type_builder("sheet").with_fields(fields).build()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::written::Civil;
    use ::parquet::file::reader::{FileReader, SerializedFileReader};
    use ::parquet::record::Field;
    use std::io::Write;

    fn read(bytes: Vec<u8>) -> (Vec<String>, Vec<Vec<Field>>) {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&bytes).unwrap();
        let reader = SerializedFileReader::new(file).unwrap();
        let fields = reader.metadata().file_metadata().schema().get_fields().to_vec();
        let rows = reader.get_row_iter(None).unwrap();
        let row =
            |row: ::parquet::record::Row| row.into_columns().into_iter().map(|(_, field)| field).collect();
        let names = fields.iter().map(|field| field.name().to_owned()).collect();
        (names, rows.map(|found| row(found.unwrap())).collect())
    }

    fn sheet() -> Sheet {
        let day = Civil::day(2022, 1, 5).unwrap();
        let row = |name: &str, deaths, share, on, mixed| {
            vec![Cell::Text(name.to_owned()), deaths, share, on, mixed, Cell::Empty]
        };
        Sheet {
            name: "tally".into(),
            columns: ["Қайда", "N", "N", "Day", "Any", "None"].map(str::to_owned).into(),
            rows: vec![
                row("=1+1", Cell::Whole(18), Cell::Decimal(0.5), Cell::Day(day), Cell::Whole(7)),
                row("Алматы", Cell::Empty, Cell::Whole(2), Cell::Empty, Cell::Text("many".into())),
                row("", Cell::Whole(-3), Cell::Decimal(f64::NAN), Cell::Day(day.yesterday()), Cell::Day(day)),
            ],
        }
    }

    #[test]
    fn each_column_has_the_kind_of_its_cells_and_comes_back() {
        let (names, rows) = read(to_parquet(&sheet()).unwrap());
        assert_eq!(names, ["Қайда", "N", "N (2)", "Day", "Any", "None"]);
        let text = |text: &str| Field::Str(text.to_owned());
        // 2022-01-05 is 18,997 days after 1970-01-01.
        let wanted = [
            [text("=1+1"), Field::Long(18), Field::Double(0.5), Field::Date(18_997), text("7"), Field::Null],
            [text("Алматы"), Field::Null, Field::Double(2.0), Field::Null, text("many"), Field::Null],
            [Field::Null, Field::Long(-3), Field::Null, Field::Date(18_996), text("2022-01-05"), Field::Null],
        ];
        assert_eq!(rows, wanted);
    }

    #[test]
    fn the_same_sheet_gives_the_same_bytes_and_no_rows_are_a_file_too() {
        assert_eq!(to_parquet(&sheet()), to_parquet(&sheet()));
        let empty = Sheet { rows: vec![], ..sheet() };
        let (names, rows) = read(to_parquet(&empty).unwrap());
        assert_eq!((names.len(), rows.len()), (6, 0));
    }

    #[test]
    fn days_are_counted_from_1970_over_leap_years_and_centuries() {
        let days = [
            (1970, 1, 1, 0),
            (1969, 12, 31, -1),
            (2000, 3, 1, 11_017),
            (1900, 3, 1, -25_508),
            (1, 1, 1, -719_162),
        ];
        for (year, month, day, expect) in days {
            assert_eq!(Civil::day(year, month, day).unwrap().days_since_1970(), expect);
        }
        let mut day = Civil::day(1899, 12, 30).unwrap();
        for number in day.days_since_1970()..1_000 {
            assert_eq!(day.days_since_1970(), number);
            day = day.tomorrow();
        }
    }
}
