//! `match`: its cases and their patterns (PEP 634).

use super::flow::statement;
use super::name::Variable;
use crate::object::class::{Class, Layout};
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error};
use crate::object::frame::Frame;
use crate::object::heap::Ref;
use crate::object::node::{Flow, Node};
use crate::object::operation::{call_method, collect, equal, find_attribute, get_item, length};
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};

/// `match subject: case ...`.
pub struct Match {
    /// What is matched.
    pub subject: Box<dyn Node>,
    /// The cases in order.
    pub cases: Box<[Case]>,
}

/// `case pattern if guard: body`.
pub struct Case {
    /// The pattern.
    pub pattern: Pattern,
    /// What must be true besides.
    pub guard: Option<Box<dyn Node>>,
    /// What is done.
    pub body: Box<dyn Node>,
}

/// A variable that a pattern binds.
pub type Capture = (Variable, Symbol);

/// A pattern.
pub enum Pattern {
    /// `_`
    Wildcard,
    /// A name, bound to what the inner pattern matches.
    Bind(Option<Box<Pattern>>, Capture),
    /// Compared with `==`.
    Equal(Box<dyn Node>, Span),
    /// Compared with `is`.
    Is(Value),
    /// `[a, *rest, b]`: the patterns before and behind the starred one, and what that binds.
    Sequence {
        /// The patterns before the starred one, or all.
        before: Box<[Pattern]>,
        /// What the starred one binds, where there is one.
        starred: Option<Option<Capture>>,
        /// The patterns behind it.
        after: Box<[Pattern]>,
        /// Where it stands.
        span: Span,
    },
    /// `{key: pattern, **rest}`.
    Mapping {
        /// Keys and patterns.
        items: Box<[(Box<dyn Node>, Pattern)]>,
        /// What the rest is bound to.
        rest: Option<Capture>,
        /// Where it stands.
        span: Span,
    },
    /// `Class(patterns, name=pattern)`.
    Class {
        /// The class.
        class: Box<dyn Node>,
        /// Patterns for its `__match_args__`.
        positional: Box<[Pattern]>,
        /// Patterns for attributes.
        keywords: Box<[(Symbol, Pattern)]>,
        /// Where it stands.
        span: Span,
    },
    /// `a | b`
    Or(Box<[Pattern]>),
}

impl Node for Match {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        let subject = match self.subject.eval(frame) {
            Ok(subject) => subject,
            Err(thrown) => return thrown.into(),
        };
        for case in &self.cases {
            match case.applies(frame, &subject) {
                Ok(true) => {
                    drop(subject);
                    return case.body.exec(frame);
                }
                Ok(false) => {}
                Err(thrown) => return thrown.into(),
            }
        }
        Flow::Next
    }
}

impl Case {
    /// Names are bound once the whole pattern matches, before the guard is asked.
    fn applies(&self, frame: &Frame, subject: &Value) -> Result<bool> {
        let mut bindings = Vec::new();
        if !self.pattern.matches(frame, subject, &mut bindings)? {
            return Ok(false);
        }
        for ((variable, name), value) in bindings {
            variable.store(frame, name, value)?;
        }
        match &self.guard {
            Some(guard) => guard.cond(frame),
            None => Ok(true),
        }
    }
}

type Bindings = Vec<(Capture, Value)>;

impl Pattern {
    fn matches(&self, frame: &Frame, subject: &Value, bindings: &mut Bindings) -> Result<bool> {
        match self {
            Pattern::Wildcard => Ok(true),
            Pattern::Bind(inner, capture) => {
                if let Some(inner) = inner
                    && !inner.matches(frame, subject, bindings)?
                {
                    return Ok(false);
                }
                bindings.push((*capture, subject.clone()));
                Ok(true)
            }
            Pattern::Equal(node, span) => {
                let value = node.eval(frame)?;
                frame.at(*span);
                equal(subject, &value)
            }
            Pattern::Is(value) => Ok(subject.is(value)),
            Pattern::Or(alternatives) => {
                for alternative in alternatives {
                    let kept = bindings.len();
                    if alternative.matches(frame, subject, bindings)? {
                        return Ok(true);
                    }
                    bindings.truncate(kept);
                }
                Ok(false)
            }
            Pattern::Sequence { before, starred, after, span } => {
                frame.at(*span);
                match_sequence(frame, subject, (before, *starred, after), bindings)
            }
            Pattern::Mapping { items, rest, span } => {
                frame.at(*span);
                match_mapping(frame, subject, items, *rest, bindings)
            }
            Pattern::Class { class, positional, keywords, span } => {
                let class = class.eval(frame)?;
                frame.at(*span);
                match_class(frame, subject, &class, (positional, keywords), bindings)
            }
        }
    }
}

type SequenceParts<'a> = (&'a [Pattern], Option<Option<Capture>>, &'a [Pattern]);

