# The last line names the class with its module unless it is __main__ or builtins.
class BalanceError(Exception):
    def __str__(self): return f"short of {self.args[0]}"
print("withdrawing")
raise BalanceError(50)
