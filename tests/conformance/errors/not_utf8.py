print("before")
name = "café"
