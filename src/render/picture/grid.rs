//! Who is hit: a row a domain, a column a municipality; red what must, yellow what should or may, each with its word.

use std::collections::BTreeSet;

use super::canvas::{Area, Canvas, FAINT, Held, Ink, LINE, PAPER, Type, fitted, width};
use super::{Laid, MARGIN, head};
use crate::model::Priority;
use crate::report::{Grid, GridRow, Hit, Language, Picture, Text};
use crate::words::t;

const ROW: i64 = 18;
/// The narrowest and the widest column of labels.
const LABEL: (i64, i64) = (150, 300);
/// The widest and the narrowest column.
const CELL: (i64, i64) = (92, 56);
/// Groups stand side by side where there are more rows.
const TALL: usize = 52;
const BODY: Type = Type::of(11);
const SIGN: Type = Type::of(10);

/// The picture.
pub fn drawn(picture: &Picture, grid: &Grid, language: Language) -> Laid {
    let mut canvas = Canvas::new(picture);
    let names: Vec<String> = grid.columns.iter().map(|name| name.say(language)).collect();
    let widest = names.iter().map(|name| width(name, BODY.bold()) + 10).max().unwrap_or(0);
    let signs = grid.groups.iter().flat_map(|(_, rows)| rows).flat_map(|row| &row.signs);
    let words = signs.map(|&sign| width(&words(sign, language), SIGN.bold()) + 12).max().unwrap_or(0);
    let cell = widest.clamp(CELL.1, CELL.0).max(words);
    let label = label(grid, language);
    let block = label + cell * names.len() as i64;
    let stacks = stacks(grid);
    let count = stacks.len().max(1) as i64;
    let whole = (2 * MARGIN + block * count + 28 * (count - 1)).max(760);
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let mut top = head(&mut canvas, &title, &lead, whole);
    let shown: BTreeSet<Hit> =
        grid.groups.iter().flat_map(|(_, rows)| rows).flat_map(|row| &row.signs).map(|sign| sign.0).collect();
    top = legend(&mut canvas, &shown, (top, whole), language);
    let mut foot = top;
    for (number, stack) in stacks.iter().enumerate() {
        let x = MARGIN + number as i64 * (block + 28);
        let mut sheet = Sheet { canvas: &mut canvas, x, label, cell, block, language };
        foot = foot.max(sheet.stack(stack, &names, top));
    }
    (canvas, (whole, foot + MARGIN))
}

/// The width of the column of labels: as wide as they are.
fn label(grid: &Grid, language: Language) -> i64 {
    let rows = grid.groups.iter().flat_map(|(_, rows)| rows);
    let widest = rows.map(|row| width(&row.label.say(language), BODY) + 14).max();
    widest.unwrap_or(0).clamp(LABEL.0, LABEL.1)
}

type Group = (Text, Vec<GridRow>);

/// Groups one below another, in as many stacks as make them about equally tall.
fn stacks(grid: &Grid) -> Vec<Vec<&Group>> {
    let rows = |group: &Group| group.1.len() + 2;
    let all: usize = grid.groups.iter().map(rows).sum();
    let count = all.div_ceil(TALL).clamp(1, 4);
    let most = all.div_ceil(count);
    let mut stacks: Vec<Vec<&Group>> = vec![Vec::new()];
    let mut height = 0;
    for group in &grid.groups {
        let full = height > 0 && height + rows(group) / 2 > most;
        if full && stacks.len() < count {
            stacks.push(Vec::new());
            height = 0;
        }
        height += rows(group);
        if let Some(last) = stacks.last_mut() {
            last.push(group);
        }
    }
    stacks
}

struct Sheet<'a> {
    canvas: &'a mut Canvas,
    x: i64,
    label: i64,
    cell: i64,
    block: i64,
    language: Language,
}

