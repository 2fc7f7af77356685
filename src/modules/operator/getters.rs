//! `itemgetter`, `attrgetter` and `methodcaller`: callables that take something out of their argument.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::exception::type_error;
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{native, raw};
use crate::object::operation::repr::{Writing, nested};
use crate::object::operation::{call, call_with, get_attribute, get_item, guarded, repr};
use crate::object::string::Str;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::Symbol;

/// `itemgetter(item, ...)`.
struct ItemGetter(Vec<Value>);

crate::native_class!(
    /// The class.
    pub(super) fn itemgetter_class "operator.itemgetter" ITEM_GETTER
);

impl NativeObject for ItemGetter {
    fn class(&self) -> Ref<Class> {
        itemgetter_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.0.iter());
    }

    fn call(&self, arguments: &[Value]) -> Option<Result> {
        let [object] = arguments else { return None };
        Some(guarded(|| self.get(object)))
    }
}

impl ItemGetter {
    fn get(&self, object: &Value) -> Result {
        if let [item] = &self.0[..] {
            return get_item(object, item);
        }
        let mut values = Vec::with_capacity(self.0.len());
        for item in &self.0 {
            values.push(get_item(object, item)?);
        }
        Ok(Value::tuple(values))
    }
}

static ITEM_GETTER: ClassTable = ClassTable {
    doc: "Return a callable object that fetches the given item(s) from its operand.\n\
          After f = itemgetter(2), the call f(r) returns r[2].\n\
          After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])",
    module: "operator",
    static_methods: &[native("__new__(type, /, *items)", "Create and return a new object.", |args| {
        Ok(Value::object(ItemGetter(at_least_one(&args[1], "itemgetter")?)))
    })],
    methods: &[
        raw("__call__(self, obj, /)", "Call self as a function.", |args, keywords| {
            let Some(getter) = args[0].downcast::<ItemGetter>() else { return Err(wrong_self()) };
            check_only(args, keywords, "itemgetter")?;
            getter.get(&args[1])
        }),
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let Some(getter) = args[0].downcast::<ItemGetter>() else { return Err(wrong_self()) };
            shown(&args[0], &getter.0, &[])
        }),
        native("__reduce__(self, /)", "Return state information for pickling", |args| {
            let Some(getter) = args[0].downcast::<ItemGetter>() else { return Err(wrong_self()) };
            Ok(Value::tuple(vec![itemgetter_class().into(), Value::tuple(getter.0.clone())]))
        }),
    ],
    ..ClassTable::EMPTY
};

fn at_least_one(given: &Value, name: &str) -> Result<Vec<Value>> {
    match given {
        Value::Tuple(items) if !items.is_empty() => Ok(items.to_vec()),
        _ => Err(type_error(format!("{name} expected 1 argument, got 0"))),
    }
}

/// The calls of all three take one positional argument.
#[inline]
fn check_only(args: &[Value], keywords: &[(Symbol, Value)], name: &str) -> Result<()> {
    if args.len() == 2 && keywords.is_empty() {
        return Ok(());
    }
    Err(type_error(match args.len() {
        _ if !keywords.is_empty() => format!("{name}() takes no keyword arguments"),
        count => format!("{name} expected 1 argument, got {}", count.saturating_sub(1)),
    }))
}

#[cold]
fn wrong_self() -> Thrown {
    type_error("the object is of another type")
}

/// The text `operator.itemgetter(1, 2)`, as all three show themselves.
fn shown(this: &Value, arguments: &[Value], keywords: &[(Symbol, Value)]) -> Result {
    let Some(_writing) = Writing::begin(this) else {
        return Ok(Value::from(format!("{}(...)", this.class_name())));
    };
    let mut texts = Vec::with_capacity(arguments.len() + keywords.len());
    for argument in arguments {
        texts.push(nested(|| repr(argument))?.as_str().to_owned());
    }
    for (name, value) in keywords {
        texts.push(format!("{name}={}", nested(|| repr(value))?));
    }
    Ok(Value::from(format!("{}({})", this.class_name(), texts.join(", "))))
}

/// `attrgetter(name, ...)`: each with the parts between its dots.
struct AttributeGetter {
    names: Vec<Value>,
    paths: Vec<Vec<Symbol>>,
}

crate::native_class!(
    /// The class.
    pub(super) fn attrgetter_class "operator.attrgetter" ATTRIBUTE_GETTER
);

impl NativeObject for AttributeGetter {
    fn class(&self) -> Ref<Class> {
        attrgetter_class()
    }

    fn call(&self, arguments: &[Value]) -> Option<Result> {
        let [object] = arguments else { return None };
        Some(guarded(|| self.get(object)))
    }
}

impl AttributeGetter {
    fn get(&self, object: &Value) -> Result {
        if let [path] = &self.paths[..] {
            return follow(object, path);
        }
        let mut values = Vec::with_capacity(self.paths.len());
        for path in &self.paths {
            values.push(follow(object, path)?);
        }
        Ok(Value::tuple(values))
    }
}

