//! Names: reading, assigning and deleting variables wherever they live.

use crate::object::dict::Dict;
use crate::object::exception::{self, name_error};
use crate::object::frame::Frame;
use crate::object::heap::Ref;
use crate::object::node::{Flow, Node};
use crate::object::operation::{delete_item, get_item, in_place, set_item};
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Result, Thrown, Value, state};
use crate::syntax::ast::BinaryOperator;
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};
use std::cell::Cell;

/// The error of reading an unbound local.
#[cold]
#[inline(never)]
pub fn unbound_local(frame: &Frame, slot: usize) -> Thrown {
    let name = frame.code().slots[slot];
    // The variables of inlined comprehensions have dots before their names, two and one more at each depth; those of
    // comprehensions and the function around the innermost one are free in it.
    let own = name.as_str().trim_start_matches('.');
    let (dots, parts) = (name.as_str().len() - own.len(), frame.parts());
    if parts > 0 && dots != parts + 1 {
        return unbound_free(Symbol::new(own));
    }
    exception::unbound_local_error(format!(
        "cannot access local variable '{own}' where it is not associated with a value"
    ))
}

#[cold]
#[inline(never)]
fn unbound_free(name: Symbol) -> Thrown {
    exception::new(
        &types().name_error,
        format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope"),
    )
}

/// The builtins that a namespace has of its own: what its `__builtins__` is, where that is not the module `builtins`.
///
/// `eval` and `exec` are given such a namespace to keep names from what they run.
#[cold]
#[inline(never)]
pub fn own_builtins(globals: &Ref<Dict>) -> Option<Value> {
    let found = globals.get_name(well_known::__builtins__)?;
    let namespace = match &found {
        Value::Module(module) => module.namespace.clone(),
        Value::Dict(dict) => Ref::clone(dict),
        _ => return Some(found),
    };
    let is_common = state::with_builtins(|builtins| builtins.same(&namespace));
    (!is_common).then(|| namespace.into())
}

/// What builtins of a namespace's own have under the name.
///
/// # Errors
/// What a mapping of a script's making raises, KeyError excepted.
pub fn find_item(builtins: &Value, name: Symbol) -> Result<Option<Value>> {
    match builtins {
        Value::Dict(dict) => Ok(dict.get_name(name)),
        mapping => exception::absorb(get_item(mapping, &Str::of_symbol(name).into()), &types().key_error),
    }
}

/// Reads a local variable.
pub struct LoadLocal {
    /// Its slot.
    pub slot: usize,
    /// Where it stands.
    pub span: Span,
}

impl Node for LoadLocal {
    #[inline]
    fn eval(&self, frame: &Frame) -> Result {
        let value = frame.local(self.slot);
        if value.is_null() {
            frame.at(self.span);
            return Err(unbound_local(frame, self.slot));
        }
        Ok(value.clone())
    }
}

/// Reads a local variable that inner functions share.
pub struct LoadCell {
    /// The slot of its cell.
    pub slot: usize,
    /// Where it stands.
    pub span: Span,
}

impl Node for LoadCell {
    fn eval(&self, frame: &Frame) -> Result {
        let value = frame.cell(self.slot).get();
        if value.is_null() {
            frame.at(self.span);
            return Err(unbound_local(frame, self.slot));
        }
        Ok(value)
    }
}

/// Reads a variable of an enclosing function.
pub struct LoadFree {
    /// Its number among the function's free variables.
    pub index: usize,
    /// Its name.
    pub name: Symbol,
    /// Where it stands.
    pub span: Span,
}

impl Node for LoadFree {
    fn eval(&self, frame: &Frame) -> Result {
        let value = frame.free(self.index).get();
        if value.is_null() {
            frame.at(self.span);
            return Err(unbound_free(self.name));
        }
        Ok(value)
    }
}

/// The version of no keys.
const NO_VERSION: u64 = u64::MAX;

/// Reads a name of the module, or a builtin one.
pub struct LoadGlobal {
    name: Symbol,
    span: Span,
    /// The version of the module's keys for which the place holds.
    version: Cell<u64>,
    /// The version of the builtins' keys, where the name is a builtin; otherwise 0.
    builtin_version: Cell<u64>,
    place: Cell<u32>,
}

impl LoadGlobal {
    /// Reads `name`.
    pub fn new(name: Symbol, span: Span) -> Self {
        LoadGlobal { name, span, version: Cell::new(NO_VERSION), builtin_version: Cell::new(0), place: Cell::new(0) }
    }

