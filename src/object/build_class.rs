//! Making classes: what a `class` statement and a call of `type` with three arguments do.
//!
//! ```text
//!   class C(bases, keywords): body
//!     prepare_namespace   bases with __mro_entries__ resolved, the metaclass chosen, __prepare__ called
//!     (the body runs in the namespace)
//!     build_class         the metaclass called; for `type` itself: `new_class`
//! ```

use super::cell::CellBody;
use super::class::{Class, ClassParts, Layout};
use super::class_slots::{self, Slots};
use super::descriptor::{AttributeDeclaration, ClassMethod, GetSet, Member, Property, StaticMethod, settable};
use super::dict::Dict;
use super::exception::{self, runtime_error, type_error};
use super::frame;
use super::heap::Ref;
use super::instance::{Instance, MOST_HIDDEN};
use super::operation::attribute::own_hook;
use super::operation::call::construct;
use super::operation::{bind_descriptor, call, call_special, call_with, collect, encoding, find_attribute, set_item};
use super::string::Str;
use super::tuple::Tuple;
use super::types::types;
use super::value::Value;
use super::{Result, Thrown};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// A class statement whose body is to run: what `prepare_namespace` found out.
pub struct Preparation {
    metaclass: Value,
    bases: Ref<Tuple>,
    original_bases: Option<Ref<Tuple>>,
    keywords: Vec<(Symbol, Value)>,
    /// The mapping in which the body runs; a plain `dict` but for metaclasses with a `__prepare__`.
    pub namespace: Value,
}

/// Begins a class statement: resolves the bases, chooses the metaclass and asks it for a namespace.
///
/// # Errors
/// TypeError for a metaclass conflict; what `__mro_entries__` and `__prepare__` raise.
pub fn prepare_namespace(name: Symbol, bases: Vec<Value>, mut keywords: Vec<(Symbol, Value)>) -> Result<Preparation> {
    let given = Tuple::new(bases);
    let (bases, original_bases) = match resolve_bases(&given)? {
        Some(resolved) => (resolved, Some(given)),
        None => (given, None),
    };
    let keyword = Symbol::new("metaclass");
    let explicit = keywords.iter().position(|(name, _)| *name == keyword).map(|place| keywords.remove(place).1);
    let metaclass = match (explicit, bases.first()) {
        (Some(metaclass), _) => metaclass,
        (None, Some(base)) => base.class().into(),
        (None, None) => (&types().type_).into(),
    };
    let metaclass = match &metaclass {
        Value::Class(metaclass) => Value::from(most_derived(metaclass, &bases)?),
        _ => metaclass.clone(),
    };
    let namespace = ask_for_namespace(name, &metaclass, &bases, &keywords)?;
    Ok(Preparation { metaclass, bases, original_bases, keywords, namespace })
}

/// The bases after `__mro_entries__`; None where no base has it.
fn resolve_bases(given: &Ref<Tuple>) -> Result<Option<Ref<Tuple>>> {
    if given.iter().all(|base| matches!(base, Value::Class(_))) {
        return Ok(None);
    }
    let mut resolved = Vec::with_capacity(given.len());
    let mut changed = false;
    for base in given.iter() {
        let entries = match base {
            Value::Class(_) => None,
            _ => find_attribute(base, well_known::__mro_entries__)?,
        };
        match entries {
            None => resolved.push(base.clone()),
            Some(method) => match &call(&method, &[given.into()])?.payload() {
                Value::Tuple(entries) => {
                    changed = true;
                    resolved.extend_from_slice(entries);
                }
                _ => return Err(type_error("__mro_entries__ must return a tuple")),
            },
        }
    }
    Ok(changed.then(|| Tuple::new(resolved)))
}

/// The most derived of the metaclass and the classes of the bases.
///
/// # Errors
/// TypeError where they conflict.
pub fn most_derived(metaclass: &Ref<Class>, bases: &[Value]) -> Result<Ref<Class>> {
    let mut winner = metaclass.clone();
    for base in bases {
        let class = base.class();
        if Class::is_subclass(&winner, &class) {
            continue;
        }
        if !Class::is_subclass(&class, &winner) {
            return Err(type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                 metaclasses of all its bases",
            ));
        }
        winner = class;
    }
    Ok(winner)
}

