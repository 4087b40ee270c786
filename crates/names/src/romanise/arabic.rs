//! Arabic letters as Kazakhs of China write them, as far as they map.
//!
//! Source: ALA-LC "Kazakh (Arabic script)"; the vowels of the 1924 reform (ا ە و ۇ ى).
//! Invariant: the hamza that marks front vowels has no sound of its own and comes out empty.

/// One Arabic letter.
pub(super) fn letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'آ' | 'أ' => "a",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' => "t",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'خ' | 'ھ' | 'ه' => "h",
        'د' => "d",
        'ر' => "r",
        'ز' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'ع' | 'غ' | 'گ' => "g",
        'ف' => "f",
        'ق' | 'ك' | 'ک' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' | 'ڭ' => "n",
        'ە' => "e",
        'و' => "o",
        'ۇ' | 'ۋ' => "u",
        'ۆ' => "v",
        'ى' | 'ي' | 'ی' => "i",
        'ء' | 'ٴ' => "",
        _ => return None,
    })
}
