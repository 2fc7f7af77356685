#!/usr/bin/env python3
"""Random programs: the same seed gives the same program.

    generate.py SEED [AREA]     print the program of a seed

compare.py runs them with wattle and with the oracle. An area is a function that takes
a `random.Random` and gives the lines of a program; its program may use
    show(work)      print what work() gives or raises
    clean(value)    the value's text without addresses
"""

import random
import sys

import data
import designs
import families
import figures
import figuring
import flow
import library
import protocols
import standard
import structure

AREAS = {
    "arithmetic": data.arithmetic,
    "sequences": data.sequences,
    "text": data.text,
    "mappings": data.mappings,
    "sorting": data.sorting,
    "builtin_calls": data.builtin_calls,
    "scopes": structure.scopes,
    "signatures": structure.signatures,
    "classes": structure.classes,
    "unpacking": structure.unpacking,
    "matches": structure.matches,
    "tries": flow.tries,
    "generators": flow.generators,
    "greenlets": flow.greenlets,
    "greenlet_trees": families.greenlet_trees,
    "big_ints": figures.big_ints,
    "floats": figures.floats,
    "templates": figures.templates,
    "byte_strings": figures.byte_strings,
    "pipelines": figures.pipelines,
    "decorators": designs.decorators,
    "descriptors": designs.descriptors,
    "dataclasses": designs.dataclass_programs,
    "coroutines": designs.coroutines,
    "errors": designs.errors,
    "derived": protocols.derived,
    "special_methods": protocols.special_methods,
    "slices": protocols.slices,
    "comprehensions": protocols.comprehensions,
    "regexes": library.regexes,
    "json_texts": library.json_texts,
    "collections": library.collection_programs,
    "contexts": library.contexts,
    "tasks": library.tasks,
    "enums": standard.enums,
    "functional": standard.functional,
    "dates": standard.dates,
    "packed": standard.packed,
    "wrapped_texts": standard.wrapped_texts,
    "decimals": figuring.decimals,
    "measures": figuring.measures,
    "iterators": figuring.iterators,
    "copies": figuring.copies,
    "groups": figuring.groups,
    "metaclasses": figuring.metaclasses,
}


def program(seed, area=None):
    """The area and the lines of the program of a seed."""
    source = random.Random(seed)
    area = area or list(AREAS)[seed % len(AREAS)]
    return area, AREAS[area](source)


if __name__ == "__main__":
    print("\n".join(program(int(sys.argv[1]), *sys.argv[2:])[1]))
