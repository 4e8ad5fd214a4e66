"""Reads maps with other people's programs and compares them with the map file.

    python3 scripts/check-interchange.py map.json map.gexf map.graphml map.csv map.vosviewer.json

The files are of one list with the same options, as `coterie build` writes them. Needs a NetworkX that reads
GEXF 1.3: 3.6 does, 2.8 does not. Prints what was read and what differs; exits with 1 where anything does.
"""

import csv
import json
import math
import sys
from pathlib import Path

import networkx as nx

# Fields of the map file that other formats have elsewhere: in the viz namespace, under other names, or as plain text.
JSON_NAMES = {"id": "sourceId"}
LOOKS = {"key", "label", "x", "y", "size", "colour"}


def plain(value):
    if isinstance(value, list):
        return "; ".join(value) or None
    if isinstance(value, dict):
        return f"{value['file']}:{value['line']}-{value['endLine']}"
    return value


def is_same(found, wanted):
    if isinstance(wanted, float) or isinstance(found, float):
        return found is not None and math.isclose(found, wanted)
    return found == wanted


def load_map(path):
    data = json.loads(path.read_text(encoding="utf-8"))
    nodes = {node["key"]: node for node in data["nodes"]}
    edges = {frozenset((edge["source"], edge["target"])): edge for edge in data["edges"]}
    return nodes, edges


def colour_of(red, green, blue):
    return f"#{red:02x}{green:02x}{blue:02x}"


def gexf_look(data):
    viz = data.get("viz", {})
    place = viz.get("position", {})
    look = {"colour": colour_of(*(viz["color"][c] for c in "rgb")), "size": viz.get("size")}
    return {**look, "x": place.get("x"), "y": -place["y"] if place else None}


def graphml_look(data):
    return {
        "colour": colour_of(data["r"], data["g"], data["b"]),
        "size": data.get("size"),
        "x": data.get("x"),
        "y": -data["y"] if "y" in data else None,
    }


def check_graph(graph, look_of, nodes, edges):
    if graph.is_directed() or graph.is_multigraph():
        yield "the graph is directed or has parallel edges"
    if set(graph.nodes) != set(nodes):
        yield f"{len(graph.nodes)} nodes for {len(nodes)}"
    found_edges = {frozenset(ends): data for *ends, data in graph.edges(data=True)}
    if set(found_edges) != set(edges):
        yield f"{len(found_edges)} edges for {len(edges)}"
    for key, data in graph.nodes(data=True):
        wanted = {JSON_NAMES.get(name, name): plain(value) for name, value in nodes[key].items() if name not in LOOKS}
        look = look_of(data)
        wanted_look = {name: nodes[key][name] for name in look}
        found = {**data, **look}
        for name, value in {**wanted, **wanted_look, "label": nodes[key]["label"]}.items():
            if not is_same(found.get(name), value):
                yield f"{key}: {name} is {found.get(name)!r}, not {value!r}"
    for ends, data in found_edges.items():
        for name in ("weight", "kind", "isInferred"):
            if not is_same(data.get(name), edges[ends][name]):
                yield f"{sorted(ends)}: {name} is {data.get(name)!r}"


def check_csv(path, nodes, edges):
    def rows(table):
        with open(path.with_suffix(f".{table}.csv"), encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    if {row["Id"] for row in rows("nodes")} != set(nodes):
        yield "the nodes differ"
    if {frozenset((row["Source"], row["Target"])) for row in rows("edges")} != set(edges):
        yield "the edges differ"


def check_vosviewer(path, nodes, edges):
    network = json.loads(path.read_text(encoding="utf-8"))["network"]
    placed = {key for key, node in nodes.items() if node["x"] is not None}
    if {item["id"] for item in network["items"]} != placed:
        yield "the items differ"
    links = {frozenset((link["source_id"], link["target_id"])) for link in network["links"]}
    if links != {ends for ends in edges if ends <= placed}:
        yield "the links differ"


def check(path, nodes, edges):
    if path.name.endswith(".gexf"):
        return check_graph(nx.read_gexf(path), gexf_look, nodes, edges)
    if path.name.endswith(".graphml"):
        return check_graph(nx.read_graphml(path), graphml_look, nodes, edges)
    if path.name.endswith(".csv"):
        return check_csv(path, nodes, edges)
    return check_vosviewer(path, nodes, edges)


def main(map_file, *others):
    nodes, edges = load_map(Path(map_file))
    print(f"{map_file}: {len(nodes)} nodes, {len(edges)} edges")
    has_differences = False
    for other in others:
        differences = list(check(Path(other), nodes, edges))
        has_differences = has_differences or bool(differences)
        print(f"{other}: {'the same' if not differences else f'{len(differences)} differences'}")
        for difference in differences[:10]:
            print(f"  {difference}")
    return 1 if has_differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 2 else __doc__)
