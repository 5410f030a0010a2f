"""Whom to write to on Monday morning: everybody overdue, how long they are, and whom to ask for. Uses polars.

Run it: `python examples/python/monday_follow_up.py [FILE.csv]`; the list is written to that file too.
"""

import sys
from datetime import datetime

import polars as pl
from april_2018 import ALERT, LONDON, register_until

from alert_response import State, View


def follow_up(view: View) -> pl.DataFrame:
    """One row for each overdue organisation of any alert, the longest overdue first."""
    names = pl.DataFrame(view.organisations().to_dicts()).select("ods_code", "name", "sector")
    overdue = (
        pl.DataFrame(view.positions())
        .filter(pl.col("state") == State.OVERDUE)
        .with_columns(
            hours_overdue=(pl.lit(view.at) - pl.col("due_at")).dt.total_hours(),
            ask_for=pl.col("organisation").map_elements(lambda code: responders(view, code), pl.String),
        )
    )
    return (
        overdue.join(names, left_on="organisation", right_on="ods_code")
        .sort(["hours_overdue", "alert", "organisation"], descending=[True, False, False])
        .select("alert", "organisation", "name", "sector", "hours_overdue", "ask_for")
    )


def responders(view: View, organisation: str) -> str:
    """The users who may answer for an organisation."""
    return ", ".join(responder.user for responder in view.responders_for(organisation))


def main() -> None:
    """Print the list, and write it to a file if one is named."""
    monday = datetime(2018, 4, 9, 9, tzinfo=LONDON)
    view = register_until(monday).as_of(monday)
    table = follow_up(view)
    report = view.report(ALERT)
    answered = report.timeliness.on_time + report.timeliness.late
    print(f"{answered} of {report.in_scope} have answered, {100 * answered / report.in_scope:.0f} %")
    with pl.Config(tbl_rows=-1, fmt_str_lengths=80, tbl_width_chars=160, tbl_hide_dataframe_shape=True):
        print(table)
    if len(sys.argv) > 1:
        table.write_csv(sys.argv[1])


if __name__ == "__main__":
    main()
