//! From SVG to PNG, with the fonts that the program carries.
//!
//! No system font, no file and no address is ever opened: a picture is the same on every machine.

use resvg::{tiny_skia, usvg};
use std::sync::{Arc, LazyLock};
use usvg::fontdb;

/// The largest picture, in pixels: a longer chart is refused rather than filling the memory.
const MOST_PIXELS: f32 = 40_000_000.0;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../../assets/fonts/NotoSans-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../assets/fonts/NotoSans-Bold.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../assets/fonts/NotoSansMath-Regular.ttf").to_vec());
    fonts.set_sans_serif_family("Noto Sans");
    Arc::new(fonts)
});

/// Draws an SVG as a PNG, `scale` pixels to the unit; `None` for what is no SVG or would be too large.
pub fn png(svg: &str, scale: f32) -> Option<Vec<u8>> {
    let options = usvg::Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Noto Sans".to_owned(),
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).ok()?;
    let size = tree.size().scale_by(scale)?;
    if size.width() * size.height() > MOST_PIXELS {
        return None;
    }
    let size = size.to_int_size();
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height())?;
    pixels.fill(tiny_skia::Color::WHITE);
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().ok()
}
