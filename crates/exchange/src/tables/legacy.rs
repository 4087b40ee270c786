//! The two eight-bit code pages made for Kazakh, as differences from windows-1251.
//!
//! KZ-1048 (STRK1048-2002, the Unicode consortium's KZ1048.TXT) and PT154 (PTCP154, IANA character set 2041).

/// A byte and the letter it stands for where windows-1251 has another.
type Differences = &'static [(u8, char)];

/// Where KZ-1048 is not windows-1251.
pub const KZ1048: Differences = &[
    (0x8d, 'Қ'),
    (0x8e, 'Һ'),
    (0x9d, 'қ'),
    (0x9e, 'һ'),
    (0xa1, 'Ұ'),
    (0xa2, 'ұ'),
    (0xa3, 'Ә'),
    (0xa5, 'Ө'),
    (0xaa, 'Ғ'),
    (0xaf, 'Ү'),
    (0xb4, 'ө'),
    (0xba, 'ғ'),
    (0xbc, 'ә'),
    (0xbd, 'Ң'),
    (0xbe, 'ң'),
    (0xbf, 'ү'),
];

/// Where PT154 is not windows-1251.
#[rustfmt::skip]
pub const PT154: Differences = &[
    (0x80, 'Җ'), (0x81, 'Ғ'), (0x82, 'Ӯ'), (0x83, 'ғ'), (0x86, 'Ҷ'), (0x87, 'Ү'), (0x88, 'Ҳ'), (0x89, 'ү'),
    (0x8a, 'Ҡ'), (0x8b, 'Ӣ'), (0x8c, 'Ң'), (0x8d, 'Қ'), (0x8e, 'Һ'), (0x8f, 'Ҹ'), (0x90, 'җ'), (0x98, 'ҳ'),
    (0x99, 'ҷ'), (0x9a, 'ҡ'), (0x9b, 'ӣ'), (0x9c, 'ң'), (0x9d, 'қ'), (0x9e, 'һ'), (0x9f, 'ҹ'), (0xa4, 'Ө'),
    (0xa5, 'Ҙ'), (0xa6, 'Ұ'), (0xaa, 'Ә'), (0xad, 'ӯ'), (0xaf, 'Ҝ'), (0xb1, 'ұ'), (0xb4, 'ҙ'), (0xb5, 'ө'),
    (0xba, 'ә'), (0xbd, 'Ҫ'), (0xbe, 'ҫ'), (0xbf, 'ҝ'),
];

/// Decodes bytes of a page that differs from windows-1251.
pub fn decode(bytes: &[u8], differences: Differences) -> String {
    let mut page = ['\u{fffd}'; 256];
    for (byte, letter) in (0u8..=255).zip(page.iter_mut()) {
        let differing = differences.iter().find(|(at, _)| *at == byte).map(|(_, other)| *other);
        *letter = differing.unwrap_or_else(|| usual(byte));
    }
    bytes.iter().map(|byte| page.get(usize::from(*byte)).copied().unwrap_or('\u{fffd}')).collect()
}

fn usual(byte: u8) -> char {
    let bytes = [byte];
    let (text, _) = encoding_rs::WINDOWS_1251.decode_without_bom_handling(&bytes);
    text.chars().next().unwrap_or('\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_in_kz1048_reads_as_it_was_written() {
        // "Қазақстан, Өскемен, Әділет ұлы" as iconv writes it in KZ-1048.
        let bytes = [
            0x8d, 0xe0, 0xe7, 0xe0, 0x9d, 0xf1, 0xf2, 0xe0, 0xed, 0x2c, 0x20, 0xa5, 0xf1, 0xea, 0xe5, 0xec,
            0xe5, 0xed, 0x2c, 0x20, 0xa3, 0xe4, 0xb3, 0xeb, 0xe5, 0xf2, 0x20, 0xa2, 0xeb, 0xfb,
        ];
        assert_eq!(decode(&bytes, KZ1048), "Қазақстан, Өскемен, Әділет ұлы");
    }

    #[test]
    fn kazakh_in_pt154_reads_as_it_was_written() {
        assert_eq!(
            decode(&[0x81, 0xe0, 0xeb, 0xfb, 0xec, 0x20, 0xb5, 0xec, 0xb3, 0xf0], PT154),
            "Ғалым өмір"
        );
    }
}
