//! Pictures as PNG: the same SVG, drawn by resvg with a font of the program's own, so that every machine draws the same.
//!
//! What enters: what `picture` draws. What leaves: PNG. What always holds: no file and no font of the machine is read; without the
//! feature `png` the program says how to get one, before it works anything out.

use std::io::{self, Write};

use super::{Gantt, Style, picture};
use crate::graph::Drawing;
use crate::report::Picture;
use crate::words::{Text, t};

/// Writes a picture.
pub fn picture(of: &Picture, style: Style, to: &mut dyn Write) -> io::Result<()> {
    drawn(&picture::drawn(of, style.language), to)
}

/// Writes boxes and arrows.
pub fn drawing(of: &Drawing, style: Style, to: &mut dyn Write) -> io::Result<()> {
    picture(&crate::report::picture::landscape(of.clone()), style, to)
}

/// Writes charts of months.
pub fn months(of: &Gantt, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let mut svg = Vec::new();
    picture::months(of, style, &mut svg)?;
    drawn(&String::from_utf8_lossy(&svg), to)
}

/// Why PNG cannot be written, where it cannot.
pub fn missing() -> Option<Text> {
    (!cfg!(feature = "png")).then(|| t!("cli.no_png"))
}

#[cfg(not(feature = "png"))]
fn drawn(_: &str, _: &mut dyn Write) -> io::Result<()> {
    let why = missing().unwrap_or_default().to_string();
    Err(io::Error::new(io::ErrorKind::Unsupported, why))
}

/// Liberation Sans 2.1.5, under the SIL Open Font License 1.1 (LICENSE-LiberationSans.txt beside it).
#[cfg(feature = "png")]
const FONT: &[u8] = include_bytes!("LiberationSans-Regular.ttf");

/// Up to so many pixels a picture has two for each of its own.
#[cfg(feature = "png")]
const SHARP: u64 = 6_000_000;

#[cfg(feature = "png")]
fn drawn(svg: &str, to: &mut dyn Write) -> io::Result<()> {
    use resvg::tiny_skia::{Pixmap, Transform};
    use resvg::usvg::{Options, Tree};

    let mut options = Options { font_family: "Liberation Sans".to_owned(), ..Options::default() };
    options.fontdb_mut().load_font_data(FONT.to_vec());
    options.fontdb_mut().set_sans_serif_family("Liberation Sans");
    let tree = Tree::from_str(svg, &options).map_err(io::Error::other)?;
    let size = tree.size().to_int_size();
    let scale = if u64::from(size.width()) * u64::from(size.height()) <= SHARP { 2 } else { 1 };
    let pixmap = Pixmap::new(size.width() * scale, size.height() * scale);
    let mut pixmap = pixmap.ok_or(io::ErrorKind::OutOfMemory)?;
    let scale = scale as f32;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let bytes = pixmap.encode_png().map_err(io::Error::other)?;
    to.write_all(&bytes)
}
