# A failing assert ends the program.
total = 5
assert total == 6, f"expected 6, got {total}"
