"""How much of the local speed is left through Spark on two cores, and where the rest goes. `make bench-spark` prints a table.

Everything is measured in one run and in turns, best of several, since other work on the machine disturbs all alike.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from spark import CLI, ENVIRONMENT, JOB, ROOT

os.environ.update(ENVIRONMENT)
sys.dont_write_bytecode = True
sys.path.insert(0, str(JOB.parent))
import figurate_spark as job  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

MEGABYTES = int(os.environ.get('FIGURATE_BENCH_MB', '8'))
TURNS = int(os.environ.get('FIGURATE_BENCH_TURNS', '3'))
WORKER = ['node', str(CLI), 'worker', '--memory', '1024']


def timed(work):
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def both(commands, stdins):
    """Seconds until two processes that were started together have ended."""
    began = time.perf_counter()
    running = [
        subprocess.Popen(command, stdin=open(stdin, 'rb'), stdout=subprocess.DEVNULL)
        for command, stdin in zip(commands, stdins)
    ]
    assert [one.wait() for one in running] == [0, 0]
    return time.perf_counter() - began


def prepare(place):
    """The documents in two halves: as lines, as Arrow streams, and as one Parquet file; and the rows that they give."""
    script = f"""import {{ prose }} from '{ROOT}/tests/bench/prose.mjs';
      const text = prose({MEGABYTES}e6, 5);
      for (let at = 0, n = 0; at < text.length; at += 4000, n++)
        console.log(JSON.stringify({{ id: `d${{n}}`, text: text.slice(at, at + 4000), period: '2022', area: 'CN' }}));"""
    lines = subprocess.run(['node', '--input-type=module', '-e', script], stdout=subprocess.PIPE, check=True).stdout.splitlines()
    halves = [lines[: len(lines) // 2], lines[len(lines) // 2 :]]
    for number, half in enumerate(halves):
        (place / f'{number}.ndjson').write_bytes(b'\n'.join(half) + b'\n')
        table = pa.Table.from_pylist([json.loads(line) for line in half])
        with pa.ipc.new_stream(place / f'{number}.arrows', table.schema) as stream:
            stream.write_table(table, max_chunksize=1000)
        rows = subprocess.run(WORKER, stdin=open(place / f'{number}.arrows', 'rb'), stdout=subprocess.PIPE, check=True).stdout
        (place / f'{number}.rows').write_bytes(rows)
    with pa.ipc.new_stream(place / 'one.arrows', table.schema) as stream:
        stream.write_table(table.slice(0, 1))
    pq.write_table(pa.Table.from_pylist([json.loads(line) for line in lines]), place / 'documents.parquet')


def measure(place):
    prepare(place)
    spark = SparkSession.builder.master('local[2]').config('spark.ui.enabled', 'false').getOrCreate()
    spark.sparkContext.setLogLevel('ERROR')
    spark.sparkContext.addPyFile(str(JOB))
    for name, value in job.SETTINGS.items():
        spark.conf.set(name, value)
    documents = spark.read.parquet(str(place / 'documents.parquet')).repartition(2).cache()
    documents.count()
    task = job.Task(WORKER)
    schema = job.from_arrow_schema(task.schema)

    def nothing(batches):
        for _ in batches:
            pass
        yield from ()

    def rows_at_hand(batches):
        for _ in batches:
            pass
        with pa.ipc.open_stream(str(place / '0.rows')) as stream:
            yield from stream

    def sink(frame):
        frame.write.format('noop').mode('overwrite').save()

    local = ['node', str(ROOT / 'tests/spark/local.mjs')]
    stages = {
        'local: documents to rows to Arrow, two processes': lambda: both(
            [[*local, str(place / f'{number}.ndjson')] for number in (0, 1)], [os.devnull] * 2
        ),
        'the same through `figurate worker` and pipes, two workers': lambda: both(
            [WORKER, WORKER], [place / '0.arrows', place / '1.arrows']
        ),
        'Spark, two cores, into a sink that writes nothing': lambda: timed(lambda: sink(task.over(documents))),
        'Spark: documents to Python, no worker': lambda: timed(lambda: sink(documents.mapInArrow(nothing, schema))),
        'Spark: documents to Python and as many rows back, no worker': lambda: timed(
            lambda: sink(documents.mapInArrow(rows_at_hand, schema))
        ),
        'two workers that read one document each: two starts': lambda: both([WORKER, WORKER], [place / 'one.arrows'] * 2),
    }
    best = dict.fromkeys(stages, float('inf'))
    for _ in range(TURNS):
        for name, stage in stages.items():
            best[name] = min(best[name], stage())
    spark.stop()
    return best


def main():
    with tempfile.TemporaryDirectory() as folder:
        best = measure(Path(folder))
    first = next(iter(best.values()))
    print(f'| {MEGABYTES} MB of text | seconds | speed against local |\n|---|---|---|')
    for name, seconds in best.items():
        print(f'| {name} | {seconds:.1f} | {first / seconds:.2f} |')


if __name__ == '__main__':
    main()
