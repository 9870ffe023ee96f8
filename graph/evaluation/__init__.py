"""How right a graph is, held against annotations: what was found, what is wrong, and what it was taken for.

``gold`` reads annotations and ``drawn`` what is judged, ``likeness`` says when the two are the same, ``verdicts``
judges each edge and node, ``figures`` counts, and ``findings`` lists what is wrong.
"""
