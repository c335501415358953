"""Reads workbooks with openpyxl and prints what it finds, one line of JSON a file: the other opinion of scripts/corpus.ts.

Takes the paths on standard input, one a line.
"""

import datetime
import json
import signal
import sys
import warnings

from openpyxl import load_workbook
from openpyxl.chartsheet import Chartsheet
from openpyxl.worksheet._reader import WorkSheetParser

SECONDS_A_FILE = 30


def tag(value, data_type):
    """A value with its kind, as corpus.ts compares it."""
    if data_type == "e":
        return ["error", value]
    if isinstance(value, bool):
        return ["boolean", value]
    if isinstance(value, (int, float)):
        return ["number", float(value)]
    if isinstance(value, datetime.timedelta):
        return ["elapsed", value.total_seconds() / 86400]
    if isinstance(value, datetime.time):
        return ["elapsed", (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400]
    if isinstance(value, (datetime.datetime, datetime.date)):
        return ["date", value.isoformat()]
    return ["text", str(value)]


def parse(book, sheet, data_only):
    """The cells of a sheet straight from the parser: openpyxl's own sheets lose the cells inside merged ranges."""
    with sheet._get_source() as source:
        parser = WorkSheetParser(
            source,
            sheet._shared_strings,
            data_only=data_only,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        return [cell for _, row in parser.parse() for cell in row if cell["value"] is not None]


def read(path):
    book = load_workbook(path, read_only=True)
    sheets = []
    for name in book.sheetnames:
        sheet = book[name]
        if isinstance(sheet, Chartsheet):
            sheets.append({"name": name, "values": [], "formulas": []})
            continue
        values = [[c["row"], c["column"], *tag(c["value"], c["data_type"])] for c in parse(book, sheet, True)]
        formulas = [[c["row"], c["column"], c["value"]] for c in parse(book, sheet, False) if c["data_type"] == "f"]
        sheets.append({"name": name, "values": values, "formulas": formulas})
    return {"sheets": sheets, "styles": "xl/styles.xml" in book._archive.namelist()}


def give_up(_signal, _frame):
    raise TimeoutError(f"not read in {SECONDS_A_FILE} seconds")


warnings.simplefilter("ignore")
signal.signal(signal.SIGALRM, give_up)
for path in sys.stdin.read().splitlines():
    signal.alarm(SECONDS_A_FILE)
    try:
        result = read(path)
    except Exception as error:
        result = {"error": f"{type(error).__name__}: {error}"[:200]}
    signal.alarm(0)
    print(json.dumps({"path": path, **result}), flush=True)
