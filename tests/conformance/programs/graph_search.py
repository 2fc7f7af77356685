"""Graphs: breadth first, depth first, shortest paths, topological order, components."""


class Graph:
    def __init__(self, directed=False):
        self.edges = {}
        self.directed = directed

    def add(self, a, b, weight=1):
        self.edges.setdefault(a, {})[b] = weight
        self.edges.setdefault(b, {})
        if not self.directed:
            self.edges[b][a] = weight
        return self

    def __iter__(self):
        return iter(self.edges)

    def __len__(self):
        return len(self.edges)

    def __contains__(self, node):
        return node in self.edges

    def breadth_first(self, start):
        seen, queue = {start}, [start]
        while queue:
            node = queue.pop(0)
            yield node
            for other in sorted(self.edges[node]):
                if other not in seen:
                    seen.add(other)
                    queue.append(other)

    def depth_first(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for other in sorted(self.edges[node]):
            if other not in seen:
                yield from self.depth_first(other, seen)

    def shortest(self, start, goal):
        distance, previous, open_nodes = {start: 0}, {}, {start}
        while open_nodes:
            node = min(open_nodes, key=lambda n: (distance[n], n))
            if node == goal:
                break
            open_nodes.remove(node)
            for other, weight in self.edges[node].items():
                candidate = distance[node] + weight
                if candidate < distance.get(other, float("inf")):
                    distance[other] = candidate
                    previous[other] = node
                    open_nodes.add(other)
        else:
            return None
        path = [goal]
        while path[-1] != start:
            path.append(previous[path[-1]])
        return distance[goal], path[::-1]

    def topological(self):
        state, order = {}, []

        def visit(node, trail):
            if state.get(node) == "done":
                return
            if state.get(node) == "open":
                raise ValueError("cycle: " + " -> ".join(trail[trail.index(node):] + [node]))
            state[node] = "open"
            for other in sorted(self.edges[node]):
                visit(other, trail + [node])
            state[node] = "done"
            order.append(node)

        for node in sorted(self):
            visit(node, [])
        return order[::-1]

    def components(self):
        left = set(self.edges)
        while left:
            part = set(self.breadth_first(min(left)))
            yield sorted(part)
            left -= part


g = Graph()
for a, b, w in [("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("X", "Y", 1)]:
    g.add(a, b, w)
print(list(g.breadth_first("A")), list(g.depth_first("A")))
for pair in ("AE", "AD", "EA", "AX", "AA"):
    print(pair, g.shortest(*pair))
print(list(g.components()), len(g), "A" in g, "Q" in g)

tasks = Graph(directed=True)
for before, after in [("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket"), ("socks", "shoes")]:
    tasks.add(before, after)
print(tasks.topological())
tasks.add("jacket", "shirt")
try:
    tasks.topological()
except ValueError as e:
    print(e)

maze = ["#########", "#S  #   #", "# # # # #", "# #   #E#", "#########"]
cells = Graph()
where = {}
for y, row in enumerate(maze):
    for x, c in enumerate(row):
        if c != "#":
            where[c] = (x, y)
            for dx, dy in ((1, 0), (0, 1)):
                if maze[y + dy][x + dx] != "#":
                    cells.add((x, y), (x + dx, y + dy))
steps, path = cells.shortest(where["S"], where["E"])
print(steps)
for y, row in enumerate(maze):
    print("".join("." if (x, y) in path[1:-1] else c for x, c in enumerate(row)))
