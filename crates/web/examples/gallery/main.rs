//! Writes every part of a page, in three languages and with the real record, as files to look at.
//!
//! `cargo run -p web --example gallery -- OUTDIR`: then open `OUTDIR/en/people.html` and its siblings, narrow and wide.

mod charts;
mod pages;
mod sample;

use sample::Sample;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use web::look::assets;
use web::words::{Lang, words};

fn main() -> Result<()> {
    let out = std::env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .ok_or_else(|| Error::other("say where to write: OUTDIR"))?;
    let sample = Sample::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/record"))?;
    std::fs::create_dir_all(out.join("assets"))?;
    for name in ["tizim.css", "icon.png"] {
        let address = assets::url(name);
        let bytes = assets::find(&address).map(|(_, bytes)| bytes).unwrap_or_default();
        std::fs::write(out.join(address.trim_start_matches('/')), bytes)?;
    }
    for lang in Lang::ALL {
        let folder = out.join(lang.code());
        std::fs::create_dir_all(&folder)?;
        let words = words(lang);
        for (name, page) in pages::all(words, &sample) {
            let html = page.into_string().replace("=\"/assets/", "=\"../assets/");
            std::fs::write(folder.join(format!("{name}.html")), html)?;
        }
        for (name, drawing) in charts::all(words, &sample) {
            std::fs::write(folder.join(format!("{name}.svg")), &drawing.svg)?;
            let picture = web::drawing::png(&drawing.svg, 2.0).ok_or_else(|| Error::other("no picture"))?;
            std::fs::write(folder.join(format!("{name}.png")), picture)?;
        }
    }
    Ok(())
}
