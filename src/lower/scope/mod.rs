//! Scope analysis: which names of a module, class, function or comprehension live where; lowering asks for each name.
//!
//! ```text
//!     future     which features the module's head imports
//!     collect    walks the statements and notes what each scope does with each name, in `names`
//!     expression ... and the expressions
//!     check      what CPython's compiler refuses and its symbol table does not: `break` outside a loop, ...
//!     pattern    ... and in patterns
//!     resolve    from the names' uses to their places, from the module inwards
//!     inline     ... of the comprehensions that run in the frame of the function around them
//! ```
//!
//! Errors come in CPython's order: those of the future features, then those of the symbol table (found by `collect`
//! and `resolve`), then those of the compiler (found by `check` and `pattern` in the same walk, and kept until the
//! end).
//!
//! # The order of the children
//!
//! [`Scope::children`] are in the order in which lowering meets the scopes' nodes:
//!
//! - statements and their parts in the order of the source, but: an assignment's value before its targets, an
//!   augmented one's target before its value, an annotated one's target, annotation, value; a loop's iterator before
//!   its target; a handler's type before its body; a case's pattern (a mapping's keys and patterns alternate), guard,
//!   body;
//! - a function: decorators, defaults (positional, then keyword-only), annotations (positional-only, positional,
//!   `*args`, keyword-only, `**kwargs`, result), then its own scope; a lambda: defaults, then its own scope;
//! - a class: decorators, bases, keywords, then its own scope;
//! - a comprehension: its first iterator belongs to the scope around it and comes first, then its own scope, in which:
//!   the first target and conditions, each further iterator, target and conditions, then the element (key, value);
//! - a conditional expression: test, body, orelse.
//!
//! Annotations that are never evaluated have no children here: those of a function's variables, and all of them in a
//! module that imports the feature `annotations`.

mod check;
mod collect;
mod expression;
mod future;
mod inline;
mod names;
mod pattern;
mod resolve;
#[cfg(test)]
mod tests;

use crate::syntax::symbol::well_known;
use crate::syntax::{self, Span, Symbol, ast};
use names::Names;
use std::rc::Rc;

/// Where a name lives, seen from one scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A slot of the function's frame.
    Local(usize),
    /// A slot that holds a cell, because inner functions share the variable.
    Cell(usize),
    /// An index into the function's free variables.
    Free(usize),
    /// The module's namespace, then the builtins.
    Global,
    /// A class body's own namespace, then the globals and builtins; the module level of code that `exec` runs with
    /// locals of its own likewise.
    Namespace,
    /// A class body that reads a variable of an enclosing function: its own namespace, then that free variable.
    NamespaceThenFree(usize),
}

/// What a scope belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    /// The module.
    Module,
    /// A class body.
    Class,
    /// A `def`.
    Function,
    /// A `lambda`.
    Lambda,
    /// A list, set or dict comprehension.
    Comprehension,
    /// A generator expression.
    Generator,
}

impl ScopeKind {
    /// Whether it is a comprehension or generator expression.
    pub fn is_comprehension(self) -> bool {
        matches!(self, ScopeKind::Comprehension | ScopeKind::Generator)
    }

    /// Whether its variables live in slots: it is neither the module nor a class.
    pub fn is_function(self) -> bool {
        !matches!(self, ScopeKind::Module | ScopeKind::Class)
    }
}

/// Where the names of a module's level live.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AnalysisMode {
    /// In the globals.
    Module,
    /// In locals apart from the globals, as `exec` and `eval` can be asked for.
    Namespace,
}

