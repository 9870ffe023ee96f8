"""Claims to answers: the store, who is who, the graph and what analysts ask of it. Reads no documents."""
