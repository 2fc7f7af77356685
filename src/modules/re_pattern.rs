//! Pattern objects.

use super::re_match::Match;
use super::re_parse::{self, Notice};
use super::re_program::{Matches, Mode, Program, Spans, Subject, mapped, value_of};
use super::re_template::{self, Part};
use crate::builtins::argument;
use crate::builtins::generic_alias::CLASS_GETITEM;
use crate::builtins::introspection::is_callable;
use crate::builtins::mappingproxy;
use crate::object::buffer::View;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::dict::Dict;
use crate::object::exception::type_error;
use crate::object::heap::Tracer;
use crate::object::hooks::{self, Warning};
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, equal, hash, repr};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use std::cell::RefCell;
use std::rc::Rc;

/// The body of a pattern.
pub(super) struct Pattern {
    source: Value,
    is_bytes: bool,
    /// What searches.
    pub(super) program: Program,
}

impl NativeObject for Pattern {
    fn class(&self) -> Ref<Class> {
        class()
    }
}

crate::native_class!(
    /// The class of patterns.
    pub(super) fn class "re.Pattern" TABLE
);

static TABLE: ClassTable = ClassTable {
    doc: "Compiled regular expression object.",
    module: "re",
    class_methods: &[CLASS_GETITEM],
    methods: METHODS,
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

impl Pattern {
    /// Compiles a pattern; `text` is it as the parser reads it.
    pub(super) fn new(source: &Value, text: &str, is_bytes: bool, flags: i64) -> Result<Pattern> {
        let letters: Vec<char> = text.chars().collect();
        let refuse = |fault| super::re::refuse(fault, source);
        let mut warnings = Vec::new();
        let parsed = re_parse::parse(&letters, flags, is_bytes, &mut warnings);
        for Notice { message, is_deprecation } in &warnings {
            let types = types();
            let category = if *is_deprecation { &types.deprecation_warning } else { &types.future_warning };
            hooks::warn(&Warning { category, message, source: &Value::Null })?;
        }
        let parsed = parsed.map_err(refuse)?;
        Ok(Pattern { source: source.clone(), is_bytes, program: Program::new(parsed).map_err(refuse)? })
    }

    /// The number of a named group.
    pub(super) fn number_of(&self, name: &str) -> Option<usize> {
        self.program.parsed.names.iter().find(|(known, _)| known == name).map(|(_, number)| *number)
    }

    pub(super) fn subject(&self, string: &Value) -> Result<Rc<Subject>> {
        Ok(Rc::new(Subject::new(string, self.is_bytes)?))
    }

    /// A match of the whole string, or None.
    pub(super) fn match_whole(&self, this: &Value, string: &Value, mode: Mode) -> Result {
        self.match_part(this, string, (&Value::Null, &Value::Null), mode)
    }

    fn match_part(&self, this: &Value, string: &Value, (pos, endpos): (&Value, &Value), mode: Mode) -> Result {
        let subject = self.subject(string)?;
        let part = bounds(&subject, pos, endpos)?;
        match self.program.find(&subject, offsets(&subject, part), mode)? {
            Some(spans) => Ok(found(this, &subject, spans, part)),
            None => Ok(Value::None),
        }
    }

    /// `findall`.
    pub(super) fn find_all(&self, string: &Value, pos: &Value, endpos: &Value) -> Result {
        let subject = self.subject(string)?;
        let mut matches = Matches::new(offsets(&subject, bounds(&subject, pos, endpos)?));
        let empty = value_of("", self.is_bytes);
        let mut all = Vec::new();
        while let Some(spans) = matches.next(&self.program, &subject)? {
            all.push(match &spans[..] {
                [whole] => subject.group(*whole, &empty),
                [_, one] => subject.group(*one, &empty),
                [_, groups @ ..] => Value::tuple(groups.iter().map(|span| subject.group(*span, &empty)).collect()),
                [] => Value::None,
            });
        }
        Ok(Value::list(all))
    }

    /// `finditer`.
    pub(super) fn iterate(&self, this: &Value, string: &Value, pos: &Value, endpos: &Value) -> Result {
        let subject = self.subject(string)?;
        let part = bounds(&subject, pos, endpos)?;
        let matches = RefCell::new(Matches::new(offsets(&subject, part)));
        let held = subject.held();
        Ok(Value::object(MatchIterator {
            pattern: this.clone(),
            subject: RefCell::new(subject),
            part,
            matches,
            _held: held,
        }))
    }

    /// `split`.
    pub(super) fn split(&self, string: &Value, most: &Value) -> Result {
        let most = argument::size(most)?;
        let subject = self.subject(string)?;
        let end = subject.text.as_str().len();
        let mut matches = Matches::new((0, end));
        let (mut pieces, mut last, mut count) = (Vec::new(), 0, 0);
        while most == 0 || count < most {
            let Some(spans) = matches.next(&self.program, &subject)? else { break };
            let Some((from, to)) = spans[0] else { break };
            pieces.push(subject.part(last, from));
            pieces.extend(spans[1..].iter().map(|span| subject.group(*span, &Value::None)));
            last = to;
            count += 1;
        }
        pieces.push(subject.part(last, end));
        Ok(Value::list(pieces))
    }

    /// `subn`: the text, and how often something was replaced. A function that gives the replacement may switch
    /// greenlets or search with the same pattern: the search's state is this call's own.
    pub(super) fn substitute(
        &self,
        this: &Value,
        repl: &Value,
        string: &Value,
        most: &Value,
    ) -> Result<(Value, usize)> {
        let most = argument::size(most)?;
        let parts = match (&repl.payload(), repl.contents()) {
            (Value::Str(text), _) => Some(self.template(text.as_str(), repl)?),
            (_, Some(contents)) => Some(self.template(&mapped(&contents), repl)?),
            _ if !is_callable(repl) => {
                let class = repl.class_name();
                return Err(type_error(format!("decoding to str: need a bytes-like object, {class} found")));
            }
            _ => None,
        };
        let is_bytes = repl.contents().is_some();
        let subject = self.subject(string)?;
        // Where in its join the template's text is what does not fit; the groups are of the subject's type.
        let misfit = parts.as_ref().filter(|_| is_bytes != self.is_bytes);
        let misfit = misfit.and_then(|parts| parts.iter().position(|part| matches!(part, Part::Text(_))));
        let _held = subject.held();
        let mut subject = subject;
        let mut matches = Matches::new((0, subject.text.as_str().len()));
        let (mut out, mut last, mut count, mut items) = (String::new(), 0, 0, 0);
        while most == 0 || (count as i64) < most {
            if let Some(now) = subject.changed()? {
                matches.move_to(&subject, &now);
                last = subject.offset_in(&now, last);
                subject = Rc::new(now);
            }
            let Some(spans) = matches.next(&self.program, &subject)? else { break };
            let Some((from, to)) = spans[0] else { break };
            let text = subject.text.as_str();
            out.push_str(text.get(last..from).unwrap_or_default());
            items += usize::from(from > last);
            last = to;
            count += 1;
            if let Some(place) = misfit {
                let item = if parts.as_ref().is_some_and(|parts| parts.len() == 1) { items } else { place };
                let (expected, given) =
                    if self.is_bytes { ("a bytes-like object", "str") } else { ("str instance", "bytes") };
                return Err(type_error(format!("sequence item {item}: expected {expected}, {given} found")));
            }
            match &parts {
                Some(parts) => re_template::expand(&mut out, parts, &subject, &spans),
                None => {
                    let given = call(repl, &[found(this, &subject, spans, (0, text.len()))])?;
                    self.write_replacement(&mut out, &given, items)?;
                }
            }
            items += 1;
        }
        let text = subject.text.as_str();
        if count == 0 {
            return Ok((subject.part(0, text.len()), 0));
        }
        out.push_str(text.get(last..).unwrap_or_default());
        Ok((value_of(&out, self.is_bytes), count))
    }

    fn template(&self, text: &str, source: &Value) -> Result<Vec<Part>> {
        if text.contains('\\') {
            return re_template::parse(text, &self.program.parsed, source);
        }
        Ok(vec![Part::Text(text.to_owned())])
    }

    fn write_replacement(&self, out: &mut String, given: &Value, item: usize) -> Result<()> {
        match (&given.payload(), given.contents()) {
            (Value::None, _) => {}
            (Value::Str(text), _) if !self.is_bytes => out.push_str(text.as_str()),
            (_, Some(contents)) if self.is_bytes => out.push_str(&mapped(&contents)),
            _ => {
                let expected = if self.is_bytes { "a bytes-like object" } else { "str instance" };
                let class = given.class_name();
                return Err(type_error(format!("sequence item {item}: expected {expected}, {class} found")));
            }
        }
        Ok(())
    }
}

pub(super) fn found(this: &Value, subject: &Rc<Subject>, spans: Spans, part: (usize, usize)) -> Value {
    Value::object(Match { pattern: this.clone(), subject: subject.clone(), spans, part })
}

/// The part of a subject that `pos` and `endpos` bound, in code points.
pub(super) fn bounds(subject: &Subject, pos: &Value, endpos: &Value) -> Result<(usize, usize)> {
    let length = subject.text.len();
    let bound = |value: &Value, default: usize| -> Result<usize> {
        match value {
            Value::Null => Ok(default),
            value => Ok(argument::size(value)?.clamp(0, length as i64) as usize),
        }
    };
    let (start, end) = (bound(pos, 0)?, bound(endpos, length)?);
    Ok((start, end))
}

pub(super) fn offsets(subject: &Subject, (start, end): (usize, usize)) -> (usize, usize) {
    if subject.text.is_ascii() { (start, end) } else { (subject.text.offset(start), subject.text.offset(end)) }
}

/// The iterator of `finditer`.
struct MatchIterator {
    pattern: Value,
    subject: RefCell<Rc<Subject>>,
    part: (usize, usize),
    matches: RefCell<Matches>,
    /// Has a bytearray keep its size.
    _held: Option<View>,
}

impl NativeObject for MatchIterator {
    fn class(&self) -> Ref<Class> {
        iterator_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.pattern);
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        let pattern = self.pattern.downcast::<Pattern>()?;
        let mut subject = self.subject.borrow_mut();
        let mut matches = self.matches.borrow_mut();
        match subject.changed() {
            Ok(Some(now)) => {
                matches.move_to(&subject, &now);
                *subject = Rc::new(now);
            }
            Ok(None) => {}
            Err(thrown) => return Some(Err(thrown)),
        }
        let next = matches.next(&pattern.program, &subject);
        Some(next.map(|spans| spans.map(|spans| found(&self.pattern, &subject, spans, self.part))))
    }
}

