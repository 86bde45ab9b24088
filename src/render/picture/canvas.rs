//! A picture in the making: boxes, lines and texts in whole pixels.
//!
//! What enters: shapes with their colours, anybody's text. What leaves: SVG that stands alone or within a page. What always holds:
//! text is text, escaped here and nowhere else in this room; what does not fit is cut with `…` and stands whole beside it for
//! whoever points at it; ids begin with the picture's name, so that several pictures may stand in one file.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthChar;

use crate::render::escape::{on_one_line, xml};
use crate::report::Picture;

/// The colour of text.
pub const INK: &str = "#1c2730";
/// The colour of what is less important.
pub const FAINT: &str = "#52606b";
/// The colour of thin lines.
pub const LINE: &str = "#d5dce2";
/// The colour of what is late or goes wrong.
pub const ALARM: &str = "#b3001e";
/// The colour of paper.
pub const PAPER: &str = "#ffffff";

/// How a shape looks.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    pub fill: &'static str,
    pub line: &'static str,
    pub width: i64,
    pub dash: &'static str,
    pub round: i64,
}

impl Ink {
    /// A surface without an edge.
    pub const fn fill(fill: &'static str) -> Self {
        Ink { fill, line: "", width: 0, dash: "", round: 0 }
    }

    /// A line.
    pub const fn line(line: &'static str, width: i64) -> Self {
        Ink { fill: "none", line, width, dash: "", round: 0 }
    }

    /// The same with an edge.
    pub const fn edged(self, line: &'static str, width: i64) -> Self {
        Ink { line, width, ..self }
    }

    /// The same with a broken line.
    pub const fn dashed(self, dash: &'static str) -> Self {
        Ink { dash, ..self }
    }

    /// The same with round corners.
    pub const fn round(self, round: i64) -> Self {
        Ink { round, ..self }
    }

    fn attributes(self) -> String {
        let mut out = format!("fill=\"{}\"", self.fill);
        if !self.line.is_empty() {
            let _ = write!(out, " stroke=\"{}\"", self.line);
        }
        if self.width > 1 {
            let _ = write!(out, " stroke-width=\"{}\"", self.width);
        }
        if !self.dash.is_empty() {
            let _ = write!(out, " stroke-dasharray=\"{}\"", self.dash);
        }
        if self.round > 0 {
            let _ = write!(out, " rx=\"{}\"", self.round);
        }
        out
    }
}

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    Left,
    Middle,
    Right,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    pub size: i64,
    pub bold: bool,
    pub colour: &'static str,
    pub held: Held,
}

impl Type {
    /// A text of some size.
    pub const fn of(size: i64) -> Self {
        Type { size, bold: false, colour: INK, held: Held::Left }
    }

    /// In bold.
    pub const fn bold(self) -> Self {
        Type { bold: true, ..self }
    }

    /// In a colour.
    pub const fn colour(self, colour: &'static str) -> Self {
        Type { colour, ..self }
    }

    fn attributes(self) -> String {
        let mut out = format!(" font-size=\"{}\"", self.size);
        match self.held {
            Held::Left => {}
            Held::Middle => out.push_str(" text-anchor=\"middle\""),
            Held::Right => out.push_str(" text-anchor=\"end\""),
        }
        if self.bold {
            out.push_str(" font-weight=\"bold\"");
        }
        if self.colour != INK {
            let _ = write!(out, " fill=\"{}\"", self.colour);
        }
        out
    }

    /// Held somewhere else than by its left end.
    pub const fn held(self, held: Held) -> Self {
        Type { held, ..self }
    }
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
}

/// A picture in the making.
#[derive(Debug)]
pub struct Canvas {
    /// Shapes as they lie over one another: how they look, and their outlines.
    shapes: Vec<(String, String)>,
    /// Texts above all shapes, by how they look.
    texts: Vec<(String, String)>,
    name: String,
    patterns: String,
    /// Whether it stands in a page: then what looks alike is one shape, and a table says what whoever points at it reads elsewhere.
    within_page: bool,
}

impl Canvas {
    /// An empty picture; its name begins its ids. One without a title stands in a page, under a heading of its own.
    pub fn new(picture: &Picture) -> Self {
        Canvas { within_page: picture.title.is_empty(), ..Canvas::named(picture.name) }
    }

    /// An empty picture that stands alone.
    pub fn named(name: &str) -> Self {
        Canvas {
            shapes: Vec::new(),
            texts: Vec::new(),
            name: name.to_owned(),
            patterns: String::new(),
            within_page: false,
        }
    }

