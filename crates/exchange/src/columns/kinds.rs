//! The kinds of columns that lists of people have.
//!
//! Each has a key under which its name stands in three languages.

macro_rules! columns {
    ($($(#[$doc:meta])* $column:ident $key:literal $number:ident;)*) => {
        /// What a column holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Column { $($(#[$doc])* $column),* }

        impl Column {
            /// All of them, in the order in which a list to choose from shows them.
            pub const ALL: &'static [Column] = &[$(Column::$column),*];

            /// The key of its name.
            pub fn key(self) -> &'static str {
                match self { $(Column::$column => $key),* }
            }

            /// The column of this key.
            pub fn of_key(key: &str) -> Option<Column> {
                match key { $($key => Some(Column::$column),)* _ => None }
            }

            /// Whether a list has at most one of them.
            pub fn is_single(self) -> bool {
                match self { $(Column::$column => columns!(@ $number)),* }
            }
        }
    };
    (@ single) => { true };
    (@ several) => { false };
}

columns! {
    /// A whole name.
    Name "column-name" single;
    /// A given name alone.
    GivenName "column-given-name" single;
    /// A surname alone.
    Surname "column-surname" single;
    /// A patronymic alone.
    Patronymic "column-patronymic" single;
    /// Other spellings and names.
    OtherNames "column-other-names" several;
    /// Male or female.
    Sex "column-sex" single;
    /// The date of birth.
    BirthDate "column-birth-date" single;
    /// The age in years.
    Age "column-age" single;
    /// The date at which the age was true.
    AgeAsOf "column-age-as-of" single;
    /// Work.
    Occupation "column-occupation" single;
    /// Where the person lives.
    Home "column-home" single;
    /// What happened to the person.
    Status "column-status" single;
    /// When the status was true.
    StatusDate "column-status-date" single;
    /// Where the person is held or was last seen.
    Place "column-place" single;
    /// Region or city of the republic.
    Region "column-region" single;
    /// The date of what happened.
    Date "column-date" single;
    /// The individual identification number.
    IdentityNumber "column-identity-number" single;
    /// A telephone number.
    Phone "column-phone" several;
    /// The name of a relative.
    Relative "column-relative" single;
    /// How the relative is related.
    Relation "column-relation" single;
    /// Who says so.
    Source "column-source" several;
    /// Where in the source it stands.
    Locator "column-locator" single;
    /// Anything else, kept as text.
    Note "column-note" several;
    /// The person's part in events.
    Role "column-role" single;
    /// The number or id of the row in its list.
    Reference "column-reference" single;
    /// Not to be read.
    Ignore "column-ignore" several;
}
