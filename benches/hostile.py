#!/usr/bin/env python3
"""What hostile and huge files cost an import: seconds, peak memory, exit code, and whether anything was written.

    cargo build --release
    python3 benches/hostile.py [--binary target/release/portfolio] [--only WORD] [--keep FOLDER]

Every file is made here, from a seed. Memory is the process's own peak as the kernel counts it (wait4). A line ends in `over` where it
takes more than its bar (2 s, or 10 s for a million rows, and 300 MB) or where a refused file has written something; then the exit code is 1.
"""

import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

DICE = random.Random(7)
HEADS = ["Nr", "Navn", "Leverandør", "Formål", "Avtale utløper", "Årlig kostnad"]
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
BOOK = f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'


def row(number):
    return [
        str(number), f"System {number}", f"Firma {number % 97}", f"Til {DICE.choice(['helse', 'skole', 'drift'])}",
        f"31.12.20{DICE.randrange(30, 60)}", str(DICE.randrange(10_000, 2_000_000)),
    ]


def table(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write(";".join(HEADS) + "\n")
        for number in range(1, rows + 1):
            file.write(";".join(row(number)) + "\n")


def package(path, sheet, strings=None):
    """A workbook of one sheet; `sheet` and `strings` are pieces of text."""
    parts = {
        "[Content_Types].xml": [TYPES],
        "_rels/.rels": [f'<Relationships {RELATION}><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
        "xl/workbook.xml": [BOOK],
        "xl/_rels/workbook.xml.rels": [
            f'<Relationships {RELATION}><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
        ],
        "xl/worksheets/sheet1.xml": sheet,
    }
    if strings is not None:
        parts["xl/sharedStrings.xml"] = strings
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, pieces in parts.items():
            with archive.open(name, "w", force_zip64=True) as part:
                for piece in pieces:
                    part.write(piece.encode())


def inline(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet(rows):
    yield f"<worksheet {MAIN}><sheetData>"
    for number, cells in enumerate(rows, 1):
        yield f'<row r="{number}">' + "".join(inline(f"{'ABCDEF'[at]}{number}", text) for at, text in enumerate(cells)) + "</row>"
    yield "</sheetData></worksheet>"


def workbook(path, rows):
    package(path, sheet([HEADS] if rows == 0 else (HEADS if n == 0 else row(n) for n in range(rows + 1))))


def zip_bomb(path):
    package(path, (" " * (1 << 20) for _ in range(4000)))


def near_bomb(path):
    package(path, sheet([HEADS, row(1)]), ["<sst>", *("<si><t>" + "x" * (1 << 20) + "</t></si>" for _ in range(240)), "</sst>"])


def many_strings(path):
    package(path, sheet([HEADS, row(1)]), [f"<sst {MAIN}>", *("<si><t>a</t></si>" * 100_000 for _ in range(140)), "</sst>"])


def corner(path):
    first, last = "".join(inline(f"{c}1", t) for c, t in [("A", "Navn"), ("XFD", "Leverandør")]), inline("XFD1048576", "x")
    package(path, [f'<worksheet {MAIN}><dimension ref="A1:XFD1048576"/><sheetData><row r="1">{first}</row><row r="1048576">{last}</row></sheetData></worksheet>'])


def corners(path):
    rows = ([f"<worksheet {MAIN}><sheetData>"] + [f'<row r="{n}">{inline(f"XFD{n}", "x")}</row>' for n in range(1, 100_001)] + ["</sheetData></worksheet>"])
    package(path, rows)


def wide_book(path):
    cells = "".join(f'<c t="inlineStr"><is><t>x{n}</t></is></c>' for n in range(20_000))
    package(path, [f"<worksheet {MAIN}><sheetData>", *(f"<row>{cells}</row>" for _ in range(60)), "</sheetData></worksheet>"])


def ods(path, body):
    spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>')
        archive.writestr("content.xml", f'<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name="A">{body}</table:table></office:spreadsheet></office:body></office:document-content>')


def ods_cell(text, times=1):
    return f'<table:table-cell office:value-type="string" table:number-columns-repeated="{times}"><text:p>{text}</text:p></table:table-cell>'


def ods_repeated(path):
    ods(path, f'<table:table-row table:number-rows-repeated="1000000">{ods_cell("Navn", 16_000)}</table:table-row>')


def ods_corner(path):
    ods(path, f'<table:table-row>{ods_cell("Navn")}</table:table-row><table:table-row table:number-rows-repeated="1048574"/><table:table-row><table:table-cell table:number-columns-repeated="16383"/>{ods_cell("x")}</table:table-row>')


def ods_rows(path):
    cells = lambda texts: "".join(ods_cell(text) for text in texts)
    ods(path, "".join(f"<table:table-row>{cells(HEADS if n == 0 else row(n))}</table:table-row>" for n in range(80_000)))


def entities(path):
    names = "abcdefghij"
    lines = "".join(f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip(names, names[1:]))
    write(path, f'<?xml version="1.0"?><!DOCTYPE model [<!ENTITY a "aaaaaaaaaa">{lines}]><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"><name>&j;</name></model>')


def entities_in_book(path):
    write_to = f'<!DOCTYPE w [<!ENTITY a "{"x" * 1000}"><!ENTITY b "{"&a;" * 1000}"><!ENTITY c "{"&b;" * 1000}">]><worksheet {MAIN}><sheetData><row r="1">{inline("A1", "&c;")}</row></sheetData></worksheet>'
    package(path, [write_to])


def model(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write('<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>M</name><elements>')
        for number in range(1_000_000):
            file.write(f'<element identifier="id-{number}" xsi:type="ApplicationComponent"><name>System {number}</name></element>')
        file.write("</elements></model>")


def deep_model(path):
    write(path, '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/">' + "<a>" * 1_000_000)


def wide(path):
    write(path, "".join(f"Navn {n};" for n in range(20_000)) + "\n" + ("x;" * 20_000 + "\n") * 200)


def wide_once(path):
    write(path, "Navn;Leverandør;" + "".join(f"Kolonne {n};" for n in range(20_000)) + "\n" + "x;" * 20_000 + "\n")


def quote(path):
    write(path, 'Navn;Leverandør\n"' + "x;y\n" * 25_000_000)


def one_line(path):
    write(path, "Navn;Leverandør\n" + '"' + "x" * 100_000_000)


def short_quotes(path):
    write(path, "Navn;Leverandør\n" + ('"' + "x\n" * 250_000 + '";y\n') * 200)


def json_rows(path, rows=1_000_000):
    with open(path, "w", encoding="utf-8") as file:
        file.write("[")
        for number in range(rows):
            file.write(("," if number else "") + '{"Navn": "System %d", "Leverandør": "Firma %d"}' % (number, number % 97))
        file.write("]")


def json_keys(path):
    write(path, "[" + ",".join('{"Navn":"x","k%d":1}' % number for number in range(100_000)) + "]")


def json_deep(path):
    write(path, '[{"a":' * 1_000_000)


def json_empties(path):
    write(path, '[{"Navn":"x","y":[' + "[]," * 20_000_000 + "[]]}]")


def backstage(path):
    one = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: c%d\nspec:\n  owner: helse\n---\n"
    with open(path, "w", encoding="utf-8") as file:
        for number in range(1_000_000):
            file.write(one % number)


def aliases(path):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    write(path, "apiVersion: backstage.io/v1alpha1\nkind: Component\n" + "\n".join(lines) + "\nmetadata: {name: x}\n")


def own_table(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("municipality,id,name,product,vendor,covers\n")
        for number in range(1_000_000):
            file.write(f"nord,s{number},System {number},,Firma,\n")


def own_wide(path):
    write(path, "municipality,id,name,product,vendor,covers," + "x-a," * 20_000 + "\n" + ("nord,s,S,,F,," + "1," * 20_000 + "\n") * 200)


def archi(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write('"ID","Type","Name","Documentation"\n')
        for number in range(1_000_000):
            file.write(f'"id-{number}","ApplicationComponent","System {number}",""\n')


def old_book(path):
    write_bytes(path, bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + DICE.randbytes(20 << 20))


def write(path, text):
    write_bytes(path, text.encode())


def write_bytes(path, content):
    with open(path, "wb") as file:
        file.write(content)


SECONDS, MILLION = 2, 10
# So many seconds of the processor, and a run is stopped.
PATIENCE = 60
CASES = [
    ("zip bomb: 4 GB of spaces", "bomb.xlsx", zip_bomb, [], SECONDS),
    ("240 MB of shared texts, within the limit", "near.xlsx", near_bomb, [], MILLION),
    ("14 M shared texts of one letter", "strings.xlsx", many_strings, [], MILLION),
    ("cell XFD1048576 (549 GB as a rectangle)", "corner.xlsx", corner, [], SECONDS),
    ("100 000 rows with a cell in column XFD", "corners.xlsx", corners, [], SECONDS),
    ("20 000 columns, XLSX", "wide.xlsx", wide_book, [], SECONDS),
    ("ODS: 16 G repeated cells", "repeated.ods", ods_repeated, [], SECONDS),
    ("ODS: a cell in the last corner", "corner.ods", ods_corner, [], SECONDS),
    ("ODS: 80 000 rows", "rows.ods", ods_rows, ["-n"], MILLION),
    ("entity bomb, ArchiMate", "bomb.xml", entities, [], SECONDS),
    ("entity bomb, XLSX", "entity.xlsx", entities_in_book, [], SECONDS),
    ("elements nested 1 M deep", "deep.xml", deep_model, [], SECONDS),
    ("20 000 columns, CSV, 200 rows", "wide.csv", wide, [], SECONDS),
    ("20 000 columns, CSV, one row", "once.csv", wide_once, ["-n"], SECONDS),
    ("a quote that never closes, 100 MB", "quote.csv", quote, [], SECONDS),
    ("one line of 100 MB in a quote", "line.csv", one_line, [], SECONDS),
    ("cells of 0.5 MB, 100 MB", "cells.csv", short_quotes, ["-n"], SECONDS),
    ("noise that begins like an XLS, 20 MB", "noise.xls", old_book, [], SECONDS),
    ("JSON nested 1 M deep", "deep.json", json_deep, [], SECONDS),
    ("JSON: 20 M empty lists", "empty.json", json_empties, ["-n"], MILLION),
    ("JSON: 100 000 objects, each with a key of its own", "keys.json", json_keys, [], SECONDS),
    ("YAML aliases, Backstage", "alias.yaml", aliases, ["-n"], SECONDS),
    ("own table, 20 000 columns", "ownwide.csv", own_wide, [], SECONDS),
    ("1 M rows, CSV", "million.csv", lambda path: table(path, 1_000_000), [], MILLION),
    ("1 M rows, XLSX", "million.xlsx", lambda path: workbook(path, 1_000_000), [], MILLION),
    ("1 M objects, JSON", "million.json", json_rows, [], MILLION),
    ("1 M elements, ArchiMate", "million.xml", model, [], MILLION),
    ("1 M elements, Archi's CSV", "archi.csv", archi, [], MILLION),
    ("1 M entities, Backstage", "million.yaml", backstage, [], MILLION),
    ("1 M rows, own table", "own.csv", own_table, [], MILLION),
]


def below(folder):
    found = {}
    for at, _, files in os.walk(folder):
        for file in files:
            path = os.path.join(at, file)
            found[path] = open(path, "rb").read()
    return found


def run(binary, folder, arguments):
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
        process = subprocess.Popen([binary, *arguments], cwd=folder, stdout=said, stderr=said, preexec_fn=limit)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        said.seek(0)
        text = said.read().decode(errors="replace")
    return seconds, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), text


def main():
    words = sys.argv[1:]
    if words[:1] == ["--make"]:
        next(case for case in CASES if case[1] == words[1])[2](words[2])
        return
    options = {"--binary": "target/release/portfolio", "--only": "", "--keep": ""}
    while words:
        word = words.pop(0)
        options[word] = words.pop(0)
    binary = os.path.abspath(options["--binary"])
    scratch = os.path.abspath(options["--keep"]) if options["--keep"] else tempfile.mkdtemp()
    os.makedirs(scratch, exist_ok=True)
    place, blank = os.path.join(scratch, "place"), os.path.join(scratch, "blank")
    shutil.rmtree(blank, ignore_errors=True)
    begin = ["init", blank, "--no-input", "--name", "A", "--date", "2030-01-01", "--as-of", "2026-11-01"]
    subprocess.run([binary, *begin, "--municipality", "Nord=4200", "--municipality", "Sør=8100"], check=True, capture_output=True)
    over = 0
    print(f"{'file':<52} {'MB':>6} {'s':>6} {'peak MB':>8} {'exit':>5}  says")
    for title, name, _, more, bar in CASES:
        if options["--only"] not in title + name:
            continue
        path = os.path.join(scratch, name)
        if not os.path.exists(path):
            # In a process of its own: what this one has held would count as the measured one's peak.
            subprocess.run([sys.executable, __file__, "--make", name, path], check=True)
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(blank, place)
        before = below(place)
        seconds, peak, code, text = run(binary, place, ["import", path, "--into", "nord", *more])
        wrote = below(place) != before
        bad = seconds > bar or peak > 300 or code not in (0, 2) or wrote and code == 2
        over += bad
        said = next((line for line in text.splitlines() if line.startswith("error")), text.strip().split("\n")[0])
        print(f"{title:<52} {os.path.getsize(path) / 1e6:>6.1f} {seconds:>6.2f} {peak:>8.0f} {code:>5}  {said[:100]}{'  WROTE' if wrote else ''}{'  over' if bad else ''}", flush=True)
        if not options["--keep"]:
            os.remove(path)
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