fn match_sequence(
    frame: &Frame,
    subject: &Value,
    (before, starred, after): SequenceParts<'_>,
    bindings: &mut Bindings,
) -> Result<bool> {
    if !is_sequence(subject) {
        return Ok(false);
    }
    let count = length(subject)?;
    let fixed = before.len() + after.len();
    if count < fixed || (starred.is_none() && count != fixed) {
        return Ok(false);
    }
    let items = match &subject.payload() {
        Value::List(list) => list.snapshot(),
        Value::Tuple(tuple) => tuple.to_vec(),
        _ => {
            let mut items = Vec::with_capacity(count);
            for index in 0..count {
                items.push(get_item(subject, &Value::from(index))?);
            }
            items
        }
    };
    for (pattern, item) in before.iter().zip(&items) {
        if !pattern.matches(frame, item, bindings)? {
            return Ok(false);
        }
    }
    let behind = items.len().saturating_sub(after.len());
    if let Some(Some(capture)) = starred {
        bindings.push((capture, Value::list(items[before.len()..behind].to_vec())));
    }
    for (pattern, item) in after.iter().zip(&items[behind..]) {
        if !pattern.matches(frame, item, bindings)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether sequence patterns apply: lists, tuples, ranges, and what is registered as a sequence; no strings.
fn is_sequence(subject: &Value) -> bool {
    match &subject.payload() {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
        Value::Str(_) | Value::Bytes(_) | Value::Dict(_) | Value::Set(_) => false,
        Value::Object(native) if native.class().table().is_some_and(|table| table.is_sequence) => true,
        Value::Instance(_) | Value::Object(_) => has_flag(subject, "Sequence"),
        _ => false,
    }
}

fn is_mapping(subject: &Value) -> bool {
    match &subject.payload() {
        Value::Dict(_) => true,
        Value::Instance(_) | Value::Object(_) => has_flag(subject, "Mapping"),
        _ => false,
    }
}

/// Whether a class in the subject's order is the abstract class of the name in `collections.abc`.
fn has_flag(subject: &Value, name: &str) -> bool {
    Class::order(&subject.class()).iter().any(|class| {
        let module = class.own_attribute(well_known::__module__);
        let is_abstract = module.as_ref().and_then(Value::as_str).is_some_and(|module| module == "collections.abc");
        let title = class.name();
        is_abstract && (*title == *name || *title == *format!("Mutable{name}"))
    })
}

fn match_mapping(
    frame: &Frame,
    subject: &Value,
    items: &[(Box<dyn Node>, Pattern)],
    rest: Option<Capture>,
    bindings: &mut Bindings,
) -> Result<bool> {
    if !is_mapping(subject) || length(subject)? < items.len() {
        return Ok(false);
    }
    let mut seen = Vec::with_capacity(items.len());
    for (key, pattern) in items {
        let key = key.eval(frame)?;
        let found = match subject {
            Value::Dict(dict) => dict.get(&key)?,
            _ => {
                let found = call_method(subject, well_known::get, &[key.clone(), Value::NotImplemented])?;
                if matches!(found, Value::NotImplemented) { None } else { Some(found) }
            }
        };
        let Some(value) = found else { return Ok(false) };
        if !pattern.matches(frame, &value, bindings)? {
            return Ok(false);
        }
        seen.push(key);
    }
    if let Some(capture) = rest {
        let others = Dict::new();
        for key in collect(subject)? {
            let value = get_item(subject, &key)?;
            others.set(key, value)?;
        }
        for key in &seen {
            others.remove(key)?;
        }
        bindings.push((capture, others.into()));
    }
    Ok(true)
}

type ClassParts<'a> = (&'a [Pattern], &'a [(Symbol, Pattern)]);

fn match_class(
    frame: &Frame,
    subject: &Value,
    class: &Value,
    (positional, keywords): ClassParts<'_>,
    bindings: &mut Bindings,
) -> Result<bool> {
    let Value::Class(class) = class else {
        return Err(type_error("called match pattern must be a type"));
    };
    if !subject.is_instance(class) {
        return Ok(false);
    }
    let mut names: Vec<Symbol> = Vec::new();
    if !positional.is_empty() {
        if let Some(arguments) = find_attribute(&Value::from(class as &Ref<Class>), well_known::__match_args__)? {
            names = match_arguments(class, &arguments)?;
        } else if matches_itself(class) && positional.len() == 1 {
            if !positional[0].matches(frame, subject, bindings)? {
                return Ok(false);
            }
            return match_attributes(frame, subject, keywords.iter().map(|(name, pattern)| (*name, pattern)), bindings);
        }
        if positional.len() > names.len() {
            let takes = if matches_itself(class) { 1 } else { names.len() };
            let plural = if takes == 1 { "" } else { "s" };
            return Err(type_error(format!(
                "{}() accepts {takes} positional sub-pattern{plural} ({} given)",
                class.name(),
                positional.len()
            )));
        }
        for (name, _) in keywords {
            if names[..positional.len()].contains(name) {
                return Err(type_error(format!("{}() got multiple sub-patterns for attribute '{name}'", class.name())));
            }
        }
    }
    let all = names.iter().copied().zip(positional.iter());
    match_attributes(frame, subject, all.chain(keywords.iter().map(|(name, pattern)| (*name, pattern))), bindings)
}

fn match_arguments(class: &Ref<Class>, arguments: &Value) -> Result<Vec<Symbol>> {
    let Value::Tuple(arguments) = arguments else {
        return Err(type_error(format!(
            "{}.__match_args__ must be a tuple (got {})",
            class.name(),
            arguments.class_name()
        )));
    };
    let names = arguments.iter().map(|name| match name {
        Value::Str(text) => Ok(text.symbol()),
        other => Err(type_error(format!("__match_args__ elements must be strings (got {})", other.class_name()))),
    });
    names.collect()
}

fn match_attributes<'p>(
    frame: &Frame,
    subject: &Value,
    patterns: impl Iterator<Item = (Symbol, &'p Pattern)>,
    bindings: &mut Bindings,
) -> Result<bool> {
    for (name, pattern) in patterns {
        let found = exception::absorb(find_attribute(subject, name), &types().attribute_error)?.flatten();
        let Some(value) = found else { return Ok(false) };
        if !pattern.matches(frame, &value, bindings)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The builtin classes whose one positional pattern matches the subject itself.
fn matches_itself(class: &Ref<Class>) -> bool {
    use Layout::{Bool, Bytes, Dict, Float, FrozenSet, Int, List, Set, Str, Tuple};
    matches!(class.layout(), Int | Bool | Float | Str | Bytes | Tuple | List | Dict | Set | FrozenSet)
}
