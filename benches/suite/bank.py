"""A bank: small classes, inheritance, super(), properties, class and static methods."""


class InsufficientFunds(Exception):
    pass


class Ledger:
    """What happened, in order."""

    def __init__(self):
        self._entries = []
        self._total = 0

    def note(self, account, amount, text):
        self._entries.append(Entry(account.number, amount, text))
        self._total += abs(amount)

    @property
    def total(self):
        return self._total

    def __len__(self):
        return len(self._entries)

    def __iter__(self):
        return iter(self._entries)


class Entry:
    __slots__ = ("number", "amount", "text")

    def __init__(self, number, amount, text):
        self.number = number
        self.amount = amount
        self.text = text


class Account:
    interest = 0
    _next_number = 100

    def __init__(self, owner, ledger):
        self.owner = owner
        self.number = self.new_number()
        self._balance = 0
        self._ledger = ledger

    @classmethod
    def new_number(cls):
        Account._next_number += 1
        return Account._next_number

    @staticmethod
    def whole(amount):
        return amount // 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, amount):
        if amount < self.floor():
            raise InsufficientFunds(self.number)
        self._balance = amount

    def floor(self):
        return 0

    def deposit(self, amount):
        self.balance += amount
        self._ledger.note(self, amount, "deposit")

    def withdraw(self, amount):
        self.balance -= amount
        self._ledger.note(self, -amount, "withdrawal")

    def end_of_month(self):
        return 0

    def describe(self):
        return f"{self.owner}:{self.number}:{self._balance}"


class Savings(Account):
    interest = 3

    def end_of_month(self):
        gain = self.whole(self._balance * self.interest / 1200)
        if gain > 0:
            self.deposit(gain)
        return super().end_of_month() + gain


class Checking(Account):
    def __init__(self, owner, ledger, credit):
        super().__init__(owner, ledger)
        self.credit = credit

    def floor(self):
        return -self.credit

    def end_of_month(self):
        fee = 0
        if self._balance < 0:
            fee = self.whole(-self._balance // 50)
            self._balance -= fee
        return super().end_of_month() - fee


class Student(Checking):
    """No fees below a small debt."""

    def end_of_month(self):
        if self._balance > -100:
            return 0
        return super().end_of_month()

    def describe(self):
        return "student " + super().describe()


class Bank:
    def __init__(self):
        self.ledger = Ledger()
        self.accounts = []
        self.refused = 0

    def open(self, kind, owner, *details):
        account = kind(owner, self.ledger, *details)
        self.accounts.append(account)
        return account

    def transfer(self, source, target, amount):
        try:
            source.withdraw(amount)
        except InsufficientFunds:
            self.refused += 1
            return False
        target.deposit(amount)
        return True

    def end_of_month(self):
        return sum(account.end_of_month() for account in self.accounts)

    @property
    def balance(self):
        return sum(account.balance for account in self.accounts)


def simulate(months, transfers):
    bank = Bank()
    for i in range(40):
        bank.open(Savings, f"saver{i}").deposit(2000 + 37 * i)
        bank.open(Checking, f"payer{i}", 500).deposit(300)
        bank.open(Student, f"student{i}", 200).deposit(50 + i)
    seed = 17
    moved = 0
    paid = 0
    accounts = bank.accounts
    for _ in range(months):
        for _ in range(transfers):
            seed = (seed * 1103515245 + 12345) % 2147483648
            source = accounts[(seed >> 8) % 120]
            target = accounts[(seed >> 16) % 120]
            if source is not target and bank.transfer(source, target, seed % 90 + 1):
                moved += 1
        paid += bank.end_of_month()
    sums = {}
    for entry in bank.ledger:
        sums[entry.text] = sums.get(entry.text, 0) + entry.amount
    print(moved, bank.refused, paid, bank.balance, len(bank.ledger), bank.ledger.total)
    print(sums, accounts[2].describe(), accounts[0].describe())


simulate(60, 5000)
