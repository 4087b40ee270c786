//! The letter groups that a word is cut into before its sounds are compared.
//!
//! Invariant: every single letter that `letters` gives stands in its list, so that cutting never fails.
//!
//! Which groups there are is our choice, made so that each stands for one sound or one diphthong in the orthographies
//! that lists use (English, French, German, Polish, Czech, Hungarian, Turkish, romanised Chinese and Arabic; Russian).
//! What sounds they stand for is learned: see `correspondences`.

/// Latin groups.
pub(super) const LATIN: &[&str] = &[
    "schtsch", "chtch", "tc", "shch", "tsch", "eaux", "sch", "tch", "dzh", "tsh", "dsh", "eau", "ieu", "igh",
    "aux", "ngh", "sh", "zh", "kh", "gh", "ch", "ph", "th", "rh", "wh", "dh", "ck", "cz", "sz", "rz", "zs",
    "cs", "dz", "dj", "ts", "tz", "tj", "lj", "nj", "gn", "ll", "ss", "zz", "cc", "gg", "qu", "ks", "aa",
    "ae", "ai", "aj", "ay", "au", "aw", "ee", "ei", "ej", "ey", "eu", "ew", "ie", "ii", "ij", "iy", "oe",
    "oi", "oj", "oo", "ou", "ow", "oy", "ue", "uj", "uu", "uy", "yi", "ya", "ye", "yo", "yu", "ja", "je",
    "jo", "ju", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r",
    "s", "t", "u", "v", "w", "x", "y", "z", "á", "â", "ã", "ä", "å", "ā", "ă", "æ", "ç", "ć", "č", "é", "è",
    "ê", "ë", "ē", "ě", "ė", "ę", "ə", "ğ", "í", "î", "ï", "ı", "ī", "ł", "ñ", "ń", "ņ", "ó", "ô", "ö", "ø",
    "ō", "ő", "ř", "ś", "š", "ş", "ß", "ț", "ú", "ü", "ū", "ý", "ż", "ž", "đ",
];

/// Groups too rare to be learned, and the one each sounds like: German and French щ, ц of the passports from 2010.
pub(super) const SOUND_LIKE: &[(&str, &str)] = &[("schtsch", "shch"), ("chtch", "shch"), ("tc", "ts")];

/// Cyrillic groups; Kazakh letters have become their Russian neighbours before.
pub(super) const CYRILLIC: &[&str] = &[
    "дж", "дз", "чж", "цз", "ай", "яй", "ау", "ей", "эй", "ий", "ой", "оу", "уй", "ый", "ью", "ья", "ье",
    "ьё", "ьо", "йо", "уэ", "уо", "уи", "а", "б", "в", "г", "д", "е", "ё", "ж", "з", "и", "й", "к", "л", "м",
    "н", "о", "п", "р", "с", "т", "у", "ф", "х", "ц", "ч", "ш", "щ", "ъ", "ы", "ь", "э", "ю", "я",
];

/// All Latin groups.
pub fn latin_groups() -> &'static [&'static str] {
    LATIN
}

/// All Cyrillic groups.
pub fn cyrillic_groups() -> &'static [&'static str] {
    CYRILLIC
}
