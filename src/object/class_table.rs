//! What scripts see of a native class: one table each for its documentation, methods and attributes.
//!
//! A class gets its table at start-up and is filled from it when something is first looked up in it, so that
//! types which a script never asks cost nothing.

use super::class::{Class, ClassParts, Layout};
use super::descriptor::{AttributeDeclaration, GetSet, StaticMethod};
use super::heap::Ref;
use super::native_function::{Binding, Declaration, NativeFunction};
use super::types::types;
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// The contents of a native class.
pub struct ClassTable {
    /// What `help()` says.
    pub doc: &'static str,
    /// The module that the class names as its own.
    pub module: &'static str,
    /// Functions that get the object as their first argument.
    pub methods: &'static [Declaration],
    /// Functions that get the class as their first argument.
    pub class_methods: &'static [Declaration],
    /// Functions that get nothing but their arguments, `__new__` among them.
    pub static_methods: &'static [Declaration],
    /// Attributes that native code reads and sets.
    pub attributes: &'static [AttributeDeclaration],
    /// Whether sequence patterns apply to its objects.
    pub is_sequence: bool,
    /// Sets what the lists cannot say: `__hash__ = None`, other constants.
    pub finish: Option<fn(&Ref<Class>)>,
}

impl ClassTable {
    /// A table without contents, for `..ClassTable::EMPTY`.
    pub const EMPTY: ClassTable = ClassTable {
        doc: "",
        module: "builtins",
        methods: &[],
        class_methods: &[],
        static_methods: &[],
        attributes: &[],
        is_sequence: false,
        finish: None,
    };

    /// Puts the contents into the class; `Class` calls it before the first look-up.
    pub(super) fn fill(&'static self, class: &Ref<Class>) {
        let doc = if self.doc.is_empty() { Value::None } else { Value::str(self.doc) };
        class.fill_attribute(well_known::__doc__, doc);
        if self.module != "builtins" {
            class.fill_attribute(well_known::__module__, Value::str(self.module));
        }
        let lists = [
            (self.static_methods, Binding::StaticMethod),
            (self.methods, Binding::Method),
            (self.class_methods, Binding::ClassMethod),
        ];
        for (declarations, binding) in lists {
            for declaration in declarations {
                let function = NativeFunction::new(declaration, binding, Some(class.clone()), None);
                let name = function.name;
                let is_static = binding == Binding::StaticMethod && name != well_known::__new__;
                let function = Value::from(function);
                let attribute = if is_static { Value::object(StaticMethod::new(function)) } else { function };
                class.fill_attribute(name, attribute);
            }
        }
        for declaration in self.attributes {
            let name = Symbol::new(declaration.name);
            class.fill_attribute(name, Value::object(GetSet { name, owner: class.clone(), declaration }));
        }
        if let Some(finish) = self.finish {
            finish(class);
        }
    }
}

/// Makes a class of native objects: an iterator, a view, a type of a native module.
pub fn native_class(name: &str, is_base: bool, table: &'static ClassTable) -> Ref<Class> {
    native_subclass(name, types().object.clone(), Layout::Native, is_base, table)
}

/// Makes a native class that derives from another and has the same layout, or one of its own.
pub fn native_subclass(
    name: &str,
    base: Ref<Class>,
    layout: Layout,
    is_base: bool,
    table: &'static ClassTable,
) -> Ref<Class> {
    let hidden = base.hidden_slots();
    let has_dictionary = base.has_dictionary();
    let bases = vec![base];
    let parts = ClassParts { name, bases, metaclass: None, layout, hidden, is_heap: false, is_base, has_dictionary };
    class_of(parts, table)
}

/// Makes a native class whose instances take attributes of any name: plain ones, or, by the layout `Native`, such as hold
/// a native object.
pub fn instance_class(name: &str, layout: Layout, table: &'static ClassTable) -> Ref<Class> {
    let parts = ClassParts {
        name,
        bases: vec![types().object.clone()],
        metaclass: None,
        layout,
        hidden: u16::from(layout == Layout::Native),
        is_heap: false,
        is_base: true,
        has_dictionary: true,
    };
    class_of(parts, table)
}

/// Makes a native class of these parts, one base among them, with the contents of a table.
pub fn class_of(parts: ClassParts<'_>, table: &'static ClassTable) -> Ref<Class> {
    match Class::new(parts) {
        Ok(class) => {
            class.set_table(table);
            class
        }
        Err(_) => unreachable!("single inheritance always has an order"),
    }
}

/// The class of a native type that has no field in `types()`: made at its first use in the thread.
///
/// ```ignore
/// native_class!(pub(crate) fn list_iterator "list_iterator" TABLE);
/// native_class!(pub(crate) fn deque "collections.deque" TABLE, extensible);
/// ```
#[macro_export]
macro_rules! native_class {
    ($(#[$doc:meta])* $visibility:vis fn $function:ident $name:literal $table:expr) => {
        $crate::native_class!($(#[$doc])* $visibility fn $function $name $table, false);
    };
    ($(#[$doc:meta])* $visibility:vis fn $function:ident $name:literal $table:expr, extensible) => {
        $crate::native_class!($(#[$doc])* $visibility fn $function $name $table, true);
    };
    ($(#[$doc:meta])* $visibility:vis fn $function:ident $name:literal $table:expr, $is_base:literal) => {
        $(#[$doc])*
        $visibility fn $function() -> $crate::object::Ref<$crate::object::class::Class> {
            thread_local! {
                static CLASS: std::cell::OnceCell<$crate::object::Ref<$crate::object::class::Class>> =
                    const { std::cell::OnceCell::new() };
            }
            CLASS.with(|class| class.get_or_init(|| $crate::object::class_table::native_class($name, $is_base, &$table)).clone())
        }
    };
}
