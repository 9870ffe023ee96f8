"""Documents in, claims out.

file -> Document -> Sentence -> Mention -> Claim -> store

Each arrow is one module: documents, sentences, mentions (and resolve), rules, and graph.store; flow puts them in a row.
"""
