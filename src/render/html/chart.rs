//! Months against rows as a table: months that follow one another with the same sign are one cell.

use super::Sheet;
use crate::report::{Chart, ChartRow, Mark, Tone};
use crate::words::{Text, t};

/// The signs of the phases, with the class of their colour.
const PHASES: [(&str, &str); 4] = [("FP", "fp"), ("P", "p"), ("A", "a"), ("G", "g")];

impl Sheet<'_> {
    /// A chart under its title, with what its signs mean.
    pub(super) fn chart(&mut self, chart: &Chart) {
        let language = self.language;
        let title = chart.title.say(language);
        if !self.legend {
            self.chart_legend();
            self.legend = true;
        }
        self.to.open("div", &[("class", "wide")]);
        if chart.rows.iter().flat_map(|row| &row.marks).any(|mark| mark.ghost) && !self.ghosts {
            self.ghosts = true;
            self.prose("p", "legend", &t!("html.ghost"));
        }
        let anchor = self.part("months", &title);
        self.begin_table(&anchor, "chart", "");
        let caption = self.say(t!("html.chart_caption", title = title));
        self.to.tagged("caption", &[], &caption).line();
        self.months(chart);
        self.to.open("tbody", &[]).line();
        for row in &chart.rows {
            self.chart_row(row);
        }
        self.to.close().line();
        self.end_table();
        self.to.close().line();
    }

    /// Two lines of heads: the years, and their months.
    fn months(&mut self, chart: &Chart) {
        let mut years: Vec<(i32, usize)> = Vec::new();
        for month in &chart.months {
            let year = month.0.div_euclid(12);
            match years.last_mut() {
                Some((last, count)) if *last == year => *count += 1,
                _ => years.push((year, 1)),
            }
        }
        let (what, remark) = (self.say(t!("html.chart_row")), self.say(t!("html.chart_remark")));
        self.to.open("thead", &[]).open("tr", &[]);
        self.to.tagged("th", &[("scope", "col"), ("rowspan", "2")], &what);
        for (year, count) in years {
            let columns = [("scope", "colgroup"), ("colspan", &count.to_string()), ("class", "year")];
            self.to.tagged("th", &columns, &year.to_string());
        }
        self.to.tagged("th", &[("scope", "col"), ("rowspan", "2")], &remark).close().line().open("tr", &[]);
        for month in &chart.months {
            let class = if month.0.rem_euclid(12) == 0 { "year" } else { "" };
            let number = (month.0.rem_euclid(12) + 1).to_string();
            self.to.tagged("th", &[("scope", "col"), ("class", class)], &number);
        }
        self.to.close().close().line();
    }

    fn chart_row(&mut self, row: &ChartRow) {
        let language = self.language;
        self.to.open("tr", &[("class", if row.total { "sum" } else { "" })]);
        self.to.tagged("th", &[("scope", "row")], &row.label.say(language));
        let mut marks = row.marks.as_slice();
        while let Some(first) = marks.first() {
            // Numbers are of one month each.
            let phase = PHASES.iter().find(|(sign, _)| *sign == first.sign && !row.total);
            let same = |mark: &&Mark| (phase.is_some() || first.sign.is_empty()) && **mark == *first;
            let count = marks.iter().take_while(same).count().max(1);
            let late = first.tone == Tone::Alarm && !first.sign.is_empty();
            let mut class = phase.map_or("", |(_, class)| class).to_owned();
            if late {
                class.push_str(" late");
            } else if first.tone == Tone::Notice {
                class.push_str(" note");
            }
            if first.ghost {
                class.push_str(" ghost");
            }
            let span = if count > 1 { count.to_string() } else { String::new() };
            let sign = match (late, first.ghost && first.sign.is_empty()) {
                (true, _) => format!("{}!", first.sign),
                (_, true) => "·".to_owned(),
                (false, false) => first.sign.clone(),
            };
            self.to.tagged("td", &[("colspan", &span), ("class", class.trim())], &sign);
            marks = &marks[count..];
        }
        self.to.tagged("td", &[("class", "n")], &row.remark.say(language)).close().line();
    }

    /// What the signs of charts mean.
    fn chart_legend(&mut self) {
        let words =
            [t!("html.pre_project"), t!("html.planning"), t!("html.procurement"), t!("html.implementation")];
        let late: Text = t!("html.late");
        self.to.open("p", &[("class", "legend")]);
        for ((sign, class), word) in PHASES.iter().zip(words) {
            let word = self.say(word);
            self.to.tagged("span", &[("class", class)], sign).text(" ").text(&word).text(" · ");
        }
        let late = self.say(late);
        self.to.tagged("span", &[("class", "g late")], "G!").text(" ").text(&late).close().line();
    }
}