    /// A rectangle.
    pub fn area(&mut self, Area { x, y, width, height }: Area, ink: Ink) {
        let (width, height) = (width.max(0), height.max(0));
        if self.within_page && ink.round < 6 {
            return self.path(&format!("M{x} {y}h{width}v{height}h-{width}z"), Ink { round: 0, ..ink });
        }
        let ink = ink.attributes();
        self.shape(format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {ink}/>\n"));
    }

    /// A straight line.
    pub fn line(&mut self, (x1, y1): (i64, i64), (x2, y2): (i64, i64), ink: Ink) {
        let path = match (x1 == x2, y1 == y2) {
            (true, _) => format!("M{x1} {y1}V{y2}"),
            (_, true) => format!("M{x1} {y1}H{x2}"),
            (false, false) => format!("M{x1} {y1}L{x2} {y2}"),
        };
        self.path(&path, ink);
    }

    /// Any line.
    pub fn path(&mut self, path: &str, ink: Ink) {
        let look = ink.attributes();
        if !self.within_page {
            return self.shape(format!("<path d=\"{path}\" {look}/>\n"));
        }
        match self.shapes.iter_mut().find(|(other, _)| *other == look) {
            Some((_, paths)) => paths.push_str(path),
            None => self.shapes.push((look, path.to_owned())),
        }
    }

    /// Something that is written as it is.
    fn shape(&mut self, markup: String) {
        self.shapes.push((String::new(), markup));
    }

    /// Lines that lean over a rectangle: a surface that is told from others without its colour.
    pub fn hatch(&mut self, area: Area, colour: &'static str) {
        let id = format!("{}-hatch{}", self.name, colour.trim_start_matches('#'));
        if !self.patterns.contains(&format!("\"{id}\"")) {
            let _ = writeln!(
                self.patterns,
                "<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
                 <rect width=\"2\" height=\"6\" fill=\"{colour}\"/></pattern>"
            );
        }
        let Area { x, y, width, height } = area;
        let (width, height) = (width.max(0), height.max(0));
        let (path, look) = (format!("M{x} {y}h{width}v{height}h-{width}z"), format!("fill=\"url(#{id})\""));
        match self.shapes.iter_mut().find(|(other, _)| *other == look) {
            Some((_, paths)) if self.within_page => paths.push_str(&path),
            _ if self.within_page => self.shapes.push((look, path)),
            _ => self.shape(format!("<path d=\"{path}\" {look}/>\n")),
        }
    }

    /// A text, whole, its foot at a height.
    pub fn text(&mut self, (x, y): (i64, i64), text: &str, kind: Type) {
        if text.is_empty() {
            return;
        }
        let (look, text) = (kind.attributes(), xml(text));
        if !self.within_page {
            return self.shape(format!("<text x=\"{x}\" y=\"{y}\"{look}>{text}</text>\n"));
        }
        let text = format!("<text x=\"{x}\" y=\"{y}\">{text}</text>");
        match self.texts.iter_mut().find(|(other, _)| *other == look) {
            Some((_, texts)) => texts.push_str(&text),
            None => self.texts.push((look, text)),
        }
    }

    /// A text that may be so wide, else cut: whoever points at it reads the whole.
    pub fn fitted(&mut self, at: (i64, i64), text: &str, kind: Type, width: i64) {
        let shown = fitted(text, kind, width);
        let cut = shown != on_one_line(text);
        if cut {
            self.begin(text);
        }
        self.text(at, &shown, kind);
        if cut {
            self.end();
        }
    }

    /// A whole picture within this one, from a height on.
    pub fn place(&mut self, part: Canvas, y: i64) {
        self.shape(format!("<g transform=\"translate(0 {y})\">\n{}</g>\n", part.drawn()));
        self.patterns.push_str(&part.patterns);
    }

    /// A circle.
    pub fn circle(&mut self, (x, y): (i64, i64), radius: i64, ink: Ink) {
        let (left, wide) = (x - radius, 2 * radius);
        let half = |to: i64| format!("a{radius} {radius} 0 0 1 {to} 0");
        self.path(&format!("M{left} {y}{}{}z", half(wide), half(-wide)), ink);
    }

    /// What follows belongs together; whoever points at it reads a text.
    pub fn begin(&mut self, told: &str) {
        if !self.within_page {
            self.shape(format!("<g><title>{}</title>\n", xml(told)));
        }
    }

    /// Its end.
    pub fn end(&mut self) {
        if !self.within_page {
            self.shape("</g>\n".to_owned());
        }
    }

    /// Everything that was drawn, in the order in which it lies.
    fn drawn(&self) -> String {
        let mut out = String::new();
        for (look, shapes) in &self.shapes {
            match look.is_empty() {
                true => out.push_str(shapes),
                false => {
                    let _ = writeln!(out, "<path d=\"{shapes}\" {look}/>");
                }
            }
        }
        for (look, texts) in &self.texts {
            let _ = writeln!(out, "<g{look}>{texts}</g>");
        }
        out
    }

    /// The picture, with its title and what it tells for those who do not see it.
    pub fn done(self, (width, height): (i64, i64), title: &str, told: &str) -> String {
        let out = self.drawn();
        let Canvas { name, patterns, .. } = self;
        let patterns = if patterns.is_empty() { patterns } else { format!("<defs>\n{patterns}</defs>\n") };
        let (label, title) = match title.is_empty() {
            true => (format!("{name}-desc"), String::new()),
            false => (
                format!("{name}-title {name}-desc"),
                format!("<title id=\"{name}-title\">{}</title>\n", xml(title)),
            ),
        };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-labelledby=\"{label}\" \
             font-family=\"Noto Sans, Helvetica, Arial, sans-serif\" font-size=\"12\" fill=\"{INK}\">\n\
             {title}<desc id=\"{name}-desc\">{}</desc>\n{patterns}\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n{out}</svg>\n",
            xml(told)
        )
    }
}

