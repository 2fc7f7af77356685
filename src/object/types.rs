//! The builtin classes, made at start-up; `builtins` fills them with methods.

use super::class::{Class, ClassParts, Layout};
use super::exception::HIDDEN_SLOTS;
use super::heap::Ref;
use super::native_function::Binding;
use super::value::Value;
use std::cell::Cell;

macro_rules! builtin_types {
    (
        root $object:ident;
        types { $($field:ident $name:literal $layout:ident $is_base:literal $has_dictionary:literal;)* }
        exceptions { $($exception:ident $exception_name:literal $base:ident;)* }
    ) => {
        /// The builtin classes.
        #[allow(missing_docs, reason = "each field bears its class's name")]
        pub struct Types {
            pub $object: Ref<Class>,
            pub type_: Ref<Class>,
            $(pub $field: Ref<Class>,)*
            $(pub $exception: Ref<Class>,)*
        }

        impl Types {
            fn make() -> Types {
                let $object = make("object", Vec::new(), Layout::Object, 0, true, false);
                let type_ = make("type", vec![$object.clone()], Layout::Type, 0, true, true);
                $(let $field = make($name, vec![$object.clone()], Layout::$layout, 0, $is_base, $has_dictionary);)*
                $(let $exception = {
                    let base: &Ref<Class> = &$base;
                    make($exception_name, vec![base.clone()], Layout::Exception, HIDDEN_SLOTS, true, true)
                };)*
                Types { $object, type_, $($field,)* $($exception,)* }
            }

            /// The builtin classes that stand in `builtins`, exceptions last.
            pub fn all(&self) -> Vec<&Ref<Class>> {
                vec![&self.$object, &self.type_, $(&self.$field,)* $(&self.$exception,)*]
            }

            /// The exception classes.
            pub fn exceptions(&self) -> Vec<&Ref<Class>> {
                vec![$(&self.$exception,)*]
            }
        }
    };
}

