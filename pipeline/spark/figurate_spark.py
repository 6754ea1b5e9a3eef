"""figurate on Apache Spark: documents in, a directory `run=…` of Parquet tables out. See README.md beside this file.

Spark splits, retries, shuffles, sorts and commits. Every rule about figures is in `figurate worker`, of which each task
starts one; what it takes and gives, and in which order, its streams say of themselves.
"""
import argparse
import collections
import contextlib
import ctypes
import json
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import threading

import pyarrow as pa
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession, functions as F
from pyspark.sql.pandas.types import from_arrow_schema

FIGURATE = 'node ' + shlex.quote(os.path.abspath(os.path.join(__file__, '../../../dist/pipeline/cli.js')))
PASSES = ('rank', 'reconcile', 'indicators')
PARTITIONED = {'figures': ['area'], 'derived': ['area']}
DECIMAL = 'decimal(38,0)'
# Arrow's 10,000 rows a batch would be gigabytes of documents; and a task of 128 MB of them would take a quarter of an hour.
SETTINGS = {'spark.sql.execution.arrow.maxBytesPerBatch': '4m', 'spark.sql.files.maxPartitionBytes': '16m'}


class Failed(RuntimeError):
    """Something that must not be published."""


class Task:
    """One kind of worker: how it is started, what it takes, and the schema of its rows."""

    def __init__(self, worker, pass_name=None):
        self.command = worker + (['--pass', pass_name] if pass_name else [])
        stream = subprocess.run([*self.command, '--schema'], stdout=subprocess.PIPE, check=True).stdout
        self.schema = pa.ipc.open_stream(stream).schema
        self.about = json.loads(self.schema.metadata[b'figurate'])
        self.tables = self.about['publishes']

    def over(self, frame):  # one worker in each task of Spark
        command, wanted = self.command, self.schema.serialize().to_pybytes()
        return frame.mapInArrow(lambda batches: through(command, wanted, batches), from_arrow_schema(self.schema))

    def gather(self, rows):
        """The rows that a pass takes, those of one place together and in its order."""
        order = [getattr(F.col(name), how)() for name, how in self.about['order']]
        own = rows.where(F.col('row_type') == self.about['reads']).select(self.about['input'])
        return own.repartition(*self.about['together']).sortWithinPartitions(*order)


def die_with_parent():  # Linux ends even a child that is stopped; elsewhere it notices within a second by itself
    if sys.platform == 'linux':
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # 1: PR_SET_PDEATHSIG


def through(command, wanted, batches):
    """Sends batches through one child and hands on its rows. What it raises makes Spark try the task again."""
    errors, pipe, fed = tempfile.TemporaryFile(), subprocess.PIPE, {'rows': 0, 'error': None}
    command = [*command, '--parent', str(os.getpid())]
    child = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=errors, preexec_fn=die_with_parent)
    feeder = threading.Thread(target=feed, args=(child.stdin, batches, fed), daemon=True)  # else both wait for ever
    feeder.start()
    try:
        yield from rows_of(child, feeder, fed, wanted)
    except (Failed, pa.ArrowException, OSError) as error:
        child.kill()
        errors.seek(0)
        said = f'{error} {errors.read()[-4000:].decode("utf-8", "replace").strip()}'
        raise Failed(f'{shlex.join(command)} ended with code {child.wait()}: {said}') from error
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def feed(stdin, batches, fed):
    try:
        writer = None
        for batch in batches:
            writer = writer or pa.ipc.new_stream(stdin, batch.schema)
            writer.write_batch(batch)
            fed['rows'] += batch.num_rows
        (writer or pa.ipc.new_stream(stdin, pa.schema([]))).close()  # the end marker: the child refuses a stream without
    except BaseException as error:  # for whoever waits for the rows
        fed['error'] = error
    finally:
        with contextlib.suppress(OSError):
            stdin.close()