/// How wide a text is, about: fonts differ, so it is rather too wide than too narrow.
pub fn width(text: &str, kind: Type) -> i64 {
    let hundredths: i64 = on_one_line(text).chars().map(hundredths).sum();
    let hundredths = if kind.bold { hundredths * 114 / 100 } else { hundredths };
    (hundredths * kind.size + 99) / 100
}

/// The width of a character in hundredths of its size.
fn hundredths(sign: char) -> i64 {
    match sign {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 30,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | '(' | ')' | '/' | '-' | '[' | ']' => 38,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | 'æ' | 'Æ' => 92,
        'A'..='Z' | 'Å' | 'Ø' | '~' | '–' | '—' | '→' | '&' | '+' | '=' => 71,
        _ => match sign.width().unwrap_or(0) {
            0 => 0,
            1 => 59,
            _ => 110,
        },
    }
}

/// A text, cut with `…` where it is wider than some pixels.
pub fn fitted(text: &str, kind: Type, most: i64) -> String {
    let text = on_one_line(text);
    if width(&text, kind) <= most {
        return text;
    }
    let mut kept = String::new();
    for sign in text.chars() {
        kept.push(sign);
        if width(&kept, kind) + width("…", kind) > most {
            kept.pop();
            break;
        }
    }
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

/// A text over at most so many lines, the last one cut.
pub fn lines(text: &str, kind: Type, most: i64, count: usize) -> Vec<String> {
    let text = on_one_line(text);
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.last().map_or("", String::as_str);
        let longer = if last.is_empty() { word.to_owned() } else { format!("{last} {word}") };
        let full = lines.len() >= count;
        match lines.last_mut() {
            Some(last) if last.is_empty() || full || width(&longer, kind) <= most => *last = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines.into_iter().map(|line| fitted(&line, kind, most)).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Scene, Text};

    fn picture(title: &str) -> Picture {
        let (title, lead) = (Text::same(title), Text::default());
        Picture { name: "x", title, lead, scene: Scene::Waterfall(Vec::new()) }
    }

    #[test]
    fn what_looks_alike_in_a_page_is_one_shape() {
        let mut canvas = Canvas::new(&picture(""));
        for x in [1, 20] {
            canvas.begin("told in the table");
            canvas.area(Area { x, y: 2, width: 3, height: 4 }, Ink::fill(LINE));
            canvas.text((x, 2), "a", Type::of(12));
            canvas.end();
        }
        let svg = canvas.done((30, 10), "", "d");
        assert!(svg.contains("d=\"M1 2h3v4h-3zM20 2h3v4h-3z\""), "{svg}");
        assert!(svg.contains("<g font-size=\"12\"><text x=\"1\" y=\"2\">a</text><text"), "{svg}");
        assert!(!svg.contains("told in the table"), "{svg}");
    }

    #[test]
    fn what_does_not_fit_is_cut_and_what_fits_is_not() {
        let kind = Type::of(12);
        assert_eq!(fitted("Gerica", kind, 200), "Gerica");
        let cut = fitted("Saksbehandling for barnevern", kind, 80);
        assert!(cut.ends_with('…') && width(&cut, kind) <= 80, "{cut}");
        assert_eq!(fitted("Gerica", kind, 3), "");
        assert_eq!(lines("Sak og arkiv for alle", kind, 75, 2).len(), 2);
    }

    #[test]
    fn a_text_is_a_text() {
        let mut canvas = Canvas::new(&picture("t"));
        canvas.begin("</title><script>");
        canvas.text((1, 2), "a\n<b>&\u{202e}]]>", Type::of(12));
        canvas.end();
        let svg = canvas.done((10, 10), "\"t\"", "d");
        assert!(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains('\u{202e}'), "{svg}");
        assert!(svg.contains("a &lt;b&gt;&amp;"), "{svg}");
    }
}
