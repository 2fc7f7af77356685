//! Calls with keyword arguments and no starred ones: the values go straight into the callee's slots, by a mapping
//! that is worked out once for the code that is called.

use super::call::{Arguments, push_arguments, raw_method, rest_of, settle, taken_apart};
use crate::object::cache::{ConstructorCache, FunctionCache, SharedAttribute};
use crate::object::code::{Code, Flavour};
use crate::object::dict::Dict;
use crate::object::frame::Frame;
use crate::object::function::{Function, Method};
use crate::object::heap::Ref;
use crate::object::instance::Instance;
use crate::object::node::Node;
use crate::object::operation::bind::fill_frame_defaults;
use crate::object::operation::call::init_returned;
use crate::object::operation::{call_with, enter, get_attribute, guarded};
use crate::object::outcome::{Outcome, attempt};
use crate::object::{Result, Value, profile, state};
use crate::syntax::{Span, Symbol};
use std::cell::RefCell;
use std::rc::Rc;

/// Which slot each keyword argument fills, for one code and one number of positional arguments.
struct Mapping {
    code: Rc<Code>,
    positional: usize,
    /// The slots; None for what `**kwargs` takes.
    slots: Box<[Option<usize>]>,
    /// Whether a parameter is left to its default.
    leaves_defaults: bool,
}

/// What is called.
pub enum Callee {
    /// The value of an expression.
    Value(Box<dyn Node>),
    /// The method of an object.
    Method(Box<dyn Node>, Symbol, Span),
}

/// `callee(positional..., name=value...)`.
pub struct CallKeywords {
    /// What is called.
    pub callee: Callee,
    /// Its positional arguments.
    pub positional: Arguments,
    /// The names of its keyword arguments, all different.
    pub names: Box<[Symbol]>,
    /// Their values.
    pub values: Arguments,
    /// Where it stands.
    pub span: Span,
    mapping: RefCell<Option<Rc<Mapping>>>,
    constructor: ConstructorCache,
    method: FunctionCache,
    shared: SharedAttribute,
}

impl CallKeywords {
    /// A call; `names` are all different.
    pub fn new(callee: Callee, positional: Arguments, names: Box<[Symbol]>, values: Arguments, span: Span) -> Self {
        CallKeywords {
            callee,
            positional,
            names,
            values,
            span,
            mapping: RefCell::new(None),
            constructor: ConstructorCache::default(),
            method: FunctionCache::default(),
            shared: SharedAttribute::default(),
        }
    }

    /// The mapping for calling the code with so many positional arguments; None where binding has more to do.
    fn mapping(&self, code: &Rc<Code>, positional: usize) -> Option<Rc<Mapping>> {
        if let Some(mapping) = &*self.mapping.borrow()
            && Rc::ptr_eq(&mapping.code, code)
            && mapping.positional == positional
            && !code.is_replaced.get()
        {
            return Some(mapping.clone());
        }
        let mapping = Rc::new(self.work_out(code, positional)?);
        *self.mapping.borrow_mut() = Some(mapping.clone());
        Some(mapping)
    }

    #[cold]
    #[inline(never)]
    fn work_out(&self, code: &Rc<Code>, given: usize) -> Option<Mapping> {
        let layout = &code.parameters;
        if code.flavour != Flavour::Plain || code.is_replaced.get() {
            return None;
        }
        // What `*args` takes are arguments of the call, not its receiver.
        let rest = given.saturating_sub(layout.positional);
        if rest > 0 && (!layout.variadic || rest > self.positional.len()) {
            return None;
        }
        let positional = given - rest;
        let first = positional.max(layout.positional_only);
        let named = layout.positional + layout.keyword_only;
        let slots: Box<[Option<usize>]> =
            self.names.iter().map(|name| (first..named).find(|slot| code.slots[*slot] == *name)).collect();
        let others = slots.iter().filter(|slot| slot.is_none()).count();
        // A parameter that takes a position only may be meant, or one that has its argument already.
        let is_misplaced = |name| code.slots[..first.min(named)].contains(name);
        if others > 0 && (!layout.keyword_variadic || self.names.iter().any(is_misplaced)) {
            return None;
        }
        let leaves_defaults = positional + slots.len() - others < named;
        Some(Mapping { code: code.clone(), positional: given, slots, leaves_defaults })
    }

