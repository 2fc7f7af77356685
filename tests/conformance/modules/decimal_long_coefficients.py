# Coefficients may have more digits than an int is written with.
import decimal

decimal.getcontext().prec = 10000


def product(low, high):
    if low == high:
        return decimal.Decimal(low)
    return product(low, (low + high) // 2) * product((low + high) // 2 + 1, high)


found = product(1, 2000)
print(found.adjusted(), found == 0, found > 1)
print(decimal.Decimal(10 ** 5000).adjusted(), decimal.Decimal(10 ** 5000 - 1).adjusted())
decimal.getcontext().prec = 20
print(+found, decimal.Decimal(3) ** 20000)
