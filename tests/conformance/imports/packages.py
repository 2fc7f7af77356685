# Packages, submodules and relative imports.
import garden
print(garden.size, garden.rake(), garden.__name__, hasattr(garden, "plants"))
import garden.plants.rose
print(garden.plants.rose.plant(), garden.plants.__name__)
from garden.plants import rose
from garden.tools import shovel as s
import garden.plants.rose as r
print(rose is garden.plants.rose is r, s(), rose.__name__, rose.__package__)
from garden import tools
print(tools.rake())
