//! The constants of `sys`: versions, limits, what the platform is.

use super::struct_sequence::single;
use crate::object::module::Module;
use crate::object::{Ref, Value};

/// The version of the language; scripts that ask for a Python get this one.
pub(crate) const VERSION: (i64, i64, i64) = (3, 11, 7);

/// Puts the constants into the module.
pub(super) fn fill(module: &Ref<Module>) {
    let version = version_info();
    module.set("version_info", version.clone());
    module.set("version", Value::from(version_text()));
    module.set("hexversion", Value::Int(0x030b_07f0));
    module.set("api_version", Value::Int(1013));
    module.set("copyright", Value::str("Copyright (c) the wattle maintainers."));
    module.set("platform", Value::str(std::env::consts::OS));
    module.set("byteorder", Value::str(if cfg!(target_endian = "little") { "little" } else { "big" }));
    module.set("maxsize", Value::Int(i64::MAX));
    module.set("maxunicode", Value::Int(0x10_ffff));
    module.set("float_repr_style", Value::str("short"));
    module.set("abiflags", Value::str(""));
    module.set("dont_write_bytecode", Value::True);
    module.set("pycache_prefix", Value::None);
    module.set("flags", flags());
    module.set("float_info", float_info());
    module.set("hash_info", hash_info());
    module.set("int_info", int_info());
    module.set("thread_info", thread_info());
    module.set("implementation", implementation(version));
    let names: Vec<Value> = super::names().into_iter().map(Value::str).collect();
    module.set("builtin_module_names", Value::tuple(names.clone()));
    module.set("stdlib_module_names", stdlib_names(names));
    for list in ["path_hooks", "argv", "path", "orig_argv"] {
        module.set(list, Value::list(Vec::new()));
    }
    let options = std::env::var("PYTHONWARNINGS").unwrap_or_default();
    let options = options.split(',').filter(|option| !option.is_empty());
    module.set("warnoptions", Value::list(options.map(Value::str).collect()));
    module.set("meta_path", Value::list(super::meta_path::own()));
    let executable = std::env::current_exe()
        .map(|path| crate::text::surrogates::from_system(&path).into_owned())
        .unwrap_or_default();
    for name in ["executable", "_base_executable"] {
        module.set(name, Value::str(&executable));
    }
    for name in ["prefix", "base_prefix", "exec_prefix", "base_exec_prefix"] {
        module.set(name, Value::str("/usr"));
    }
}

/// What `sys.version` says.
pub(crate) fn version_text() -> String {
    let (major, minor, micro) = VERSION;
    format!("{major}.{minor}.{micro} (wattle {})", env!("CARGO_PKG_VERSION"))
}

fn version_info() -> Value {
    let (major, minor, micro) = VERSION;
    let items = [
        ("major", Value::Int(major)),
        ("minor", Value::Int(minor)),
        ("micro", Value::Int(micro)),
        ("releaselevel", Value::str("final")),
        ("serial", Value::Int(0)),
    ];
    single("sys", "version_info", &items)
}

fn flags() -> Value {
    let zero = Value::Int(0);
    let items = [
        ("debug", zero.clone()),
        ("inspect", zero.clone()),
        ("interactive", zero.clone()),
        ("optimize", zero.clone()),
        ("dont_write_bytecode", Value::Int(1)),
        ("no_user_site", zero.clone()),
        ("no_site", zero.clone()),
        ("ignore_environment", zero.clone()),
        ("verbose", zero.clone()),
        ("bytes_warning", zero.clone()),
        ("quiet", zero.clone()),
        ("hash_randomization", Value::Int(1)),
        ("isolated", zero.clone()),
        ("dev_mode", Value::False),
        ("utf8_mode", zero.clone()),
        ("warn_default_encoding", zero),
        ("safe_path", Value::False),
        ("int_max_str_digits", Value::Int(-1)),
    ];
    single("sys", "flags", &items)
}

fn float_info() -> Value {
    let items = [
        ("max", Value::float(f64::MAX)),
        ("max_exp", Value::Int(i64::from(f64::MAX_EXP))),
        ("max_10_exp", Value::Int(i64::from(f64::MAX_10_EXP))),
        ("min", Value::float(f64::MIN_POSITIVE)),
        ("min_exp", Value::Int(i64::from(f64::MIN_EXP))),
        ("min_10_exp", Value::Int(i64::from(f64::MIN_10_EXP))),
        ("dig", Value::Int(i64::from(f64::DIGITS))),
        ("mant_dig", Value::Int(i64::from(f64::MANTISSA_DIGITS))),
        ("epsilon", Value::float(f64::EPSILON)),
        ("radix", Value::Int(i64::from(f64::RADIX))),
        ("rounds", Value::Int(1)),
    ];
    single("sys", "float_info", &items)
}

fn hash_info() -> Value {
    let items = [
        ("width", Value::Int(64)),
        ("modulus", Value::Int((1 << 61) - 1)),
        ("inf", Value::Int(314_159)),
        ("nan", Value::Int(0)),
        ("imag", Value::Int(1_000_003)),
        ("algorithm", Value::str("foldhash")),
        ("hash_bits", Value::Int(64)),
        ("seed_bits", Value::Int(64)),
        ("cutoff", Value::Int(0)),
    ];
    single("sys", "hash_info", &items)
}

fn int_info() -> Value {
    let items = [
        ("bits_per_digit", Value::Int(30)),
        ("sizeof_digit", Value::Int(4)),
        ("default_max_str_digits", Value::Int(4300)),
        ("str_digits_check_threshold", Value::Int(640)),
    ];
    single("sys", "int_info", &items)
}

fn thread_info() -> Value {
    let items = [("name", Value::str("pthread")), ("lock", Value::str("semaphore")), ("version", Value::None)];
    single("sys", "thread_info", &items)
}

fn implementation(version: Value) -> Value {
    let items = [
        ("name", Value::str("wattle")),
        ("cache_tag", Value::None),
        ("version", version),
        ("hexversion", Value::Int(0x030b_07f0)),
    ];
    super::namespace::make(&items)
}

fn stdlib_names(names: Vec<Value>) -> Value {
    match crate::object::set::Set::of(names, true) {
        Ok(set) => set.into(),
        Err(_) => Value::None,
    }
}