def rows_of(child, feeder, fed, wanted):
    """The rows of a child that ends with code 0 and with a row that counts what was sent and what came back; else Failed."""
    reader = pa.ipc.open_stream(child.stdout)
    if reader.schema.serialize().to_pybytes() != wanted:
        raise Failed('the figurate of this executor is not that of the driver')
    came, told = {'rows_hash': 0}, None
    for batch in reader:
        kind = batch.column('row_type')[0].as_py()
        if kind == 'end':
            cells = batch.to_pylist()[0].items()
            told = {name: int(cell) for name, cell in cells if name.startswith('rows_') and cell is not None}
            continue
        name = 'rows_in' if kind == 'accounts' else f'rows_{kind}'
        came[name] = came.get(name, 0) + batch.num_rows
        came['rows_hash'] += sum(int(cell, 16) for cell in batch.column('row_hash').to_pylist() if cell)
        yield batch
    feeder.join()
    if fed['error'] is not None:
        raise Failed(f'its input broke off: {fed["error"]!r}')
    if told is None or child.wait() != 0:
        raise Failed('it ended before its last row')
    came['rows_in'] = came.get('rows_in', fed['rows'])
    if told['rows_in'] != fed['rows'] or any(came.get(name, 0) != count for name, count in told.items()):
        raise Failed(f'{fed["rows"]} rows were sent and {came} came back, but it tells of {told}')


def documents(spark, path, kind, columns):
    """The documents of a Parquet table, or of a folder of texts, where the id is the path below the folder."""
    if kind == 'parquet':
        table = spark.read.parquet(path)
        return table.select([F.col(name).cast('string') for name in columns if name in table.columns])
    root = spark._jvm.org.apache.hadoop.fs.Path(path)
    root = root.getFileSystem(spark._jsc.hadoopConfiguration()).makeQualified(root).toUri().getPath()
    texts = spark.read.text(path, wholetext=True, recursiveFileLookup=True, pathGlobFilter='*.{md,markdown,txt}')
    place = F.url_decode(F.replace('_metadata.file_path', F.lit('+'), F.lit('%2B')))  # a plus is no space in a path
    below = F.substring_index(place, f'{root}/', -1)
    return texts.select(below.alias('id'), F.col('value').alias('text'), F.substring_index(below, '/', -1).alias('title'))


def hash_sum():
    return F.coalesce(F.sum(F.conv('row_hash', 16, 10).cast(DECIMAL)), F.lit(0).cast(DECIMAL))


def expect(what, found, wanted):
    if found != wanted:
        raise Failed(f'{what}: {found} instead of {wanted}')


