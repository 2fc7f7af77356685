"""Accounts, transactions that roll back, interest in decimals of a cent, and an audit."""

import contextlib
import random
from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass, field
from typing import ClassVar


class BankError(Exception): pass


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        self.account, self.amount = account, amount
        super().__init__(f"{account.owner} has {account.balance / 100:,.2f}, needs {amount / 100:,.2f}")


class Frozen(BankError): pass


@dataclass(order=True)
class Entry:
    number: int
    kind: str = field(compare=False)
    amount: int = field(compare=False)
    note: str = field(default="", compare=False, repr=False)
    counter: ClassVar[int] = 0

    @classmethod
    def new(cls, kind, amount, note=""):
        cls.counter += 1
        return cls(cls.counter, kind, amount, note)


class Account(ABC):
    registry = {}

    def __init_subclass__(cls, kind, **rest):
        super().__init_subclass__(**rest)
        cls.kind = kind
        Account.registry[kind] = cls

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.entries, self.is_frozen = owner, balance, [], False

    @property
    def balance(self): return self._balance

    @balance.setter
    def balance(self, value):
        if self.is_frozen:
            raise Frozen(self.owner)
        if value < -self.limit():
            raise InsufficientFunds(self, self._balance - value)
        self._balance = value

    @abstractmethod
    def limit(self): ...

    def interest(self, days): return 0

    def deposit(self, amount, note=""):
        if amount <= 0:
            raise ValueError(f"cannot deposit {amount}")
        self.balance += amount
        self.entries.append(Entry.new("deposit", amount, note))

    def withdraw(self, amount, note=""):
        self.balance -= amount
        self.entries.append(Entry.new("withdraw", -amount, note))

    def __str__(self): return f"{self.kind:<9}{self.owner:<7}{self.balance / 100:>12,.2f}"


class Checking(Account, kind="checking"):
    def limit(self): return 50_000


class Savings(Account, kind="savings"):
    rate = 0.025

    def limit(self): return 0

    def interest(self, days):
        return round(self.balance * self.rate * days / 365)


class Student(Checking, Savings, kind="student"):
    rate = 0.01

    def limit(self): return super().limit() // 10


class Bank:
    def __init__(self): self.accounts, self.failures = {}, defaultdict(list)

    def open(self, kind, owner, balance=0):
        self.accounts[owner] = Account.registry[kind](owner, balance)
        return self.accounts[owner]

    def __getitem__(self, owner):
        try:
            return self.accounts[owner]
        except KeyError:
            raise BankError(f"no account of {owner}") from None

    @contextlib.contextmanager
    def transaction(self, *owners):
        saved = {owner: (self[owner]._balance, len(self[owner].entries)) for owner in owners}
        try:
            yield [self[owner] for owner in owners]
        except BankError as error:
            for owner, (balance, count) in saved.items():
                self[owner]._balance = balance
                del self[owner].entries[count:]
            self.failures[type(error).__name__].append(str(error))

    def transfer(self, giver, taker, amount):
        with self.transaction(giver, taker) as (a, b):
            b.deposit(amount, f"from {giver}")
            a.withdraw(amount, f"to {taker}")
            return True
        return False

    def total(self): return sum(account.balance for account in self.accounts.values())


bank = Bank()
for kind, owner, balance in (("checking", "ada", 120_000), ("savings", "bob", 1_000_000), ("student", "cy", 3_000), ("checking", "dee", 0)):
    print(bank.open(kind, owner, balance))
print(Student.__mro__[1].__name__, Student.limit(bank["cy"]), bank["cy"].interest(30))
before = bank.total()
source = random.Random(1)
names = list(bank.accounts)
done = 0
for day in range(200):
    giver, taker = source.sample(names, 2)
    done += bank.transfer(giver, taker, source.randint(1, 60_000))
    if day == 120:
        bank["dee"].is_frozen = True
print(done, bank.total() == before, {kind: len(found) for kind, found in bank.failures.items()})
print(bank.failures["InsufficientFunds"][:2], bank.failures["Frozen"][-1:])
for account in sorted(bank.accounts.values(), key=lambda a: a.balance):
    print(account, len(account.entries), max(account.entries, default=None), account.interest(365))
for attempt in (lambda: bank["eve"], lambda: bank["ada"].deposit(-5), lambda: Account("x"), lambda: bank["bob"].withdraw(10**9)):
    try:
        attempt()
    except (BankError, ValueError, TypeError) as error:
        print(type(error).__name__, error, error.__cause__, error.__suppress_context__)