fn ask_for_namespace(name: Symbol, metaclass: &Value, bases: &Ref<Tuple>, keywords: &[(Symbol, Value)]) -> Result {
    if is_plain_type(metaclass) {
        return Ok(Dict::new().into());
    }
    let Some(prepare) = find_attribute(metaclass, well_known::__prepare__)? else { return Ok(Dict::new().into()) };
    let namespace = call_with(&prepare, &[Str::of_symbol(name).into(), bases.into()], keywords)?;
    if !matches!(namespace.payload(), Value::Dict(_)) && namespace.class().lookup(well_known::__getitem__).is_none() {
        let title = match metaclass {
            Value::Class(class) => class.name(),
            _ => "<metaclass>".into(),
        };
        let given = namespace.class_name();
        return Err(type_error(format!("{title}.__prepare__() must return a mapping, not {given}")));
    }
    Ok(namespace)
}

fn is_plain_type(metaclass: &Value) -> bool {
    matches!(metaclass, Value::Class(class) if class.same(&types().type_))
}

/// Ends a class statement, after its body has filled the namespace: makes the class.
///
/// `cell` is the cell of `__class__`, where a method of the body uses it.
///
/// # Errors
/// What the metaclass, `__set_name__` and `__init_subclass__` raise.
pub fn build_class(name: Symbol, preparation: Preparation, cell: Option<&Ref<CellBody>>) -> Result {
    let Preparation { metaclass, bases, original_bases, keywords, namespace } = preparation;
    if let Some(original) = original_bases {
        store(&namespace, well_known::__orig_bases__, original.into())?;
    }
    if let (true, Value::Dict(namespace)) = (is_plain_type(&metaclass), &namespace) {
        let class = new_class(&types().type_, name.as_str(), &bases, namespace, &keywords, cell)?;
        return Ok(class.into());
    }
    if let Some(cell) = cell {
        store(&namespace, well_known::__classcell__, cell.into())?;
    }
    let name_value = Value::from(Str::of_symbol(name));
    let class = call_with(&metaclass, &[name_value.clone(), bases.into(), namespace], &keywords)?;
    if let (Some(cell), Value::Class(_)) = (cell, &class) {
        let content = cell.get();
        if !content.is(&class) {
            let shown = super::operation::repr(&class)?;
            let name = super::operation::repr(&name_value)?;
            if content.is_null() {
                return Err(runtime_error(format!(
                    "__class__ not set defining {name} as {shown}. Was __classcell__ propagated to type.__new__?"
                )));
            }
            let other = super::operation::repr(&content)?;
            return Err(type_error(format!("__class__ set to {other} defining {name} as {shown}")));
        }
    }
    Ok(class)
}

fn store(namespace: &Value, name: Symbol, value: Value) -> Result<()> {
    match namespace {
        Value::Dict(dict) => {
            dict.set_name(name, value);
            Ok(())
        }
        other => set_item(other, &Str::of_symbol(name).into(), value),
    }
}

