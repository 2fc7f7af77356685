//! Interned names: an identifier, an attribute name or a keyword argument's name as a number.
//!
//! The parser makes them, scope analysis compares them, and the object layer keys shapes, class
//! attributes and inline caches by them. The table lives as long as its thread.

use foldhash::fast::FixedState;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;

/// An interned name; two symbols of one thread are equal exactly where their texts are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(u32);

struct Table {
    texts: Vec<&'static str>,
    numbers: HashMap<&'static str, u32, FixedState>,
}

thread_local! {
    static TABLE: RefCell<Table> = RefCell::new(Table::with_well_known());
}

impl Table {
    fn with_well_known() -> Self {
        let mut table = Table {
            texts: Vec::with_capacity(1024),
            numbers: HashMap::with_capacity_and_hasher(1024, FixedState::default()),
        };
        for text in WELL_KNOWN.split_ascii_whitespace() {
            table.intern_kept(text);
        }
        table
    }

    fn intern(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        self.intern_kept(Box::leak(text.into()))
    }

    /// Interns a new name whose text is there for good.
    fn intern_kept(&mut self, kept: &'static str) -> u32 {
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(kept);
        self.numbers.insert(kept, number);
        number
    }
}

impl Symbol {
    /// Interns `text`.
    pub fn new(text: &str) -> Self {
        TABLE.with_borrow_mut(|table| Symbol(table.intern(text)))
    }

    /// The symbol of `text` where something has interned it already.
    pub fn find(text: &str) -> Option<Self> {
        TABLE.with_borrow(|table| table.numbers.get(text).map(|number| Symbol(*number)))
    }

    /// The name's text.
    pub fn as_str(self) -> &'static str {
        TABLE.with_borrow(|table| table.texts[self.0 as usize])
    }

    /// The symbol with the number `index`, which came from `Symbol::index`.
    pub fn from_index(index: u32) -> Self {
        Symbol(index)
    }

    /// The number behind the name, dense from zero.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Debug for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Symbol({:?})", self.as_str())
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

macro_rules! well_known {
    ($($name:ident)*) => {
        // One text, lest they lie all over the binary.
        const WELL_KNOWN: &str = concat!($(stringify!($name), " "),*);

        /// The names that the interpreter itself looks up, as constants: `well_known::__init__`.
        #[allow(non_upper_case_globals, missing_docs, reason = "each constant is the name it spells")]
        pub mod well_known {
            use super::Symbol;
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "a list of names to number")]
            enum Number { $($name),* }
            $(pub const $name: Symbol = Symbol(Number::$name as u32);)*
        }
    };
}

well_known! {
    __init__ __new__ __del__ __repr__ __str__ __bytes__ __format__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__
    __hash__ __bool__ __getattr__ __getattribute__ __setattr__ __delattr__ __dir__ __get__ __set__ __delete__
    __set_name__ __slots__ __init_subclass__ __prepare__ __instancecheck__ __subclasscheck__ __class_getitem__
    __call__ __len__ __length_hint__ __getitem__ __setitem__ __delitem__ __missing__ __iter__ __next__
    __reversed__ __contains__ __add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __divmod__
    __pow__ __lshift__ __rshift__ __and__ __xor__ __or__ __radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__
    __rfloordiv__ __rmod__ __rdivmod__ __rpow__ __rlshift__ __rrshift__ __rand__ __rxor__ __ror__ __iadd__
    __isub__ __imul__ __imatmul__ __itruediv__ __ifloordiv__ __imod__ __ipow__ __ilshift__ __irshift__ __iand__
    __ixor__ __ior__ __neg__ __pos__ __abs__ __invert__ __complex__ __int__ __float__ __index__ __round__
    __trunc__ __floor__ __ceil__ __enter__ __exit__ __await__ __aiter__ __anext__ __aenter__ __aexit__
    __class__ __dict__ __weakref__ __name__ __qualname__ __module__ __doc__ __file__ __path__ __package__
    __spec__ __loader__ __builtins__ __annotations__ __defaults__ __kwdefaults__ __code__ __globals__
    __closure__ __wrapped__ __func__ __self__ __bases__ __base__ __mro__ __subclasses__ __all__ __main__
    __match_args__ __traceback__ __cause__ __context__ __suppress_context__ __notes__ __import__ __debug__
    __orig_bases__ __mro_entries__ __abstractmethods__ __isabstractmethod__ __objclass__ __text_signature__
    __classcell__ __sizeof__ __reduce__ __reduce_ex__ __copy__ __deepcopy__ __getstate__ __setstate__
    __getnewargs__ __fspath__ __cached__ __version__ __stdout__ __stderr__ __stdin__
    run parent dead switch throw keys items values get append extend pop join sort write flush read readline
    send close name value args obj code msg text filename lineno offset end_lineno end_offset errno strerror
    path key default reverse sep end file start stop step print builtins sys greenlet stdout stderr stdin modules
    argv encoding print_file_and_line mro fget fset fdel
}
