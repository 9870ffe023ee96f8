"""What a report tells of a collection, a country, a bloc, a network: frames whose columns stay as they are.

Every frame that rests on sentences ends with the columns of ``graph.profiles.support``.
"""
