//! The type `slice`.

use super::container;
use super::long_range::slice_bounds;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation;
use crate::object::slice::Slice;
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;
use num_bigint::BigInt;
use num_traits::Signed;

/// The contents of `slice`.
pub(super) static TABLE: ClassTable = ClassTable {
    doc: "slice(stop)\nslice(start, stop[, step])\n\n\
          Create a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
    methods: &ALL,
    static_methods: &[native(
        "__new__(type, start, stop=..., step=None, /)",
        "Create and return a new object.",
        |args| {
            let (start, stop) = match &args[2] {
                Value::Null => (Value::None, args[1].clone()),
                stop => (args[1].clone(), stop.clone()),
            };
            super::wrap(&args[0], Ref::new(Slice { start, stop, step: args[3].clone() }).into())
        },
    )],
    attributes: ATTRIBUTES,
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

static ALL: [Declaration; METHODS.len() + container::COMPARISONS.len()] = merged(&[METHODS, container::COMPARISONS]);

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("start", "", |value| Ok(slice(value)?.start.clone())),
    attribute("stop", "", |value| Ok(slice(value)?.stop.clone())),
    attribute("step", "", |value| Ok(slice(value)?.step.clone())),
];

const METHODS: &[Declaration] = &[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        let slice = slice(&args[0])?;
        let bounds = vec![slice.start.clone(), slice.stop.clone(), slice.step.clone()];
        Ok(Value::tuple(vec![(&crate::object::types::types().slice).into(), Value::tuple(bounds)]))
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| Ok(operation::repr::native_repr(&args[0])?.into())),
    native(
        "indices(self, len)",
        "S.indices(len) -> (start, stop, stride)\n\n\
         Assuming a sequence of length len, calculate the start and stop\n\
         indices, and the stride length of the extended slice described by\n\
         S. Out of bounds indices are clipped in a manner consistent with the\n\
         handling of normal slices.",
        |args| {
            let slice = slice(&args[0])?;
            let length = operation::index(&args[1])?.int_ref().map_or_else(BigInt::default, |length| length.to_big());
            if length.is_negative() {
                return Err(value_error("length should not be negative"));
            }
            let bounds = slice_bounds(&slice, &length)?;
            Ok(Value::tuple(bounds.map(Value::integer).to_vec()))
        },
    ),
];

fn slice(value: &Value) -> Result<Ref<Slice>> {
    match value {
        Value::Slice(slice) => Ok(Ref::clone(slice)),
        _ => {
            let class = value.class_name();
            Err(type_error(format!("descriptor requires a 'slice' object but received a '{class}'")))
        }
    }
}
