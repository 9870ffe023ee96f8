"""One module a format: bytes in, what the file says out.

text and jsonl read in this process; html, pdf and docx run in a child process (isolate) with limits on time and memory.
stated settles title, date, language and publisher from what the file and its text state.
"""