crate::native_class!(
    /// The class of the iterators of `finditer`.
    fn iterator_class "callable_iterator" ITERATOR_TABLE
);

static ITERATOR_TABLE: ClassTable = ClassTable {
    methods: &[
        native("__iter__(self, /)", "Implement iter(self).", |args| Ok(args[0].clone())),
        native("__next__(self, /)", "Implement next(self).", |args| match crate::object::operation::next(&args[0])? {
            Some(value) => Ok(value),
            None => Err(crate::object::exception::stop_iteration(Value::None)),
        }),
    ],
    ..ClassTable::EMPTY
};

pub(super) fn this(value: &Value) -> Result<&Pattern> {
    value.downcast::<Pattern>().ok_or_else(|| type_error("a pattern is required"))
}

const METHODS: &[Declaration] = &[
    native(
        "match(self, /, string, pos=..., endpos=...)",
        "Matches zero or more characters at the beginning.",
        |args| this(&args[0])?.match_part(&args[0], &args[1], (&args[2], &args[3]), Mode::Match),
    ),
    native("fullmatch(self, /, string, pos=..., endpos=...)", "Matches against all of the string.", |args| {
        this(&args[0])?.match_part(&args[0], &args[1], (&args[2], &args[3]), Mode::Full)
    }),
    native("search(self, /, string, pos=..., endpos=...)", "Scan through string looking for a match.", |args| {
        this(&args[0])?.match_part(&args[0], &args[1], (&args[2], &args[3]), Mode::Search)
    }),
    native("findall(self, /, string, pos=..., endpos=...)", "Return a list of all non-overlapping matches.", |args| {
        this(&args[0])?.find_all(&args[1], &args[2], &args[3])
    }),
    native("finditer(self, /, string, pos=..., endpos=...)", "Return an iterator over all matches.", |args| {
        this(&args[0])?.iterate(&args[0], &args[1], &args[2], &args[3])
    }),
    native("split(self, /, string, maxsplit=0)", "Split string by the occurrences of pattern.", |args| {
        this(&args[0])?.split(&args[1], &args[2])
    }),
    native("sub(self, /, repl, string, count=0)", "Replace the occurrences of the pattern.", |args| {
        Ok(this(&args[0])?.substitute(&args[0], &args[1], &args[2], &args[3])?.0)
    }),
    native("subn(self, /, repl, string, count=0)", "As sub; returns the number of replacements too.", |args| {
        let (text, count) = this(&args[0])?.substitute(&args[0], &args[1], &args[2], &args[3])?;
        Ok(Value::tuple(vec![text, count.into()]))
    }),
    native("scanner(self, /, string, pos=..., endpos=...)", "", |args| {
        super::re_scanner::new(&args[0], &args[1], &args[2], &args[3])
    }),
    native("__copy__(self, /)", "", |args| Ok(args[0].clone())),
    native("__deepcopy__(self, memo, /)", "", |args| Ok(args[0].clone())),
    native("__hash__(self, /)", "Return hash(self).", |args| {
        let pattern = this(&args[0])?;
        Ok(Value::Int(hash(&pattern.source)? ^ pattern.program.parsed.flags))
    }),
    native("__eq__(self, value, /)", "Return self==value.", |args| {
        let pattern = this(&args[0])?;
        let Some(other) = args[1].downcast::<Pattern>() else { return Ok(Value::NotImplemented) };
        let alike = pattern.program.parsed.flags == other.program.parsed.flags && pattern.is_bytes == other.is_bytes;
        Ok(Value::bool(alike && equal(&pattern.source, &other.source)?))
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let pattern = this(&args[0])?;
        let shown = repr(&pattern.source)?;
        let shown: String = shown.as_str().chars().take(200).collect();
        let mut flags = pattern.program.parsed.flags;
        if flags & (re_parse::LOCALE | re_parse::UNICODE | re_parse::ASCII) == re_parse::UNICODE && !pattern.is_bytes {
            flags &= !re_parse::UNICODE;
        }
        let names = [(1, "TEMPLATE"), (2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL")];
        let more = [(32, "UNICODE"), (64, "VERBOSE"), (128, "DEBUG"), (256, "ASCII")];
        let set = names.iter().chain(&more).filter(|(bit, _)| flags & bit != 0);
        let mut set: Vec<String> = set.map(|(_, name)| format!("re.{name}")).collect();
        if flags & !0x1ff != 0 {
            set.push(format!("{:#x}", flags & !0x1ff));
        }
        let flags = if set.is_empty() { String::new() } else { format!(", {}", set.join("|")) };
        Ok(Value::from(format!("re.compile({shown}{flags})")))
    }),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("pattern", "The pattern string.", |value| Ok(this(value)?.source.clone())),
    attribute("flags", "The regex matching flags.", |value| Ok(Value::Int(this(value)?.program.parsed.flags))),
    attribute("groups", "The number of capturing groups.", |value| Ok(this(value)?.program.parsed.groups.into())),
    attribute("groupindex", "A dictionary of group names to group numbers.", |value| {
        let dict = Dict::new();
        for (name, number) in &this(value)?.program.parsed.names {
            dict.set(Value::str(name), (*number).into())?;
        }
        Ok(mappingproxy::of(dict.into()))
    }),
];
