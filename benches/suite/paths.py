"""Graphs: breadth-first search, Dijkstra with a heap, topological order, components, a spanning tree."""
import heapq
from collections import defaultdict, deque


class Graph:
    def __init__(self, size):
        self.size = size
        self.edges = defaultdict(list)

    def connect(self, a, b, weight):
        self.edges[a].append((b, weight))
        self.edges[b].append((a, weight))

    def neighbours(self, node):
        return self.edges[node]


def random_numbers(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed >> 7


def make(size, degree):
    graph = Graph(size)
    numbers = random_numbers(2024)
    for node in range(1, size):
        graph.connect(node, next(numbers) % node, next(numbers) % 100 + 1)
    for _ in range(size * degree // 2):
        a, b = next(numbers) % size, next(numbers) % size
        if a != b:
            graph.connect(a, b, next(numbers) % 300 + 1)
    return graph


def breadth_first(graph, start):
    distance = {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        further = distance[node] + 1
        for neighbour, _ in graph.neighbours(node):
            if neighbour not in distance:
                distance[neighbour] = further
                waiting.append(neighbour)
    return distance


def dijkstra(graph, start):
    best = {start: 0}
    origin = {}
    done = set()
    heap = [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        if node in done:
            continue
        done.add(node)
        for neighbour, weight in graph.neighbours(node):
            through = cost + weight
            if neighbour not in best or through < best[neighbour]:
                best[neighbour] = through
                origin[neighbour] = node
                heapq.heappush(heap, (through, neighbour))
    return best, origin


def path_to(origin, node):
    path = [node]
    while node in origin:
        node = origin[node]
        path.append(node)
    path.reverse()
    return path


def spanning_tree(graph):
    """Kruskal's, with a union of sets by halving."""
    leader = list(range(graph.size))

    def find(node):
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    edges = sorted((weight, a, b) for a in range(graph.size) for b, weight in graph.neighbours(a) if a < b)
    total = 0
    for weight, a, b in edges:
        a, b = find(a), find(b)
        if a != b:
            leader[a] = b
            total += weight
    return total


def topological(graph):
    """An order of the nodes, each edge leading from the smaller to the greater number."""
    incoming = [0] * graph.size
    for node in range(graph.size):
        for neighbour, _ in graph.neighbours(node):
            if neighbour > node:
                incoming[neighbour] += 1
    ready = deque(node for node in range(graph.size) if not incoming[node])
    order = []
    while ready:
        node = ready.popleft()
        order.append(node)
        for neighbour, _ in graph.neighbours(node):
            if neighbour > node:
                incoming[neighbour] -= 1
                if incoming[neighbour] == 0:
                    ready.append(neighbour)
    return order


def components(graph, without):
    seen = set(without)
    sizes = []
    for start in range(graph.size):
        if start in seen:
            continue
        seen.add(start)
        stack = [start]
        size = 0
        while stack:
            node = stack.pop()
            size += 1
            for neighbour, _ in graph.neighbours(node):
                if neighbour not in seen:
                    seen.add(neighbour)
                    stack.append(neighbour)
        sizes.append(size)
    return sorted(sizes, reverse=True)


graph = make(16000, 3)
far = breadth_first(graph, 0)
print(max(far.values()), sum(far.values()))
for start in (0, 77, 3001):
    best, origin = dijkstra(graph, start)
    end = max(best, key=lambda node: (best[node], node))
    print(start, end, best[end], path_to(origin, end)[:6], sum(best.values()))
for _ in range(3):
    tree, order = spanning_tree(graph), topological(graph)
print(tree, order[:5], order[-1])
print(components(graph, range(0, 16000, 2))[:5])
