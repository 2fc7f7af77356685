# The specification of a module of the library has a loader that runs it once more, apart from the imported one.
import importlib.util
import sys

spec = importlib.util.find_spec('colorsys')
print(spec.name, spec.has_location, spec.parent == '', 'colorsys' in sys.modules)
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.rgb_to_hsv(0.5, 0.25, 0.25), 'colorsys' in sys.modules)
print('def rgb_to_hls' in spec.loader.get_source('colorsys'), spec.loader.is_package('colorsys'))
print(importlib.util.find_spec('xml_absent'), importlib.util.find_spec('html.parser').parent)
