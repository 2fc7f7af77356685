class Settings:
    def __init__(self):
        self.colour = 'red'

    def __getattr__(self, name):
        raise AttributeError(f'no setting {name}')


print(Settings().colour)
Settings().color
