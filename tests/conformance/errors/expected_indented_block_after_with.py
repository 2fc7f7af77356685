with open as f:
print(1)
