# The last line suggests a near attribute.
class Account:
    def __init__(self):
        self.balance = 10
Account().balanse
