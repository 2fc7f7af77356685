//! The module `time`: clocks, sleeping, and the calendar.

use super::c_time::{self, Clock, Moment};
use super::{import, namespace, struct_sequence};
use crate::builtins::exceptions::os_error;
use crate::builtins::{argument, threads};
use crate::object::class::Class;
use crate::object::exception::{overflow_error, type_error, value_error};
use crate::object::instance::Instance;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::{Ref, Result, Thrown, Value, operation};
use crate::syntax::Symbol;
use std::cell::OnceCell;
use std::time::Duration;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("__doc__", DOC);
    module.set("struct_time", Value::from(struct_time()));
    module.set("_STRUCT_TM_ITEMS", Value::Int(11));
    for (name, number) in CLOCKS {
        module.set(name, Value::Int(i64::from(*number)));
    }
    set_zones(module);
    Ok(())
}

/// The clocks of the system that have a name in the module.
const CLOCKS: &[(&str, i32)] = &[
    ("CLOCK_REALTIME", libc::CLOCK_REALTIME),
    ("CLOCK_MONOTONIC", libc::CLOCK_MONOTONIC),
    ("CLOCK_MONOTONIC_RAW", libc::CLOCK_MONOTONIC_RAW),
    ("CLOCK_PROCESS_CPUTIME_ID", libc::CLOCK_PROCESS_CPUTIME_ID),
    ("CLOCK_THREAD_CPUTIME_ID", libc::CLOCK_THREAD_CPUTIME_ID),
    ("CLOCK_BOOTTIME", libc::CLOCK_BOOTTIME),
    ("CLOCK_TAI", libc::CLOCK_TAI),
];

fn set_zones(module: &Ref<Module>) {
    let (winter, summer) = zones();
    module.set("timezone", Value::Int(-winter.offset));
    module.set("altzone", Value::Int(-summer.offset));
    module.set("daylight", Value::Int((winter.offset != summer.offset).into()));
    module.set("tzname", Value::tuple(vec![Value::str(&winter.zone), Value::str(&summer.zone)]));
}

const DOC: &str = "This module provides various functions to manipulate time values.\n\n\
There are two standard representations of time.  One is the number\n\
of seconds since the Epoch, in UTC (a.k.a. GMT).  It may be an integer\n\
or a floating point number (to represent fractions of seconds).\n\
The other representation is a tuple of 9 integers giving local time.";

const FIELDS: [&str; 9] =
    ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];

