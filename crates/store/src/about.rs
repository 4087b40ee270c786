//! What a store says about itself, written once when it is made.

/// What a store says about itself. All of it is readable without a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The office whose log this is; the same on all its nodes.
    pub office: [u8; 16],
    /// This copy of it: one machine, one chain of entries.
    pub node: [u8; 16],
    /// When it was made, in milliseconds since 1970.
    pub created: u64,
}

/// The format this program writes, and the last one it reads.
pub(crate) const FORMAT: u32 = 1;

/// "TZIM" in the header of each of our databases, so that a foreign file is told apart before it is read.
pub(crate) const APPLICATION: i32 = 0x545A_494D;

impl About {
    /// The rows of the `about` table, by name.
    pub(crate) fn rows(&self) -> [(&'static str, Vec<u8>); 3] {
        [
            ("created", self.created.to_be_bytes().to_vec()),
            ("node", self.node.to_vec()),
            ("office", self.office.to_vec()),
        ]
    }

    /// Puts the rows together again; `None` when one is missing or has another size.
    pub(crate) fn from_rows(rows: &[(String, Vec<u8>)]) -> Option<Self> {
        let value = |name: &str| rows.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_slice());
        Some(Self {
            office: value("office")?.try_into().ok()?,
            node: value("node")?.try_into().ok()?,
            created: u64::from_be_bytes(value("created")?.try_into().ok()?),
        })
    }
}
