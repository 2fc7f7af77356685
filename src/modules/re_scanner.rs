//! Scanners: what `Pattern.scanner` gives, which goes through a string match by match; `re_pattern.rs` makes them.

use super::re_pattern::{self, bounds, found, offsets};
use super::re_program::{Mode, Subject};
use crate::object::buffer::View;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::exception::type_error;
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::native;
use crate::object::{Ref, Result, Value};
use std::cell::Cell;
use std::rc::Rc;

/// The body of a scanner.
struct Scanner {
    pattern: Value,
    subject: Rc<Subject>,
    part: (usize, usize),
    /// Where the next match is looked for; None behind the last one.
    at: Cell<Option<usize>>,
    /// Whether the match before was empty, so that the next one must not be.
    onwards: Cell<bool>,
    /// Has a bytearray keep its size.
    _held: Option<View>,
}

impl NativeObject for Scanner {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.pattern);
    }
}

crate::native_class!(
    /// The class of scanners.
    fn class "_sre.SRE_Scanner" TABLE
);

static TABLE: ClassTable = ClassTable {
    module: "_sre",
    methods: &[
        native("match(self, /)", "", |args| this(&args[0])?.next(Mode::Match)),
        native("search(self, /)", "", |args| this(&args[0])?.next(Mode::Search)),
    ],
    attributes: &[attribute("pattern", "", |value| Ok(this(value)?.pattern.clone()))],
    ..ClassTable::EMPTY
};

/// A scanner of a part of a string.
///
/// # Errors
/// TypeError where the pattern does not fit the string, or a bound is no integer.
pub(super) fn new(pattern: &Value, string: &Value, pos: &Value, endpos: &Value) -> Result {
    let subject = re_pattern::this(pattern)?.subject(string)?;
    let part = bounds(&subject, pos, endpos)?;
    let held = subject.held();
    let at = Cell::new(Some(offsets(&subject, part).0));
    Ok(Value::object(Scanner { pattern: pattern.clone(), subject, part, at, onwards: Cell::new(false), _held: held }))
}

fn this(value: &Value) -> Result<&Scanner> {
    value.downcast::<Scanner>().ok_or_else(|| type_error("a scanner is required"))
}

impl Scanner {
    fn next(&self, mode: Mode) -> Result {
        let Some(at) = self.at.get() else { return Ok(Value::None) };
        let mode = if self.onwards.get() && matches!(mode, Mode::Search) { Mode::Onwards } else { mode };
        let end = offsets(&self.subject, self.part).1;
        let program = &re_pattern::this(&self.pattern)?.program;
        let spans = program.find(&self.subject, (at, end), mode)?;
        let Some((spans, (start, stop))) = spans.and_then(|spans| spans[0].map(|whole| (spans, whole))) else {
            self.at.set(None);
            return Ok(Value::None);
        };
        if self.onwards.get() && (start, stop) == (at, at) {
            self.at.set(None);
            return Ok(Value::None);
        }
        self.at.set(Some(stop));
        self.onwards.set(start == stop);
        Ok(found(&self.pattern, &self.subject, spans, self.part))
    }
}
