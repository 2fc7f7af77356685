# The last line suggests a near name.
balance = 10
print(balanse)