/// `type.__new__`: makes a class out of its name, bases and namespace.
///
/// # Errors
/// TypeError where the bases cannot be combined; ValueError and TypeError for wrong `__slots__`; what
/// `__set_name__` and `__init_subclass__` raise.
pub fn new_class(
    metaclass: &Ref<Class>,
    name: &str,
    bases: &Ref<Tuple>,
    namespace: &Ref<Dict>,
    keywords: &[(Symbol, Value)],
    cell: Option<&Ref<CellBody>>,
) -> Result<Ref<Class>> {
    encoding::check_utf8(&Str::new(name))?;
    let object = [Value::from(&types().object)];
    let given: &[Value] = if bases.is_empty() { &object } else { bases };
    let bases = checked_bases(given)?;
    let best = best_base(&bases)?;
    let inherits_dictionary = bases.iter().any(|base| base.has_dictionary());
    let inherits_weak_references = bases.iter().any(has_weak_references);
    let slots = Slots::read(namespace, name, &best, inherits_dictionary, inherits_weak_references)?;
    let hidden = match best.layout() {
        Layout::Object | Layout::Type => best.hidden_slots(),
        _ => best.hidden_slots().max(1),
    };
    if usize::from(hidden) + slots.names.len() > MOST_HIDDEN {
        return Err(type_error(format!("more than {MOST_HIDDEN} __slots__ are not supported by wattle")));
    }
    let members: Vec<(u16, Symbol)> =
        slots.names.iter().enumerate().map(|(place, name)| (hidden + place as u16, *name)).collect();
    let class = Class::new(ClassParts {
        name,
        bases,
        metaclass: (!metaclass.same(&types().type_)).then(|| metaclass.clone()),
        layout: best.layout(),
        hidden: hidden + members.len() as u16,
        is_heap: true,
        is_base: true,
        has_dictionary: inherits_dictionary || slots.dictionary,
    })?;
    let attributes = copy_namespace(&class, namespace, cell)?;
    if let Err(thrown) = ask_for_order(&class) {
        class.leave_bases();
        return Err(thrown);
    }
    for (slot, name) in &members {
        class.fill_attribute(*name, Value::object(Member { name: *name, slot: *slot, owner: class.clone() }));
    }
    let mut all = best.members();
    all.extend(members);
    class.set_members(all);
    add_dictionary_attributes(&class, inherits_dictionary, &slots);
    match class.own_attribute(well_known::__doc__) {
        Some(Value::Str(ref doc)) => encoding::check_utf8(doc)?,
        Some(_) => {}
        None => class.fill_attribute(well_known::__doc__, Value::None),
    }
    set_names(&class, attributes)?;
    init_subclass(&class, keywords)?;
    Ok(class)
}

/// Asks a metaclass that defines `mro` for the order of its class.
///
/// # Errors
/// TypeError for an order that cannot be; what `mro` raises.
pub(super) fn ask_for_order(class: &Ref<Class>) -> Result<()> {
    let Some(metaclass) = class.metaclass() else { return Ok(()) };
    let Some(method) = own_hook(&metaclass, well_known::mro) else { return Ok(()) };
    let this = Value::from(class);
    let given = call(&bind_descriptor(&method, &this, &metaclass)?, &[])?;
    let mut order = Vec::new();
    for item in collect(&given)? {
        let Value::Class(item) = &item else {
            let given = item.class_name();
            return Err(type_error(format!("mro() returned a non-class ('{given}')")));
        };
        if !Class::is_subclass(&solid_base(class), &solid_base(item)) {
            let name = item.name();
            return Err(type_error(format!("mro() returned base with unsuitable layout ('{name}')")));
        }
        order.push(Ref::clone(item));
    }
    class.set_order(order);
    Ok(())
}

/// Whether the metaclass says itself which order its classes have.
pub(super) fn gives_order(metaclass: &Ref<Class>) -> bool {
    own_hook(metaclass, well_known::mro).is_some()
}

/// Moves the namespace into a new class; what may have a `__set_name__` comes back.
fn copy_namespace(class: &Ref<Class>, namespace: &Dict, cell: Option<&Ref<CellBody>>) -> Result<Vec<(Symbol, Value)>> {
    let mut named = Vec::new();
    let mut module = false;
    let mut defines_equality = false;
    let mut defines_hash = false;
    for (key, value) in namespace.entries() {
        let Value::Str(key) = &key else { continue };
        let name = key.symbol();
        match name {
            well_known::__qualname__ => match &value {
                Value::Str(text) => {
                    class.set_qualname(text.as_str());
                    continue;
                }
                other => {
                    let given = other.class_name();
                    return Err(type_error(format!("type __qualname__ must be a str, not {given}")));
                }
            },
            well_known::__classcell__ => match &value {
                Value::Cell(cell) => {
                    cell.set(class.into());
                    continue;
                }
                other => {
                    let given = super::operation::repr(&other.class().into())?;
                    return Err(type_error(format!("__classcell__ must be a nonlocal cell, not {given}")));
                }
            },
            well_known::__module__ => module = true,
            well_known::__eq__ => defines_equality = true,
            well_known::__hash__ => defines_hash = true,
            _ => {}
        }
        let value = match (name, &value) {
            (well_known::__new__, Value::Function(_)) => Value::object(StaticMethod::new(value)),
            (well_known::__init_subclass__ | well_known::__class_getitem__, Value::Function(_)) => {
                Value::object(ClassMethod::new(value))
            }
            _ => value,
        };
        if matches!(value, Value::Instance(_) | Value::Object(_)) {
            named.push((name, value.clone()));
        }
        class.fill_attribute(name, value);
    }
    if defines_equality && !defines_hash {
        class.fill_attribute(well_known::__hash__, Value::None);
    }
    if let Some(cell) = cell {
        cell.set(class.into());
    }
    if !module && let Some(name) = calling_module() {
        class.fill_attribute(well_known::__module__, name);
    }
    Ok(named)
}