impl Sheet<'_> {
    /// Groups under the names of the columns; the height below them.
    fn stack(&mut self, groups: &[&Group], names: &[String], top: i64) -> i64 {
        let mut y = top + 16;
        for (index, name) in names.iter().enumerate() {
            let at = (self.x + self.label + self.cell * index as i64 + self.cell / 2, y);
            self.canvas.fitted(at, name, BODY.bold().held(Held::Middle), self.cell - 6);
        }
        y += 8;
        for (title, rows) in groups {
            y += 8;
            if !title.is_empty() {
                let title = title.say(self.language);
                self.canvas.fitted((self.x, y + 13), &title, Type::of(12).bold(), self.block);
                y += ROW;
            }
            for row in rows {
                self.row(row, names, y);
                y += ROW;
            }
        }
        y
    }

    fn row(&mut self, row: &GridRow, names: &[String], y: i64) {
        let label = row.label.say(self.language);
        let end = self.x + self.block;
        self.canvas.line((self.x, y + ROW), (end, y + ROW), Ink::line(LINE, 1));
        let cut = fitted(&label, BODY, self.label - 10);
        if cut == label {
            self.canvas.text((self.x + 4, y + 13), &cut, BODY);
        } else {
            self.canvas.begin(&label);
            self.canvas.text((self.x + 4, y + 13), &cut, BODY);
            self.canvas.end();
        }
        for (index, sign) in row.signs.iter().enumerate().take(names.len()) {
            let x = self.x + self.label + self.cell * index as i64;
            let area = Area { x: x + 2, y: y + 1, width: self.cell - 4, height: ROW - 2 };
            drawn_sign(self.canvas, *sign, area, self.language);
        }
    }
}

fn drawn_sign(canvas: &mut Canvas, (hit, count): (Hit, usize), area: Area, language: Language) {
    let (fill, edge) = match hit {
        Hit::Nothing => return,
        Hit::Stays => (PAPER, LINE),
        Hit::Closed => ("#dfe4e8", "#52606b"),
        Hit::Moves(Priority::Must) => ("#f2b8bf", "#a3001b"),
        Hit::Moves(Priority::Should) => ("#fbe08a", "#7a5a00"),
        Hit::Moves(Priority::May) => ("#fdf3cf", "#7a5a00"),
    };
    canvas.area(area, Ink::fill(fill).edged(edge, 1));
    let kind = SIGN.held(Held::Middle);
    let kind = match hit {
        Hit::Moves(Priority::Must) => kind.bold(),
        Hit::Stays | Hit::Nothing => kind.colour(FAINT),
        Hit::Moves(_) | Hit::Closed => kind,
    };
    let at = (area.x + area.width / 2, area.y + 12);
    canvas.fitted(at, &words((hit, count), language), kind, area.width - 4);
}

/// What a sign says, and of how many domains.
fn words((hit, count): (Hit, usize), language: Language) -> String {
    let words = match hit {
        Hit::Nothing => return String::new(),
        Hit::Stays => t!("picture.stays"),
        Hit::Closed => t!("picture.closed"),
        Hit::Moves(Priority::Must) => t!("priority.must"),
        Hit::Moves(Priority::Should) => t!("priority.should"),
        Hit::Moves(Priority::May) => t!("priority.may"),
    };
    let words = words.say(language);
    if count > 0 { format!("{words} · {count}") } else { words }
}

/// What the signs mean: of what is closed only where something is. Under one another where they do not fit beside one another.
fn legend(canvas: &mut Canvas, shown: &BTreeSet<Hit>, (top, whole): (i64, i64), language: Language) -> i64 {
    let (mut x, mut y) = (MARGIN, top);
    let signs = [
        (Hit::Moves(Priority::Must), t!("picture.must_move")),
        (Hit::Moves(Priority::Should), t!("picture.should_move")),
        (Hit::Moves(Priority::May), t!("picture.may_move")),
        (Hit::Closed, t!("picture.closed_long")),
        (Hit::Stays, t!("picture.stays_long")),
    ];
    for (hit, words) in signs.into_iter().filter(|(hit, _)| *hit != Hit::Closed || shown.contains(hit)) {
        let words = words.say(language);
        if x + 62 + width(&words, BODY) > whole - MARGIN {
            (x, y) = (MARGIN, y + ROW + 4);
        }
        drawn_sign(canvas, (hit, 0), Area { x, y, width: 56, height: ROW - 2 }, language);
        canvas.text((x + 62, y + 13), &words, BODY);
        x += 62 + width(&words, BODY) + 20;
    }
    y + ROW
}
