"""Runs the official validators on releases, and our own checks where they are blind.

Usage: validate_release.py [--json] [--only=CHECK] FOLDER...
Prints what each found; with --json one line a folder. --only holds for the folders behind it.
Exit code 1 when anything was found.
"""

import hashlib
import json
import logging
import sys
import warnings
from pathlib import Path

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

import frictionless  # noqa: E402
import mlcroissant  # noqa: E402
from csvw import CSVW  # noqa: E402


def data_package(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    errors = list(report.errors) + [error for task in report.tasks for error in task.errors]
    return [f"{error.type}: {error.note}" for error in errors]


def croissant(folder):
    """Reads every record of every record set, since the validator alone looks at no data."""
    dataset = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
    issues = dataset.metadata.ctx.issues
    found = [*sorted(issues.errors), *sorted(issues.warnings)]
    rows = {table["name"]: table["rows"] for table in json.loads((folder / "manifest.json").read_text("utf-8"))["tables"]}
    for record_set in dataset.metadata.record_sets:
        fields = {field.id for field in record_set.fields}
        records = list(dataset.records(record_set.id))
        if len(records) != rows[record_set.id]:
            found.append(f"{record_set.id}: {len(records)} records, but the table has {rows[record_set.id]} rows")
        if any(set(record) != fields for record in records):
            found.append(f"{record_set.id}: a record has other fields than the record set")
    return found


def csv_on_the_web(folder):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        csvw = CSVW(str(folder / "csv-metadata.json"), validate=True)
        valid = csvw.is_valid
    notes = [str(warning.message) for warning in [*caught, *csvw.warnings]]
    return [] if valid else notes or ["not valid"]


def blind_spots(folder):
    """What the Data Package schema and the Croissant validator do not look at."""
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    schemas = {resource["name"]: resource.get("schema", {}) for resource in package["resources"]}
    if len(schemas) < len(package["resources"]):
        yield "datapackage.json: two resources have the same name"
    for name, schema in schemas.items():
        for key in schema.get("foreignKeys", []):
            target = schemas.get(key["reference"]["resource"] or name)
            fields = [field["name"] for field in (target or {}).get("fields", [])]
            if not set(key["reference"]["fields"]) <= set(fields):
                yield f"datapackage.json: a foreign key of {name} points at nothing"
    dataset = json.loads((folder / "croissant.json").read_text("utf-8"))
    for term in ("name", "description", "url", "creator", "license", "version", "citeAs"):
        if not dataset.get(term):
            yield f"croissant.json: {term} is missing"
    for file in dataset["distribution"]:
        if file["@type"] == "cr:FileSet":
            continue  # its files stand beside it
        if hashlib.sha256((folder / file["contentUrl"]).read_bytes()).hexdigest() != file["sha256"]:
            yield f"croissant.json: {file['contentUrl']} has another hash"


def checksums(folder):
    lines = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    listed = {path: digest for digest, path in (line.split("  ", 1) for line in lines)}
    there = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} - {"SHA256SUMS"}
    yield from (f"SHA256SUMS: {path} is not listed or not there" for path in sorted(there ^ set(listed)))
    for path in sorted(there & set(listed)):
        if hashlib.sha256((folder / path).read_bytes()).hexdigest() != listed[path]:
            yield f"SHA256SUMS: {path} has another hash"


CHECKS = {
    "frictionless": data_package,
    "mlcroissant": croissant,
    "csvw": csv_on_the_web,
    "own": blind_spots,
    "checksums": checksums,
}


def run(check, folder):
    try:
        return list(check(folder))
    except Exception as error:  # a validator that gives up has found something
        return [" <- ".join(reasons(error))]


def reasons(error):
    while error is not None:
        yield f"{type(error).__name__}: {error}"
        error = error.__cause__ or error.__context__


def main(arguments):
    as_json, checks, failed = False, CHECKS, False
    for argument in arguments:
        if argument == "--json":
            as_json = True
        elif argument.startswith("--only="):
            name = argument.removeprefix("--only=")
            checks = {name: CHECKS[name]}
        else:
            found = {name: run(check, Path(argument)) for name, check in checks.items()}
            failed = failed or any(found.values())
            show(argument, found, as_json)
    return 1 if failed else 0


def show(folder, found, as_json):
    if as_json:
        print(json.dumps(found), flush=True)
        return
    for name, messages in found.items():
        print(f"{folder}: {name}: {'valid' if not messages else 'NOT VALID'}")
        for message in messages:
            print(f"  {message}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
