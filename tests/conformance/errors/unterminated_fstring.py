print(f"{1}
