//! The exception classes and what `help()` says of those that add nothing to their base.

use super::{groups, named, os_errors, syntax_errors, unicode_errors};
use crate::builtins::Filling;
use crate::object::class_table::ClassTable;

macro_rules! documented {
    ($doc:literal) => {
        &ClassTable { doc: $doc, ..ClassTable::EMPTY }
    };
}

/// The classes and their contents.
pub(in crate::builtins) const TYPES: &[Filling] = &[
    (|types| &types.base_exception, &super::BASE),
    (|types| &types.base_exception_group, &groups::BASE_GROUP),
    (|types| &types.generator_exit, documented!("Request that a generator exit.")),
    (|types| &types.keyboard_interrupt, documented!("Program interrupted by user.")),
    (|types| &types.system_exit, &super::SYSTEM_EXIT),
    (|types| &types.exception, documented!("Common base class for all non-exit exceptions.")),
    (|types| &types.arithmetic_error, documented!("Base class for arithmetic errors.")),
    (|types| &types.floating_point_error, documented!("Floating point operation failed.")),
    (|types| &types.overflow_error, documented!("Result too large to be represented.")),
    (|types| &types.zero_division_error, documented!("Second argument to a division or modulo operation was zero.")),
    (|types| &types.assertion_error, documented!("Assertion failed.")),
    (|types| &types.attribute_error, &named::ATTRIBUTE_ERROR),
    (|types| &types.buffer_error, documented!("Buffer error.")),
    (|types| &types.eof_error, documented!("Read beyond end of file.")),
    (|types| &types.import_error, &named::IMPORT_ERROR),
    (|types| &types.module_not_found_error, documented!("Module not found.")),
    (|types| &types.lookup_error, documented!("Base class for lookup errors.")),
    (|types| &types.index_error, documented!("Sequence index out of range.")),
    (|types| &types.key_error, &super::KEY_ERROR),
    (|types| &types.memory_error, documented!("Out of memory.")),
    (|types| &types.name_error, &named::NAME_ERROR),
    (|types| &types.unbound_local_error, documented!("Local name referenced but not bound to a value.")),
    (|types| &types.os_error, &os_errors::OS_ERROR),
    (|types| &types.blocking_io_error, documented!("I/O operation would block.")),
    (|types| &types.child_process_error, documented!("Child process error.")),
    (|types| &types.connection_error, documented!("Connection error.")),
    (|types| &types.broken_pipe_error, documented!("Broken pipe.")),
    (|types| &types.connection_aborted_error, documented!("Connection aborted.")),
    (|types| &types.connection_refused_error, documented!("Connection refused.")),
    (|types| &types.connection_reset_error, documented!("Connection reset.")),
    (|types| &types.file_exists_error, documented!("File already exists.")),
    (|types| &types.file_not_found_error, documented!("File not found.")),
    (|types| &types.interrupted_error, documented!("Interrupted by signal.")),
    (|types| &types.is_a_directory_error, documented!("Operation doesn't work on directories.")),
    (|types| &types.not_a_directory_error, documented!("Operation only works on directories.")),
    (|types| &types.permission_error, documented!("Not enough permissions.")),
    (|types| &types.process_lookup_error, documented!("Process not found.")),
    (|types| &types.timeout_error, documented!("Timeout expired.")),
    (|types| &types.reference_error, documented!("Weak ref proxy used after referent went away.")),
    (|types| &types.runtime_error, documented!("Unspecified run-time error.")),
    (|types| &types.not_implemented_error, documented!("Method or function hasn't been implemented yet.")),
    (|types| &types.recursion_error, documented!("Recursion limit exceeded.")),
    (|types| &types.stop_async_iteration, documented!("Signal the end from iterator.__anext__().")),
    (|types| &types.stop_iteration, &super::STOP_ITERATION),
    (|types| &types.syntax_error, &syntax_errors::SYNTAX_ERROR),
    (|types| &types.indentation_error, documented!("Improper indentation.")),
    (|types| &types.tab_error, documented!("Improper mixture of spaces and tabs.")),
    (
        |types| &types.system_error,
        documented!(
            "Internal error in the Python interpreter.\n\
         \n\
         Please report this to the Python maintainer, along with the traceback,\n\
         the Python version, and the hardware/OS platform and version."
        ),
    ),
    (|types| &types.type_error, documented!("Inappropriate argument type.")),
    (|types| &types.value_error, documented!("Inappropriate argument value (of correct type).")),
    (|types| &types.unicode_error, documented!("Unicode related error.")),
    (|types| &types.unicode_decode_error, &unicode_errors::DECODE),
    (|types| &types.unicode_encode_error, &unicode_errors::ENCODE),
    (|types| &types.unicode_translate_error, &unicode_errors::TRANSLATE),
    (|types| &types.warning, documented!("Base class for warning categories.")),
    (
        |types| &types.bytes_warning,
        documented!(
            "Base class for warnings about bytes and buffer related problems, mostly\n\
         related to conversion from str or comparing to str."
        ),
    ),
    (|types| &types.deprecation_warning, documented!("Base class for warnings about deprecated features.")),
    (|types| &types.encoding_warning, documented!("Base class for warnings about encodings.")),
    (
        |types| &types.future_warning,
        documented!(
            "Base class for warnings about constructs that will change semantically\n\
         in the future."
        ),
    ),
    (|types| &types.import_warning, documented!("Base class for warnings about probable mistakes in module imports")),
    (
        |types| &types.pending_deprecation_warning,
        documented!(
            "Base class for warnings about features which will be deprecated\n\
         in the future."
        ),
    ),
    (|types| &types.resource_warning, documented!("Base class for warnings about resource usage.")),
    (|types| &types.runtime_warning, documented!("Base class for warnings about dubious runtime behavior.")),
    (|types| &types.syntax_warning, documented!("Base class for warnings about dubious syntax.")),
    (
        |types| &types.unicode_warning,
        documented!(
            "Base class for warnings about Unicode related problems, mostly\n\
         related to conversion problems."
        ),
    ),
    (|types| &types.user_warning, documented!("Base class for warnings generated by user code.")),
    (|types| &types.exception_group, documented!("")),
];
