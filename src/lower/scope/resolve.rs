//! From what the source does with the names to where they live.
//!
//! One walk from the module inwards: on the way down each name of a scope is its own, an enclosing function's or a
//! global one; on the way up each scope provides what its children have free, and makes cells of its own variables.

use super::collect::{Collected, Outcome, overflow};
use super::inline::{can_be_inlined, place_inlined};
use super::names::{BOUND, GLOBAL, NONLOCAL, Uses};
use super::{AnalysisMode, Place, Scope, ScopeKind, mangle};
use crate::fiber;
use crate::syntax::symbol::well_known;
use crate::syntax::{Error, Span, Symbol};
use std::rc::Rc;

thread_local! {
    static NO_QUALNAME: Rc<str> = Rc::from("<module>");
}

/// The module's qualified name, which every scope has until it is resolved.
pub(super) fn no_qualname() -> Rc<str> {
    NO_QUALNAME.with(Rc::clone)
}

impl Collected {
    /// Gives each name its place; then come the errors of the compiler.
    pub(super) fn resolve(self, mode: AnalysisMode) -> Outcome<Scope> {
        let Collected { mut module, later } = self;
        Resolver { visible: Vec::new(), mode }.resolve(&mut module)?;
        match later {
            Some(error) => Err(error),
            None => Ok(module),
        }
    }
}

pub(super) struct Resolver {
    /// By symbol: whether some function around the scope at hand has such a variable.
    visible: Vec<bool>,
    mode: AnalysisMode,
}

impl Resolver {
    fn resolve(&mut self, scope: &mut Scope) -> Outcome {
        if fiber::stack_is_low() {
            return fiber::grow(|| self.resolve_here(scope)).unwrap_or_else(|_| Err(overflow()));
        }
        self.resolve_here(scope)
    }

    fn resolve_here(&mut self, scope: &mut Scope) -> Outcome {
        self.place_names(scope)?;
        if !scope.children.is_empty() {
            let hidden = self.show(scope);
            let mut children = std::mem::take(&mut scope.children);
            for child in &mut children {
                child.qualname = qualname(scope, child);
                if scope.kind.is_function() && can_be_inlined(child) {
                    child.is_inlined = true;
                    self.provide_for_inlined(scope, child, &mut Vec::new());
                    continue;
                }
                self.resolve(child)?;
                for name in &child.free {
                    provide(scope, *name);
                }
            }
            for child in children.iter_mut().filter(|child| child.is_inlined) {
                place_inlined(scope, child, &mut Vec::new(), 0);
            }
            scope.children = children;
            for (name, before) in hidden.into_iter().rev() {
                self.set_visible(name, before);
            }
        }
        let slots = scope.names.all().iter().filter_map(|name| match name.place {
            Place::Cell(slot) => Some(slot),
            _ => None,
        });
        scope.cells.extend(slots);
        Ok(())
    }

    /// The names of `scope` itself.
    fn place_names(&self, scope: &mut Scope) -> Outcome {
        let Scope { kind, names, directives, slots, free, unmentioned, .. } = scope;
        let namespace = match (*kind, self.mode) {
            (ScopeKind::Class, _) | (ScopeKind::Module, AnalysisMode::Namespace) => Place::Namespace,
            _ => Place::Global,
        };
        *unmentioned = namespace;
        for name in names.all_mut() {
            let symbol = name.symbol;
            let next = free.len();
            name.place = if name.uses & GLOBAL != 0 {
                if name.uses & NONLOCAL != 0 {
                    return refuse(directives, symbol, format!("name '{symbol}' is nonlocal and global"));
                }
                Place::Global
            } else if name.uses & NONLOCAL != 0 {
                if *kind == ScopeKind::Module {
                    let message = "nonlocal declaration not allowed at module level".to_string();
                    return refuse(directives, symbol, message);
                }
                if !self.is_visible(symbol) {
                    return refuse(directives, symbol, format!("no binding for nonlocal '{symbol}' found"));
                }
                free.push(symbol);
                Place::Free(next)
            } else if name.uses & BOUND != 0 {
                if kind.is_function() {
                    slots.push(symbol);
                    Place::Local(slots.len() - 1)
                } else {
                    namespace
                }
            } else if self.is_visible(symbol) {
                free.push(symbol);
                if *kind == ScopeKind::Class { Place::NamespaceThenFree(next) } else { Place::Free(next) }
            } else {
                namespace
            };
        }
        Ok(())
    }

    /// Makes what the children of `scope` see through it visible; gives what that hid, to be put back.
    fn show(&mut self, scope: &Scope) -> Vec<(Symbol, bool)> {
        let mut hidden = Vec::new();
        match scope.kind {
            ScopeKind::Module => {}
            ScopeKind::Class => hidden.push((well_known::__class__, self.set_visible(well_known::__class__, true))),
            _ => {
                for name in scope.names.all() {
                    let visible = match name.place {
                        Place::Local(_) => true,
                        Place::Global if name.uses & GLOBAL != 0 => false,
                        _ => continue,
                    };
                    hidden.push((name.symbol, self.set_visible(name.symbol, visible)));
                }
            }
        }
        hidden
    }

    pub(super) fn is_visible(&self, name: Symbol) -> bool {
        self.visible.get(name.index()).is_some_and(|visible| *visible)
    }

    fn set_visible(&mut self, name: Symbol, visible: bool) -> bool {
        let index = name.index();
        if index >= self.visible.len() {
            if !visible {
                return false;
            }
            self.visible.resize((index + 1).next_power_of_two(), false);
        }
        std::mem::replace(&mut self.visible[index], visible)
    }
}

/// Makes `name`, which a child has free, available in `scope`.
pub(super) fn provide(scope: &mut Scope, name: Symbol) {
    let Scope { kind, names, slots, free, .. } = scope;
    if *kind == ScopeKind::Class {
        if name == well_known::__class__ {
            if !scope.uses_class_cell {
                scope.uses_class_cell = true;
                slots.push(name);
                scope.cells.push(0);
            }
        } else if !free.contains(&name) {
            free.push(name);
        }
        return;
    }
    let known = names.get_or_add(name);
    match known.place {
        Place::Local(slot) => known.place = Place::Cell(slot),
        Place::Global => {
            known.place = Place::Free(free.len());
            free.push(name);
        }
        _ => {}
    }
}

/// The dotted path to `child`, a scope directly in `scope`.
pub(super) fn qualname(scope: &Scope, child: &Scope) -> Rc<str> {
    let name = child.name.as_str();
    let is_global = || {
        let uses: Uses = scope.names.uses(mangle(scope.class_name, child.name));
        matches!(child.kind, ScopeKind::Function | ScopeKind::Class) && uses & GLOBAL != 0
    };
    if scope.kind == ScopeKind::Module || is_global() {
        return Rc::from(name);
    }
    let path = &scope.qualname;
    match scope.kind {
        ScopeKind::Function | ScopeKind::Lambda => Rc::from(format!("{path}.<locals>.{name}")),
        _ => Rc::from(format!("{path}.{name}")),
    }
}

/// An error at the statement that declares `name`.
fn refuse(directives: &[(Symbol, Span)], name: Symbol, message: String) -> Outcome {
    let span = directives.iter().find(|(declared, _)| *declared == name).map_or(Span::default(), |(_, span)| *span);
    Err(Box::new(Error::syntax(span, message)))
}
