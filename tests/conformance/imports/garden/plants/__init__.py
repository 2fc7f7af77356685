print("garden.plants loads")
