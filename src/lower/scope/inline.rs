//! Comprehensions that run in the frame of the function around them, as those of later versions of CPython do (PEP 709).
//!
//! Their variables get hidden slots of that frame, whose names begin with dots; what they read is where it is for the
//! function itself, so that they make no cells of its variables. A comprehension stays a function of its own where
//! somebody could tell: an inner function may share its variables, it awaits, it binds a name outside, or it calls what
//! looks at the frame.

use super::names::{BOUND, GLOBAL, NONLOCAL};
use super::resolve::Resolver;
use super::{Place, Scope, ScopeKind};
use crate::syntax::Symbol;

/// What looks at the frame that it is called from.
const LOOKERS: &[&str] = &["locals", "vars", "dir", "eval", "exec", "super"];

/// Whether the scope can run in the frame of a function around it.
pub(super) fn can_be_inlined(scope: &Scope) -> bool {
    scope.kind == ScopeKind::Comprehension
        && !scope.is_async
        && !scope.has_await
        && scope.children.iter().all(can_be_inlined)
        && scope
            .names
            .all()
            .iter()
            .all(|name| name.uses & (GLOBAL | NONLOCAL) == 0 && !LOOKERS.contains(&name.symbol.as_str()))
}

impl Resolver {
    /// Makes what an inlined comprehension reads of enclosing functions available in `scope`, the function that it runs
    /// in; `bound` are the variables of comprehensions around it.
    pub(super) fn provide_for_inlined(&self, scope: &mut Scope, inlined: &Scope, bound: &mut Vec<Symbol>) {
        let outer = bound.len();
        bound.extend(inlined.names.all().iter().filter(|name| name.uses & BOUND != 0).map(|name| name.symbol));
        for name in inlined.names.all() {
            let symbol = name.symbol;
            if !bound.contains(&symbol) && scope.names.get(symbol).is_none() && self.is_visible(symbol) {
                super::resolve::provide(scope, symbol);
            }
        }
        for child in &inlined.children {
            self.provide_for_inlined(scope, child, bound);
        }
        bound.truncate(outer);
    }
}

/// Gives the names of an inlined comprehension their places in `scope`, whose own are final; `bound` are those of the
/// comprehensions around it, `depth` of them.
pub(super) fn place_inlined(scope: &mut Scope, inlined: &mut Scope, bound: &mut Vec<(Symbol, Place)>, depth: usize) {
    inlined.is_inlined = true;
    inlined.unmentioned = scope.unmentioned;
    let outer = bound.len();
    for name in inlined.names.all_mut() {
        let symbol = name.symbol;
        if name.uses & BOUND != 0 {
            name.place = Place::Local(hidden_slot(scope, symbol, depth));
            bound.push((symbol, name.place));
        }
    }
    for name in inlined.names.all_mut().iter_mut().filter(|name| name.uses & BOUND == 0) {
        let around = bound[..outer].iter().rev().find(|(symbol, _)| *symbol == name.symbol);
        name.place = around.map_or_else(|| scope.place(name.symbol), |(_, place)| *place);
    }
    let mut children = std::mem::take(&mut inlined.children);
    for child in &mut children {
        child.qualname = super::resolve::qualname(inlined, child);
        place_inlined(scope, child, bound, depth + 1);
    }
    inlined.children = children;
    bound.truncate(outer);
}

/// The slot of a comprehension's variable: comprehensions side by side share them.
fn hidden_slot(scope: &mut Scope, name: Symbol, depth: usize) -> usize {
    let hidden = Symbol::new(&format!("{}{name}", ".".repeat(depth + 2)));
    scope.slots.iter().position(|slot| *slot == hidden).unwrap_or_else(|| {
        scope.slots.push(hidden);
        scope.slots.len() - 1
    })
}
