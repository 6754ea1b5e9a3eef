"""The job in one session: what is put aside, what is refused, folders, and children that lie about what they did."""
import json
import os
import shlex
import sys

import pyarrow as pa
import pytest
from spark import CLI, ENVIRONMENT, JOB

os.environ.update(ENVIRONMENT)
sys.dont_write_bytecode = True
sys.path.insert(0, str(JOB.parent))
import figurate_spark as job  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

TEXT = 'In 2022, the exports of Norland reached £120 million, an increase of 20%.'


@pytest.fixture(scope='module')
def spark():
    session = SparkSession.builder.master('local[2,2]').config('spark.ui.enabled', 'false').getOrCreate()
    session.sparkContext.addPyFile(str(JOB))
    yield session
    session.stop()


def run(spark, place, documents, *arguments, name):
    """The exit code of a run over these documents, and its manifest."""
    source = str(place / f'{name}.parquet')
    columns = ['id', 'text', 'period', 'area']
    spark.createDataFrame(documents, ', '.join(f'{one} string' for one in columns)).write.parquet(source)
    return build(spark, place, source, *arguments, name=name)


def build(spark, place, source, *arguments, name):
    code = job.build(spark, job.parse([source, str(place / 'job'), '--run', name, *arguments]))
    return code, json.loads((place / 'job' / f'run={name}' / 'manifest.json').read_text())


def test_what_cannot_be_read_is_put_aside(spark, place):
    documents = [
        ('a', TEXT, '2022', 'GB'),
        ('poison', '5% ' * 85_000, None, None),
        ('b', TEXT, None, None),
        (None, TEXT, None, None),
        (None, TEXT, None, None),
        ('c', TEXT, '2022-13', None),
    ]
    code, manifest = run(spark, place, documents, '--memory', '64', name='poison')
    assert (code, manifest['documents'], manifest['quarantined']) == (1, 6, 4)
    accounts = spark.read.parquet(str(place / 'job/run=poison/accounts')).orderBy('source_id', 'code').collect()
    assert [(row.source_id, row.code, row.rows_figures) for row in accounts] == [
        (None, 'document-invalid', 0),
        (None, 'document-invalid', 0),
        ('a', None, 2),
        ('b', None, 2),
        ('c', 'document-invalid', 0),
        ('poison', 'document-failed', 0),
    ]
    aside = spark.read.parquet(str(place / 'job/run=poison/quarantine'))
    assert aside.where("problem like '%memory%'").count() == 1


def test_no_documents(spark, place):
    code, manifest = run(spark, place, [], name='none')
    assert (code, manifest['documents'], manifest['tables']['figures']['rows']) == (0, 0, 0)


def test_an_id_given_twice_is_refused(spark, place):
    with pytest.raises(job.Failed, match='not unique, such as twice'):
        run(spark, place, [('twice', TEXT, None, None), ('twice', 'x', None, None)], name='twice')
    assert not (place / 'job/run=twice/manifest.json').exists()


def test_a_folder_of_texts(spark, place):
    folder = place / 'texts'
    for name in ('one.md', 'deep er/two+%C3.txt'):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT)
    (folder / 'no.json').write_text('{}')
    code, manifest = build(spark, place, str(folder), '--kind', 'texts', name='texts')
    assert (code, manifest['documents']) == (0, 2)
    sources = spark.read.parquet(str(place / 'job/run=texts/sources')).orderBy('source_id').collect()
    assert [(row.source_id, row.title) for row in sources] == [
        ('deep er/two+%C3.txt', 'two+%C3.txt'),
        ('one.md', 'one.md'),
    ]


WORKER = f'node {shlex.quote(str(CLI))} worker'
BATCH = pa.RecordBatch.from_pydict({'id': ['a', 'b'], 'text': [TEXT, TEXT]})


@pytest.mark.parametrize(
    ('script', 'problem'),
    [
        (f'{WORKER} | head -c 20000', 'Expected|ended before|Truncated|IO'),
        (f'{WORKER}; exit 3', 'code 3'),
        (f'{WORKER} | sed s/rows_in/rows_of/', 'not that of the driver'),
        ('cat', 'not that of the driver'),
        ('exit 0', 'code 0'),
        (f'head -c 100 | {WORKER}', 'without the end marker|broke off'),
    ],
)
def test_a_child_that_fails_is_found_out(script, problem):
    task = job.Task(shlex.split(WORKER))
    wanted = task.schema.serialize().to_pybytes()
    with pytest.raises(job.Failed, match=problem):
        list(job.through(['bash', '-c', script], wanted, iter([BATCH])))


def test_a_child_that_counts_wrong_is_found_out(monkeypatch):
    task = job.Task(shlex.split(WORKER))
    wanted = task.schema.serialize().to_pybytes()
    rows = list(job.through(task.command, wanted, iter([BATCH, BATCH])))
    assert sum(batch.num_rows for batch in rows if batch.column('row_type')[0].as_py() == 'accounts') == 4

    def forgetful(stdin, batches, fed, feed=job.feed):
        feed(stdin, batches, fed)
        fed['rows'] -= 1

    monkeypatch.setattr(job, 'feed', forgetful)
    with pytest.raises(job.Failed, match='were sent'):
        list(job.through(task.command, wanted, iter([BATCH])))


def test_the_job_is_short_and_knows_no_columns_of_figures():
    text = JOB.read_text()
    assert len(text.splitlines()) < 250
    assert not [name for name in ('figure_id', 'indicator_id', 'value_low', 'measure', 'period', 'percent') if name in text]
