x = !True
