//! `match`: its cases and their patterns (PEP 634).

use super::flow::statement;
use super::name::Variable;
use crate::object::class::{Class, Layout};
use crate::object::debug_trace;
use crate::object::dict::Dict;
use crate::object::exception::{self, key_error, type_error, value_error};
use crate::object::frame::Frame;
use crate::object::heap::Ref;
use crate::object::hooks::{ImportRequest, import};
use crate::object::node::{Flow, Node};
use crate::object::operation::quick;
use crate::object::operation::{
    Iteration, call_method, collect, equal, find_attribute, get_attribute, get_item, is_instance, length, repr,
};
use crate::object::set::Set;
use crate::object::tuple::Tuple;
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
    /// A literal, compared with `==`.
    Constant(Value, Span),
    /// The value of an expression, compared with `==`.
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
    /// A pattern that tells a tracer of its line.
    Step(Box<Pattern>, Span),
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
            Pattern::Step(pattern, span) => {
                debug_trace::line(frame, *span, false)?;
                pattern.matches(frame, subject, bindings)
            }
            Pattern::Bind(inner, capture) => {
                if let Some(inner) = inner
                    && !inner.matches(frame, subject, bindings)?
                {
                    return Ok(false);
                }
                bindings.push((*capture, subject.clone()));
                Ok(true)
            }
            Pattern::Constant(value, span) => match quick::equal(subject, value) {
                Some(truth) => Ok(truth),
                None => {
                    frame.at(*span);
                    equal(subject, value)
                }
            },
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
    if !is_sequence(subject)? {
        return Ok(false);
    }
    let fixed = before.len() + after.len();
    // What any number fits is not asked for its length.
    let count = if fixed == 0 && starred.is_some() { 0 } else { length(subject)? };
    if count < fixed || (starred.is_none() && count != fixed) {
        return Ok(false);
    }
    let is_wild = |pattern: &Pattern| matches!(pattern, Pattern::Wildcard);
    if starred.is_none_or(|capture| capture.is_none()) && before.iter().chain(after).all(is_wild) {
        return Ok(true);
    }
    // A tuple's items stay what they are, whatever its patterns call.
    if starred.is_none()
        && let Value::Tuple(items) = subject
    {
        for (pattern, item) in before.iter().zip(items.iter()) {
            if !pattern.matches(frame, item, bindings)? {
                return Ok(false);
            }
        }
        return Ok(true);
    }
    // What nothing is bound to is not looked at.
    if let Some(None) = starred {
        let behind = count - after.len();
        let places = (0..before.len()).chain(behind..count);
        for (place, pattern) in places.zip(before.iter().chain(after)) {
            if !is_wild(pattern) {
                let item = get_item(subject, &Value::from(place))?;
                if !pattern.matches(frame, &item, bindings)? {
                    return Ok(false);
                }
            }
        }
        return Ok(true);
    }
    let items = unpacked(subject, fixed, starred.is_some())?;
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

/// The items of a sequence, of which there are `count`, or at least so many.
fn unpacked(subject: &Value, count: usize, or_more: bool) -> Result<Vec<Value>> {
    let mut iteration = Iteration::new(subject)?;
    let mut items = Vec::with_capacity(count);
    while let Some(item) = iteration.next()? {
        if !or_more && items.len() == count {
            return Err(value_error(format!("too many values to unpack (expected {count})")));
        }
        items.push(item);
    }
    if items.len() < count {
        let (given, least) = (items.len(), if or_more { "at least " } else { "" });
        return Err(value_error(format!("not enough values to unpack (expected {least}{count}, got {given})")));
    }
    Ok(items)
}

/// Whether sequence patterns apply: lists, tuples, ranges, and what is registered as a sequence; no strings.
fn is_sequence(subject: &Value) -> Result<bool> {
    if let Value::Tuple(_) | Value::List(_) = subject {
        return Ok(true);
    }
    if let Some(known) = of_derived_class(subject) {
        return Ok(known == Kind::Sequence);
    }
    match &subject.payload() {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => Ok(true),
        Value::Str(_) | Value::Bytes(_) | Value::Dict(_) | Value::Set(_) => Ok(false),
        Value::Object(native) if native.class().table().is_some_and(|table| table.is_sequence) => Ok(true),
        Value::Object(object) if *object.class().name() == *"bytearray" => Ok(false),
        Value::Instance(_) | Value::Object(_) => is_of_abstract(subject, "Sequence"),
        _ => Ok(false),
    }
}

fn is_mapping(subject: &Value) -> Result<bool> {
    if let Some(known) = of_derived_class(subject) {
        return Ok(known == Kind::Mapping);
    }
    match &subject.payload() {
        Value::Dict(_) => Ok(true),
        Value::Instance(_) | Value::Object(_) => is_of_abstract(subject, "Mapping"),
        _ => Ok(false),
    }
}

/// What patterns ask whether a subject is.
#[derive(PartialEq)]
enum Kind {
    Sequence,
    Mapping,
}

/// What an instance of a class of a script is by its bases: what derives from both kinds is of that which comes first.
fn of_derived_class(subject: &Value) -> Option<Kind> {
    let Value::Instance(_) = subject else { return None };
    let types = types();
    Class::order(&subject.class()).iter().find_map(|class| {
        if class.is_heap() {
            let module = class.own_attribute(well_known::__module__);
            let is_abstract = module.as_ref().and_then(Value::as_str).is_some_and(|module| module == "collections.abc");
            let title = class.name();
            return match title.strip_prefix("Mutable").unwrap_or(&title) {
                "Sequence" if is_abstract => Some(Kind::Sequence),
                "Mapping" if is_abstract => Some(Kind::Mapping),
                _ => None,
            };
        }
        if class.same(&types.list) || class.same(&types.tuple) {
            return Some(Kind::Sequence);
        }
        class.same(&types.dict).then_some(Kind::Mapping)
    })
}

