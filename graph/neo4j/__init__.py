"""The graph in a Neo4j database: ``connection``, ``push`` and ``pull``; ``rows`` is what a graph is there."""
