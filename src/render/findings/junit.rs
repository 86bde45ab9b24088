//! JUnit XML, for whatever shows test results.
//!
//! A rule is a suite and a finding a test that failed, or that was skipped where somebody accepted it. A finding below
//! the level that fails the run passes, with its words beside it; a rule that found nothing passes as one test. So
//! the figures of the report say what the exit code says.

use std::collections::BTreeMap;
use std::io::{self, Write};

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::super::escape;
use super::concise::line;
use super::{Results, plain};
use crate::diagnostic::{Finding, Waived};
use crate::words::Language;

type Xml<'w, W> = quick_xml::Writer<&'w mut W>;

/// The tests of one rule.
#[derive(Default)]
struct Suite<'a> {
    findings: Vec<&'a Finding>,
    waived: Vec<&'a Waived>,
}

/// Writes one `testsuites`.
pub fn junit<W: Write + ?Sized>(results: &Results<'_>, out: &mut W) -> io::Result<()> {
    let mut suites: BTreeMap<&str, Suite<'_>> =
        results.ran.iter().map(|code| (code.as_str(), Suite::default())).collect();
    for finding in results.findings {
        suites.entry(&finding.code).or_default().findings.push(finding);
    }
    for waived in results.waived {
        suites.entry(&waived.finding.code).or_default().waived.push(waived);
    }
    let mut bytes = Vec::new();
    let mut xml = quick_xml::Writer::new_with_indent(&mut bytes, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let tests: usize = suites.values().map(Suite::tests).sum();
    let failures: usize = suites.values().map(|suite| suite.failures(results).count()).sum();
    let mut top = BytesStart::new("testsuites");
    top.push_attribute(("name", "portfolio check"));
    counts(&mut top, tests, failures);
    xml.write_event(Event::Start(top))?;
    for (code, suite) in &suites {
        suite.write(code, results, &mut xml)?;
    }
    xml.write_event(Event::End(BytesEnd::new("testsuites")))?;
    out.write_all(&bytes)?;
    out.write_all(b"\n")
}

impl Suite<'_> {
    fn tests(&self) -> usize {
        (self.findings.len() + self.waived.len()).max(1)
    }

    fn failures<'a>(&'a self, results: &Results<'_>) -> impl Iterator<Item = &'a Finding> {
        let from = results.fail_on;
        self.findings.iter().copied().filter(move |finding| finding.severity >= from)
    }

    fn write<W: Write>(&self, code: &str, results: &Results<'_>, xml: &mut Xml<'_, W>) -> io::Result<()> {
        let page = results.pages.page(code);
        let name = page.map_or_else(|| code.to_owned(), |page| format!("{code} {}", page.name));
        let mut suite = BytesStart::new("testsuite");
        suite.push_attribute(("name", legal(&name).as_str()));
        counts(&mut suite, self.tests(), self.failures(results).count());
        suite.push_attribute(("skipped", self.waived.len().to_string().as_str()));
        xml.write_event(Event::Start(suite))?;
        if self.findings.is_empty() && self.waived.is_empty() {
            let mut test = BytesStart::new("testcase");
            test.push_attribute(("name", "nothing found"));
            test.push_attribute(("classname", legal(&name).as_str()));
            xml.write_event(Event::Empty(test))?;
        }
        for &finding in &self.findings {
            let (words, shown) =
                (legal(&finding.message.to_string()), legal(&line(finding, results.sources, Language::En)));
            let element = if finding.severity >= results.fail_on { "failure" } else { "system-out" };
            let mut inner = BytesStart::new(element);
            if element == "failure" {
                inner.push_attribute(("type", finding.severity.name()));
                inner.push_attribute(("message", words.as_str()));
            }
            let help = finding.help.iter().map(|help| format!("\nhelp: {}", legal(&help.to_string())));
            test(finding, &name, inner, &format!("{shown}{}", help.collect::<String>()), xml)?;
        }
        for waived in &self.waived {
            let mut inner = BytesStart::new("skipped");
            inner.push_attribute(("message", legal(&waived.reason).as_str()));
            test(
                &waived.finding,
                &name,
                inner,
                &legal(&line(&waived.finding, results.sources, Language::En)),
                xml,
            )?;
        }
        xml.write_event(Event::End(BytesEnd::new("testsuite")))
    }
}

/// A test of a finding. It is named after what the finding is about, so that a reader knows it again in the next run.
fn test<W: Write>(
    finding: &Finding,
    class: &str,
    inner: BytesStart<'_>,
    words: &str,
    xml: &mut Xml<'_, W>,
) -> io::Result<()> {
    let name = match finding.nth {
        1 => legal(&finding.subject),
        nth => format!("{} ({nth})", legal(&finding.subject)),
    };
    let mut test = BytesStart::new("testcase");
    test.push_attribute(("name", name.as_str()));
    test.push_attribute(("classname", legal(class).as_str()));
    xml.write_event(Event::Start(test))?;
    let end = inner.to_end().into_owned();
    xml.write_event(Event::Start(inner))?;
    xml.write_event(Event::Text(BytesText::new(words)))?;
    xml.write_event(Event::End(end))?;
    xml.write_event(Event::End(BytesEnd::new("testcase")))
}

fn counts(element: &mut BytesStart<'_>, tests: usize, failures: usize) {
    element.push_attribute(("tests", tests.to_string().as_str()));
    element.push_attribute(("failures", failures.to_string().as_str()));
    element.push_attribute(("errors", "0"));
}

/// Text without the characters that XML does not have.
fn legal(text: &str) -> String {
    plain(text).chars().map(escape::legal).collect()
}
