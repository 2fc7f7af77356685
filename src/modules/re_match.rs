//! Match objects.

use super::re_pattern::Pattern;
use super::re_program::{Spans, Subject, mapped, value_of};
use super::re_template;
use crate::builtins::argument;
use crate::builtins::generic_alias::CLASS_GETITEM;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::dict::Dict;
use crate::object::exception::{index_error, type_error};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::repr;
use crate::object::{Ref, Result, Value, operation};
use std::rc::Rc;

/// The body of a match.
pub(super) struct Match {
    /// The pattern object.
    pub(super) pattern: Value,
    /// What was searched.
    pub(super) subject: Rc<Subject>,
    /// Where the groups are.
    pub(super) spans: Spans,
    /// The part that was searched, in code points.
    pub(super) part: (usize, usize),
}

impl NativeObject for Match {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.pattern);
    }
}

crate::native_class!(
    /// The class of matches.
    pub(super) fn class "re.Match" TABLE
);

static TABLE: ClassTable = ClassTable {
    doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
    module: "re",
    class_methods: &[CLASS_GETITEM],
    methods: METHODS,
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

fn this(value: &Value) -> Result<&Match> {
    value.downcast::<Match>().ok_or_else(|| type_error("a match is required"))
}

fn pattern(found: &Match) -> Result<&Pattern> {
    found.pattern.downcast::<Pattern>().ok_or_else(|| type_error("a pattern is required"))
}

/// The group that an argument names.
fn number(found: &Match, group: &Value) -> Result<usize> {
    let wanted = match &group.payload() {
        Value::Null => Some(0),
        Value::Str(name) => pattern(found)?.number_of(name.as_str()),
        Value::Int(_) | Value::True | Value::False => usize::try_from(argument::size(&operation::index(group)?)?).ok(),
        _ => {
            operation::index(group).ok().and_then(|value| value.as_int()).and_then(|value| usize::try_from(value).ok())
        }
    };
    wanted.filter(|group| *group < found.spans.len()).ok_or_else(|| index_error("no such group"))
}

fn group(found: &Match, which: &Value, default: &Value) -> Result {
    let number = number(found, which)?;
    Ok(found.subject.group(found.spans[number], default))
}

/// Where a group begins and ends, in code points; -1 where it took no part.
fn span(found: &Match, which: &Value) -> Result<(Value, Value)> {
    Ok(match found.spans[number(found, which)?] {
        Some((start, end)) => (found.subject.place(start).into(), found.subject.place(end).into()),
        None => (Value::Int(-1), Value::Int(-1)),
    })
}

/// The group that was closed last.
fn last(found: &Match) -> Result<Option<usize>> {
    let closing = &pattern(found)?.program.parsed.closing;
    let ends = closing.iter().enumerate().filter_map(|(order, group)| {
        let (_, end) = (*found.spans.get(*group)?)?;
        Some((end, order, *group))
    });
    Ok(ends.max().map(|(_, _, group)| group))
}

const METHODS: &[Declaration] = &[
    native("group(self, /, *args)", "Return subgroup(s) of the match by indices or names.", |args| {
        let found = this(&args[0])?;
        match &args[1] {
            Value::Tuple(wanted) => match &wanted[..] {
                [] => group(found, &Value::Null, &Value::None),
                [one] => group(found, one, &Value::None),
                several => {
                    let groups: Result<Vec<Value>> =
                        several.iter().map(|one| group(found, one, &Value::None)).collect();
                    Ok(Value::tuple(groups?))
                }
            },
            _ => group(found, &Value::Null, &Value::None),
        }
    }),
    native("__getitem__(self, key, /)", "Return self[key].", |args| group(this(&args[0])?, &args[1], &Value::None)),
    native("groups(self, /, default=None)", "Return a tuple containing all the subgroups of the match.", |args| {
        let found = this(&args[0])?;
        Ok(Value::tuple(found.spans[1..].iter().map(|span| found.subject.group(*span, &args[1])).collect()))
    }),
    native("groupdict(self, /, default=None)", "Return a dictionary containing all the named subgroups.", |args| {
        let found = this(&args[0])?;
        let dict = Dict::new();
        for (name, number) in &pattern(found)?.program.parsed.names {
            dict.set(Value::str(name), found.subject.group(found.spans[*number], &args[1]))?;
        }
        Ok(dict.into())
    }),
    native("start(self, group=0, /)", "Return index of the start of the substring matched by group.", |args| {
        Ok(span(this(&args[0])?, &args[1])?.0)
    }),
    native("end(self, group=0, /)", "Return index of the end of the substring matched by group.", |args| {
        Ok(span(this(&args[0])?, &args[1])?.1)
    }),
    native(
        "span(self, group=0, /)",
        "For match object m, return the 2-tuple (m.start(group), m.end(group)).",
        |args| {
            let (start, end) = span(this(&args[0])?, &args[1])?;
            Ok(Value::tuple(vec![start, end]))
        },
    ),
    native("expand(self, /, template)", "Return the string obtained by doing backslash substitution.", |args| {
        let found = this(&args[0])?;
        let template = match (&args[1].payload(), args[1].contents()) {
            (Value::Str(text), _) => text.as_str().to_owned(),
            (_, Some(contents)) => mapped(&contents),
            _ => return Err(type_error(format!("expected str instance, {} found", args[1].class_name()))),
        };
        let parts = re_template::parse(&template, &pattern(found)?.program.parsed, &args[1])?;
        let mut out = String::new();
        re_template::expand(&mut out, &parts, &found.subject, &found.spans);
        Ok(value_of(&out, found.subject.is_bytes))
    }),
    native("__copy__(self, /)", "", |args| Ok(args[0].clone())),
    native("__deepcopy__(self, memo, /)", "", |args| Ok(args[0].clone())),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let found = this(&args[0])?;
        let (start, end) = span(found, &Value::Int(0))?;
        let shown = repr(&group(found, &Value::Int(0), &Value::None)?)?;
        let shown: String = shown.as_str().chars().take(50).collect();
        let (start, end) = (start.as_int().unwrap_or(-1), end.as_int().unwrap_or(-1));
        Ok(Value::from(format!("<re.Match object; span=({start}, {end}), match={shown}>")))
    }),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("string", "The string passed to match() or search().", |value| Ok(this(value)?.subject.original.clone())),
    attribute("re", "The regular expression object.", |value| Ok(this(value)?.pattern.clone())),
    attribute("pos", "Where the search began.", |value| Ok(this(value)?.part.0.into())),
    attribute("endpos", "Where the search was to end.", |value| Ok(this(value)?.part.1.into())),
    attribute("lastindex", "The integer index of the last matched capturing group.", |value| {
        Ok(last(this(value)?)?.map_or(Value::None, Value::from))
    }),
    attribute("lastgroup", "The name of the last matched capturing group.", |value| {
        let found = this(value)?;
        let group = last(found)?;
        let names = &pattern(found)?.program.parsed.names;
        Ok(names.iter().find(|(_, number)| Some(*number) == group).map_or(Value::None, |(name, _)| Value::str(name)))
    }),
    attribute("regs", "The spans of all groups.", |value| {
        let found = this(value)?;
        let pair = |number: usize| span(found, &Value::from(number)).map(|(start, end)| Value::tuple(vec![start, end]));
        Ok(Value::tuple((0..found.spans.len()).map(pair).collect::<Result<Vec<Value>>>()?))
    }),
];