/// Whether the subject is of the abstract class of the name in `collections.abc`, or of a class registered there.
fn is_of_abstract(subject: &Value, name: &'static str) -> Result<bool> {
    let globals = Dict::new();
    let request = ImportRequest { name: "_collections_abc", level: 0, names: None, globals: &globals };
    let class = get_attribute(&import(&request)?, Symbol::new(name))?;
    is_instance(subject, &class)
}

fn match_mapping(
    frame: &Frame,
    subject: &Value,
    items: &[(Box<dyn Node>, Pattern)],
    rest: Option<Capture>,
    bindings: &mut Bindings,
) -> Result<bool> {
    if !is_mapping(subject)? || (!items.is_empty() && length(subject)? < items.len()) {
        return Ok(false);
    }
    let mut keys = Vec::with_capacity(items.len());
    for (key, _) in items {
        keys.push(key.eval(frame)?);
    }
    let seen = Set::new(false);
    let mut values = Vec::with_capacity(items.len());
    for key in &keys {
        if seen.contains(key)? {
            let shown = repr(key)?;
            return Err(value_error(format!("mapping pattern checks duplicate key ({})", shown.as_str())));
        }
        seen.add(key.clone())?;
        let found = match subject {
            Value::Dict(dict) => dict.get(key)?,
            _ => {
                let missing = Value::list(Vec::new());
                let found = call_method(subject, well_known::get, &[key.clone(), missing.clone()])?;
                if found.is(&missing) { None } else { Some(found) }
            }
        };
        let Some(value) = found else { return Ok(false) };
        values.push(value);
    }
    for ((_, pattern), value) in items.iter().zip(&values) {
        if !pattern.matches(frame, value, bindings)? {
            return Ok(false);
        }
    }
    if let Some(capture) = rest {
        let others = Dict::new();
        for key in collect(subject)? {
            let value = get_item(subject, &key)?;
            others.set(key, value)?;
        }
        for key in &keys {
            if others.remove(key)?.is_none() {
                return Err(key_error(key));
            }
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
    let Value::Class(class_object) = class else {
        return Err(type_error("called match pattern must be a type"));
    };
    if !is_instance(subject, class)? {
        return Ok(false);
    }
    let class = class_object;
    // `int(pattern)` and its kin, where the class is the builtin one.
    if let ([only], [], false) = (positional, keywords, class.is_heap())
        && matches_itself(class)
    {
        return only.matches(frame, subject, bindings);
    }
    if positional.is_empty() && keywords.is_empty() {
        return Ok(true);
    }
    let mut seen = Vec::with_capacity(positional.len() + keywords.len());
    let mut values = Vec::with_capacity(positional.len() + keywords.len());
    if !positional.is_empty() {
        let arguments = find_attribute(&class.into(), well_known::__match_args__)?;
        let is_self = arguments.is_none() && matches_itself(class);
        let names = match arguments {
            Some(arguments) => match_arguments(class, arguments)?,
            None => Tuple::empty(),
        };
        let takes = if is_self { 1 } else { names.len() };
        if positional.len() > takes {
            let plural = if takes == 1 { "" } else { "s" };
            let (name, given) = (class.name(), positional.len());
            return Err(type_error(format!("{name}() accepts {takes} positional sub-pattern{plural} ({given} given)")));
        }
        if is_self {
            values.push(subject.clone());
        }
        for name in names.iter().take(if is_self { 0 } else { positional.len() }) {
            let Value::Str(name) = name else {
                let given = name.class_name();
                return Err(type_error(format!("__match_args__ elements must be strings (got {given})")));
            };
            let Some(value) = match_attribute(subject, class, name.symbol(), &mut seen)? else { return Ok(false) };
            values.push(value);
        }
    }
    for (name, _) in keywords {
        let Some(value) = match_attribute(subject, class, *name, &mut seen)? else { return Ok(false) };
        values.push(value);
    }
    let patterns = positional.iter().chain(keywords.iter().map(|(_, pattern)| pattern));
    for (pattern, value) in patterns.zip(&values) {
        if !pattern.matches(frame, value, bindings)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// An attribute of the subject that a class pattern names; none is named twice.
fn match_attribute(subject: &Value, class: &Ref<Class>, name: Symbol, seen: &mut Vec<Symbol>) -> Result<Option<Value>> {
    if seen.contains(&name) {
        let class = class.name();
        return Err(type_error(format!("{class}() got multiple sub-patterns for attribute '{name}'")));
    }
    seen.push(name);
    find_attribute(subject, name)
}

fn match_arguments(class: &Ref<Class>, arguments: Value) -> Result<Ref<Tuple>> {
    match &arguments {
        Value::Tuple(arguments) => Ok(Ref::clone(arguments)),
        other => {
            let (name, given) = (class.name(), other.class_name());
            Err(type_error(format!("{name}.__match_args__ must be a tuple (got {given})")))
        }
    }
}

/// The builtin classes whose one positional pattern matches the subject itself.
fn matches_itself(class: &Ref<Class>) -> bool {
    use Layout::{Bool, Bytes, Dict, Float, FrozenSet, Int, List, Set, Str, Tuple};
    matches!(class.layout(), Int | Bool | Float | Str | Bytes | Tuple | List | Dict | Set | FrozenSet)
        || *Class::native_base(class).name() == *"bytearray"
}