/// The `__name__` of the module whose code runs.
fn calling_module() -> Option<Value> {
    frame::with_current(|frame| frame?.globals().get_name(well_known::__name__))
}

/// The attribute `__dict__` of instances.
pub(crate) const DICTIONARY: AttributeDeclaration =
    settable("__dict__", "dictionary for instance variables", class_slots::dictionary, class_slots::set_dictionary);

static WEAK_REFERENCES: AttributeDeclaration =
    super::descriptor::attribute("__weakref__", "list of weak references to the object", |value| {
        Ok(super::weak::owners(value).into_iter().next().unwrap_or(Value::None))
    });

fn add_dictionary_attributes(class: &Ref<Class>, inherits_dictionary: bool, slots: &Slots) {
    if slots.dictionary && !inherits_dictionary {
        // What the class's body binds to the name hides it.
        if class.own_attribute(well_known::__dict__).is_none() {
            add_attribute(class, well_known::__dict__, const { &DICTIONARY });
        }
    }
    if slots.weak_references {
        add_attribute(class, well_known::__weakref__, &WEAK_REFERENCES);
    }
}

/// Whether instances have a place for weak references already, that of a native base or of a class of scripts.
fn has_weak_references(class: &Ref<Class>) -> bool {
    matches!(class.layout(), Layout::Set | Layout::FrozenSet | Layout::Type)
        || Class::order(class).iter().any(|class| class.own_attribute(well_known::__weakref__).is_some())
}

fn add_attribute(class: &Ref<Class>, name: Symbol, declaration: &'static AttributeDeclaration) {
    class.fill_attribute(name, Value::object(GetSet { name, owner: class.clone(), declaration }));
}

fn set_names(class: &Ref<Class>, attributes: Vec<(Symbol, Value)>) -> Result<()> {
    for (name, value) in attributes {
        if let Some(property) = value.downcast::<Property>() {
            drop(property.name.replace(Str::of_symbol(name).into()));
            continue;
        }
        if let Value::Object(_) = &value {
            continue;
        }
        let arguments = [class.into(), Value::from(Str::of_symbol(name))];
        if let Err(thrown) = call_special(&value, well_known::__set_name__, &arguments) {
            return Err(set_name_failed(thrown, class, &value, name));
        }
    }
    Ok(())
}

#[cold]
fn set_name_failed(thrown: Thrown, class: &Ref<Class>, value: &Value, name: Symbol) -> Thrown {
    let cause = exception::take(thrown);
    let message =
        format!("Error calling __set_name__ on '{}' instance '{name}' in '{}'", value.class_name(), class.name());
    let error = exception::make(&types().runtime_error, vec![Value::from(message)]);
    exception::set_cause(&error, (&cause).into());
    exception::set_context(&error, cause.into());
    exception::raise_again(error)
}

fn init_subclass(class: &Ref<Class>, keywords: &[(Symbol, Value)]) -> Result<()> {
    let Some(found) = Class::lookup_after(class, class, well_known::__init_subclass__) else { return Ok(()) };
    if let Value::NativeFunction(native) = &found
        && keywords.is_empty()
        && native.owner.as_ref().is_some_and(|owner| owner.same(&types().object))
    {
        return Ok(());
    }
    let bound = bind_descriptor(&found, &Value::Null, class)?;
    call_with(&bound, &[], keywords).map(drop)
}

/// The bases as classes.
fn checked_bases(bases: &[Value]) -> Result<Vec<Ref<Class>>> {
    let mut classes: Vec<Ref<Class>> = Vec::with_capacity(bases.len());
    for base in bases {
        let Value::Class(class) = base else {
            if find_attribute(base, well_known::__mro_entries__)?.is_some() {
                return Err(type_error("type() doesn't support MRO entry resolution; use types.new_class()"));
            }
            return Err(type_error("bases must be types"));
        };
        if !class.is_base() {
            return Err(type_error(format!("type '{}' is not an acceptable base type", class.name())));
        }
        if classes.iter().any(|known| known.same(class)) {
            return Err(type_error(format!("duplicate base class {}", class.name())));
        }
        classes.push(Ref::clone(class));
    }
    Ok(classes)
}

