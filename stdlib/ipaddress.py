"""Addresses of the internet protocol, networks of them, and interfaces: numbers with a notation."""

import functools

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """A Value Error related to the address."""


class NetmaskValueError(ValueError):
    """A Value Error related to the netmask."""


def ip_address(address):
    """Take an IP string/int and return an object of the correct type."""
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 address')


def ip_network(address, strict=True):
    """Take an IP string/int and return an object of the correct type."""
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 network')


def ip_interface(address):
    """Take an IP string/int and return an object of the correct type."""
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 interface')


def v4_int_to_packed(address):
    """Represent an address as 4 packed bytes in network (big-endian) order."""
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    """Represent an address as 16 packed bytes in network (big-endian) order."""
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def summarize_address_range(first, last):
    """Summarize a network range given the first and last IP addresses."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError('%s and %s are not of the same version' % (first, last))
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network = IPv4Network if first.version == 4 else IPv6Network
    number, end = first._ip, last._ip
    while number <= end:
        # As many addresses as the zeros at the end of the first allow, and as are left.
        bits = min((number & -number).bit_length() - 1 if number else first._max_prefixlen,
                   (end - number + 1).bit_length() - 1)
        yield network((number, first._max_prefixlen - bits))
        number += 1 << bits


def collapse_addresses(addresses):
    """Collapse a list of IP objects."""
    single, networks = [], []
    for given in addresses:
        if isinstance(given, _BaseAddress):
            _check_version(single, given)
            single.append(given)
        elif given._prefixlen == given._max_prefixlen:
            _check_version(single, given)
            single.append(given.ip if hasattr(given, 'ip') else given.network_address)
        else:
            _check_version(networks, given)
            networks.append(given)
    single = sorted(set(single))
    place = 0
    while place < len(single):
        end = place
        while end + 1 < len(single) and single[end + 1]._ip == single[end]._ip + 1:
            end += 1
        networks.extend(summarize_address_range(single[place], single[end]))
        place = end + 1
    return _collapsed(networks)


def _check_version(known, given):
    if known and known[-1]._version != given._version:
        raise TypeError('%s and %s are not of the same version' % (given, known[-1]))


def _collapsed(networks):
    todo = list(networks)
    subnets = {}
    while todo:
        network = todo.pop()
        above = network.supernet()
        known = subnets.get(above)
        if known is None:
            subnets[above] = network
        elif known != network:
            del subnets[above]
            todo.append(above)
    last = None
    for network in sorted(subnets.values()):
        if last is not None and last.broadcast_address >= network.broadcast_address:
            continue
        yield network
        last = network


def get_mixed_type_key(obj):
    """Return a key suitable for sorting between networks and addresses."""
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _BaseAddress):
        return obj._get_address_key()
    return NotImplemented


class _IPAddressBase:
    """What addresses and networks share."""

    __slots__ = ()

    @property
    def exploded(self):
        """Return the longhand version of the IP address as a string."""
        return self._exploded()

    @property
    def compressed(self):
        """Return the shorthand version of the IP address as a string."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name of the reverse DNS pointer for the IP address, e.g.:
        >>> ipaddress.ip_address("127.0.0.1").reverse_pointer
        '1.0.0.127.in-addr.arpa'"""
        return self._reverse_pointer()

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    def __reduce__(self):
        return self.__class__, (str(self),)

    def _check_number(self, address):
        if address < 0:
            raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{self._version} address')
        if address > self._ALL_ONES:
            raise AddressValueError(f'{address} (>= 2**{self._max_prefixlen}) is not permitted as an '
                                    f'IPv{self._version} address')

    def _check_packed(self, address, length):
        if len(address) != length:
            raise AddressValueError(f'{address!r} (len {len(address)} != {length}) is not permitted as an '
                                    f'IPv{self._version} address')

    @classmethod
    def _mask_of(cls, length):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> length)

    @classmethod
    def _length_of_mask(cls, mask):
        zeros = cls._max_prefixlen if mask == 0 else (mask & -mask).bit_length() - 1
        if (mask >> zeros) + 1 != 1 << (cls._max_prefixlen - zeros):
            raise ValueError('Netmask pattern %r mixes zeroes & ones' % mask.to_bytes(cls._max_prefixlen // 8, 'big'))
        return cls._max_prefixlen - zeros

    @classmethod
    def _refuse_mask(cls, text):
        raise NetmaskValueError('%r is not a valid netmask' % (text,)) from None

    @classmethod
    def _length_of_text(cls, text):
        if not (text.isascii() and text.isdigit()):
            cls._refuse_mask(text)
        length = int(text)
        if not 0 <= length <= cls._max_prefixlen:
            cls._refuse_mask(text)
        return length

    @classmethod
    def _length_of_address(cls, text):
        """The length that a mask in the notation of addresses stands for."""
        try:
            number = cls._number_of(text)
        except AddressValueError:
            cls._refuse_mask(text)
        try:
            return cls._length_of_mask(number)
        except ValueError:
            pass
        # A mask of hosts is one of networks the other way round.
        try:
            return cls._length_of_mask(number ^ cls._ALL_ONES)
        except ValueError:
            cls._refuse_mask(text)

    @classmethod
    def _split(cls, address):
        """The address and the length of the prefix that were given as one."""
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            parts = str(address).split('/')
            if len(parts) > 2:
                raise AddressValueError("Only one '/' permitted in %r" % (address,))
            address = parts
        return address if len(address) > 1 else (address[0], cls._max_prefixlen)


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """One address."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self._version != other._version:
            raise TypeError('%s and %s are not of the same version' % (self, other))
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __str__(self):
        return self._text_of(self._ip)

    def __hash__(self):
        return hash(hex(int(self._ip)))

    @property
    def is_multicast(self):
        """Test if the address is reserved for multicast use."""
        return self in self._constants._multicast_network

    @property
    def is_link_local(self):
        """Test if the address is reserved for link-local."""
        return self in self._constants._linklocal_network

    @property
    def is_private(self):
        """Test if the address is in a private range."""
        return (any([self in network for network in self._constants._private_networks])
                and all([self not in network for network in self._constants._private_networks_exceptions]))

    def _get_address_key(self):
        return self._version, self

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, spec):
        """Returns an IP address as a formatted string: in binary, hexadecimal, or as str() would."""
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        kind = spec[-1]
        options = spec[:-1]
        alternate = options.startswith('#')
        grouping = '_' if options.endswith('_') else ''
        if kind not in 'bnxX' or options not in ('', '#', '_', '#_'):
            return super().__format__(spec)
        if kind == 'n':
            kind = 'b' if self._version == 4 else 'x'
        digits = self._max_prefixlen if kind == 'b' else self._max_prefixlen // 4
        if grouping:
            digits += digits // 4 - 1
        if alternate:
            digits += 2
        return format(int(self), f"{'#' if alternate else ''}0{digits}{grouping}{kind}")


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """The addresses that begin alike."""

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __str__(self):
        return '%s/%d' % (self.network_address, self.prefixlen)

    def hosts(self):
        """Generate Iterator over usable hosts in a network: all but its first and its last address."""
        for number in range(int(self.network_address) + 1, int(self.broadcast_address)):
            yield self._address_class(number)

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        number = network + n if n >= 0 else broadcast + n + 1
        if not network <= number <= broadcast:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self._version != other._version:
            raise TypeError('%s and %s are not of the same version' % (self, other))
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def __eq__(self, other):
        try:
            return (self._version == other._version and self.network_address == other.network_address
                    and int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Tell if self is partly contained in other."""
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    @functools.cached_property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        return '%s/%d' % (self.network_address, self._prefixlen)

    @property
    def with_netmask(self):
        return '%s/%s' % (self.network_address, self.netmask)

    @property
    def with_hostmask(self):
        return '%s/%s' % (self.network_address, self.hostmask)

    @property
    def num_addresses(self):
        """Number of hosts in the current subnet."""
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def prefixlen(self):
        return self._prefixlen

    def _exploded(self):
        return '%s/%d' % (self.network_address.exploded, self._prefixlen)

    def _reverse_pointer(self):
        return self.network_address._reverse_pointer()

    def address_exclude(self, other):
        """Remove an address from a larger block."""
        if self._version != other._version:
            raise TypeError('%s and %s are not of the same version' % (self, other))
        if not isinstance(other, _BaseNetwork):
            raise TypeError('%s is not a network object' % other)
        if not other.subnet_of(self):
            raise ValueError('%s not contained in %s' % (other, self))
        if other == self:
            return
        other = other.__class__('%s/%s' % (other.network_address, other.prefixlen))
        left, right = self.subnets()
        while left != other and right != other:
            inside, outside = (left, right) if other.subnet_of(left) else (right, left)
            yield outside
            left, right = inside.subnets()
        yield right if left == other else left

    def compare_networks(self, other):
        """Compare two IP objects: -1, 0 or 1."""
        if self._version != other._version:
            raise TypeError('%s and %s are not of the same type' % (self, other))
        own, its = self._get_networks_key()[1:], other._get_networks_key()[1:]
        return (own > its) - (own < its)

    def _get_networks_key(self):
        return self._version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The subnets which join to make the current subnet."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self._max_prefixlen:
            raise ValueError('prefix length diff %d is invalid for netblock %s' % (length, self))
        step = (int(self.hostmask) + 1) >> prefixlen_diff
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield self.__class__((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The supernet containing the current network."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        length = self.prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError('current prefixlen is %d, cannot have a prefixlen_diff of %d' %
                             (self.prefixlen, prefixlen_diff))
        return self.__class__((int(self.network_address) & (int(self.netmask) << prefixlen_diff), length))

    def _is_within(self, other):
        if not (isinstance(other, _BaseNetwork) and self._version == other._version):
            if isinstance(other, _BaseNetwork):
                raise TypeError(f'{self} and {other} are not of the same version')
            raise TypeError(f'Unable to test subnet containment between {self} and {other}')
        return (other.network_address <= self.network_address
                and other.broadcast_address >= self.broadcast_address)

    def subnet_of(self, other):
        """Return True if this network is a subnet of other."""
        return self._is_within(other)

    def supernet_of(self, other):
        """Return True if this network is a supernet of other."""
        return other._is_within(self)

    def _both(self, question):
        return getattr(self.network_address, question) and getattr(self.broadcast_address, question)

    is_multicast = property(lambda self: self._both('is_multicast'), doc='Test if the network is for multicast.')
    is_reserved = property(lambda self: self._both('is_reserved'), doc='Test if the network is reserved.')
    is_link_local = property(lambda self: self._both('is_link_local'), doc='Test if the network is link-local.')
    is_unspecified = property(lambda self: self._both('is_unspecified'), doc='Test if the network is unspecified.')
    is_loopback = property(lambda self: self._both('is_loopback'), doc='Test if the network is a loopback one.')

    @property
    def is_private(self):
        """Test if this network belongs to a private range."""
        return any([self.network_address in private and self.broadcast_address in private
                    for private in self._constants._private_networks]) and all(
            [self.network_address not in public and self.broadcast_address not in public
             for public in self._constants._private_networks_exceptions])

    @property
    def is_global(self):
        """Test if this network is allocated for public networks."""
        return not self.is_private

    def __init__(self, address, strict=True):
        address, mask = self._split(address)
        self.network_address = self._address_class(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        number = int(self.network_address)
        if number & int(self.netmask) != number:
            if strict:
                raise ValueError('%s has host bits set' % self)
            self.network_address = self._address_class(number & int(self.netmask))
        if self._prefixlen == self._max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self._max_prefixlen:
            self.hosts = lambda: [self.network_address]


class _BaseV4:
    __slots__ = ()
    _version = 4
    _ALL_ONES = (1 << IPV4LENGTH) - 1
    _max_prefixlen = IPV4LENGTH

    def _exploded(self):
        return str(self)

    @classmethod
    def _make_netmask(cls, mask):
        if isinstance(mask, int):
            if not 0 <= mask <= IPV4LENGTH:
                cls._refuse_mask(mask)
            length = mask
        else:
            try:
                length = cls._length_of_text(mask)
            except NetmaskValueError:
                length = cls._length_of_address(mask)
        return IPv4Address(cls._mask_of(length)), length

    @classmethod
    def _number_of(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split('.')
        if len(parts) != 4:
            raise AddressValueError('Expected 4 octets in %r' % text)
        try:
            return int.from_bytes(map(cls._octet, parts), 'big')
        except ValueError as error:
            raise AddressValueError('%s in %r' % (error, text)) from None

    @staticmethod
    def _octet(text):
        if not text:
            raise ValueError('Empty octet not permitted')
        if not (text.isascii() and text.isdigit()):
            raise ValueError('Only decimal digits permitted in %r' % text)
        if len(text) > 3:
            raise ValueError('At most 3 characters permitted in %r' % text)
        if text != '0' and text[0] == '0':
            raise ValueError('Leading zeros are not permitted in %r' % text)
        number = int(text)
        if number > 255:
            raise ValueError('Octet %d (> 255) not permitted' % number)
        return number

    @staticmethod
    def _text_of(number):
        return '.'.join(map(str, number.to_bytes(4, 'big')))

    def _reverse_pointer(self):
        return '.'.join(str(self).split('.')[::-1]) + '.in-addr.arpa'


class IPv4Address(_BaseV4, _BaseAddress):
    """Represent and manipulate single IPv4 Addresses."""

    __slots__ = ('_ip', '__weakref__')

    def __init__(self, address):
        if isinstance(address, int):
            self._check_number(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed(address, 4)
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._number_of(text)

    @property
    def packed(self):
        """The binary representation of this address."""
        return v4_int_to_packed(self._ip)

    @property
    def is_reserved(self):
        """Test if the address is otherwise IETF reserved."""
        return self in self._constants._reserved_network

    @property
    def is_global(self):
        """Test if the address is allocated for public networks."""
        return self not in self._constants._public_network and not self.is_private

    @property
    def is_unspecified(self):
        """Test if the address is unspecified."""
        return self == self._constants._unspecified_address

    @property
    def is_loopback(self):
        """Test if the address is a loopback address."""
        return self in self._constants._loopback_network


class _Interface:
    # An address with the network that it is on.

    def _set_up_interface(self, address):
        address, mask = self._split(address)
        super().__init__(address)
        self.network = self._network_class((address, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return '%s/%d' % (super().__str__(), self._prefixlen)

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        return '%s/%s' % (self._text_of(self._ip), self._prefixlen)

    @property
    def with_netmask(self):
        return '%s/%s' % (self._text_of(self._ip), self.netmask)

    @property
    def with_hostmask(self):
        return '%s/%s' % (self._text_of(self._ip), self.hostmask)


class IPv4Interface(_Interface, IPv4Address):
    """An IPv4 address with its network."""

    def __init__(self, address):
        self._set_up_interface(address)


class IPv4Network(_BaseV4, _BaseNetwork):
    """This class represents and manipulates 32-bit IPv4 network + addresses."""

    _address_class = IPv4Address

    @property
    def is_global(self):
        """Test if this network is allocated for public networks."""
        shared = self._constants._public_network
        return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private


class _V4Constants:
    _linklocal_network = IPv4Network('169.254.0.0/16')
    _loopback_network = IPv4Network('127.0.0.0/8')
    _multicast_network = IPv4Network('224.0.0.0/4')
    _public_network = IPv4Network('100.64.0.0/10')
    _private_networks = [IPv4Network(text) for text in (
        '0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/29',
        '192.0.0.170/31', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24',
        '240.0.0.0/4', '255.255.255.255/32')]
    _private_networks_exceptions = []
    _reserved_network = IPv4Network('240.0.0.0/4')
    _unspecified_address = IPv4Address('0.0.0.0')


IPv4Address._constants = IPv4Network._constants = _V4Constants
IPv4Interface._address_class, IPv4Interface._network_class = IPv4Address, IPv4Network


class _BaseV6:
    __slots__ = ()
    _version = 6
    _ALL_ONES = (1 << IPV6LENGTH) - 1
    _max_prefixlen = IPV6LENGTH

    @classmethod
    def _make_netmask(cls, mask):
        if isinstance(mask, int):
            if not 0 <= mask <= IPV6LENGTH:
                cls._refuse_mask(mask)
            length = mask
        else:
            length = cls._length_of_text(mask)
        return IPv6Address(cls._mask_of(length)), length

    @classmethod
    def _number_of(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError('At least 3 parts expected in %r' % text)
        if '.' in parts[-1]:
            try:
                last = IPv4Address(parts.pop())._ip
            except AddressValueError as error:
                raise AddressValueError('%s in %r' % (error, text)) from None
            parts += ['%x' % (last >> 16), '%x' % (last & 0xffff)]
        if len(parts) > 9:
            raise AddressValueError('At most 8 colons permitted in %r' % text)
        gap = None
        for place in range(1, len(parts) - 1):
            if not parts[place]:
                if gap is not None:
                    raise AddressValueError("At most one '::' permitted in %r" % text)
                gap = place
        if gap is not None:
            before, after = gap, len(parts) - gap - 1
            if not parts[0]:
                before -= 1
                if before:
                    raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
            if not parts[-1]:
                after -= 1
                if after:
                    raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
            if 8 - (before + after) < 1:
                raise AddressValueError("Expected at most 7 other parts with '::' in %r" % text)
        else:
            if len(parts) != 8:
                raise AddressValueError("Exactly 8 parts expected without '::' in %r" % text)
            if not parts[0]:
                raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
            if not parts[-1]:
                raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
            before, after = 8, 0
        try:
            groups = [cls._group(part) for part in parts[:before]] if before else []
            groups += [0] * (8 - before - after)
            groups += [cls._group(part) for part in parts[len(parts) - after:]] if after else []
        except ValueError as error:
            raise AddressValueError('%s in %r' % (error, text)) from None
        number = 0
        for group in groups:
            number = number << 16 | group
        return number

    @staticmethod
    def _group(text):
        if not all([letter in '0123456789abcdefABCDEF' for letter in text]):
            raise ValueError('Only hex digits permitted in %r' % text)
        if len(text) > 4:
            raise ValueError('At most 4 characters permitted in %r' % text)
        return int(text, 16)

    @classmethod
    def _text_of(cls, number=None):
        if number > cls._ALL_ONES:
            raise ValueError('IPv6 address is too large')
        groups = [number >> shift & 0xffff for shift in range(112, -1, -16)]
        # The longest run of zeros is left out.
        best, length, place = 0, 1, 0
        while place < 8:
            end = place
            while end < 8 and groups[end] == 0:
                end += 1
            if end - place > length:
                best, length = place, end - place
            place = max(end, place + 1)
        texts = ['%x' % group for group in groups]
        if length < 2:
            return ':'.join(texts)
        return ':'.join(texts[:best]) + '::' + ':'.join(texts[best + length:])

    def _exploded(self):
        # A scope cannot be read back, and so an address with one has no long form.
        number = self.network_address._ip if isinstance(self, _BaseNetwork) else self._number_of(str(self).split('/')[0])
        text = ':'.join(['%04x' % (number >> shift & 0xffff) for shift in range(112, -1, -16)])
        return '%s/%d' % (text, self._prefixlen) if isinstance(self, (_BaseNetwork, IPv6Interface)) else text

    def _reverse_pointer(self):
        return '.'.join(self.exploded[::-1].replace(':', '')) + '.ip6.arpa'


class IPv6Address(_BaseV6, _BaseAddress):
    """Represent and manipulate single IPv6 Addresses."""

    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_number(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed(address, 16)
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, separator, scope = text.partition('%')
            if separator:
                if not scope or '%' in scope:
                    raise AddressValueError('Invalid IPv6 address: "%r"' % address)
                self._scope_id = scope
            self._ip = self._number_of(text)

    def __str__(self):
        text = super().__str__()
        return text + '%' + self._scope_id if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        return self._scope_id == getattr(other, '_scope_id', None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """Identifier of a particular zone of the address's scope."""
        return self._scope_id

    @property
    def packed(self):
        """The binary representation of this address."""
        return v6_int_to_packed(self._ip)

    @property
    def is_reserved(self):
        """Test if the address is otherwise IETF reserved."""
        return any([self in network for network in self._constants._reserved_networks])

    @property
    def is_site_local(self):
        """Test if the address is reserved for site-local."""
        return self in self._constants._sitelocal_network

    @property
    def is_private(self):
        """Test if the address is in a private range."""
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return super().is_private

    @property
    def is_global(self):
        """Test if the address is allocated for public networks."""
        return not self.is_private

    @property
    def is_unspecified(self):
        """Test if the address is unspecified."""
        return self._ip == 0

    @property
    def is_loopback(self):
        """Test if the address is a loopback address."""
        return self._ip == 1

    @property
    def ipv4_mapped(self):
        """Return the IPv4 mapped address, None where it is no such one."""
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def teredo(self):
        """Tuple of embedded teredo IPs, None where it is no such address."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)

    @property
    def sixtofour(self):
        """Return the IPv4 6to4 embedded address, None where it is no such one."""
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None


class IPv6Interface(_Interface, IPv6Address):
    """An IPv6 address with its network."""

    def __init__(self, address):
        self._set_up_interface(address)

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_BaseV6, _BaseNetwork):
    """This class represents and manipulates 128-bit IPv6 networks."""

    _address_class = IPv6Address

    def hosts(self):
        """Generate Iterator over usable hosts in a network: all but its first address."""
        for number in range(int(self.network_address) + 1, int(self.broadcast_address) + 1):
            yield self._address_class(number)

    is_site_local = property(lambda self: self._both('is_site_local'), doc='Test if the network is site-local.')


class _V6Constants:
    _linklocal_network = IPv6Network('fe80::/10')
    _multicast_network = IPv6Network('ff00::/8')
    _private_networks = [IPv6Network(text) for text in (
        '::1/128', '::/128', '::ffff:0:0/96', '100::/64', '2001::/23', '2001:2::/48', '2001:db8::/32', '2001:10::/28',
        'fc00::/7', 'fe80::/10')]
    _private_networks_exceptions = []
    _reserved_networks = [IPv6Network(text) for text in (
        '::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3', '6000::/3', '8000::/3', 'A000::/3',
        'C000::/3', 'E000::/4', 'F000::/5', 'F800::/6', 'FE00::/9')]
    _sitelocal_network = IPv6Network('fec0::/10')


IPv6Address._constants = IPv6Network._constants = _V6Constants
IPv6Interface._address_class, IPv6Interface._network_class = IPv6Address, IPv6Network