class Run:
    """A directory `run=…`. It exists for its readers once its manifest has been written, and that is the last thing."""

    def __init__(self, spark, output, name):
        self.spark, self.totals = spark, collections.defaultdict(lambda: {'rows': 0, 'hash': '0'})
        self.staged = self.totals.copy()
        self.place = f'{output.rstrip("/")}/run={name or spark.sparkContext.applicationId}'

    def stage(self, task, frame):
        """Writes the rows of a task once, its tables together. Of tasks that ran twice Spark commits one."""
        place = f'{self.place}/_{task.about["task"]}'
        task.over(frame).write.partitionBy('row_type').parquet(place)
        rows = self.spark.read.schema(from_arrow_schema(task.schema)).parquet(place)
        for name, count, total in rows.groupBy('row_type').agg(F.count('*'), hash_sum()).collect():
            self.staged[name] = {'rows': count, 'hash': str(int(total))}
        return rows

    def publish(self, task, rows):
        """Writes each table in its own columns, and holds what then lies on the disk against what was staged."""
        written = None
        for name, table in task.tables.items():
            own = rows.where(F.col('row_type') == name).select(*table['columns'], 'row_hash')
            by = PARTITIONED.get(name, [])
            own.hint('rebalance', *by).write.partitionBy(*by).parquet(f'{self.place}/{name}')
            lies = self.spark.read.schema(own.schema).parquet(f'{self.place}/{name}')
            # Null where a part of the key is: nothing tells documents without an id apart.
            key = F.expr(f"concat({', '.join(f'{one}, char(10)' for one in table['key']) or 'null'})")
            part = lies.select(F.lit(name).alias('table'), 'row_hash', key.alias('key'))
            written = part if written is None else written.union(part)
        counts = written.groupBy('table').agg(F.count('*'), hash_sum(), F.count('key'), F.count_distinct('key')).collect()
        if any(keys != ids for *_, keys, ids in counts):
            twice = written.where('key is not null').groupBy('table', 'key').count().where('count > 1').first()
            raise Failed(f'ids of {twice[0]} are not unique, such as {twice[1].strip()}: give each document an id of its own')
        self.totals.update({name: {'rows': count, 'hash': str(int(total))} for name, count, total, *_ in counts})
        for name in task.tables:
            expect(f'rows and hashes of {name}', self.totals[name], self.staged[name])

    def check_accounts(self, sent):
        """Holds everything that was read against the account that each document has. Returns the number put aside."""
        accounts = self.spark.read.parquet(f'{self.place}/accounts')
        counts = [name for name in accounts.columns if name.startswith('rows_') and name != 'rows_hash']
        sums = accounts.agg(*map(F.sum, counts), F.sum(F.col('rows_hash').cast(DECIMAL)), F.count('code'))
        *sums, total, quarantined = [int(value or 0) for value in sums.first()]
        expect('documents', self.totals['accounts']['rows'], sent)
        for name, count in zip(counts, sums):
            expect(name, self.staged[name.removeprefix('rows_')]['rows'], count)
        expect('hashes', sum(int(one['hash']) for name, one in self.totals.items() if name != 'accounts'), total)
        return quarantined

    def finish(self, manifest):
        """The manifest is written under another name and renamed: it is there as a whole or not at all."""
        path = self.spark._jvm.org.apache.hadoop.fs.Path
        system = path(self.place).getFileSystem(self.spark._jsc.hadoopConfiguration())
        for task in ('read', *PASSES):
            system.delete(path(f'{self.place}/_{task}'), True)
        stream = system.create(path(f'{self.place}/_manifest.json'), False)
        stream.write(bytearray((json.dumps(manifest, indent=2) + '\n').encode('utf-8')))
        stream.close()
        expect('manifest', system.rename(path(f'{self.place}/_manifest.json'), path(f'{self.place}/manifest.json')), True)


def build(spark, options):
    worker = [*shlex.split(options.figurate), 'worker', '--memory', options.memory]
    read, *passes = [Task(worker, name) for name in (None, *PASSES)]
    for name, value in SETTINGS.items():
        spark.conf.set(name, spark.conf.get(name, value))
    texts = documents(spark, options.input, options.kind, read.about['input'])
    run = Run(spark, options.output, options.run)
    rows = run.stage(read, texts.repartition(options.partitions) if options.partitions else texts)
    run.publish(read, rows)
    quarantined = run.check_accounts(texts.count())
    for task in passes:
        run.publish(task, run.stage(task, task.gather(rows)))
    counts = {'documents': run.totals['accounts']['rows'], 'quarantined': quarantined, 'tables': run.totals}
    run.finish({'figurate': read.about['version'], 'rules': read.about['rules'], 'spark': spark.version, **counts})
    print(json.dumps({'run': run.place, **counts}))
    return 1 if quarantined else 0


def parse(arguments):
    parser = argparse.ArgumentParser(description='Reads the figures of documents on Apache Spark.')
    parser.add_argument('input', help='a Parquet table with columns id and text (area, currency, …), or a folder')
    parser.add_argument('output', help='where the directory run=… is made')
    parser.add_argument('--kind', choices=['parquet', 'texts'], default='parquet', help='texts: a folder of text files')
    parser.add_argument('--run', help='name of the run; the id of the Spark application by default')
    parser.add_argument('--partitions', type=int, help='spread the documents over so many tasks first')
    parser.add_argument('--memory', default='1024', help='MB that a worker may read a document with')
    parser.add_argument('--figurate', default=FIGURATE, help='the command on every machine; "node …/cli.js" by default')
    return parser.parse_args(arguments)


def main():
    options = parse(sys.argv[1:])
    spark = SparkSession.builder.appName('figurate').getOrCreate()
    try:
        return build(spark, options)
    except (Failed, PySparkException) as error:
        print(f'figurate: {error}', file=sys.stderr)
        return 2
    finally:
        spark.stop()


if __name__ == '__main__':
    sys.exit(main())
