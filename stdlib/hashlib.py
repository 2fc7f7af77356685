"""Digests of bytes: MD5, SHA-1, SHA-2, SHA-3, SHAKE and BLAKE2."""

import _digests

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384',
                         'sha3_512', 'shake_128', 'shake_256', 'blake2b', 'blake2s'}
algorithms_available = algorithms_guaranteed | {'sha512_224', 'sha512_256'}

__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256',
           'sha3_384', 'sha3_512', 'shake_128', 'shake_256', 'new', 'algorithms_guaranteed', 'algorithms_available',
           'pbkdf2_hmac', 'file_digest', 'scrypt')
__all__ = tuple(name for name in __all__ if name != 'scrypt')


def new(name, data=b'', **kwargs):
    """Return a new hash object of the named algorithm, optionally initialized with data."""
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    lowered = name.lower()
    if lowered in ('blake2b', 'blake2s'):
        return globals()[lowered](data, **kwargs)
    made = _digests.new(lowered.replace('-', '_') if lowered.startswith('sha3') else lowered.replace('-', ''), data)
    if made is None:
        raise ValueError(f'unsupported hash type {name}')
    return made


def _constructor(name):
    def construct(string=b'', *, usedforsecurity=True):
        return _digests.new(name, string)
    construct.__name__ = construct.__qualname__ = f'openssl_{name}'
    construct.__doc__ = f'Returns a {name} hash object; optionally initialized with a string'
    return construct


for _name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
              'shake_128', 'shake_256'):
    globals()[_name] = _constructor(_name)
del _name


class _Blake:
    """BLAKE2 takes parameters that say more than the data; those of trees must be the default ones."""

    def __init__(self, name, most, salt, make):
        self.__name__ = self.__qualname__ = name
        self.MAX_DIGEST_SIZE = self.MAX_KEY_SIZE = most
        self.SALT_SIZE = self.PERSON_SIZE = salt
        self._make = make

    def __call__(self, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1,
                 leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        if (fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node) != (1, 1, 0, 0, 0, 0, False):
            raise NotImplementedError('the tree mode of BLAKE2 is not supported')
        size = self.MAX_DIGEST_SIZE if digest_size is None else digest_size
        return self._make(data, size, key, salt, person)

    def __repr__(self):
        return f"<class '_blake2.{self.__name__}'>"


blake2b = _Blake('blake2b', 64, 16, _digests.blake2b)
blake2s = _Blake('blake2s', 32, 8, _digests.blake2s)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."""
    if not isinstance(hash_name, str):
        raise TypeError(hash_name)
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if dklen is None:
        dklen = new(hash_name).digest_size
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    inner, outer = new(hash_name), new(hash_name)
    size = inner.block_size
    if len(password) > size:
        password = new(hash_name, password).digest()
    password = bytes(password).ljust(size, b'\0')
    inner.update(bytes([byte ^ 0x36 for byte in password]))
    outer.update(bytes([byte ^ 0x5c for byte in password]))

    def keyed(message):
        first, second = inner.copy(), outer.copy()
        first.update(message)
        second.update(first.digest())
        return second.digest()

    derived, number = b'', 1
    while len(derived) < dklen:
        last = keyed(bytes(salt) + number.to_bytes(4, 'big'))
        mixed = int.from_bytes(last, 'big')
        for _ in range(iterations - 1):
            last = keyed(last)
            mixed ^= int.from_bytes(last, 'big')
        number += 1
        derived += mixed.to_bytes(inner.digest_size, 'big')
    return derived[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    """Hash the contents of a file-like object. Returns a digest object."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        made.update(fileobj.getvalue())
        return made
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made
