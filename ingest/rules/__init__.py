"""Frames to claims: one module an edge family; what can be said as a pattern stands in the TOML file of the same name."""
