# A slice of a range whose step, or whose bounds, go beyond 64 bits.
big = 2**65
for part in (range(10)[::big], range(10)[::-big], range(10)[-big:big:big], range(1, -1, -1)[-100:-2:-big], range(0, 100, 3)[2::2**62]):
    print(part, list(part))
print(range(-2**63, 2**63 - 1, 2**61)[::3])
for endless in (range(10**20), iter(range(10**20))):
    try:
        list(endless)
    except OverflowError as error:
        print(error)
