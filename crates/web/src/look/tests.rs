//! The stylesheet keeps its promises: contrast, and nothing that needs another host or a script.

const CSS: &str = include_str!("../../assets/tizim.css");

/// The colours set in the block that begins at `start`: name and red, green, blue.
fn colours(start: &str) -> Vec<(String, [u8; 3])> {
    let block = CSS.split_once(start).map_or("", |(_, rest)| rest);
    let lines =
        block.split_once("\n  }\n").or_else(|| block.split_once("\n}\n")).map_or(block, |(block, _)| block);
    let colour = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let parts =
            [0, 2, 4].map(|at| value.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()));
        Some((name.to_owned(), [parts[0]?, parts[1]?, parts[2]?]))
    };
    lines.lines().take_while(|line| !line.starts_with('}')).filter_map(colour).collect()
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn the_contrast_of_black_on_white_is_twenty_one() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
}

#[test]
fn every_text_has_enough_contrast_by_day_and_by_night() {
    for start in [":root {\n  color-scheme", "@media (prefers-color-scheme: dark) {\n  :root {"] {
        let colours = colours(start);
        let of = |name: &str| {
            colours.iter().find(|(n, _)| n == name).map(|(_, c)| *c).expect("a colour by this name")
        };
        let grounds = ["paper", "sheet", "wash"];
        let texts = ["ink", "soft", "accent", "warn"];
        let mut pairs: Vec<(&str, &str, f64)> =
            texts.iter().flat_map(|text| grounds.iter().map(move |ground| (*text, *ground, 4.5))).collect();
        pairs.extend([("warn", "warn-wash", 4.5), ("ink", "warn-wash", 4.5), ("accent", "accent-wash", 4.5)]);
        pairs.extend([("ink", "accent-wash", 4.5), ("soft", "accent-wash", 4.5), ("soft", "warn-wash", 4.5)]);
        pairs.extend([("on-accent", "accent", 4.5), ("edge", "sheet", 3.0), ("edge", "paper", 3.0)]);
        for (text, ground, least) in pairs {
            let found = contrast(of(text), of(ground));
            assert!(found >= least, "{text} on {ground}: {found:.2}, {least} is the least ({start})");
        }
    }
}

#[test]
fn the_stylesheet_loads_nothing() {
    for word in ["url(", "@import", "@font-face", "http", "expression"] {
        assert!(!CSS.contains(word), "{word}");
    }
}

#[test]
fn sizes_of_type_come_from_the_scale() {
    let sizes = CSS.lines().filter(|line| line.contains("font-size:"));
    for line in sizes.filter(|line| !line.contains("em;") || line.contains("rem")) {
        assert!(line.contains("var(--t") || line.contains("100%") || line.contains("pt;"), "{line}");
    }
}
