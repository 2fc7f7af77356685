//! Modules and cells.

use crate::object::cell::CellBody;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute, settable};
use crate::object::dict::Dict;
use crate::object::exception::{attribute_error, type_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, compare, find_attribute, repr};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::ast::CompareOperator;
use crate::syntax::symbol::well_known;

/// The contents of `module`.
pub(super) const TABLE: ClassTable =
    ClassTable {
        doc: "Create a module object.\n\n\
          The name must be a string; the optional docstring can have any type.",
        methods: METHODS,
        static_methods: &[native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |args| {
            match &args[0] {
                Value::Class(class) if Class::is_subclass(class, &types().module) => Ok(Module::bare(class).into()),
                other => {
                    let given = other.class_name();
                    Err(type_error(format!("module.__new__(X): X is not a type object ({given})")))
                }
            }
        })],
        attributes: ATTRIBUTES,
        ..ClassTable::EMPTY
    };

const METHODS: &[Declaration] = &[
    native("__init__(self, /, name, doc=None)", "Initialize self.", |args| {
        if !matches!(args[1], Value::Str(_)) {
            let given = args[1].argument_name();
            return Err(type_error(format!("module() argument 'name' must be str, not {given}")));
        }
        if let Value::Module(module) = &args[0].payload() {
            module.namespace.set_name(well_known::__name__, args[1].clone());
            module.namespace.set_name(well_known::__doc__, args[2].clone());
            for missing in [well_known::__package__, well_known::__loader__, well_known::__spec__] {
                module.namespace.set_name(missing, Value::None);
            }
        }
        Ok(Value::None)
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let this = args[0].payload();
        let Value::Module(module) = &this else { return Ok(Value::None) };
        let name = match module.namespace.get_name(well_known::__name__) {
            Some(name) => repr(&name)?.as_str().to_owned(),
            None => "'?'".to_owned(),
        };
        let file = match module.namespace.get_name(well_known::__file__) {
            None if !is_native(module) => find_attribute(&args[0], well_known::__file__)?,
            known => known,
        };
        let place = match file {
            Some(file) => format!(" from {}", repr(&file)?.as_str()),
            None if is_native(module) => " (built-in)".to_owned(),
            None => match module.namespace.get_name(well_known::__loader__) {
                Some(loader) if !loader.is_none() => format!(" ({})", repr(&loader)?.as_str()),
                _ => String::new(),
            },
        };
        Ok(Value::from(format!("<module {name}{place}>")))
    }),
    native("__dir__(self, /)", "__dir__() -> list\nspecialized dir() implementation", |args| {
        match &args[0].payload() {
            Value::Module(module) => match module.namespace.get_name(well_known::__dir__) {
                Some(own) => call(&own, &[]),
                None => Ok(Value::list(module.namespace.keys())),
            },
            _ => Ok(Value::list(Vec::new())),
        }
    }),
];

/// Whether the importer knows the module, or it is `builtins`, which is there before the importer is.
fn is_native(module: &Module) -> bool {
    let spec = module.namespace.get_name(well_known::__spec__);
    let name = module.namespace.get_name(well_known::__name__);
    spec.is_some_and(|spec| !spec.is_none())
        || matches!(&name, Some(Value::Str(name)) if name.symbol() == well_known::builtins)
}

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("__dict__", "", |value| match &value.payload() {
        Value::Module(module) => Ok((&module.namespace).into()),
        _ => Ok(Value::None),
    }),
    settable("__annotations__", "", annotations, set_annotations),
];

/// The annotations of a module's names, made where there are none as yet.
fn annotations(value: &Value) -> Result {
    let this = value.payload();
    let Value::Module(module) = &this else { return Ok(Value::None) };
    Ok(module.namespace.get_name(well_known::__annotations__).unwrap_or_else(|| {
        let annotations = Value::from(Dict::new());
        module.namespace.set_name(well_known::__annotations__, annotations.clone());
        annotations
    }))
}

fn set_annotations(value: &Value, annotations: Value) -> Result<()> {
    let this = value.payload();
    let Value::Module(module) = &this else { return Ok(()) };
    if !annotations.is_null() {
        module.namespace.set_name(well_known::__annotations__, annotations);
    } else if module.namespace.remove_name(well_known::__annotations__).is_none() {
        return Err(attribute_error(value, well_known::__annotations__, "__annotations__"));
    }
    Ok(())
}

/// The contents of `cell`.
pub(super) const CELL: ClassTable = ClassTable {
    doc: "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be \
          empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.",
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let Value::Cell(cell) = &args[0] else { return Ok(Value::None) };
            let content = cell.get();
            Ok(Value::from(if content.is_null() {
                format!("<cell at {:#x}: empty>", args[0].address())
            } else {
                format!(
                    "<cell at {:#x}: {} object at {:#x}>",
                    args[0].address(),
                    content.class_name(),
                    content.address()
                )
            }))
        }),
        native("__eq__(self, value, /)", "Return self==value.", |args| compare_cells(args, CompareOperator::Equal)),
        native("__ne__(self, value, /)", "Return self!=value.", |args| compare_cells(args, CompareOperator::NotEqual)),
        native("__lt__(self, value, /)", "Return self<value.", |args| compare_cells(args, CompareOperator::Less)),
        native("__le__(self, value, /)", "Return self<=value.", |args| compare_cells(args, CompareOperator::LessEqual)),
        native("__gt__(self, value, /)", "Return self>value.", |args| compare_cells(args, CompareOperator::Greater)),
        native("__ge__(self, value, /)", "Return self>=value.", |args| {
            compare_cells(args, CompareOperator::GreaterEqual)
        }),
    ],
    static_methods: &[native("__new__(cls, contents=..., /)", "Create and return a new object.", |args| {
        Ok(CellBody::new(args[1].clone()).into())
    })],
    attributes: &[settable(
        "cell_contents",
        "",
        |value| match cell(value)?.get() {
            Value::Null => Err(value_error("Cell is empty")),
            content => Ok(content),
        },
        |value, content| {
            cell(value)?.set(content);
            Ok(())
        },
    )],
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

/// Compares what two cells hold; an empty one is less than all others.
fn compare_cells(args: &[Value], operator: CompareOperator) -> Result {
    match (&args[0], &args[1]) {
        (Value::Cell(left), Value::Cell(right)) => match (left.get(), right.get()) {
            (Value::Null, Value::Null) => compare(operator, &Value::Int(0), &Value::Int(0)),
            (Value::Null, _) => compare(operator, &Value::Int(0), &Value::Int(1)),
            (_, Value::Null) => compare(operator, &Value::Int(1), &Value::Int(0)),
            (left, right) => compare(operator, &left, &right),
        },
        _ => Ok(Value::NotImplemented),
    }
}

fn cell(value: &Value) -> Result<&Ref<CellBody>> {
    match value {
        Value::Cell(cell) => Ok(cell),
        other => Err(type_error(format!("a cell is required, not '{}'", other.class_name()))),
    }
}
