# Which texts, numbers and bytes are addresses, networks and interfaces, and the words of errors.
import ipaddress


def tell(make, given, *more):
    try:
        print(repr(make(given, *more)))
    except ValueError as error:
        print(type(error).__name__, error)


for given in ('1.2.3.4', '1.2.3', '1.2.3.256', '01.2.3.4', '1.2.3.x', '1..2.3', '::', '::1', '1:2:3:4:5:6:7::', '1::3:0:0:6:0:0',
              'fe80::1%eth0', 'fe80::1%', '::ffff:1.2.3.4', '1:2:3', 'g::', '12345::', '1::2::3', ':1:2:3:4:5:6:7',
              '1:2:3:4:5:6:7:8:9', '::1/64', 5, 2 ** 32, -1, b'\1\2\3\4', b'abc', ''):
    for make in (ipaddress.ip_address, ipaddress.IPv4Address, ipaddress.IPv6Address):
        tell(make, given)
for given in ('10.0.0.0/8', '10.0.0.1/8', '192.168.1.0/255.255.255.0', '192.168.1.0/0.0.0.255', '1.2.3.4/33', '1.2.3.0/24/3',
              '1.2.3.0/255.0.255.0', '2001:db8::1/32', '::/129', '::/ffff::', (5, 30), '10.0.0.0/'):
    tell(ipaddress.ip_network, given)
    tell(ipaddress.ip_network, given, False)
    tell(ipaddress.ip_interface, given)
    tell(ipaddress.IPv4Network, given)