const FUNCTIONS: &[Declaration] = &[
    native(
        "time()",
        "time() -> floating point number\n\n\
         Return the current time in seconds since the Epoch.\n\
         Fractions of a second may be present if the system clock provides them.",
        |_| seconds(Clock::Realtime),
    ),
    native("time_ns()", "time_ns() -> int\n\nReturn the current time in nanoseconds since the Epoch.", |_| {
        Ok(Value::Int(c_time::nanoseconds(Clock::Realtime)))
    }),
    native("monotonic()", "monotonic() -> float\n\nMonotonic clock, cannot go backward.", |_| {
        seconds(Clock::Monotonic)
    }),
    native("monotonic_ns()", "monotonic_ns() -> int\n\nMonotonic clock, cannot go backward, as nanoseconds.", |_| {
        Ok(Value::Int(c_time::nanoseconds(Clock::Monotonic)))
    }),
    native("perf_counter()", "perf_counter() -> float\n\nPerformance counter for benchmarking.", |_| {
        seconds(Clock::Monotonic)
    }),
    native(
        "perf_counter_ns()",
        "perf_counter_ns() -> int\n\nPerformance counter for benchmarking as nanoseconds.",
        |_| Ok(Value::Int(c_time::nanoseconds(Clock::Monotonic))),
    ),
    native(
        "process_time()",
        "process_time() -> float\n\nProcess time for profiling: sum of the kernel and user-space CPU time.",
        |_| seconds(Clock::Process),
    ),
    native(
        "process_time_ns()",
        "process_time() -> int\n\n\
         Process time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time.",
        |_| Ok(Value::Int(c_time::nanoseconds(Clock::Process))),
    ),
    native(
        "thread_time()",
        "thread_time() -> float\n\nThread time for profiling: sum of the kernel and user-space CPU time.",
        |_| seconds(Clock::Thread),
    ),
    native(
        "thread_time_ns()",
        "thread_time() -> int\n\nThread time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time.",
        |_| Ok(Value::Int(c_time::nanoseconds(Clock::Thread))),
    ),
    native(
        "sleep(seconds, /)",
        "sleep(seconds)\n\nDelay execution for a given number of seconds.  The argument may be\n\
         a floating point number for subsecond precision.",
        sleep,
    ),
    native(
        "gmtime(seconds=None, /)",
        "gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,\n                       \
         tm_sec, tm_wday, tm_yday, tm_isdst)\n\n\
         Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a.\n\
         GMT).  When 'seconds' is not passed in, convert the current time instead.\n\n\
         If the platform supports the tm_gmtoff and tm_zone, they are available as\nattributes only.",
        |args| Ok(to_tuple(&moment_of(&args[0], c_time::universal)?)),
    ),
    native(
        "localtime(seconds=None, /)",
        "localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,\n                          \
         tm_sec,tm_wday,tm_yday,tm_isdst)\n\n\
         Convert seconds since the Epoch to a time tuple expressing local time.\n\
         When 'seconds' is not passed in, convert the current time instead.",
        |args| Ok(to_tuple(&moment_of(&args[0], c_time::local)?)),
    ),
    native(
        "mktime(tuple, /)",
        "mktime(tuple) -> floating point number\n\n\
         Convert a time tuple in local time to seconds since the Epoch.\n\
         Note that mktime(gmtime(0)) will not generally return zero for most\n\
         time zones; instead the returned value will either be equal to that\n\
         of the timezone or altzone attributes on the time module.",
        |args| match from_tuple(&args[0], "mktime")?.timestamp() {
            Some(seconds) => Ok(Value::float(seconds as f64)),
            None => Err(overflow_error("mktime argument out of range")),
        },
    ),
    native(
        "strftime(format, tuple=..., /)",
        "strftime(format[, tuple]) -> string\n\n\
         Convert a time tuple to a string according to a format specification.\n\
         See the library reference manual for formatting codes. When the time tuple\n\
         is not present, current time as returned by localtime() is used.",
        |args| {
            let Value::Str(format) = &args[0].payload() else {
                let given = args[0].argument_name();
                return Err(type_error(format!("strftime() argument 1 must be str, not {given}")));
            };
            let moment = match &args[1] {
                Value::Null => moment_of(&Value::None, c_time::local)?,
                tuple => checked(from_tuple(tuple, "strftime")?)?,
            };
            if format.as_str().contains('\0') {
                return Err(value_error("embedded null character"));
            }
            Ok(moment.format(format.as_str()).into())
        },
    ),
    native(
        "asctime(tuple=..., /)",
        "asctime([tuple]) -> string\n\n\
         Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.\n\
         When the time tuple is not present, current time as returned by localtime()\nis used.",
        |args| {
            let moment = match &args[0] {
                Value::Null => moment_of(&Value::None, c_time::local)?,
                tuple => checked(from_tuple(tuple, "asctime")?)?,
            };
            Ok(calendar_line(&moment).into())
        },
    ),
    native(
        "ctime(seconds=None, /)",
        "ctime(seconds) -> string\n\n\
         Convert a time in seconds since the Epoch to a string in local time.\n\
         This is equivalent to asctime(localtime(seconds)). When the time tuple is\n\
         not present, current time as returned by localtime() is used.",
        |args| Ok(calendar_line(&moment_of(&args[0], c_time::local)?).into()),
    ),
    native(
        "strptime(string, format='%a %b %d %H:%M:%S %Y', /)",
        "strptime(string, format) -> struct_time\n\n\
         Parse a string to a time tuple according to a format specification.\n\
         See the library reference manual for formatting codes (same as strftime()).",
        |args| {
            let module = import::import_module("_strptime")?;
            operation::call(&operation::get_attribute(&module, Symbol::new("_strptime_time"))?, args)
        },
    ),
    native("clock_gettime(clk_id, /)", "Return the time of the specified clock clk_id as a float.", |args| {
        let read = c_time::read_clock(argument::c_int(&args[0])?);
        read.map(|time| Value::float(time as f64 / 1e9)).map_err(|error| os_error(&error, Value::None))
    }),
    native(
        "clock_gettime_ns(clk_id, /)",
        "Return the time of the specified clock clk_id as nanoseconds (int).",
        |args| {
            let read = c_time::read_clock(argument::c_int(&args[0])?);
            read.map(Value::Int).map_err(|error| os_error(&error, Value::None))
        },
    ),
    native("clock_getres(clk_id, /)", "Return the resolution (precision) of the specified clock clk_id.", |args| {
        let read = c_time::clock_resolution(argument::c_int(&args[0])?);
        read.map(|time| Value::float(time as f64 / 1e9)).map_err(|error| os_error(&error, Value::None))
    }),
    native(
        "tzset()",
        "tzset()\n\nInitialize, or reinitialize, the local timezone to the value stored in\n\
         os.environ['TZ']. The TZ environment variable should be specified in\n\
         standard Unix timezone format as documented in the tzset man page\n\
         (eg. 'US/Eastern', 'Europe/Amsterdam'). Unknown timezones will silently\n\
         fall back to UTC. If the TZ environment variable is not set, the local\n\
         timezone is set to the systems best guess of wallclock time.",
        |_| {
            c_time::forget_zone();
            if let Some(Value::Module(ref module)) = import::loaded("time")? {
                set_zones(module);
            }
            Ok(Value::None)
        },
    ),
    native(
        "get_clock_info(name, /)",
        "get_clock_info(name: str) -> dict\n\nGet information of the specified clock.",
        clock_info,
    ),
];