/// A scope and the scopes in it.
#[derive(Debug)]
pub struct Scope {
    /// What it belongs to.
    pub kind: ScopeKind,
    /// `<module>`, the function's or class's name as written, `<lambda>`, `<listcomp>`, `<setcomp>`, `<dictcomp>`,
    /// `<genexpr>`.
    pub name: Symbol,
    /// The dotted path to it: `f.<locals>.g`, `C.m`, `f.<locals>.<listcomp>`.
    pub qualname: Rc<str>,
    /// The name of the innermost class around, which private names are mangled with.
    pub class_name: Option<Symbol>,
    /// Parameters first (positional, keyword-only, `*args`, `**kwargs`), then the other variables. A comprehension's
    /// slot 0 is its parameter `.0`, the first iterator. A class has `__class__` alone, where it needs the cell.
    pub slots: Vec<Symbol>,
    /// The slots that are cells, in rising order.
    pub cells: Vec<usize>,
    /// The free variables.
    pub free: Vec<Symbol>,
    /// Whether it has a `yield` of its own, or is a generator expression.
    pub is_generator: bool,
    /// Whether it is an `async def`, or a comprehension that awaits.
    pub is_async: bool,
    /// Whether it awaits: `await`, `async for`, `async with`, or a comprehension (not a generator expression) that does.
    pub has_await: bool,
    /// Whether it is a class of which some method needs the cell of `__class__`.
    pub uses_class_cell: bool,
    /// Whether it is a comprehension that runs in the frame of the function around it: its places are that one's.
    pub is_inlined: bool,
    /// The scopes directly in it, in the order that the module's head describes.
    pub children: Vec<Scope>,
    /// On the module: whether annotations are kept as text, since it imports that feature.
    pub textual_annotations: bool,
    names: Names,
    /// Where the names live that the source does not mention.
    unmentioned: Place,
    /// The names of `global` and `nonlocal` statements with their places, for errors.
    directives: Vec<(Symbol, Span)>,
}

impl Scope {
    fn new(kind: ScopeKind, name: Symbol, class_name: Option<Symbol>) -> Self {
        Scope {
            kind,
            name,
            qualname: resolve::no_qualname(),
            class_name,
            slots: Vec::new(),
            cells: Vec::new(),
            free: Vec::new(),
            is_generator: kind == ScopeKind::Generator,
            is_async: false,
            has_await: false,
            uses_class_cell: false,
            is_inlined: false,
            children: Vec::new(),
            textual_annotations: false,
            names: Names::default(),
            unmentioned: Place::Global,
            directives: Vec::new(),
        }
    }

    /// Where `name`, which is mangled already, lives.
    pub fn place(&self, name: Symbol) -> Place {
        self.names.get(name).map_or(self.unmentioned, |name| name.place)
    }

    /// The slots of its variables; those that an inlined comprehension has in the frame around it.
    pub fn own_slots(&self) -> Box<[usize]> {
        let slots = self.names.all().iter().filter(|name| name.uses & names::BOUND != 0);
        slots.filter_map(|name| if let Place::Local(slot) = name.place { Some(slot) } else { None }).collect()
    }

    /// Where the variable is that a child's free variable `name` means: a `Cell` or `Free` of this scope. What a class
    /// binds in its namespace does not count.
    pub fn place_for_child(&self, name: Symbol) -> Place {
        if self.kind == ScopeKind::Class {
            if name == well_known::__class__ {
                return Place::Cell(0);
            }
            return self.free.iter().position(|free| *free == name).map_or(Place::Global, Place::Free);
        }
        self.place(name)
    }
}

impl Drop for Scope {
    /// Scopes may nest deeper than the native stack.
    fn drop(&mut self) {
        let mut pending = std::mem::take(&mut self.children);
        while let Some(mut scope) = pending.pop() {
            pending.append(&mut scope.children);
        }
    }
}

/// Analyses a module.
///
/// # Errors
/// What CPython's symbol table and compiler refuse.
pub fn analyse(module: &ast::Module, mode: AnalysisMode) -> Result<Scope, syntax::Error> {
    let collected = future::features(module).and_then(|features| collect::collect(module, features));
    collected.and_then(|collected| collected.resolve(mode)).map_err(|error| *error)
}

/// The name that `name` means in class `class`: private ones get the class's name in front.
pub fn mangle(class: Option<Symbol>, name: Symbol) -> Symbol {
    match class {
        Some(class) => mangle_in(class, name),
        None => name,
    }
}

fn mangle_in(class: Symbol, name: Symbol) -> Symbol {
    let text = name.as_str();
    if !text.starts_with("__") || text.ends_with("__") || text.contains('.') {
        return name;
    }
    match class.as_str().trim_start_matches('_') {
        "" => name,
        class => Symbol::new(&format!("_{class}{text}")),
    }
}
