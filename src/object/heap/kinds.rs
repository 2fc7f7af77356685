//! The kinds of objects: all types of bodies, each with the number by which a header names it.
//!
//! A number takes half of the room of a pointer to the functions, which leaves the body four bytes in the first sixteen.
//!
//! Guarantees to safe callers: a kind comes from `Kind::of` alone, and so leads to the functions of its type.

#![allow(unsafe_code, reason = "finds the functions of a type by the number that stands for it")]

use super::{VTable, VTableOf};
use crate::object::bytes::Bytes;
use crate::object::cell::CellBody;
use crate::object::class::Class;
use crate::object::dict::Dict;
use crate::object::function::{Function, Method, NativeFunction};
use crate::object::generator::Generator;
use crate::object::instance::Instance;
use crate::object::list::List;
use crate::object::module::Module;
use crate::object::native::Native;
use crate::object::number::{BigInteger, Complex};
use crate::object::set::Set;
use crate::object::slice::{Range, Slice};
use crate::object::string::Str;
use crate::object::tuple::Tuple;

/// Which type the body of an object is of: where its functions stand in the table, in bytes.
#[derive(Clone, Copy)]
pub(super) struct Kind(u32);

/// A type that has a kind.
pub trait Known {
    /// The place of the type's functions in the table.
    const PLACE: usize;
}

impl Kind {
    /// The kind of a type.
    pub(super) const fn of<T: Known>() -> Kind {
        Kind((T::PLACE * size_of::<VTable>()) as u32)
    }

    /// The functions of the type.
    #[inline(always)]
    pub(super) fn functions(self) -> &'static VTable {
        // SAFETY: `of` took the place of one of the table's entries, and nothing else makes a kind.
        unsafe { &*(&raw const TABLE).cast::<u8>().add(self.0 as usize).cast::<VTable>() }
    }
}

macro_rules! kinds {
    ($($body:ident)*) => {
        #[allow(clippy::upper_case_acronyms, reason = "the names of the types")]
        enum Place { $($body),* }

        $(impl Known for $body {
            const PLACE: usize = Place::$body as usize;
        })*

        static TABLE: [VTable; [$(Place::$body),*].len()] = [$(VTableOf::<$body>::VTABLE),*];
    };
}

kinds! {
    Str Bytes BigInteger Complex Tuple List Dict Set Range Slice Function NativeFunction Method Class Instance Module
    CellBody Generator Native
}