fn seconds(clock: Clock) -> Result {
    Ok(Value::float(c_time::nanoseconds(clock) as f64 / 1e9))
}

/// The class of the tuples that stand for moments.
fn struct_time() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    let make = || {
        let class = struct_sequence::class("time", "struct_time", &FIELDS);
        struct_sequence::allow_hidden(&class);
        class
    };
    CLASS.with(|class| class.get_or_init(make).clone())
}

#[cold]
fn out_of_range() -> Thrown {
    overflow_error("timestamp out of range for platform time_t")
}

/// A number of seconds, rounded down to whole ones; None gives the present.
fn whole_seconds(value: &Value) -> Result<i64> {
    if value.is_none() {
        return Ok(c_time::nanoseconds(Clock::Realtime).div_euclid(1_000_000_000));
    }
    match &value.payload() {
        Value::Float(bits) => {
            let seconds = checked_float(bits.get())?.floor();
            if seconds.abs() < 9.2e18 { Ok(seconds as i64) } else { Err(out_of_range()) }
        }
        _ => {
            let number = operation::index(value)?;
            number.int_ref().and_then(|number| number.to_i64()).ok_or_else(out_of_range)
        }
    }
}

fn checked_float(seconds: f64) -> Result<f64> {
    if seconds.is_nan() { Err(value_error("Invalid value NaN (not a number)")) } else { Ok(seconds) }
}

fn sleep(args: &[Value]) -> Result {
    let seconds = match &args[0].payload() {
        Value::Float(bits) => checked_float(bits.get())?,
        _ => {
            let number = operation::index(&args[0])?;
            number.int_ref().and_then(|number| number.to_i64()).ok_or_else(out_of_range)? as f64
        }
    };
    if seconds.abs() > 9.2e9 {
        return Err(out_of_range());
    }
    if seconds < 0.0 {
        return Err(value_error("sleep length must be non-negative"));
    }
    threads::sleep(Duration::from_secs_f64(seconds))?;
    Ok(Value::None)
}

fn moment_of(value: &Value, convert: fn(i64) -> Option<Moment>) -> Result<Moment> {
    convert(whole_seconds(value)?).ok_or_else(|| overflow_error("Value too large for defined data type"))
}

fn to_tuple(moment: &Moment) -> Value {
    let numbers = [
        i64::from(moment.year) + 1900,
        i64::from(moment.month) + 1,
        moment.day.into(),
        moment.hour.into(),
        moment.minute.into(),
        moment.second.into(),
        (i64::from(moment.weekday) + 6) % 7,
        i64::from(moment.day_of_year) + 1,
        moment.daylight.into(),
    ];
    let made = struct_sequence::make(&struct_time(), numbers.into_iter().map(Value::Int).collect());
    if let Value::Instance(instance) = &made {
        Instance::set_attribute(instance, Symbol::new("tm_zone"), Value::str(&moment.zone));
        Instance::set_attribute(instance, Symbol::new("tm_gmtoff"), Value::Int(moment.offset));
    }
    made
}

