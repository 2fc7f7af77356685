print("lost is made")
