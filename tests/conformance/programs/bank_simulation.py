"""A bank: accounts of two kinds, transfers, interest, a journal, a report."""


class BankError(Exception):
    """Base of all errors of the bank."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} lacks {amount - account.available():.2f}")
        self.account = account
        self.amount = amount


class UnknownAccount(BankError, KeyError):
    def __str__(self):
        return f"no account {self.args[0]}"


class Account:
    next_number = 1001
    fee = 0

    def __init__(self, owner, balance=0):
        self.number = Account.next_number
        Account.next_number += 1
        self.owner = owner
        self._balance = balance
        self.history = [("open", balance)]

    @property
    def balance(self):
        return self._balance

    def available(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"deposit must be positive, not {amount}")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        total = amount + self.fee
        if total > self.available():
            raise InsufficientFunds(self, total)
        self._balance -= total
        self.history.append(("withdraw", amount))
        return self

    def month_end(self):
        pass

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner}: {self.balance:,.2f}>"

    def __lt__(self, other):
        return (self.balance, self.number) < (other.balance, other.number)


class Savings(Account):
    rate = 0.03

    def month_end(self):
        interest = round(self._balance * self.rate / 12, 2)
        if interest:
            self.deposit(interest)


class Checking(Account):
    fee = 0.5

    def __init__(self, owner, balance=0, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def available(self):
        return self._balance + self.overdraft


class Bank:
    def __init__(self):
        self.accounts = {}
        self.journal = []

    def open(self, kind, *args, **kwargs):
        account = kind(*args, **kwargs)
        self.accounts[account.number] = account
        return account.number

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise UnknownAccount(number) from None

    def transfer(self, source, target, amount):
        a, b = self[source], self[target]
        a.withdraw(amount)
        try:
            b.deposit(amount)
        except ValueError:
            a._balance += amount + a.fee
            raise
        self.journal.append((source, target, amount))

    def total(self):
        return sum(a.balance for a in self.accounts.values())


bank = Bank()
ada = bank.open(Savings, "Ada", 1200)
bob = bank.open(Checking, "Bob", 50.25)
cyd = bank.open(Checking, "Cyd", overdraft=0)

operations = [
    (ada, bob, 200), (bob, cyd, 300), (bob, cyd, 100), (cyd, ada, 10),
    (cyd, 9999, 5), (ada, bob, -5), (ada, cyd, 1500), (cyd, bob, 89.5),
]
for source, target, amount in operations:
    try:
        bank.transfer(source, target, amount)
    except InsufficientFunds as error:
        print(f"refused: {error} (wanted {error.amount:.2f})")
    except (BankError, ValueError) as error:
        print(f"failed: {type(error).__name__}: {error}")
    else:
        print(f"moved {amount} from {bank[source].owner} to {bank[target].owner}")

for month in range(3):
    for account in bank.accounts.values():
        account.month_end()

print()
for account in sorted(bank.accounts.values(), reverse=True):
    print(f"{account!r:<42}|{len(account.history):>3} entries|{account.available():>10.2f}")
print(f"{'total':-<42}|{bank.total():>12,.2f}")
print(bank.journal)
print(bank[ada].history)
