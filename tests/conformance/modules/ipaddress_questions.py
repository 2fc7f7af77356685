# What addresses and networks tell of themselves, and what is computed from them.
import copy
import ipaddress
import pickle

NAMES = ('exploded', 'reverse_pointer', 'is_private', 'is_global', 'is_multicast', 'is_reserved', 'is_link_local', 'is_loopback',
         'is_unspecified', 'packed', 'hostmask', 'broadcast_address', 'num_addresses', 'with_netmask', 'with_hostmask', 'ip',
         'network', 'ipv4_mapped', 'sixtofour', 'teredo')
network, interface = ipaddress.ip_network('192.168.4.0/22'), ipaddress.ip_interface('10.1.2.3/20')
for subject in (network, ipaddress.ip_network('2001:db8::/46'), interface, ipaddress.ip_interface('fe80::5/64'),
                ipaddress.ip_address('8.8.8.8'), ipaddress.ip_address('224.1.1.1'), ipaddress.ip_address('100.64.1.1'),
                ipaddress.ip_address('::1'), ipaddress.ip_address('2002:102:304::'), ipaddress.ip_address('::ffff:10.0.0.1'),
                ipaddress.ip_network('127.0.0.0/8')):
    print(subject, {name: getattr(subject, name) for name in NAMES if hasattr(subject, name)})
    print(pickle.loads(pickle.dumps(subject)) == subject, copy.deepcopy(subject) == subject)
address = ipaddress.ip_address('1.1.1.1')
for question in (
        lambda: list(network.subnets())[:3], lambda: list(network.subnets(new_prefix=24)), lambda: list(network.subnets(20)),
        lambda: list(network.subnets(new_prefix=3)), lambda: network.supernet(), lambda: network.supernet(40),
        lambda: (network[0], network[-1]), lambda: network[5000], lambda: list(ipaddress.ip_network('1.2.3.0/30').hosts()),
        lambda: list(ipaddress.ip_network('1.2.3.4/32').hosts()), lambda: ipaddress.ip_address('192.168.5.5') in network,
        lambda: ipaddress.ip_network('192.168.5.0/24').subnet_of(network), lambda: network.subnet_of(5),
        lambda: list(network.address_exclude(ipaddress.ip_network('192.168.5.0/24'))),
        lambda: list(ipaddress.collapse_addresses([ipaddress.ip_network('10.0.0.0/25'), ipaddress.ip_network('10.0.0.128/25'),
                                                   address, address + 1])),
        lambda: list(ipaddress.summarize_address_range(address, address + 300)),
        lambda: list(ipaddress.summarize_address_range(address, address - 1)),
        lambda: address < ipaddress.ip_address('::1'), lambda: address < network, lambda: address - 2 ** 32,
        lambda: address == interface, lambda: interface == interface.ip, lambda: network.overlaps(network.supernet()),
        lambda: f'{address:b} {address:#x} {address:_b} {address:>10s} {address:n}', lambda: format(address, 'q'),
        lambda: sorted([network, ipaddress.ip_network('1.0.0.0/8'), address], key=ipaddress.get_mixed_type_key)):
    try:
        print(question())
    except Exception as error:
        print(type(error).__name__, error)