/// The base whose objects' native layout the new class's objects have.
///
/// # Errors
/// TypeError where two bases have layouts that do not extend one another.
pub fn best_base(bases: &[Ref<Class>]) -> Result<Ref<Class>> {
    let mut best: Option<(Ref<Class>, Ref<Class>)> = None;
    for base in bases {
        let solid = solid_base(base);
        best = match best {
            None => Some((base.clone(), solid)),
            Some((best, winner)) if Class::is_subclass(&winner, &solid) => Some((best, winner)),
            Some((_, winner)) if Class::is_subclass(&solid, &winner) => Some((base.clone(), solid)),
            Some(_) => return Err(type_error("multiple bases have instance lay-out conflict")),
        };
    }
    Ok(best.map_or_else(|| types().object.clone(), |(base, _)| base))
}

/// The class in the ancestry that last added to the layout of its objects.
fn solid_base(class: &Ref<Class>) -> Ref<Class> {
    let bases = class.bases();
    if bases.is_empty() || adds_to_layout(class) {
        return class.clone();
    }
    match best_base(&bases) {
        Ok(base) => solid_base(&base),
        Err(thrown) => {
            // The class exists, so its bases fitted; they have been replaced since.
            drop(exception::take(thrown));
            class.clone()
        }
    }
}

/// Whether the class gives a dictionary to objects of any number of items, where each class has a place of its own for it.
fn adds_dictionary_behind_items(class: &Ref<Class>) -> bool {
    let has_items = |base: &Ref<Class>| matches!(base.layout(), Layout::Int | Layout::Tuple | Layout::Bytes);
    has_items(class)
        && class.has_dictionary()
        && class.bases().iter().filter(|base| has_items(base)).all(|base| !base.has_dictionary())
}

fn adds_to_layout(class: &Ref<Class>) -> bool {
    if class.is_heap() {
        return class_slots::has_members(class) || adds_dictionary_behind_items(class);
    }
    let types = types();
    match class.layout() {
        Layout::Object => false,
        Layout::Exception => [
            &types.base_exception,
            &types.base_exception_group,
            &types.import_error,
            &types.os_error,
            &types.syntax_error,
            &types.stop_iteration,
            &types.system_exit,
            &types.unicode_decode_error,
            &types.unicode_encode_error,
            &types.unicode_translate_error,
            &types.name_error,
            &types.attribute_error,
        ]
        .iter()
        .any(|known| known.same(class)),
        Layout::Native => true,
        layout => class.base().is_none_or(|base| base.layout() != layout),
    }
}

/// `type.__call__` for a metaclass's instance: makes an instance; errors as `construct`'s.
pub fn call_type(class: &Ref<Class>, positional: &[Value], keywords: &[(Symbol, Value)]) -> Result {
    construct(class, positional, keywords)
}

/// A new instance of a script's class without arguments, as `object.__new__` makes it.
///
/// # Errors
/// TypeError where the class is abstract.
pub fn bare_instance(class: &Ref<Class>) -> Result<Ref<Instance>> {
    check_concrete(class)?;
    Ok(Instance::new(class.clone()))
}

/// Looks whether a class can have instances.
///
/// # Errors
/// TypeError where the class is abstract.
pub fn check_concrete(class: &Ref<Class>) -> Result<()> {
    match class.own_attribute(well_known::__abstractmethods__) {
        Some(names) if super::operation::truth(&names)? => Err(abstract_class(class, &names)),
        _ => Ok(()),
    }
}

#[cold]
fn abstract_class(class: &Ref<Class>, names: &Value) -> Thrown {
    let names = match collect(names) {
        Ok(names) => names,
        Err(thrown) => return thrown,
    };
    let mut names: Vec<String> = names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    names.sort();
    let plural = if names.len() == 1 { "" } else { "s" };
    let name = class.name();
    let list = names.join(", ");
    type_error(format!("Can't instantiate abstract class {name} with abstract method{plural} {list}"))
}
