//! Calls of methods: `object.name(...)` and `super().name(...)`, without a bound method where that cannot be seen.

use super::call::{Arguments, CallSite, call_native, call_script, settle, taken_apart, with_arguments};
use super::name::LoadGlobal;
use super::operand::{Dynamic, Input, Operand};
use crate::object::cache::{
    ConstructorCache, FunctionCache, NativeMethodCache, SharedAttribute, SlotCache, SuperCache, SuperMethod,
};
use crate::object::frame::Frame;
use crate::object::function::{Method, NativeFunction};
use crate::object::heap::Ref;
use crate::object::instance::Instance;
use crate::object::native_function::{Binding, FewBody, NativeBody};
use crate::object::node::{Flow, Node};
use crate::object::operation::call::init_returned;
use crate::object::operation::{call_with, get_attribute};
use crate::object::outcome::{Outcome, attempt};
use crate::object::shape_cache::FewCache;
use crate::object::types::types;
use crate::object::{Result, Value, state};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};
use std::cell::{Cell, OnceCell, RefCell};
use std::mem::Discriminant;

/// Remembers which native method a name is on values of one builtin type.
#[derive(Default)]
struct NativeCache {
    class: Cell<usize>,
    function: RefCell<Option<Ref<NativeFunction>>>,
    /// The kind of values whose method that is, where all values of the kind are of one class.
    kind: Cell<Option<Discriminant<Value>>>,
    /// The method's body and the number of its parameters, where the call gives as many or defaults fill them up.
    body: Cell<Option<NativeBody>>,
    parameters: Cell<u8>,
}

/// The most parameters that are filled in place.
const MOST_PARAMETERS: usize = 4;

