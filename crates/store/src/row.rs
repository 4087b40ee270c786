//! The checksum each row carries over all its columns, so that a changed byte is named wherever it is.
//!
//! CRC-32 finds every change of up to 32 bits in a row, and all but one in 4,000,000,000 others. It guards
//! against disks, not against people: those are answered by the signatures inside the bytes.

/// Sums up the columns of one row of one table, each with its length, so that no byte can move between two.
pub(crate) fn checksum(table: &str, columns: &[&[u8]]) -> i64 {
    let mut sum = crc32fast::Hasher::new();
    for column in std::iter::once(&table.as_bytes()).chain(columns) {
        sum.update(&(column.len() as u64).to_be_bytes());
        sum.update(column);
    }
    i64::from(sum.finalize())
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn a_byte_that_moves_to_the_next_column_changes_the_checksum() {
        assert_ne!(checksum("t", &[b"ab", b"c"]), checksum("t", &[b"a", b"bc"]));
    }

    #[test]
    fn the_same_row_in_another_table_has_another_checksum() {
        assert_ne!(checksum("keys", &[b"a"]), checksum("sealed", &[b"a"]));
    }
}