    /// Calls a script function: the values go straight into their slots of its frame. The safe point behind the call is
    /// seen to.
    #[inline(never)]
    fn call_function(&self, function: Ref<Function>, receiver: Option<Value>, frame: &Frame) -> Outcome {
        let function = &function;
        let positional = self.positional.len() + usize::from(receiver.is_some());
        let Some(mapping) = self.mapping(&function.code, positional) else {
            return self.call_collected(function.clone().into(), receiver, frame);
        };
        settle(guarded(|| {
            enter(function, |callee| {
                let layout = &mapping.code.parameters;
                let fixed = self.positional.len() - positional.saturating_sub(layout.positional);
                let (fixed, rest) = self.positional.split_at(fixed);
                push_arguments(callee, receiver, fixed, frame)?;
                let rest = if layout.variadic { Some(rest_of(rest, frame)?) } else { None };
                for _ in callee.initialised()..layout.positional + layout.keyword_only {
                    callee.push(Value::Null);
                }
                if let Some(rest) = rest {
                    callee.push(rest.into());
                }
                if layout.keyword_variadic {
                    let others = Dict::new();
                    callee.push((&others).into());
                    for ((slot, name), value) in mapping.slots.iter().zip(&self.names).zip(&self.values) {
                        let value = value.eval(frame)?;
                        match slot {
                            Some(slot) => callee.set_local(*slot, value),
                            None => others.set_name(*name, value),
                        }
                    }
                } else {
                    for (slot, value) in mapping.slots.iter().zip(&self.values) {
                        callee.set_local(slot.unwrap_or_default(), value.eval(frame)?);
                    }
                }
                frame.at(self.span);
                if mapping.leaves_defaults { fill_frame_defaults(function, callee) } else { Ok(()) }
            })
        }))
        .into()
    }

    #[inline(never)]
    fn call_collected(&self, callee: Value, receiver: Option<Value>, frame: &Frame) -> Outcome {
        let body = raw_method(&callee, receiver.as_ref());
        let seen = receiver.clone().filter(|_| state::is_watched());
        let mut positional = Vec::with_capacity(self.positional.len() + 1);
        positional.extend(receiver);
        for argument in &self.positional {
            positional.push(attempt!(argument.eval(frame)));
        }
        let mut keywords = Vec::with_capacity(self.names.len());
        for (name, value) in self.names.iter().zip(&self.values) {
            keywords.push((*name, attempt!(value.eval(frame))));
        }
        frame.at(self.span);
        settle(profile::any(frame, &callee, seen.as_ref(), || match body {
            Some(body) => body(&mut positional, &keywords),
            None => call_with(&callee, &positional, &keywords),
        }))
        .into()
    }

    /// Calls the method of an object; the span is that of `object.name`.
    #[inline(never)]
    fn call_method(&self, object: Value, name: Symbol, span: Span, frame: &Frame) -> Outcome {
        if let Value::Instance(instance) = &object {
            if let Some(function) = self.method.function(instance) {
                return self.call_function(function, Some(object), frame);
            }
            self.method.fill_method(instance, name);
        }
        let callee = match self.shared.find(&object) {
            Some((function @ Value::Function(_), Some(class))) => Method::new(function, class),
            Some((value, None)) => value,
            _ => {
                self.shared.fill(&object, name);
                frame.at(span);
                attempt!(get_attribute(&object, name))
            }
        };
        drop(object);
        self.call_value(callee, frame)
    }

    #[inline(always)]
    fn call_value(&self, callee: Value, frame: &Frame) -> Outcome {
        match callee.into_function() {
            Ok(function) => self.call_function(function, None, frame),
            Err(callee) => self.call_other(callee, frame),
        }
    }

    #[inline(never)]
    fn call_other(&self, callee: Value, frame: &Frame) -> Outcome {
        let (callee, receiver) = taken_apart(callee);
        let callee = match callee.into_function() {
            Ok(function) => return self.call_function(function, receiver, frame),
            Err(callee) => callee,
        };
        if let Value::Class(class) = &callee
            && receiver.is_none()
        {
            if let Some(init) = self.constructor.init(class) {
                return self.construct(init, Instance::new(Ref::clone(class)), frame);
            }
            self.constructor.fill(class);
        }
        self.call_collected(callee, receiver, frame)
    }

    #[inline(never)]
    fn construct(&self, init: Ref<Function>, instance: Ref<Instance>, frame: &Frame) -> Outcome {
        let result = attempt!(self.call_function(init, Some((&instance).into()), frame).result());
        if result.is_none() { Value::from(instance).into() } else { init_returned(&result).into() }
    }
}

impl Node for CallKeywords {
    fn eval(&self, frame: &Frame) -> Result {
        self.outcome(frame).result()
    }

    fn outcome(&self, frame: &Frame) -> Outcome {
        match &self.callee {
            Callee::Value(node) => {
                let callee = attempt!(node.eval(frame));
                self.call_value(callee, frame)
            }
            Callee::Method(object, name, span) => {
                let object = attempt!(object.eval(frame));
                self.call_method(object, *name, *span, frame)
            }
        }
    }
}
