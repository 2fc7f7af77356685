//! The module `_digests`: the hash functions of `hashlib`, whose script half is `stdlib/hashlib.py`.

use crate::builtins::argument::size;
use crate::object::bytes::Bytes;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::exception::{type_error, value_error};
use crate::object::module::Module;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::{Ref, Result, Value};
use blake2::digest::block_api::{Buffer, VariableOutputCore};
use blake2::digest::{DynDigest, Output};
use blake2::{Blake2bVarCore, Blake2sVarCore};
use shake::{ExtendableOutput, Shake128, Shake256, Update, XofReader};
use std::cell::RefCell;
use std::fmt::Write;

/// A digest that grows.
struct Hash {
    name: &'static str,
    block_size: usize,
    state: RefCell<State>,
}

enum State {
    Fixed(Box<dyn DynDigest>),
    Shake128(Shake128),
    Shake256(Shake256),
    Blake2b(Box<Blake2<Blake2bVarCore>>),
    Blake2s(Box<Blake2<Blake2sVarCore>>),
}

/// BLAKE2 with its parameters; `size` bytes of the output count.
struct Blake2<C: VariableOutputCore> {
    core: C,
    buffer: Buffer<C>,
    size: usize,
}

impl<C: VariableOutputCore + Clone> Blake2<C> {
    fn new(core: C, key: &[u8], block_size: usize, size: usize) -> Self {
        let mut made = Blake2 { core, buffer: Buffer::<C>::default(), size };
        if !key.is_empty() {
            let mut block = key.to_vec();
            block.resize(block_size, 0);
            made.update(&block);
        }
        made
    }

    fn update(&mut self, data: &[u8]) {
        let core = &mut self.core;
        self.buffer.digest_blocks(data, |blocks| core.update_blocks(blocks));
    }

    fn digest(&self) -> Vec<u8> {
        let (mut core, mut buffer) = (self.core.clone(), self.buffer.clone());
        let mut output = Output::<C>::default();
        core.finalize_variable_core(&mut buffer, &mut output);
        output.get(..self.size).unwrap_or_default().to_vec()
    }
}

impl<C: VariableOutputCore + Clone> Clone for Blake2<C> {
    fn clone(&self) -> Self {
        Blake2 { core: self.core.clone(), buffer: self.buffer.clone(), size: self.size }
    }
}

impl Clone for State {
    fn clone(&self) -> Self {
        match self {
            State::Fixed(digest) => State::Fixed(digest.box_clone()),
            State::Shake128(shake) => State::Shake128(shake.clone()),
            State::Shake256(shake) => State::Shake256(shake.clone()),
            State::Blake2b(blake) => State::Blake2b(blake.clone()),
            State::Blake2s(blake) => State::Blake2s(blake.clone()),
        }
    }
}

impl State {
    fn update(&mut self, data: &[u8]) {
        match self {
            State::Fixed(digest) => digest.update(data),
            State::Shake128(shake) => shake.update(data),
            State::Shake256(shake) => shake.update(data),
            State::Blake2b(blake) => blake.update(data),
            State::Blake2s(blake) => blake.update(data),
        }
    }

    fn size(&self) -> usize {
        match self {
            State::Fixed(digest) => digest.output_size(),
            State::Blake2b(blake) => blake.size,
            State::Blake2s(blake) => blake.size,
            State::Shake128(_) | State::Shake256(_) => 0,
        }
    }

    fn digest(&self, length: usize) -> Vec<u8> {
        match self {
            State::Fixed(digest) => digest.box_clone().finalize().to_vec(),
            State::Blake2b(blake) => blake.digest(),
            State::Blake2s(blake) => blake.digest(),
            State::Shake128(shake) => squeezed(shake.clone().finalize_xof(), length),
            State::Shake256(shake) => squeezed(shake.clone().finalize_xof(), length),
        }
    }
}

fn squeezed(mut reader: impl XofReader, length: usize) -> Vec<u8> {
    let mut output = vec![0; length];
    reader.read(&mut output);
    output
}

/// The hash functions by their names, with the size of a block.
const KINDS: &[(&str, usize, fn() -> State)] = &[
    ("md5", 64, || fixed(md5::Md5::default())),
    ("sha1", 64, || fixed(sha1::Sha1::default())),
    ("sha224", 64, || fixed(sha2::Sha224::default())),
    ("sha256", 64, || fixed(sha2::Sha256::default())),
    ("sha384", 128, || fixed(sha2::Sha384::default())),
    ("sha512", 128, || fixed(sha2::Sha512::default())),
    ("sha512_224", 128, || fixed(sha2::Sha512_224::default())),
    ("sha512_256", 128, || fixed(sha2::Sha512_256::default())),
    ("sha3_224", 144, || fixed(sha3::Sha3_224::default())),
    ("sha3_256", 136, || fixed(sha3::Sha3_256::default())),
    ("sha3_384", 104, || fixed(sha3::Sha3_384::default())),
    ("sha3_512", 72, || fixed(sha3::Sha3_512::default())),
    ("shake_128", 168, || State::Shake128(Shake128::default())),
    ("shake_256", 136, || State::Shake256(Shake256::default())),
];

fn fixed(digest: impl DynDigest + 'static) -> State {
    State::Fixed(Box::new(digest))
}

crate::native_class!(
    /// The class.
    fn class "_hashlib.HASH" TABLE
);

impl NativeObject for Hash {
    fn class(&self) -> Ref<Class> {
        class()
    }
}