    /// The value.
    ///
    /// # Errors
    /// NameError.
    #[inline(always)]
    pub fn load(&self, frame: &Frame) -> Result {
        let globals = frame.globals();
        let version = self.version.get();
        if globals.keys_are(version) {
            let builtin = self.builtin_version.get();
            if builtin == 0 {
                if let Some(value) = globals.value_at(self.place.get() as usize) {
                    return Ok(value);
                }
            } else if let Some(value) = self.load_builtin(builtin) {
                return Ok(value);
            }
        }
        self.find(frame, globals)
    }

    /// Whether it was a builtin when it was last looked up.
    #[inline(always)]
    pub fn finds_builtin(&self) -> bool {
        self.builtin_version.get() != 0
    }

    /// What `work` finds out of the builtin that it still is.
    #[inline(always)]
    pub fn with_builtin<T>(&self, frame: &Frame, work: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        if !frame.globals().keys_are(self.version.get()) {
            return None;
        }
        let version = self.builtin_version.get();
        state::with_builtins(|builtins| {
            if builtins.keys_are(version) {
                builtins.with_value_at(self.place.get() as usize, work).flatten()
            } else {
                None
            }
        })
    }

    #[inline]
    fn load_builtin(&self, version: u64) -> Option<Value> {
        state::with_builtins(|builtins| {
            if builtins.keys_are(version) { builtins.value_at(self.place.get() as usize) } else { None }
        })
    }

    #[cold]
    #[inline(never)]
    fn find(&self, frame: &Frame, globals: &Ref<Dict>) -> Result {
        self.version.set(NO_VERSION);
        if let Some(place) = globals.place_of(self.name) {
            self.version.set(globals.keys_version());
            self.builtin_version.set(0);
            self.place.set(place as u32);
            return Ok(globals.value_at(place).unwrap_or_default());
        }
        if let Some(own) = own_builtins(globals) {
            // The place is not remembered: what `eval` was given to forbid names must forbid them always.
            return match find_item(&own, self.name)? {
                Some(value) => Ok(value),
                None => {
                    frame.at(self.span);
                    Err(name_error(self.name))
                }
            };
        }
        let builtin = state::with_builtins(|builtins| {
            let place = builtins.place_of(self.name)?;
            self.version.set(globals.keys_version());
            self.builtin_version.set(builtins.keys_version());
            self.place.set(place as u32);
            builtins.value_at(place)
        });
        match builtin {
            Some(value) => Ok(value),
            None => {
                frame.at(self.span);
                Err(name_error(self.name))
            }
        }
    }
}

impl Node for LoadGlobal {
    #[inline]
    fn eval(&self, frame: &Frame) -> Result {
        self.load(frame)
    }
}

/// Reads a name in a class body, or in code that `exec` runs with locals of its own: the frame's namespace first.
pub struct LoadNamespace {
    /// Its name.
    pub name: Symbol,
    /// Where it stands.
    pub span: Span,
    /// What reads it where the namespace has no such name.
    pub otherwise: Box<dyn Node>,
}

impl Node for LoadNamespace {
    fn eval(&self, frame: &Frame) -> Result {
        frame.at(self.span);
        let found = match &frame.companion() {
            Value::Dict(dict) => dict.get_name(self.name),
            Value::Null => None,
            mapping => {
                let item = get_item(mapping, &Str::of_symbol(self.name).into());
                exception::absorb(item, &types().key_error)?
            }
        };
        match found {
            Some(value) => Ok(value),
            None => self.otherwise.eval(frame),
        }
    }
}

/// A variable that a statement assigns or deletes.
#[derive(Clone, Copy)]
pub enum Variable {
    /// A slot.
    Local(usize),
    /// A slot that holds a cell.
    Cell(usize),
    /// A variable of an enclosing function.
    Free(usize),
    /// A name of the module.
    Global,
    /// A name of the frame's namespace.
    Namespace,
}

impl Variable {
    /// Binds the variable; errors: what a namespace of a script's making raises.
    #[inline]
    pub fn store(self, frame: &Frame, name: Symbol, value: Value) -> Result<()> {
        match self {
            Variable::Local(slot) => frame.set_local(slot, value),
            Variable::Cell(slot) => frame.cell(slot).set(value),
            Variable::Free(index) => frame.free(index).set(value),
            Variable::Global => frame.globals().set_name(name, value),
            Variable::Namespace => match &frame.companion() {
                Value::Dict(dict) => dict.set_name(name, value),
                mapping => return set_item(mapping, &Str::of_symbol(name).into(), value),
            },
        }
        Ok(())
    }

