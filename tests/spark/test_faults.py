"""20,000 documents through Spark while processes die: the same rows as the local build, and nothing left running."""
import json
import os
import random
import signal

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pytest
from spark import CHILD, EXECUTOR, Cluster, Submitted

TABLES = {
    'figures': ['figure_id'],
    'derived': ['derived_id'],
    'sources': ['source_id'],
    'skipped': ['source_id', 'char_start'],
    'diagnostics': ['source_id', 'code', 'char_start', 'char_end', 'message'],
    'observations': ['observation_id'],
    'series': ['observation_id'],
    'reconciliation': ['reconciliation_id'],
    'indicators': ['indicator_id'],
}
CLUSTER = 'local-cluster[2,1,1024]'


def rows(path, keys, columns=None):
    """All rows of a table in the order of its keys; text that a reader makes a dictionary is text again."""
    table = ds.dataset(path, partitioning=ds.partitioning(pa.schema([('area', pa.string())]), flavor='hive')).to_table()
    table = table.select(columns or sorted(name for name in table.column_names if name != 'row_hash'))
    return table.sort_by([(key, 'ascending') for key in keys]).combine_chunks().replace_schema_metadata()


def assert_is_local(run, local):
    """Every cell of every table is that of the local build."""
    for name, keys in TABLES.items():
        mine = rows(run / name, keys)
        assert mine.num_rows > 0, name
        theirs = rows(local / f'{name}.parquet', keys, mine.column_names).cast(mine.schema)
        different = [column for column in mine.column_names if not mine[column].equals(theirs[column])]
        assert (name, mine.num_rows, different) == (name, theirs.num_rows, [])
        assert len(pc.unique(mine[keys[0]])) > 1, name


def manifest(run):
    return json.loads((run / 'manifest.json').read_text())


@pytest.fixture(scope='module')
def hashes():
    """What the first run of the 20,000 documents came to; every other must come to the same."""
    return {}


def hold(run, local, hashes):
    found = manifest(run)
    assert_is_local(run, local)
    assert hashes.setdefault('tables', found['tables']) == found['tables']
    assert found['documents'] == found['tables']['accounts']['rows']


def test_a_child_killed(corpus, local, place, hashes):
    job = Submitted('local[2,4]', corpus, place / 'out', '--run', 'child', '--partitions', 7)
    job.strike(signal.SIGKILL, *CHILD, wait=random.uniform(0, 3))
    assert job.wait() == 0, job.said()
    assert job.orphans() == []
    assert 'ended with code -9' in job.log.read_text(errors='replace')
    hold(place / 'out' / 'run=child', local, hashes)


def test_an_executor_killed(corpus, local, place, hashes):
    job = Submitted(CLUSTER, corpus, place / 'out', '--run', 'executor', '--partitions', 4)
    job.when(lambda: job.processes(*CHILD))
    assert len(job.processes(*EXECUTOR)) == 2
    job.strike(signal.SIGKILL, *EXECUTOR, wait=random.uniform(0, 5))
    assert job.wait() == 0, job.said()
    assert job.orphans() == []
    hold(place / 'out' / 'run=executor', local, hashes)


@pytest.fixture
def cluster(tmp_path):
    standalone = Cluster(tmp_path)
    yield standalone
    standalone.stop()


@pytest.mark.skipif('FIGURATE_LONG' not in os.environ, reason='minutes on a cluster of its own: FIGURATE_LONG=1')
def test_a_straggler(few, place, cluster):
    """A child that is stopped holds its task up for ever, unless another executor does the task as well."""
    speculation = ('quantile=0.3', 'interval=200ms', 'multiplier=1.2', 'minTaskRuntime=500ms')
    conf = ['spark.speculation=true', *(f'spark.speculation.{one}' for one in speculation)]
    conf.append('spark.executor.memory=1g')
    job = Submitted(cluster.master, few, place / 'out', '--run', 'straggler', '--partitions', 6, conf=conf)
    job.strike(signal.SIGSTOP, *CHILD)
    assert job.wait() == 0, job.said()
    assert job.orphans() == []
    assert 'as speculatable' in job.log.read_text(errors='replace')
    calm = Submitted('local[2,4]', few, place / 'out', '--run', 'calm')
    assert calm.wait() == 0, calm.said()
    assert manifest(place / 'out/run=straggler')['tables'] == manifest(place / 'out/run=calm')['tables']


def test_the_driver_killed(few, place):
    job = Submitted(CLUSTER, few, place / 'out', '--run', 'driver')
    run = place / 'out' / 'run=driver'
    job.when(lambda: (run / 'figures' / '_SUCCESS').exists() and job.processes(*CHILD))
    os.kill(job.process.pid, signal.SIGKILL)
    assert job.wait() == -signal.SIGKILL
    assert job.orphans() == []
    assert not (run / 'manifest.json').exists()