static TABLE: ClassTable = ClassTable {
    doc: "A hash is an object used to calculate a checksum of a string of information.",
    module: "_hashlib",
    methods: &[
        native("update(self, obj, /)", "Update this hash object's state with the provided string.", |args| {
            let data = data(&args[1])?;
            on(&args[0], |hash| {
                hash.state.borrow_mut().update(&data);
                Ok(Value::None)
            })
        }),
        native("digest(self, length=...)", "Return the digest value as a bytes object.", |args| {
            on(&args[0], |hash| Ok(Bytes::new(hash.digest(&args[1])?).into()))
        }),
        native("hexdigest(self, length=...)", "Return the digest value as a string of hexadecimal digits.", |args| {
            on(&args[0], |hash| {
                let mut text = String::new();
                for byte in hash.digest(&args[1])? {
                    let _ = write!(text, "{byte:02x}");
                }
                Ok(text.into())
            })
        }),
        native("copy(self, /)", "Return a copy of the hash object.", |args| on(&args[0], |hash| Ok(hash.copy()))),
        native("__repr__(self, /)", "Return repr(self).", |args| {
            on(&args[0], |hash| {
                Ok(Value::from(format!("<{} {} object @ {:#x}>", hash.name, "_hashlib.HASH", args[0].address())))
            })
        }),
    ],
    attributes: &[
        attribute("name", "algorithm name.", |this| on(this, |hash| Ok(hash.name.into()))),
        attribute("digest_size", "", |this| on(this, |hash| Ok(hash.state.borrow().size().into()))),
        attribute("block_size", "", |this| on(this, |hash| Ok(hash.block_size.into()))),
    ],
    ..ClassTable::EMPTY
};

fn on<R>(this: &Value, work: impl FnOnce(&Hash) -> Result<R>) -> Result<R> {
    match this.downcast::<Hash>() {
        Some(hash) => work(hash),
        None => Err(type_error("expected a hash object")),
    }
}

fn data(value: &Value) -> Result<crate::object::bytes::Contents> {
    match value.contents() {
        Some(contents) => Ok(contents),
        None if matches!(value.payload(), Value::Str(_)) => Err(type_error("Strings must be encoded before hashing")),
        None => Err(type_error("object supporting the buffer API required")),
    }
}

impl Hash {
    fn copy(&self) -> Value {
        let state = RefCell::new(self.state.borrow().clone());
        Value::object(Hash { name: self.name, block_size: self.block_size, state })
    }

    fn digest(&self, length: &Value) -> Result<Vec<u8>> {
        let grows = matches!(&*self.state.borrow(), State::Shake128(_) | State::Shake256(_));
        let length = match (grows, length) {
            (true, Value::Null) => {
                return Err(type_error("digest() missing required argument 'length' (pos 1)"));
            }
            (true, length) => usize::try_from(size(length)?).map_err(|_| value_error("value must be positive"))?,
            (false, Value::Null) => 0,
            (false, _) => return Err(type_error("HASH.digest() takes no arguments (1 given)")),
        };
        if length > 1 << 29 {
            return Err(value_error("length is too large"));
        }
        Ok(self.state.borrow().digest(length))
    }
}

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("HASH", class());
    module.set("names", Value::tuple(KINDS.iter().map(|(name, ..)| Value::from(*name)).collect()));
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native("new(name, data, /)", "A new hash object of the name, or None where there is no such.", |args| {
        let name = args[0].as_str().unwrap_or_default();
        let Some((name, block_size, make)) = KINDS.iter().find(|(known, ..)| *known == name) else {
            return Ok(Value::None);
        };
        let mut state = make();
        if !args[1].is_none() {
            state.update(&data(&args[1])?);
        }
        Ok(Value::object(Hash { name, block_size: *block_size, state: RefCell::new(state) }))
    }),
    native("blake2b(data, digest_size, key, salt, person, /)", "A new BLAKE2b hash object.", |args| {
        let [size, key, salt, person] = blake_parameters(args, 64, 16)?;
        let core = Blake2bVarCore::new_with_params(&salt, &person, key.len(), size.len());
        made("blake2b", 128, State::Blake2b(Box::new(Blake2::new(core, &key, 128, size.len()))), &args[0])
    }),
    native("blake2s(data, digest_size, key, salt, person, /)", "A new BLAKE2s hash object.", |args| {
        let [size, key, salt, person] = blake_parameters(args, 32, 8)?;
        let core = Blake2sVarCore::new_with_params(&salt, &person, key.len(), size.len());
        made("blake2s", 64, State::Blake2s(Box::new(Blake2::new(core, &key, 64, size.len()))), &args[0])
    }),
];

fn made(name: &'static str, block_size: usize, mut state: State, first: &Value) -> Result {
    state.update(&data(first)?);
    Ok(Value::object(Hash { name, block_size, state: RefCell::new(state) }))
}

/// The parameters of a BLAKE2; the first stands for the digest by its length.
fn blake_parameters(args: &[Value], most: usize, short: usize) -> Result<[Vec<u8>; 4]> {
    let digest = size(&args[1])?;
    let Some(digest) = usize::try_from(digest).ok().filter(|digest| (1..=most).contains(digest)) else {
        return Err(value_error(format!("digest_size must be between 1 and {most} bytes")));
    };
    let mut parts = [vec![0; digest], Vec::new(), Vec::new(), Vec::new()];
    for (place, (name, limit)) in [("key", most), ("salt", short), ("person", short)].into_iter().enumerate() {
        let given = data(&args[place + 2])?;
        if given.len() > limit {
            return Err(value_error(format!("maximum {name} length is {limit} bytes")));
        }
        parts[place + 1] = given.to_vec();
    }
    Ok(parts)
}
