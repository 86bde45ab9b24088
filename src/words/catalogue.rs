//! The texts of each language, read once.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;

use super::{Cell, Language, Piece, Value};

/// The texts of one language by group and entry.
pub(super) struct Catalogue(BTreeMap<(&'static str, &'static str), Pattern<&'static str>>);

impl Catalogue {
    pub(super) fn read(text: &'static str) -> Self {
        let resource = match parser::parse_runtime(text) {
            Ok(resource) => resource,
            Err((_, errors)) => unreachable!("invariant: a test reads every catalogue: {errors:?}"),
        };
        let mut texts = BTreeMap::new();
        for entry in resource.body {
            let Entry::Message(group) = entry else { continue };
            for attribute in group.attributes {
                let twice = texts.insert((group.id.name, attribute.id.name), attribute.value);
                assert!(twice.is_none(), "invariant: {}.{} stands once", group.id.name, attribute.id.name);
            }
        }
        Catalogue(texts)
    }

    fn get(&'static self, key: &'static str) -> Option<&'static Pattern<&'static str>> {
        self.0.get(&key.split_once('.')?)
    }
}

/// The stretches of a text.
pub(super) fn pieces<'a>(
    key: &'static str,
    arguments: &'a [(&'static str, Cell)],
    language: Language,
    pieces: &mut Vec<Piece<'a>>,
) {
    let pattern = language.catalogue().get(key);
    debug_assert!(pattern.is_some(), "no text for {key}");
    match pattern {
        Some(pattern) => walk(pattern, arguments, language == Language::Pseudo, pieces),
        None => pieces.push(Piece::Text(key)),
    }
}

/// Words of a text; in brackets where somebody looks for what stands outside them. Arguments have none but their own.
fn say<'a>(text: &'static str, brackets: bool, pieces: &mut Vec<Piece<'a>>) {
    let around = |bracket| brackets.then_some(Piece::Text(bracket));
    pieces.extend(around("["));
    pieces.push(Piece::Text(text));
    pieces.extend(around("]"));
}

fn walk<'a>(
    pattern: &'static Pattern<&'static str>,
    arguments: &'a [(&'static str, Cell)],
    brackets: bool,
    pieces: &mut Vec<Piece<'a>>,
) {
    let value = |name: &str| arguments.iter().find(|(argument, _)| *argument == name).map(|(_, cell)| cell);
    for element in &pattern.elements {
        let expression = match element {
            PatternElement::TextElement { value } => {
                say(value, brackets, pieces);
                continue;
            }
            PatternElement::Placeable { expression } => expression,
        };
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => say(value, brackets, pieces),
            Expression::Inline(InlineExpression::VariableReference { id }) => match value(id.name) {
                Some(cell) => pieces.push(Piece::Value(cell)),
                None => pieces.push(Piece::Text(id.name)),
            },
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                if let Some(variant) = chosen(variants, value(id.name)) {
                    walk(&variant.value, arguments, brackets, pieces);
                }
            }
            _ => {}
        }
    }
}

/// The variant for a value: that of the number, else of the plural form, of yes or no, of a term; else the default.
fn chosen<'v>(
    variants: &'v [Variant<&'static str>],
    cell: Option<&Cell>,
) -> Option<&'v Variant<&'static str>> {
    let (exact, form) = match cell.map(|cell| &cell.value) {
        Some(Value::Count(count)) => (count.to_string(), plural(*count == 1)),
        Some(Value::Days(days)) => (days.to_string(), plural(days.unsigned_abs() == 1)),
        Some(Value::Truth(truth)) => (String::new(), if *truth { "yes" } else { "no" }.to_owned()),
        Some(Value::Said(text)) => (String::new(), text.token().into_owned()),
        Some(Value::Text(text)) => (String::new(), text.clone()),
        _ => (String::new(), String::new()),
    };
    let named = |wanted: &str| {
        variants.iter().find(|variant| match &variant.key {
            VariantKey::Identifier { name } => *name == wanted,
            VariantKey::NumberLiteral { value } => *value == wanted,
        })
    };
    named(&exact).or_else(|| named(&form)).or_else(|| variants.iter().find(|variant| variant.default))
}

/// The plural form; English and Norwegian have the same two.
fn plural(one: bool) -> String {
    if one { "one" } else { "other" }.to_owned()
}

/// Every key that a language has.
pub fn keys(language: Language) -> BTreeSet<String> {
    language.catalogue().0.keys().map(|(group, entry)| format!("{group}.{entry}")).collect()
}

/// The arguments that a text of a language names; nothing where there is no such text.
pub fn arguments(language: Language, key: &str) -> BTreeSet<&'static str> {
    let mut names = BTreeSet::new();
    let mut texts = language.catalogue().0.iter();
    let text = texts.find(|((group, entry), _)| key.split_once('.') == Some((*group, *entry)));
    if let Some((_, pattern)) = text {
        collect(pattern, &mut names);
    }
    names
}

fn collect(pattern: &'static Pattern<&'static str>, names: &mut BTreeSet<&'static str>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => _ = names.insert(id.name),
            PatternElement::Placeable {
                expression:
                    Expression::Select { selector: InlineExpression::VariableReference { id }, variants },
            } => {
                names.insert(id.name);
                variants.iter().for_each(|variant| collect(&variant.value, names));
            }
            _ => {}
        }
    }
}
