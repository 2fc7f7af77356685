//! What native functions say of arguments that do not fit: CPython's words, in CPython's order.
//!
//! `native_function.rs` asks here when it binds arguments.

use super::exception::type_error;
use super::native_function::{Binding, NativeFunction};
use super::types::types;
use super::{Result, Thrown, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// The slots whose wrappers count arguments by a function that names no name, so that the message begins with a space;
/// those of repetition belong here in sequences alone.
const COUNTED_WITHOUT_NAME: [&str; 6] = ["__pow__", "__rpow__", "__setitem__", "__setattr__", "__set__", "__get__"];
const REPETITIONS: [&str; 3] = ["__mul__", "__rmul__", "__imul__"];

impl NativeFunction {
    /// Refuses more arguments than there are parameters, and fewer than take a position only.
    pub(super) fn check_count(&self, positional: usize, keywords: usize) -> Result<()> {
        let signature = &self.signature;
        let named = signature.parameters.len() - usize::from(signature.keyword_variadic);
        let too_many =
            positional > signature.positional || !signature.keyword_variadic && positional + keywords > named;
        if !signature.variadic && too_many {
            return Err(self.wrong_count(positional, keywords));
        }
        let required = signature.required.min(signature.positional_only);
        if positional < required { Err(self.missing(positional, positional, keywords)) } else { Ok(()) }
    }

    /// The error for keyword arguments where none is taken.
    #[cold]
    pub(super) fn no_keywords(&self) -> Thrown {
        type_error(if self.is_slot() && !self.is_constructor() {
            format!("wrapper {}() takes no keyword arguments", self.name)
        } else if self.signature.bracketed || self.signature.is_old && self.signature.variadic {
            format!("{}() takes no keyword arguments", self.title())
        } else {
            format!("{}() takes no keyword arguments", self.qualified_title())
        })
    }

    /// Whether keyword arguments are for the other one of `__new__` and `__init__`, which a subclass has written.
    #[cold]
    pub(super) fn leaves_keywords(&self, positional: &[Value]) -> bool {
        let other = match (self.name.as_str(), positional.first()) {
            ("__new__", Some(Value::Class(class))) => class.lookup(well_known::__init__),
            ("__init__", Some(object)) if self.owner.as_ref().is_some_and(|owner| owner.same(&types().list)) => {
                object.class().lookup(well_known::__new__)
            }
            _ => None,
        };
        other.is_some_and(|found| !matches!(found, Value::NativeFunction(_)))
    }

    /// The error for a keyword argument that is for no parameter, or for one that has a value.
    #[cold]
    pub(super) fn refused_keyword(&self, name: Symbol, place: Option<usize>) -> Thrown {
        type_error(match place {
            Some(place) => format!(
                "argument for {}() given by name ('{name}') and position ({})",
                self.title(),
                place + 1 - self.implicit()
            ),
            None => format!("'{name}' is an invalid keyword argument for {}()", self.title()),
        })
    }

    fn title(&self) -> &'static str {
        match (&self.owner, self.name.as_str()) {
            (Some(owner), "__new__" | "__init__") => Symbol::new(&owner.short_name()).as_str(),
            (_, name) => name,
        }
    }

    fn qualified_title(&self) -> String {
        match &self.owner {
            Some(owner) if !self.is_constructor() => format!("{}.{}", owner.short_name(), self.name),
            _ => match self.module {
                Some(module) if module != well_known::builtins => format!("{module}.{}", self.name),
                _ => self.title().to_owned(),
            },
        }
    }

    fn is_constructor(&self) -> bool {
        matches!(self.name.as_str(), "__new__" | "__init__")
    }

    /// How many first parameters the caller does not write: `self` or the class.
    fn implicit(&self) -> usize {
        usize::from(self.owner.is_some() && (self.binding != Binding::StaticMethod || self.name.as_str() == "__new__"))
    }

    #[cold]
    pub(super) fn wrong_count(&self, positional: usize, keywords: usize) -> Thrown {
        let signature = &self.signature;
        let implicit = self.implicit();
        let given = positional.saturating_sub(implicit) + keywords;
        let most = signature.positional - implicit.min(signature.positional);
        let least = signature.required.saturating_sub(implicit);
        let title = self.title();
        if self.is_slot() && !self.is_constructor() {
            let name = if self.is_counted_without_name() { " " } else { "" };
            return type_error(format!("{name}{}", expected(least, most, given)));
        }
        if signature.bracketed {
            let (bound, limit) = if given < least { ("least", least) } else { ("most", most) };
            return type_error(format!("{title}() takes at {bound} {} ({given} given)", arguments(limit)));
        }
        if self.positional_only() {
            let qualified = self.qualified_title();
            return type_error(match (least, most) {
                (0, 0) if !self.is_constructor() => format!("{qualified}() takes no arguments ({given} given)"),
                (1, 1) if !self.is_constructor() => {
                    format!("{qualified}() takes exactly one argument ({given} given)")
                }
                _ => format!("{title} {}", expected(least, most, given)),
            });
        }
        let all = signature.parameters.len() - implicit - usize::from(signature.keyword_variadic);
        if all > most && given <= all {
            if most == 0 {
                return type_error(format!("{title}() takes no positional arguments"));
            }
            let exactly = if least == most { "exactly" } else { "at most" };
            let plural = if most == 1 { "" } else { "s" };
            return type_error(format!("{title}() takes {exactly} {most} positional argument{plural} ({given} given)"));
        }
        let kind = if positional == implicit { "keyword " } else { "" };
        let plural = if all == 1 { "" } else { "s" };
        type_error(format!("{title}() takes at most {all} {kind}argument{plural} ({given} given)"))
    }

    fn positional_only(&self) -> bool {
        self.signature.positional_only >= self.signature.positional && self.signature.simple
    }

    fn is_counted_without_name(&self) -> bool {
        let name = self.name.as_str();
        let is_sequence = || self.owner.as_ref().is_some_and(|owner| owner.lookup(well_known::__getitem__).is_some());
        COUNTED_WITHOUT_NAME.contains(&name) || REPETITIONS.contains(&name) && is_sequence()
    }

    #[cold]
    pub(super) fn missing(&self, place: usize, positional: usize, keywords: usize) -> Thrown {
        if self.positional_only() {
            return self.wrong_count(positional, keywords);
        }
        if place < self.implicit() && self.is_constructor() {
            let title = self.title();
            return type_error(format!("{title}.{}(): not enough arguments", self.name));
        }
        let signature = &self.signature;
        let name = signature.parameters[place].name;
        if place < signature.positional_only {
            let least = signature.required.min(signature.positional_only) - self.implicit();
            let given = positional.saturating_sub(self.implicit());
            let most = signature.positional - self.implicit();
            if signature.variadic {
                return type_error(format!("{} expected at least {}, got {given}", self.title(), arguments(least)));
            }
            let bound = if least < most { "at least" } else { "exactly" };
            let plural = if least == 1 { "" } else { "s" };
            return type_error(format!(
                "{}() takes {bound} {least} positional argument{plural} ({given} given)",
                self.title()
            ));
        }
        let place = place + 1 - self.implicit() - usize::from(signature.variadic);
        type_error(format!("{}() missing required argument '{name}' (pos {place})", self.title()))
    }
}

/// A number of arguments in words.
fn arguments(count: usize) -> String {
    format!("{count} argument{}", if count == 1 { "" } else { "s" })
}

/// What is expected of functions that take positions only.
fn expected(least: usize, most: usize, given: usize) -> String {
    let (bound, limit) = match (least == most, given < least) {
        (true, _) => ("", most),
        (false, true) => ("at least ", least),
        (false, false) => ("at most ", most),
    };
    format!("expected {bound}{}, got {given}", arguments(limit))
}
