"""Notebooks as pages: what they show, how they are run, and the page that is made of them."""
