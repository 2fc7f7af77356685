"""A text adventure: a parser of commands, rooms as a graph, items with verbs, and a scripted walk."""

import textwrap
from dataclasses import dataclass, field
from enum import Flag, auto


class Trait(Flag):
    NONE = 0
    PORTABLE = auto()
    OPENABLE = auto()
    LIGHT = auto()


@dataclass
class Item:
    name: str
    text: str
    traits: Trait = Trait.PORTABLE
    inside: list = field(default_factory=list)
    is_open: bool = False

    def __str__(self): return f"{self.name} (open)" if self.is_open else self.name


@dataclass
class Room:
    name: str
    text: str
    exits: dict[str, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    is_dark: bool = False


class Quit(Exception): pass


class Game:
    SHORT = {"n": "go north", "s": "go south", "e": "go east", "w": "go west", "i": "inventory", "l": "look", "x": "examine"}
    IGNORED = {"the", "a", "an", "at", "to", "please"}

    def __init__(self, rooms):
        self.rooms = {room.name: room for room in rooms}
        self.here, self.carried, self.moves, self.score, self.seen = rooms[0], [], 0, 0, set()

    def items(self, where=None):
        for item in where if where is not None else [*self.here.items, *self.carried]:
            yield item
            if item.is_open:
                yield from self.items(item.inside)

    def find(self, words):
        name = " ".join(words)
        found = [item for item in self.items() if item.name == name] or [item for item in self.items() if item.name.endswith(name)]
        match found:
            case []:
                raise LookupError(f"There is no {name} here.")
            case [item]:
                return item
            case [*many]:
                raise LookupError(f"Which one: {' or '.join(i.name for i in many)}?")

    def can_see(self):
        return not self.here.is_dark or any(Trait.LIGHT in item.traits for item in self.items())

    def do(self, line):
        words = [word for word in line.lower().split() if word not in self.IGNORED]
        if words and words[0] in self.SHORT:
            words[:1] = self.SHORT[words[0]].split()
        self.moves += 1
        try:
            match words:
                case []:
                    return "Say something."
                case ["go", direction] | [("north" | "south" | "east" | "west") as direction]:
                    return self.go(direction)
                case [verb, *rest] if hasattr(self, f"do_{verb}"):
                    return getattr(self, f"do_{verb}")(*rest)
                case [verb, *_]:
                    return f"I cannot {verb}."
        except LookupError as error:
            return str(error)
        except TypeError:
            return f"{words[0].title()} what?"

    def go(self, direction):
        if direction not in self.here.exits:
            return f"You cannot go {direction}."
        self.here = self.rooms[self.here.exits[direction]]
        return self.do_look()

    def do_look(self):
        if not self.can_see():
            return "It is pitch dark."
        if self.here.name not in self.seen:
            self.seen.add(self.here.name)
            self.score += 5
        lines = [self.here.name.upper(), *textwrap.wrap(self.here.text, 50)]
        if self.here.items:
            lines.append("You see: " + ", ".join(map(str, self.here.items)) + ".")
        lines.append("Exits: " + ", ".join(sorted(self.here.exits)) + ".")
        return "\n".join(lines)

    def do_examine(self, first, *rest): return self.find((first, *rest)).text

    def do_take(self, first, *rest):
        if first == "all":
            return "\n".join(self.do_take(*item.name.split()) for item in list(self.here.items)) or "Nothing."
        item = self.find((first, *rest))
        if item in self.carried:
            return f"You have the {item.name}."
        if Trait.PORTABLE not in item.traits:
            return f"The {item.name} is too heavy."
        for holder in (self.here.items, *(i.inside for i in self.items())):
            if item in holder:
                holder.remove(item)
        self.carried.append(item)
        self.score += 1
        return f"Taken: {item.name}."

    def do_drop(self, first, *rest):
        item = self.find((first, *rest))
        self.carried.remove(item)
        self.here.items.append(item)
        return f"Dropped: {item.name}."

    def do_open(self, first, *rest):
        item = self.find((first, *rest))
        if Trait.OPENABLE not in item.traits or item.is_open:
            return "It does not open."
        item.is_open = True
        return f"Inside: {', '.join(map(str, item.inside)) or 'nothing'}."

    def do_inventory(self): return ", ".join(map(str, self.carried)) or "You carry nothing."
    def do_quit(self): raise Quit(f"{self.score} points in {self.moves} moves")


lamp = Item("brass lamp", "It burns.", Trait.PORTABLE | Trait.LIGHT)
chest = Item("oak chest", "Iron-bound.", Trait.OPENABLE, [lamp, Item("silver coin", "Worn smooth.")])
game = Game([
    Room("hall", "A long hall with a floor of worn stone, where every step gives an echo that comes back late.", {"north": "cellar", "east": "garden"}, [chest, Item("gold coin", "Heavy.")]),
    Room("cellar", "Barrels.", {"south": "hall"}, [Item("rope", "Ten metres.")], is_dark=True),
    Room("garden", "Roses, and a wall.", {"west": "hall"}),
])  # fmt: skip
WALK = "look|n|take rope|s|open chest|take coin|take the gold coin|take lamp|x lamp|take chest|i|go north|take all|l|s|e|drop rope|w|take coin|open lamp|fly|examine|drop sword|north north||quit"
for command in WALK.split("|"):
    print(">", command)
    try:
        print(game.do(command))
    except Quit as end:
        print("The end:", end)
print(Trait.PORTABLE | Trait.LIGHT, ~Trait.LIGHT & Trait.OPENABLE, lamp.traits, repr(chest)[:70])