/// Whether all values of the kind of this one are of the same class.
fn is_of_one_class(value: &Value) -> bool {
    matches!(
        value,
        Value::Str(_)
            | Value::List(_)
            | Value::Dict(_)
            | Value::Tuple(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Bytes(_)
            | Value::Range(_)
    )
}

impl NativeCache {
    fn find(&self, receiver: &Value, name: Symbol) -> Option<Ref<NativeFunction>> {
        if matches!(receiver, Value::Instance(_) | Value::Class(_) | Value::Module(_) | Value::Null) {
            return None;
        }
        if matches!(receiver, Value::Object(native) if native.answers()) {
            return None;
        }
        let class = receiver.class();
        if class.is_heap() {
            return None;
        }
        if self.class.get() == class.address() {
            return self.function.borrow().clone();
        }
        if matches!(receiver, Value::Function(_)) {
            return None;
        }
        match &class.lookup(name) {
            Some(Value::NativeFunction(function)) if function.binding == Binding::Method => {
                self.class.set(class.address());
                *self.function.borrow_mut() = Some(Ref::clone(function));
                self.kind.set(is_of_one_class(receiver).then(|| receiver.kind()));
                self.body.set(None);
                Some(Ref::clone(function))
            }
            _ => None,
        }
    }

    /// Remembers the body of the method where a call with so many arguments, the receiver included, needs defaults at
    /// most.
    fn remember_body(&self, function: &NativeFunction, given: usize) {
        if let Some((body, parameters)) = function.plain()
            && (given..=MOST_PARAMETERS).contains(&parameters)
            && (given..parameters).all(|place| function.default_of(place).is_some())
        {
            self.body.set(Some(body));
            self.parameters.set(parameters as u8);
        }
    }

    /// The default of a parameter of the method.
    #[inline]
    fn default_of(&self, place: usize) -> Value {
        self.function.borrow().as_ref().and_then(|function| function.default_of(place)).unwrap_or_default()
    }
}

/// What a call remembers of receivers that few calls have.
#[derive(Default)]
struct Rare {
    inherited: NativeMethodCache,
    /// What an instance keeps itself under the name.
    slot: SlotCache,
    shared: SharedAttribute,
    constructor: ConstructorCache,
}

/// `object.name(arguments...)`, positional arguments only: no bound method is made where that cannot be seen.
pub struct CallMethod<O> {
    object: O,
    method: MethodCall,
}

impl<O: Operand> CallMethod<O> {
    /// Calls a method of `object`.
    pub fn new(object: O, method: MethodCall) -> Self {
        CallMethod { object, method }
    }

    #[inline(always)]
    fn call(&self, frame: &Frame) -> Outcome {
        let held = attempt!(self.object.hold(frame));
        self.method.call(self.object.own(held, frame), frame)
    }
}

impl<O: Operand> Node for CallMethod<O> {
    fn eval(&self, frame: &Frame) -> Result {
        self.outcome(frame).result()
    }

    fn outcome(&self, frame: &Frame) -> Outcome {
        self.call(frame)
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match self.call(frame).result() {
            Ok(value) => {
                drop(value);
                Flow::Next
            }
            Err(thrown) => thrown.into(),
        }
    }
}

/// What a call of a method does once it has the object.
pub struct MethodCall {
    name: Symbol,
    site: CallSite,
    method: FunctionCache,
    native: NativeCache,
    rare: OnceCell<Box<Rare>>,
    /// What the native method runs that a class of the language inherits, or that a native class of instances has.
    few: FewCache,
    is_append: bool,
    attribute_span: Span,
}

impl MethodCall {
    /// A call of `name`; the spans are those of `object.name` and of the whole call.
    pub fn new(name: Symbol, arguments: Arguments, attribute_span: Span, span: Span) -> Self {
        MethodCall {
            name,
            is_append: name == well_known::append && arguments.len() == 1,
            site: CallSite { arguments, span },
            method: FunctionCache::default(),
            native: NativeCache::default(),
            rare: OnceCell::new(),
            few: FewCache::default(),
            attribute_span,
        }
    }

    fn rare(&self) -> &Rare {
        self.rare.get_or_init(Box::default)
    }

    #[inline(always)]
    fn call(&self, receiver: Value, frame: &Frame) -> Outcome {
        match &receiver {
            Value::Instance(instance) => match self.method.first(instance) {
                Some(function) => call_script(function, Some(receiver), &self.site, frame),
                None => match self.few.body(instance) {
                    Some(body) if self.site.arguments.len() < 2 && !state::is_watched() => {
                        self.call_few(body, receiver, frame)
                    }
                    _ => self.call_on_instance(receiver, frame),
                },
            },
            Value::List(list) if self.is_append && !state::is_watched() => {
                let item = attempt!(self.site.arguments[0].eval(frame));
                list.push(item);
                Value::None.into()
            }
            _ => self.call_on_native(receiver, frame),
        }
    }

    #[inline(never)]
    fn call_on_native(&self, receiver: Value, frame: &Frame) -> Outcome {
        if self.native.kind.get() == Some(receiver.kind())
            && let Some(body) = self.native.body.get()
        {
            return settle(self.call_body(body, receiver, frame)).into();
        }
        settle(match self.native.find(&receiver, self.name) {
            Some(function) => {
                if let Some(body) = self.native.body.get() {
                    self.call_body(body, receiver, frame)
                } else {
                    self.native.remember_body(&function, self.site.arguments.len() + 1);
                    call_native(&function, Some(receiver), &self.site, frame)
                }
            }
            None => self.find_and_call(receiver, frame),
        })
        .into()
    }

    /// Calls the body of the native method that is remembered. The defaults are read first: what the arguments call may
    /// come back to this node, and leave another method behind.
    #[inline(always)]
    fn call_body(&self, body: NativeBody, receiver: Value, frame: &Frame) -> Result {
        match (&*self.site.arguments, self.native.parameters.get()) {
            ([], 1) => {
                frame.at(self.site.span);
                body(&[receiver])
            }
            ([only], 2) => {
                let only = only.eval(frame)?;
                frame.at(self.site.span);
                body(&[receiver, only])
            }
            ([first, second], 3) => {
                let (first, second) = (first.eval(frame)?, second.eval(frame)?);
                frame.at(self.site.span);
                body(&[receiver, first, second])
            }
            ([], 2) => {
                frame.at(self.site.span);
                body(&[receiver, self.native.default_of(1)])
            }
            ([only], 3) => {
                let default = self.native.default_of(2);
                let only = only.eval(frame)?;
                frame.at(self.site.span);
                body(&[receiver, only, default])
            }
            (arguments, parameters) => self.call_filled(body, receiver, arguments, usize::from(parameters), frame),
        }
    }

    #[inline(never)]
    fn call_filled(
        &self,
        body: NativeBody,
        receiver: Value,
        arguments: &[Input],
        parameters: usize,
        frame: &Frame,
    ) -> Result {
        let given = arguments.len() + 1;
        let mut defaults = [const { Value::Null }; MOST_PARAMETERS];
        for (place, default) in defaults.iter_mut().enumerate().take(parameters).skip(given) {
            *default = self.native.default_of(place);
        }
        let mut values = Vec::with_capacity(MOST_PARAMETERS);
        values.push(receiver);
        for argument in arguments {
            values.push(argument.eval(frame)?);
        }
        values.extend(defaults.into_iter().take(parameters).skip(given));
        frame.at(self.site.span);
        body(&values)
    }

    #[inline(never)]
    fn call_on_instance(&self, receiver: Value, frame: &Frame) -> Outcome {
        if let Value::Instance(instance) = &receiver
            && let Some(function) = self.method.function(instance)
        {
            return call_script(function, Some(receiver), &self.site, frame);
        }
        settle(self.find_and_call(receiver, frame)).into()
    }

    /// Calls what the native method of an instance runs with one argument or none. In place, for a switch of greenlets
    /// comes back to frames of another side, and the processor guesses each return to one wrong that the two do not share.
    #[inline(always)]
    fn call_few(&self, body: FewBody, receiver: Value, frame: &Frame) -> Outcome {
        let argument = match self.site.arguments.first() {
            Some(argument) => attempt!(argument.eval(frame)),
            None => Value::Null,
        };
        frame.at(self.site.span);
        settle(body(receiver, argument)).into()
    }

    #[inline(never)]
    fn find_and_call(&self, receiver: Value, frame: &Frame) -> Result {
        let rare = self.rare();
        if let Value::Instance(instance) = &receiver {
            if let Some(slot) = rare.slot.slot(instance) {
                let callee = instance.slot(slot);
                if !callee.is_null() {
                    drop(receiver);
                    return self.call_found(callee, None, frame);
                }
            }
            if rare.inherited.function(instance).is_none() {
                rare.inherited.fill(instance, self.name);
            }
            if let Some(function) = rare.inherited.function(instance) {
                self.few.fill(instance, &function);
                return call_native(&function, Some(receiver), &self.site, frame);
            }
        }
        if let Some((callee, first)) = rare.shared.find(&receiver) {
            drop(receiver);
            return self.call_found(callee, first, frame);
        }
        if let Value::Instance(instance) = &receiver {
            self.method.fill_method(instance, self.name);
            if let Some(function) = self.method.function(instance) {
                return call_script(function, Some(receiver), &self.site, frame).result();
            }
            rare.slot.fill(instance, self.name);
        }
        rare.shared.fill(&receiver, self.name);
        frame.at(self.attribute_span);
        let callee = get_attribute(&receiver, self.name)?;
        drop(receiver);
        let (callee, first) = taken_apart(callee);
        self.call_found(callee, first, frame)
    }

    fn call_found(&self, callee: Value, first: Option<Value>, frame: &Frame) -> Result {
        match (&callee, first) {
            (Value::Function(function), first) => call_script(Ref::clone(function), first, &self.site, frame).result(),
            (Value::NativeFunction(function), first) => call_native(function, first, &self.site, frame),
            (_, Some(first)) => self.call_value(&Method::new(callee, first), frame),
            (Value::Method(_), None) => match taken_apart(callee) {
                (callee @ (Value::Function(_) | Value::NativeFunction(_)), Some(first)) => {
                    self.call_found(callee, Some(first), frame)
                }
                (callee, Some(first)) => self.call_value(&Method::new(callee, first), frame),
                (callee, None) => self.call_value(&callee, frame),
            },
            (_, None) => self.call_value(&callee, frame),
        }
    }

    fn call_value(&self, callee: &Value, frame: &Frame) -> Result {
        if let Value::Class(class) = callee {
            let constructor = &self.rare().constructor;
            if let Some(init) = constructor.init(class) {
                let instance = Instance::new(Ref::clone(class));
                let result = call_script(init, Some((&instance).into()), &self.site, frame).result()?;
                return if result.is_none() { Ok(instance.into()) } else { Err(init_returned(&result)) };
            }
            constructor.fill(class);
        }
        with_arguments(None, &self.site.arguments, frame, |values| {
            frame.at(self.site.span);
            call_with(callee, values, &[])
        })
    }
}

/// `super().name(arguments...)` in a method whose first parameter is a plain local: the method behind the class is
/// called at once, where `super` is the builtin one.
pub struct CallSuper {
    /// Reads `super`.
    pub load: LoadGlobal,
    /// The free variable that holds the class.
    pub class: usize,
    /// The method's name.
    pub name: Symbol,
    /// What is called where anything is unusual: the same call.
    pub otherwise: CallMethod<Dynamic>,
    /// The method that was found last.
    pub found: SuperCache,
}

impl Node for CallSuper {
    fn eval(&self, frame: &Frame) -> Result {
        if frame.code().parameters.positional > 0
            && let Value::Instance(instance) = frame.local(0)
            && let Value::Class(class) = &frame.free(self.class).get()
            && matches!(&self.load.load(frame)?, Value::Class(loaded) if loaded.same(&types().super_))
        {
            let site = &self.otherwise.method.site;
            if let Some(method) = self.found.method(class, instance, self.name) {
                let receiver = Some(frame.local(0).clone());
                return match method {
                    SuperMethod::Script(function) => call_script(function, receiver, site, frame).result(),
                    SuperMethod::Native(function) => settle(call_native(&function, receiver, site, frame)),
                };
            }
        }
        self.otherwise.eval(frame)
    }
}
