//! The open questions one by one.

use super::super::Context;
use super::super::ask;
use crate::import::domains;
use crate::import::known::Known;
use crate::import::map::Answer;
use crate::import::questions::Question;
use crate::model::Name;
use crate::words::{Language, Text, t};

/// How many domains stand beside a question.
const NEAREST: usize = 5;

/// Keeps the answers so far.
type Keep<'k> = dyn FnMut(&[Answer]) -> anyhow::Result<()> + 'k;

/// Asks one question a screen. Each answer is kept before the next question.
pub fn ask(
    questions: &[Question],
    known: &Known,
    context: &mut Context,
    keep: &mut Keep<'_>,
) -> anyhow::Result<Vec<Answer>> {
    ask::must_be_a_terminal()?;
    let mut answers: Vec<(usize, Answer)> = Vec::new();
    let mut number = 0;
    while let Some(question) = questions.get(number) {
        match one(question, (number, questions.len()), known, context)? {
            Said::Domain(domain) => {
                let open = &question.open;
                answers.retain(|(known, _)| *known != number);
                let answer = Answer {
                    name: open.name.clone(),
                    vendor: Some(open.vendor.clone()),
                    domains: Some(domain.into_iter().collect()),
                    ..Answer::default()
                };
                answers.push((number, answer));
                let all: Vec<Answer> = answers.iter().map(|(_, answer)| answer.clone()).collect();
                keep(&all)?;
                number += 1;
            }
            Said::Skip => number += 1,
            Said::Back => number = number.saturating_sub(1),
            Said::Quit => break,
        }
    }
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}

enum Said {
    /// It belongs to this domain, or to none.
    Domain(Option<String>),
    Skip,
    Back,
    Quit,
}

fn one(
    question: &Question,
    (number, count): (usize, usize),
    known: &Known,
    context: &mut Context,
) -> anyhow::Result<Said> {
    let language = context.options.language();
    let open = &question.open;
    let mut near: Vec<String> = open.domains.iter().map(|one| one.domain.clone()).take(NEAREST).collect();
    let progress = t!("import_review.ask_progress", number = (number + 1) as u64, count = count as u64);
    let ask = t!("import_review.ask", name = open.name, vendor = open.vendor, purpose = open.purpose);
    context.console.tell(|_, to| writeln!(to, "\n{}\n{}", progress.say(language), ask.say(language)));
    loop {
        let listed: String = (1..)
            .zip(&near)
            .map(|(place, id)| format!("  {place}  {id}{}\n", name_of(known, id, language)))
            .collect();
        context.console.tell(|_, to| to.write_all(listed.as_bytes()));
        let answer = ask::line(&t!("import_review.choices"), language)?;
        match answer.as_str() {
            "s" | "" => return Ok(Said::Skip),
            "b" => return Ok(Said::Back),
            "q" => return Ok(Said::Quit),
            "-" => return Ok(Said::Domain(None)),
            text if text.starts_with('/') => {
                let found = domains::search(known, text.trim_start_matches('/').trim());
                near = found.into_iter().map(str::to_owned).collect();
                near.truncate(20);
            }
            text => {
                let place =
                    text.parse::<usize>().ok().and_then(|place| near.get(place.checked_sub(1)?).cloned());
                let named = || domains::named(known, text).map(str::to_owned);
                match place.or_else(named) {
                    Some(id) => return Ok(Said::Domain(Some(id))),
                    None => {
                        let text = Text::same(text);
                        context.console.note(t!("import_review.no_choice", text = text));
                    }
                }
            }
        }
    }
}

fn name_of(known: &Known, id: &str, language: Language) -> String {
    let Some(domain) = known.domain(id) else { return String::new() };
    let [nb, en] = &domain.names;
    format!("  {}", language.name(&Name { nb: nb.clone(), en: en.clone() }))
}
