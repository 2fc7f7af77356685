//! `_thread._local`: an object with attributes of its own in each thread.
//!
//! The instance's dictionary is exchanged when another thread than the last one looks for an attribute.

use crate::builtins::threads;
use crate::object::class::{Class, Layout};
use crate::object::class_table::{ClassTable, instance_class};
use crate::object::descriptor::{AttributeDeclaration, settable};
use crate::object::dict::Dict;
use crate::object::exception::{self, attribute_error, type_error};
use crate::object::heap::Tracer;
use crate::object::instance::Instance;
use crate::object::native::NativeObject;
use crate::object::native_function::raw;
use crate::object::operation::{bind_descriptor, call_with};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// The dictionaries of an object, by the numbers of the threads that have one.
type Dictionaries = RefCell<Vec<(u32, Ref<Dict>)>>;

/// The payload of an object.
struct Local {
    /// The thread whose dictionary the instance has now.
    last: Cell<Option<u32>>,
    dictionaries: Rc<Dictionaries>,
    /// What `__init__` gets in each thread.
    arguments: Vec<Value>,
    keywords: Vec<(Symbol, Value)>,
}

impl NativeObject for Local {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for (_, dictionary) in self.dictionaries.borrow().iter() {
            tracer.reference(dictionary);
        }
        tracer.values(&self.arguments);
        tracer.values(self.keywords.iter().map(|(_, value)| value));
    }

    fn clear(&self) {
        drop(self.dictionaries.take());
    }
}

/// The class.
pub(super) fn class() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    CLASS.with(|class| class.get_or_init(make_class).clone())
}

fn make_class() -> Ref<Class> {
    let class = instance_class("_thread._local", Layout::Native, &TABLE);
    class.set_attribute_hook(prepare);
    class
}

static TABLE: ClassTable = ClassTable {
    doc: "Thread-local data",
    static_methods: &[raw("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", new)],
    attributes: &[DICTIONARY],
    ..ClassTable::EMPTY
};

const DICTIONARY: AttributeDeclaration = settable(
    "__dict__",
    "",
    |value| match value {
        Value::Instance(instance) => Ok(Instance::dictionary(instance).into()),
        _ => Ok(Value::None),
    },
    |value, _| {
        let message = format!("'{}' object attribute '__dict__' is read-only", value.class_name());
        Err(attribute_error(value, well_known::__dict__, message))
    },
);

fn new(arguments: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let Some((given, arguments)) = arguments.split_first() else {
        return Err(type_error("_thread._local.__new__(): not enough arguments"));
    };
    let class = crate::builtins::checked_class(given, &class())?;
    if init_of(&class).is_none() && !(arguments.is_empty() && keywords.is_empty()) {
        return Err(type_error("Initialization arguments are not supported"));
    }
    let local = Local {
        last: Cell::new(None),
        dictionaries: Rc::default(),
        arguments: arguments.to_vec(),
        keywords: keywords.to_vec(),
    };
    let instance = Instance::new(class);
    // The caller runs `__init__` for this thread.
    let number = threads::current().number;
    let dictionary = local.add(number);
    local.last.set(Some(number));
    instance.set_payload(Value::object(local));
    Instance::set_dictionary(&instance, dictionary);
    Ok(instance.into())
}

/// The `__init__` that a class derived from this one gives.
fn init_of(class: &Ref<Class>) -> Option<Value> {
    let is_own = |init: &Value| !matches!(init, Value::NativeFunction(native) if native.owner.as_ref().is_some_and(|owner| owner.same(&types().object)));
    class.lookup(well_known::__init__).filter(is_own)
}

impl Local {
    /// Makes a thread's dictionary, which goes when the thread ends.
    fn add(&self, number: u32) -> Ref<Dict> {
        let dictionary = Dict::new();
        self.dictionaries.borrow_mut().push((number, dictionary.clone()));
        let dictionaries = Rc::downgrade(&self.dictionaries);
        threads::current().at_end(Box::new(move || {
            if let Some(dictionaries) = dictionaries.upgrade() {
                remove(&dictionaries, number);
            }
        }));
        dictionary
    }
}

fn remove(dictionaries: &Dictionaries, number: u32) {
    let place = dictionaries.borrow().iter().position(|(owner, _)| *owner == number);
    let Some(place) = place else { return };
    let (_, dictionary) = dictionaries.borrow_mut().swap_remove(place);
    // The instance may have it still, until another thread asks it for something.
    if dictionary.count() <= 2 {
        dictionary.remove_all();
    }
}

/// Gives the instance the dictionary that the running thread has for it.
fn prepare(object: &Value) -> Result<()> {
    let (Value::Instance(instance), payload) = (object, object.payload()) else { return Ok(()) };
    let Some(local) = payload.downcast::<Local>() else { return Ok(()) };
    let number = threads::current().number;
    if local.last.get() == Some(number) {
        return Ok(());
    }
    let known = local.dictionaries.borrow().iter().find(|(owner, _)| *owner == number).map(|(_, known)| known.clone());
    if let Some(known) = known {
        local.last.set(Some(number));
        Instance::set_dictionary(instance, known);
        return Ok(());
    }
    local.last.set(Some(number));
    Instance::set_dictionary(instance, local.add(number));
    let class = instance.class();
    let Some(init) = init_of(&class) else { return Ok(()) };
    let init = bind_descriptor(&init, object, &class)?;
    if let Err(thrown) = call_with(&init, &local.arguments, &local.keywords) {
        let error = exception::take(thrown);
        remove(&local.dictionaries, number);
        local.last.set(None);
        return Err(exception::raise_again(error));
    }
    // The instance may have been used by others meanwhile.
    prepare(object)
}
