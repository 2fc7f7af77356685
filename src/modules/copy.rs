//! The module `_copy`: the native half of `copy.deepcopy`, whose script half is `stdlib/copy.py`.
//!
//! It copies what is made of builtin containers and of plain instances: those whose class says nothing about how it is
//! copied. Everything else is for the function that the script half hands over.

use crate::object::dict::Dict;
use crate::object::dict_view::Part;
use crate::object::exception::{self, type_error};
use crate::object::instance::Instance;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::special::{Special, find_in_class};
use crate::object::operation::{Iteration, call, guarded};
use crate::object::shape::ShapeId;
use crate::object::state::NativeLevel;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("__doc__", "Deep copies of builtin containers and plain instances.");
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[native(
    "deepcopy(x, memo, reducers, other, /)",
    "Make a copy of the object and of all that it holds; other(x, memo) copies what has ways of its own.",
    |args| {
        let [x, memo, reducers, other] = args else { return Ok(Value::None) };
        match (memo, reducers) {
            (Value::Dict(memo), Value::Dict(reducers)) => Copier { memo, reducers, other }.copy(x),
            (Value::Dict(_), _) => Err(type_error("the reducers are no dict")),
            _ => call(other, &[x.clone(), memo.clone()]),
        }
    },
)];

struct Copier<'a> {
    memo: &'a Ref<Dict>,
    /// `copyreg.dispatch_table`.
    reducers: &'a Ref<Dict>,
    other: &'a Value,
}

fn identity(value: &Value) -> Value {
    Value::from(value.address())
}

impl Copier<'_> {
    fn copy(&self, x: &Value) -> Result {
        if let Some(made) = self.memo.get(&identity(x))? {
            return Ok(made);
        }
        match x {
            Value::None
            | Value::True
            | Value::False
            | Value::Int(_)
            | Value::Float(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::BigInt(_)
            | Value::Complex(_)
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::Range(_)
            | Value::Function(_)
            | Value::Class(_) => Ok(x.clone()),
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) => self.nested(|| self.container(x)),
            Value::Instance(instance) if self.is_plain(instance) => self.nested(|| self.instance(x, instance)),
            _ => call(self.other, &[x.clone(), Value::from(self.memo)]),
        }
    }

    /// Goes one level down.
    fn nested(&self, work: impl FnOnce() -> Result) -> Result {
        let Some(_level) = NativeLevel::enter() else { return Err(exception::recursion_error()) };
        guarded(work)
    }

    fn container(&self, x: &Value) -> Result {
        let made = match x {
            Value::List(list) => {
                let made = Value::list(Vec::with_capacity(list.len()));
                self.memo.set(identity(x), made.clone())?;
                let mut place = 0;
                while let Some(item) = list.get(place) {
                    let item = self.copy(&item)?;
                    if let Value::List(made) = &made {
                        made.push(item);
                    }
                    place += 1;
                }
                made
            }
            Value::Dict(dict) => {
                let target = Dict::new();
                let made = Value::from(&target);
                self.memo.set(identity(x), made.clone())?;
                let mut items = Iteration::dict(dict, Part::Items);
                while let Some(crate::object::operation::iterate::Pair::Two(key, value)) = items.next_pair()? {
                    let value = self.copy(&value)?;
                    let key = self.copy(&key)?;
                    target.set(key, value)?;
                }
                made
            }
            Value::Tuple(tuple) => {
                let mut items = Vec::with_capacity(tuple.len());
                for item in tuple.iter() {
                    items.push(self.copy(item)?);
                }
                // A tuple in a cycle with itself has been copied by now.
                if let Some(made) = self.memo.get(&identity(x))? {
                    return Ok(made);
                }
                if items.iter().zip(tuple.iter()).all(|(made, item)| made.is(item)) {
                    return Ok(x.clone());
                }
                let made = Value::tuple(items);
                self.memo.set(identity(x), made.clone())?;
                made
            }
            _ => return Ok(x.clone()),
        };
        self.keep_alive(x)?;
        Ok(made)
    }

    /// Keeps the object until the copying ends, so that its identity is not given to another one.
    fn keep_alive(&self, x: &Value) -> Result<()> {
        let key = Value::from(Value::from(self.memo).address());
        match &self.memo.get(&key)? {
            Some(Value::List(kept)) => kept.push(x.clone()),
            _ => self.memo.set(key, Value::list(vec![x.clone()]))?,
        }
        Ok(())
    }

    /// Whether the object is made again by `object.__new__` and its attributes alone.
    fn is_plain(&self, instance: &Ref<Instance>) -> bool {
        let class = instance.class();
        if instance.shape() == ShapeId::DICTIONARY
            || class.hidden_slots() != 0
            || class.metaclass().is_some()
            || !self.reducers.is_empty() && !matches!(self.reducers.contains(&Value::from(&class)), Ok(false))
        {
            return false;
        }
        use well_known::{
            __deepcopy__, __getattr__, __getattribute__, __getnewargs__, __getstate__, __new__, __reduce__,
            __reduce_ex__, __setattr__, __setstate__,
        };
        let is_default = |name| matches!(find_in_class(&class, name), Special::Default | Special::Absent);
        let is_absent = |name| class.lookup(name).is_none();
        let is_new_default = matches!(&class.lookup(__new__), Some(Value::NativeFunction(native))
            if native.owner.as_ref().is_none_or(|owner| owner.same(&types().object)));
        is_new_default
            && [__getattribute__, __reduce__, __reduce_ex__, __getstate__, __setattr__].into_iter().all(is_default)
            && [__getattr__, __deepcopy__, __setstate__, __getnewargs__].into_iter().all(is_absent)
            && [__deepcopy__, __setstate__].into_iter().all(|name| instance.attribute(name).is_none())
            && class.lookup(crate::syntax::Symbol::new("__getnewargs_ex__")).is_none()
    }

    fn instance(&self, x: &Value, instance: &Ref<Instance>) -> Result {
        let made = Instance::new(instance.class());
        self.memo.set(identity(x), (&made).into())?;
        let attributes = instance.attributes();
        let mut copies = Vec::with_capacity(attributes.len());
        for (name, value) in attributes {
            copies.push((name, self.copy(&value)?));
        }
        for (name, value) in copies {
            if let Value::Str(name) = &name {
                Instance::set_attribute(&made, name.symbol(), value);
            }
        }
        self.keep_alive(x)?;
        Ok(made.into())
    }
}
