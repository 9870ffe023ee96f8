"""The answer to a question in Cypher as a page shows it: what was asked, the statement, the rows."""

from graph.profiles.questions import Asked
from graph.report.blocks import Code, Parts, Remark
from graph.report.table import show_table


def show_answer(asked: Asked, *, most: int | None = None) -> Parts:
    """Return a question with its statement, its parameters and its first ``most`` rows."""
    given = "; ".join(f"${name} = {value}" for name, value in asked.given.items())
    return Parts(
        (
            Remark(f"{asked.question.title}{f' ({given})' if given else ''}."),
            Code("\n".join(line for line in asked.question.text.splitlines() if not line.startswith("//"))),
            show_table(asked.frame, most=most, nothing="No rows: nothing that was read answers to that.", ids=True),
            Remark(asked.server),
        )
    )
