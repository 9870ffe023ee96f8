"""Frames to claims: one module an edge family.

What can be said as a pattern stands in the TOML file of the same name.
"""