builtin_types! {
    root object;
    types {
        int "int" Int true false;
        bool "bool" Bool false false;
        float "float" Float true false;
        complex "complex" Complex true false;
        str "str" Str true false;
        bytes "bytes" Bytes true false;
        bytearray "bytearray" Native true false;
        memoryview "memoryview" Native false false;
        tuple "tuple" Tuple true false;
        list "list" List true false;
        dict "dict" Dict true false;
        set "set" Set true false;
        frozenset "frozenset" FrozenSet true false;
        range "range" Native false false;
        slice "slice" Native false false;
        function "function" Native false true;
        builtin_function "builtin_function_or_method" Native false false;
        method_descriptor "method_descriptor" Native false false;
        method_wrapper "method-wrapper" Native false false;
        wrapper_descriptor "wrapper_descriptor" Native false false;
        classmethod_descriptor "classmethod_descriptor" Native false false;
        getset_descriptor "getset_descriptor" Native false false;
        member_descriptor "member_descriptor" Native false false;
        method "method" Native false false;
        module "module" Module true true;
        cell "cell" Native false false;
        generator "generator" Native false false;
        coroutine "coroutine" Native false false;
        async_generator "async_generator" Native false false;
        none "NoneType" Native false false;
        not_implemented "NotImplementedType" Native false false;
        ellipsis "ellipsis" Native false false;
        property "property" Native true false;
        classmethod "classmethod" Native true true;
        staticmethod "staticmethod" Native true true;
        super_ "super" Native true false;
        code "code" Native false false;
        frame "frame" Native false false;
        traceback "traceback" Native false false;
        mappingproxy "mappingproxy" Native false false;
        list_iterator "list_iterator" Native false false;
        list_reverseiterator "list_reverseiterator" Native false false;
        tuple_iterator "tuple_iterator" Native false false;
        str_iterator "str_iterator" Native false false;
        str_ascii_iterator "str_ascii_iterator" Native false false;
        bytes_iterator "bytes_iterator" Native false false;
        range_iterator "range_iterator" Native false false;
        set_iterator "set_iterator" Native false false;
        dict_keyiterator "dict_keyiterator" Native false false;
        dict_valueiterator "dict_valueiterator" Native false false;
        dict_itemiterator "dict_itemiterator" Native false false;
        dict_reversekeyiterator "dict_reversekeyiterator" Native false false;
        dict_reversevalueiterator "dict_reversevalueiterator" Native false false;
        dict_reverseitemiterator "dict_reverseitemiterator" Native false false;
        dict_keys "dict_keys" Native false false;
        dict_values "dict_values" Native false false;
        dict_items "dict_items" Native false false;
        sequence_iterator "iterator" Native false false;
        callable_iterator "callable_iterator" Native false false;
        enumerate "enumerate" Native true false;
        zip "zip" Native true false;
        map "map" Native true false;
        filter "filter" Native true false;
        reversed "reversed" Native true false;
    }
    exceptions {
        base_exception "BaseException" object;
        base_exception_group "BaseExceptionGroup" base_exception;
        generator_exit "GeneratorExit" base_exception;
        keyboard_interrupt "KeyboardInterrupt" base_exception;
        system_exit "SystemExit" base_exception;
        exception "Exception" base_exception;
        arithmetic_error "ArithmeticError" exception;
        floating_point_error "FloatingPointError" arithmetic_error;
        overflow_error "OverflowError" arithmetic_error;
        zero_division_error "ZeroDivisionError" arithmetic_error;
        assertion_error "AssertionError" exception;
        attribute_error "AttributeError" exception;
        buffer_error "BufferError" exception;
        eof_error "EOFError" exception;
        import_error "ImportError" exception;
        module_not_found_error "ModuleNotFoundError" import_error;
        lookup_error "LookupError" exception;
        index_error "IndexError" lookup_error;
        key_error "KeyError" lookup_error;
        memory_error "MemoryError" exception;
        name_error "NameError" exception;
        unbound_local_error "UnboundLocalError" name_error;
        os_error "OSError" exception;
        blocking_io_error "BlockingIOError" os_error;
        child_process_error "ChildProcessError" os_error;
        connection_error "ConnectionError" os_error;
        broken_pipe_error "BrokenPipeError" connection_error;
        connection_aborted_error "ConnectionAbortedError" connection_error;
        connection_refused_error "ConnectionRefusedError" connection_error;
        connection_reset_error "ConnectionResetError" connection_error;
        file_exists_error "FileExistsError" os_error;
        file_not_found_error "FileNotFoundError" os_error;
        interrupted_error "InterruptedError" os_error;
        is_a_directory_error "IsADirectoryError" os_error;
        not_a_directory_error "NotADirectoryError" os_error;
        permission_error "PermissionError" os_error;
        process_lookup_error "ProcessLookupError" os_error;
        timeout_error "TimeoutError" os_error;
        reference_error "ReferenceError" exception;
        runtime_error "RuntimeError" exception;
        not_implemented_error "NotImplementedError" runtime_error;
        recursion_error "RecursionError" runtime_error;
        stop_async_iteration "StopAsyncIteration" exception;
        stop_iteration "StopIteration" exception;
        syntax_error "SyntaxError" exception;
        indentation_error "IndentationError" syntax_error;
        tab_error "TabError" indentation_error;
        system_error "SystemError" exception;
        type_error "TypeError" exception;
        value_error "ValueError" exception;
        unicode_error "UnicodeError" value_error;
        unicode_decode_error "UnicodeDecodeError" unicode_error;
        unicode_encode_error "UnicodeEncodeError" unicode_error;
        unicode_translate_error "UnicodeTranslateError" unicode_error;
        warning "Warning" exception;
        bytes_warning "BytesWarning" warning;
        deprecation_warning "DeprecationWarning" warning;
        encoding_warning "EncodingWarning" warning;
        future_warning "FutureWarning" warning;
        import_warning "ImportWarning" warning;
        pending_deprecation_warning "PendingDeprecationWarning" warning;
        resource_warning "ResourceWarning" warning;
        runtime_warning "RuntimeWarning" warning;
        syntax_warning "SyntaxWarning" warning;
        unicode_warning "UnicodeWarning" warning;
        user_warning "UserWarning" warning;
        exception_group "ExceptionGroup" base_exception_group;
    }
}

