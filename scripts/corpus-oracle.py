"""The other opinion of scripts/corpus.ts: what openpyxl finds in workbooks, one line of JSON each.

corpus-oracle.py read: takes paths on standard input, one a line, and prints the values and formulas.
corpus-oracle.py compare: takes lines of JSON with the paths of an original and its edited copy, and the edits, and prints what
differs besides.
"""

import datetime
import json
import re
import signal
import sys
import warnings

from openpyxl import load_workbook
from openpyxl.chartsheet import Chartsheet
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import to_excel
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


def facts(book, unknown):
    """Everything openpyxl keeps of a workbook, by where it stands. The values of `unknown` cells are left out."""
    found = {"sheets": [(sheet.title, sheet.sheet_state) for sheet in book._sheets]}
    found["names"] = repr(book.defined_names)
    for sheet in book.worksheets:
        edited_rows = {row for title, row, _ in unknown if title == sheet.title}
        for (row, column), cell in sheet._cells.items():
            value = cell.value
            value = {**vars(value), "kind": type(value).__name__} if hasattr(value, "__dict__") else value
            link = cell.hyperlink and (cell.hyperlink.target, cell.hyperlink.location)
            comment = cell.comment and cell.comment.text
            styled = cell._style and (list(cell._style), cell.number_format)
            place = (sheet.title, row, column)
            found[place] = (styled, link, comment, *(() if place in unknown else (repr(value), cell.data_type)))
        found[sheet.title, "layout"] = (
            sorted(str(merge) for merge in sheet.merged_cells.ranges),
            sorted(
                (letter, item.width, item.hidden, item.min, item.max, item._style and list(item._style))
                for letter, item in sheet.column_dimensions.items()
            ),
            sorted(
                (row, item.height, item.hidden, item._style and list(item._style))
                for row, item in sheet.row_dimensions.items()
                if row not in edited_rows or item.height or item.hidden
            ),
            sorted((str(key.sqref), repr(key.rules)) for key in sheet.conditional_formatting),
            sorted(repr(item) for item in sheet.data_validations.dataValidation),
            sorted((table.name, table.ref) for table in sheet.tables.values()),
            (len(sheet._images), len(sheet._charts), repr(sheet.auto_filter), repr(sheet.protection), repr(sheet.views)),
        )
    return found


def values(book, unknown):
    """The values of cells, but for `unknown` ones."""
    return {
        (sheet.title, row, column): repr(cell.value)
        for sheet in book.worksheets
        for (row, column), cell in sheet._cells.items()
        if cell.value is not None and (sheet.title, row, column) not in unknown
    }


def holds(book, edit):
    """Whether an edited cell holds what it was set to. openpyxl leaves escapes alone, and shows the link of an empty cell."""
    cell = book[edit["sheet"]].cell(edit["row"], edit["column"])
    value, wanted = cell.value, edit["value"]
    if wanted is None:
        return value is None or cell.hyperlink is not None
    if isinstance(wanted, str) and len(wanted) == 10 and wanted[4] == "-":
        days = value if isinstance(value, (int, float)) else to_excel(value, book.epoch) if value is not None else None
        return days == to_excel(datetime.datetime.fromisoformat(wanted), book.epoch)
    if isinstance(wanted, str):
        return isinstance(value, str) and unescaped(value) == wanted
    # What a cell shows as a date or time comes out as one, or as an error where there is no such date.
    if not isinstance(wanted, bool) and (cell.is_date or value == "#VALUE!"):
        return True
    return value == wanted


def unescaped(text):
    """Text as a spreadsheet shows it: _x0007_ stands for what XML has no room for."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda escape: chr(int(escape.group(1), 16)), text)


def compare(line):
    question = json.loads(line)
    original = question["original"]
    try:
        before = load_workbook(original)
        before_values = load_workbook(original, data_only=True)
    except Exception as error:
        return {"original": original, "unread": f"{type(error).__name__}: {error}"[:200]}
    after = load_workbook(question["edited"])
    wanted = {(edit["sheet"], edit["row"], edit["column"]) for edit in question["edits"]}
    filled = set(filled_cells(before))
    was, now = facts(before, wanted | filled), facts(after, wanted | filled)
    differences = [str(place) for place in {**was, **now} if place not in wanted and was.get(place) != now.get(place)]
    # What openpyxl makes up for a merge, a comment or a link has no style yet; there, the XML was compared.
    shown = values(before_values, set())
    styled = [place for place in wanted if place in shown and was[place][0] and not any(was[place][1:3])]
    differences += [f"style of {place}" for place in styled if was[place] != now.get(place)]
    formulas = {place for place, fact in facts(before, set()).items() if len(place) == 3 and fact[-1] == "f"}
    was = values(before_values, wanted | filled | formulas)
    now = values(load_workbook(question["edited"], data_only=True), wanted | filled | formulas)
    differences += [f"value of {place}" for place in {**was, **now} if was.get(place) != now.get(place)]
    differences += [f"not set: {edit}" for edit in question["edits"] if edit["sheet"] in after and not holds(after, edit)]
    return {"original": original, "differences": differences}


def filled_cells(book):
    """The cells that an array formula or a data table fills, besides its own."""
    for sheet in book.worksheets:
        areas = [attributes.get("ref") for attributes in getattr(sheet, "formula_attributes", {}).values()]
        areas += [getattr(cell.value, "ref", None) for cell in sheet._cells.values()]
        for area in filter(None, areas):
            left, top, right, bottom = range_boundaries(area)
            places = [(sheet.title, row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
            yield from places[1:]


def give_up(_signal, _frame):
    raise TimeoutError(f"not read in {SECONDS_A_FILE} seconds")


def answer(mode, line):
    if mode == "compare":
        return compare(line)
    try:
        return {"path": line, **read(line)}
    except Exception as error:
        return {"path": line, "error": f"{type(error).__name__}: {error}"[:200]}


warnings.simplefilter("ignore")
signal.signal(signal.SIGPROF, give_up)
for line in sys.stdin.read().splitlines():
    # Seconds of its own work, however busy the machine is.
    signal.setitimer(signal.ITIMER_PROF, SECONDS_A_FILE)
    try:
        result = answer(sys.argv[1], line)
    except Exception as error:
        result = {"original": json.loads(line)["original"], "differences": [f"{type(error).__name__}: {error}"[:200]]}
    signal.setitimer(signal.ITIMER_PROF, 0)
    print(json.dumps(result), flush=True)
