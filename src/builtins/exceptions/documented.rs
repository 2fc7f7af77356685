//! The exception classes and what `help()` says of those that add nothing to their base.

use super::{groups, named, os_errors, syntax_errors, unicode_errors};
use crate::builtins::Filling;
use crate::object::class_table::ClassTable;

macro_rules! documented {
    ($doc:literal) => {
        &ClassTable { doc: $doc, ..ClassTable::EMPTY }
    };
}

/// The classes and their contents.
pub(in crate::builtins) const TYPES: &[Filling] = &[
];