static ATTRIBUTE_GETTER: ClassTable = ClassTable {
    doc: "Return a callable object that fetches the given attribute(s) from its operand.\n\
          After f = attrgetter('name'), the call f(r) returns r.name.\n\
          After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\n\
          After h = attrgetter('name.first', 'name.last'), the call h(r) returns\n\
          (r.name.first, r.name.last).",
    module: "operator",
    static_methods: &[native("__new__(type, /, *attrs)", "Create and return a new object.", |args| {
        let given = at_least_one(&args[1], "attrgetter")?;
        let mut names = Vec::with_capacity(given.len());
        let mut paths = Vec::with_capacity(given.len());
        for name in &given {
            let Value::Str(name) = &name.payload() else { return Err(type_error("attribute name must be a string")) };
            paths.push(name.as_str().split('.').map(Symbol::new).collect());
            names.push(Value::from(name));
        }
        Ok(Value::object(AttributeGetter { names, paths }))
    })],
    methods: &[
        raw("__call__(self, obj, /)", "Call self as a function.", |args, keywords| {
            let Some(getter) = args[0].downcast::<AttributeGetter>() else { return Err(wrong_self()) };
            check_only(args, keywords, "attrgetter")?;
            getter.get(&args[1])
        }),
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let Some(getter) = args[0].downcast::<AttributeGetter>() else { return Err(wrong_self()) };
            shown(&args[0], &getter.names, &[])
        }),
        native("__reduce__(self, /)", "Return state information for pickling", |args| {
            let Some(getter) = args[0].downcast::<AttributeGetter>() else { return Err(wrong_self()) };
            Ok(Value::tuple(vec![attrgetter_class().into(), Value::tuple(getter.names.clone())]))
        }),
    ],
    ..ClassTable::EMPTY
};

fn follow(object: &Value, path: &[Symbol]) -> Result {
    let mut value = object.clone();
    for name in path {
        value = get_attribute(&value, *name)?;
    }
    Ok(value)
}

/// `methodcaller(name, ...)`.
struct MethodCaller {
    name: Ref<Str>,
    symbol: Symbol,
    arguments: Vec<Value>,
    keywords: Vec<(Symbol, Value)>,
}

crate::native_class!(
    /// The class.
    pub(super) fn methodcaller_class "operator.methodcaller" METHOD_CALLER
);

impl NativeObject for MethodCaller {
    fn class(&self) -> Ref<Class> {
        methodcaller_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.arguments.iter());
        tracer.values(self.keywords.iter().map(|(_, value)| value));
    }

    fn call(&self, arguments: &[Value]) -> Option<Result> {
        let [object] = arguments else { return None };
        Some(guarded(|| self.call_on(object)))
    }
}

impl MethodCaller {
    fn call_on(&self, object: &Value) -> Result {
        let method = get_attribute(object, self.symbol)?;
        if self.keywords.is_empty() {
            return call(&method, &self.arguments);
        }
        call_with(&method, &self.arguments, &self.keywords)
    }
}

static METHOD_CALLER: ClassTable = ClassTable {
    doc: "Return a callable object that calls the given method on its operand.\n\
          After f = methodcaller('name'), the call f(r) returns r.name().\n\
          After g = methodcaller('name', 'date', foo=1), the call g(r) returns\n\
          r.name('date', foo=1).",
    module: "operator",
    static_methods: &[raw(
        "__new__(type, name, /, *args, **kwargs)",
        "Create and return a new object.",
        |args, keywords| {
            let [_, name, arguments @ ..] = &*args else {
                return Err(type_error("methodcaller needs at least one argument, the method name"));
            };
            let Value::Str(name) = &name.payload() else { return Err(type_error("method name must be a string")) };
            Ok(Value::object(MethodCaller {
                name: Ref::clone(name),
                symbol: name.symbol(),
                arguments: arguments.to_vec(),
                keywords: keywords.to_vec(),
            }))
        },
    )],
    methods: &[
        raw("__call__(self, obj, /)", "Call self as a function.", |args, keywords| {
            let Some(caller) = args[0].downcast::<MethodCaller>() else { return Err(wrong_self()) };
            check_only(args, keywords, "methodcaller")?;
            caller.call_on(&args[1])
        }),
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let Some(caller) = args[0].downcast::<MethodCaller>() else { return Err(wrong_self()) };
            let mut arguments = vec![Value::from(&caller.name)];
            arguments.extend_from_slice(&caller.arguments);
            shown(&args[0], &arguments, &caller.keywords)
        }),
        native("__reduce__(self, /)", "Return state information for pickling", |args| {
            let Some(caller) = args[0].downcast::<MethodCaller>() else { return Err(wrong_self()) };
            let class = Value::from(methodcaller_class());
            let name = Value::from(&caller.name);
            if caller.keywords.is_empty() {
                let mut arguments = vec![name];
                arguments.extend_from_slice(&caller.arguments);
                return Ok(Value::tuple(vec![class, Value::tuple(arguments)]));
            }
            let partial = Value::from(crate::modules::functools::partial_class());
            let made = call_with(&partial, &[class, name], &caller.keywords)?;
            Ok(Value::tuple(vec![made, Value::tuple(caller.arguments.clone())]))
        }),
    ],
    ..ClassTable::EMPTY
};
