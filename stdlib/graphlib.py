"""Orders of nodes in which each comes behind those it depends on."""

__all__ = ['TopologicalSorter', 'CycleError']

_GenericAlias = type(list[int])
_OUT = -1
_DONE = -2


class _Node:
    __slots__ = 'node', 'waiting', 'successors'

    def __init__(self, node):
        self.node = node
        # How many predecessors are not done; then _OUT once it was given out, and _DONE in the end.
        self.waiting = 0
        self.successors = []


class CycleError(ValueError):
    """Subclass of ValueError raised by TopologicalSorter.prepare if cycles exist in the working graph."""


class TopologicalSorter:
    """Provides functionality to topologically sort a graph of hashable nodes"""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._given = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        info = self._nodes.get(node)
        if info is None:
            self._nodes[node] = info = _Node(node)
        return info

    def add(self, node, *predecessors):
        """Add a new node and its predecessors to the graph."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._info(node)
        info.waiting += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).successors.append(node)

    def prepare(self):
        """Mark the graph as finished and check for cycles in the graph."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [info.node for info in self._nodes.values() if info.waiting == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """Return a tuple of all the nodes that are ready."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        ready = tuple(self._ready)
        for node in ready:
            self._nodes[node].waiting = _OUT
        self._ready.clear()
        self._given += len(ready)
        return ready

    def is_active(self):
        """Return ``True`` if more progress can be made and ``False`` otherwise."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Marks a set of nodes returned by "get_ready" as processed."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.waiting != _OUT:
                if info.waiting >= 0:
                    raise ValueError(f'node {node!r} was not passed out (still not ready)')
                if info.waiting == _DONE:
                    raise ValueError(f'node {node!r} was already marked as done')
            info.waiting = _DONE
            for successor in info.successors:
                other = self._nodes[successor]
                other.waiting -= 1
                if other.waiting == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        path, places, seen, steps = [], {}, set(), []
        for node in self._nodes:
            while True:
                if node in seen:
                    if node in places:
                        return path[places[node]:] + [node]
                else:
                    seen.add(node)
                    steps.append(iter(self._nodes[node].successors))
                    places[node] = len(path)
                    path.append(node)
                for node in _next_of_walk(path, places, steps):
                    break
                else:
                    break
        return None

    def static_order(self):
        """Returns an iterable of nodes in a topological order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(_GenericAlias)


def _next_of_walk(path, places, steps):
    """The next node of a walk in depth; leaves the nodes that have none left."""
    while path:
        for node in steps[-1]:
            yield node
            return
        del places[path.pop()]
        steps.pop()