fn from_tuple(value: &Value, function: &str) -> Result<Moment> {
    let Value::Tuple(items) = &value.payload() else {
        return Err(type_error("Tuple or struct_time argument required"));
    };
    if items.len() != 9 {
        return Err(type_error(format!("{function}(): illegal time tuple argument")));
    }
    let mut numbers = [0; 9];
    for (number, item) in numbers.iter_mut().zip(items.iter()) {
        let index = operation::index(item)?;
        let small = index.int_ref().and_then(|number| number.to_i64()).and_then(|number| i32::try_from(number).ok());
        *number = small.ok_or_else(|| overflow_error("Python int too large to convert to C int"))?;
    }
    let [year, month, day, hour, minute, second, weekday, day_of_year, daylight] = numbers;
    let year = year.checked_sub(1900).ok_or_else(|| overflow_error("year out of range"))?;
    let mut moment = Moment {
        second,
        minute,
        hour,
        day,
        month: month.saturating_sub(1),
        year,
        weekday: weekday.saturating_add(1) % 7,
        day_of_year: day_of_year.saturating_sub(1),
        daylight,
        offset: 0,
        zone: String::new(),
    };
    if let Value::Instance(instance) = value {
        let zone = instance.attribute(Symbol::new("tm_zone"));
        moment.zone = zone.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
        moment.offset = instance.attribute(Symbol::new("tm_gmtoff")).and_then(|offset| offset.as_int()).unwrap_or(0);
    }
    Ok(moment)
}

/// Refuses what is no moment of a calendar; a few zeros stand for the first day or month.
fn checked(mut moment: Moment) -> Result<Moment> {
    if moment.month == -1 {
        moment.month = 0;
    }
    if moment.day == 0 {
        moment.day = 1;
    }
    if moment.day_of_year == -1 {
        moment.day_of_year = 0;
    }
    let limits = [
        (moment.month, 11, "month out of range"),
        (moment.day - 1, 30, "day of month out of range"),
        (moment.hour, 23, "hour out of range"),
        (moment.minute, 59, "minute out of range"),
        (moment.second, 61, "seconds out of range"),
        (moment.weekday, 6, "day of week out of range"),
        (moment.day_of_year, 365, "day of year out of range"),
    ];
    match limits.iter().find(|(number, most, _)| *number < 0 || number > most) {
        Some((_, _, message)) => Err(value_error(*message)),
        None => Ok(moment),
    }
}

/// `Thu Jan  1 00:00:00 1970`.
fn calendar_line(moment: &Moment) -> String {
    const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let name = |names: &[&'static str], place: i32| {
        usize::try_from(place).ok().and_then(|place| names.get(place).copied()).unwrap_or("???")
    };
    format!(
        "{} {}{:3} {:02}:{:02}:{:02} {}",
        name(&DAYS, moment.weekday),
        name(&MONTHS, moment.month),
        moment.day,
        moment.hour,
        moment.minute,
        moment.second,
        i64::from(moment.year) + 1900
    )
}

/// The local time's zones in this January and July: that with the lesser offset is the standard one.
fn zones() -> (Moment, Moment) {
    const HALF_YEAR: i64 = 182 * 24 * 3600;
    let now = c_time::nanoseconds(Clock::Realtime).div_euclid(1_000_000_000);
    let year = 365 * 24 * 3600 + 6 * 3600;
    let january = c_time::local(now.div_euclid(year) * year).unwrap_or_default();
    let july = c_time::local(now.div_euclid(year) * year + HALF_YEAR).unwrap_or_default();
    if january.offset <= july.offset { (january, july) } else { (july, january) }
}

fn clock_info(args: &[Value]) -> Result {
    let Value::Str(name) = &args[0].payload() else {
        let given = args[0].argument_name();
        return Err(type_error(format!("get_clock_info() argument 1 must be str, not {given}")));
    };
    let (clock, monotonic) = match name.as_str() {
        "time" => ("CLOCK_REALTIME", false),
        "monotonic" | "perf_counter" => ("CLOCK_MONOTONIC", true),
        "process_time" => ("CLOCK_PROCESS_CPUTIME_ID", true),
        "thread_time" => ("CLOCK_THREAD_CPUTIME_ID", true),
        _ => return Err(value_error("unknown clock")),
    };
    Ok(namespace::make(&[
        ("implementation", Value::from(format!("clock_gettime({clock})"))),
        ("monotonic", Value::bool(monotonic)),
        ("adjustable", Value::bool(!monotonic)),
        ("resolution", Value::float(1e-9)),
    ]))
}
