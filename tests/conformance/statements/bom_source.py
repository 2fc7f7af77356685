print("a BOM is accepted")
