"""One module a file format: each makes a graph into the parts of a file; jsonl and graphml read one back too."""
