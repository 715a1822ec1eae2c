"""Measures of the network of the first argument (count, then one tie a line) by igraph: name, seconds, value, one a line. Seconds are those of the processor."""
import random
import sys
import time

import igraph

with open(sys.argv[1]) as lines:
    count = int(next(lines))
    ties = [tuple(map(int, line.split())) for line in lines]
directed = igraph.Graph(n=count, edges=ties, directed=True)
undirected = directed.as_undirected(mode="collapse")


def communities():
    random.seed(1)
    return undirected.community_leiden(objective_function="modularity", n_iterations=2).modularity


measures = {
    "PageRank": lambda: directed.pagerank(),
    "cores": lambda: undirected.coreness(),
    "triangles": lambda: undirected.transitivity_local_undirected(mode="zero"),
    "eigenvector": lambda: undirected.eigenvector_centrality(),
    "communities": communities,
}
if count <= 1_000:
    measures["constraint"] = lambda: undirected.constraint()
    measures["betweenness"] = lambda: directed.betweenness()
    measures["closeness"] = lambda: directed.closeness(mode="in")

igraph.Graph.Erdos_Renyi(n=100, m=300).pagerank()  # Loads its linear algebra.
for name, measure in measures.items():
    begun = time.process_time()
    value = measure()
    print(name, time.process_time() - begun, value if isinstance(value, float) else 0)
