"""A corpus of 20,000 documents, and what the local build makes of it."""
import json
import os
import subprocess
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from spark import CLI, ROOT

COUNT = int(os.environ.get('FIGURATE_SPARK_DOCUMENTS', '20000'))


@pytest.fixture(scope='session')
def place(tmp_path_factory):
    return tmp_path_factory.mktemp('spark')


@pytest.fixture(scope='session')
def corpus(place):
    """The documents as one Parquet file of several row groups."""
    lines = subprocess.run(['node', ROOT / 'tests/spark/documents.mjs', str(COUNT)], stdout=subprocess.PIPE, check=True)
    documents = [json.loads(line) for line in lines.stdout.splitlines()]
    path = place / 'corpus.parquet'
    pq.write_table(pa.Table.from_pylist(documents), path, row_group_size=COUNT // 10)
    return path


@pytest.fixture(scope='session')
def few(place, corpus):
    """The first tenth of them."""
    path = place / 'few.parquet'
    pq.write_table(pq.read_table(corpus).slice(0, COUNT // 10), path)
    return path


@pytest.fixture(scope='session')
def local(place, corpus):
    """The folder of the local build."""
    output = place / 'local'
    subprocess.run(['node', CLI, 'build', corpus, '--output', output, '--no-verify', '--quiet'], check=True)
    return output / corpus.stem