    /// Unbinds the variable.
    ///
    /// # Errors
    /// NameError where it is not bound.
    pub fn delete(self, frame: &Frame, name: Symbol) -> Result<()> {
        let old = match self {
            Variable::Local(slot) => frame.replace_local(slot, Value::Null).present(),
            Variable::Cell(slot) => frame.cell(slot).replace(Value::Null).present(),
            Variable::Free(index) => frame.free(index).replace(Value::Null).present(),
            Variable::Global => frame.globals().remove_name(name),
            Variable::Namespace => match &frame.companion() {
                Value::Dict(dict) => dict.remove_name(name),
                mapping => return delete_item(mapping, &Str::of_symbol(name).into()),
            },
        };
        match (old, self) {
            (Some(_), _) => Ok(()),
            (None, Variable::Local(slot) | Variable::Cell(slot)) => Err(unbound_local(frame, slot)),
            (None, Variable::Free(_)) => Err(unbound_free(name)),
            (None, _) => Err(name_error(name)),
        }
    }
}

/// Where in its namespace a module's name was last bound.
pub struct GlobalPlace {
    name: Symbol,
    version: Cell<u64>,
    place: Cell<u32>,
}

impl GlobalPlace {
    /// The place of `name`, not yet known.
    pub fn new(name: Symbol) -> Self {
        GlobalPlace { name, version: Cell::new(0), place: Cell::new(0) }
    }

    /// Binds the name.
    #[inline]
    pub fn store(&self, frame: &Frame, value: Value) {
        let globals = frame.globals();
        let version = self.version.get();
        if version != 0 && globals.keys_are(version) {
            globals.replace_at(self.place.get() as usize, value);
        } else {
            self.find(globals, value);
        }
    }

    /// Appends to a string that nobody else refers to, in place; whether it did.
    fn append(&self, frame: &Frame, text: &Ref<Str>) -> bool {
        let globals = frame.globals();
        let version = self.version.get();
        let appended = |value: &mut Value| match value {
            Value::Str(present) => !present.same(text) && present.append(text),
            _ => false,
        };
        version != 0
            && globals.keys_are(version)
            && globals.update_at(self.place.get() as usize, appended).unwrap_or(false)
    }

    #[cold]
    #[inline(never)]
    fn find(&self, globals: &Ref<Dict>, value: Value) {
        globals.set_name(self.name, value);
        if let Some(place) = globals.place_of(self.name) {
            self.version.set(globals.keys_version());
            self.place.set(place as u32);
        }
    }
}

/// Assigns a module's name.
pub struct StoreGlobal {
    /// The name.
    pub place: GlobalPlace,
    /// The value.
    pub value: Box<dyn Node>,
}

impl Node for StoreGlobal {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.eval(frame)?;
        self.place.store(frame, value);
        Ok(Value::None)
    }
}

/// `name OP= value` where the name is the module's.
pub struct AugmentGlobal {
    /// Reads the name.
    pub read: LoadGlobal,
    /// Binds it.
    pub place: GlobalPlace,
    /// The operator.
    pub operator: BinaryOperator,
    /// The right operand.
    pub value: Box<dyn Node>,
    /// Where the statement stands.
    pub span: Span,
}

impl Node for AugmentGlobal {
    fn eval(&self, frame: &Frame) -> Result {
        let left = self.read.load(frame)?;
        let right = self.value.eval(frame)?;
        let value = match super::arithmetic::quick(self.operator, &left, &right) {
            Some(value) => value,
            None => {
                if let (BinaryOperator::Add, Value::Str(_), Value::Str(text)) = (self.operator, &left, &right) {
                    drop(left);
                    if self.place.append(frame, text) {
                        return Ok(Value::None);
                    }
                    return self.again(frame, &right);
                }
                frame.at(self.span);
                in_place(self.operator, &left, &right)?
            }
        };
        self.place.store(frame, value);
        Ok(Value::None)
    }
}

impl AugmentGlobal {
    #[inline(never)]
    fn again(&self, frame: &Frame, right: &Value) -> Result {
        let left = self.read.load(frame)?;
        frame.at(self.span);
        let value = in_place(self.operator, &left, right)?;
        drop(left);
        self.place.store(frame, value);
        Ok(Value::None)
    }
}

/// `del name`.
pub struct DeleteName {
    /// Where the variable lives.
    pub variable: Variable,
    /// Its name.
    pub name: Symbol,
    /// Where it stands.
    pub span: Span,
}

impl Node for DeleteName {
    fn eval(&self, frame: &Frame) -> Result {
        frame.at(self.span);
        self.variable.delete(frame, self.name)?;
        Ok(Value::None)
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match self.eval(frame) {
            Ok(_) => Flow::Next,
            Err(thrown) => thrown.into(),
        }
    }
}