fn make(
    name: &str,
    bases: Vec<Ref<Class>>,
    layout: Layout,
    hidden: u16,
    is_base: bool,
    has_dictionary: bool,
) -> Ref<Class> {
    let parts = ClassParts { name, bases, metaclass: None, layout, hidden, is_heap: false, is_base, has_dictionary };
    match Class::new(parts) {
        Ok(class) => class,
        Err(_) => unreachable!("single inheritance always has an order"),
    }
}

thread_local! {
    static TYPES: Cell<Option<&'static Types>> = const { Cell::new(None) };
}

/// The builtin classes of this thread.
#[inline]
pub fn types() -> &'static Types {
    match TYPES.get() {
        Some(types) => types,
        None => make_types(),
    }
}

/// Makes them, a kilobyte by value: in a native frame of its own, or whoever asks for a class would have the room for it.
#[cold]
#[inline(never)]
fn make_types() -> &'static Types {
    let types: &'static Types = Box::leak(Box::new(Types::make()));
    fix_bases(types);
    TYPES.set(Some(types));
    types
}

/// The few builtin classes that derive from another than their table's base.
fn fix_bases(types: &Types) {
    let fixes = [
        (&types.bool, vec![types.int.clone()]),
        (&types.exception_group, vec![types.base_exception_group.clone(), types.exception.clone()]),
    ];
    for (class, bases) in fixes {
        let is_set = Class::set_bases(class, bases).is_ok();
        assert!(is_set, "these bases have an order");
    }
}

impl Value {
    /// The class: what `type(x)` gives.
    #[inline]
    pub fn class(&self) -> Ref<Class> {
        match self {
            Value::Instance(instance) => instance.class(),
            _ => self.native_class(),
        }
    }

    fn native_class(&self) -> Ref<Class> {
        let types = types();
        let class = match self {
            Value::Null | Value::None => &types.none,
            Value::False | Value::True => &types.bool,
            Value::NotImplemented => &types.not_implemented,
            Value::Ellipsis => &types.ellipsis,
            Value::Int(_) | Value::BigInt(_) => &types.int,
            Value::Float(_) => &types.float,
            Value::Str(_) => &types.str,
            Value::Bytes(_) => &types.bytes,
            Value::Complex(_) => &types.complex,
            Value::Tuple(_) => &types.tuple,
            Value::List(_) => &types.list,
            Value::Dict(_) => &types.dict,
            Value::Set(set) => {
                if set.is_frozen() {
                    &types.frozenset
                } else {
                    &types.set
                }
            }
            Value::Range(_) => &types.range,
            Value::Slice(_) => &types.slice,
            Value::Function(_) => &types.function,
            Value::NativeFunction(function) => match function.binding {
                Binding::Method if function.is_slot() => &types.wrapper_descriptor,
                Binding::Method => &types.method_descriptor,
                Binding::ClassMethod => &types.classmethod_descriptor,
                Binding::Function | Binding::StaticMethod => &types.builtin_function,
            },
            Value::Method(method) => match method.function {
                Value::NativeFunction(ref function) if function.is_slot() => &types.method_wrapper,
                Value::NativeFunction(_) => &types.builtin_function,
                _ => &types.method,
            },
            Value::Class(class) => return class.metaclass().unwrap_or_else(|| types.type_.clone()),
            Value::Instance(instance) => return instance.class(),
            Value::Module(module) => return module.class(),
            Value::Cell(_) => &types.cell,
            Value::Generator(generator) => return generator.class(),
            Value::Object(object) => return object.class(),
        };
        class.clone()
    }

    /// The name of the class, for messages.
    pub fn class_name(&self) -> std::rc::Rc<str> {
        self.class().name()
    }

    /// The name of the class as messages about a function's argument write it: `None` is called by its own name.
    pub fn argument_name(&self) -> std::rc::Rc<str> {
        if self.is_none() { "None".into() } else { self.class_name() }
    }

    /// Whether the value is an instance of the class or of one that derives from it; no script code is asked.
    #[inline]
    pub fn is_instance(&self, class: &Ref<Class>) -> bool {
        Class::is_subclass(&self.class(), class)
    }

    /// The value itself, or the native value that an instance of a class with a native base holds.
    #[inline]
    pub fn payload(&self) -> Value {
        match self {
            Value::Instance(instance) => match instance.payload() {
                Value::Null => self.clone(),
                payload => payload,
            },
            _ => self.clone(),
        }
    }
}
