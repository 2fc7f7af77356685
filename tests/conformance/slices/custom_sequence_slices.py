# A sequence class that supports integers and slices.
class Playlist:
    def __init__(self, songs):
        self.songs = list(songs)
    def __len__(self):
        return len(self.songs)
    def __getitem__(self, key):
        if isinstance(key, slice):
            return Playlist(self.songs[key])
        return self.songs[key]
    def __setitem__(self, key, value):
        self.songs[key] = value
    def __delitem__(self, key):
        del self.songs[key]
    def __repr__(self):
        return f"Playlist({self.songs})"
p = Playlist("abcdef")
print(p[0], p[-1], p[1:3], p[::-1], len(p[2:]))
p[0] = "A"
p[1:3] = ["x", "y", "z"]
print(p)
del p[-1], p[0:2]
print(p, list(p), "y" in p, list(reversed(p)))
try:
    p[99]
except IndexError as e:
    print(type(e).__name__, e)
