"""Runs of the Spark job as a user starts them, and the processes that belong to each."""
import os
import random
import signal
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
JOB = ROOT / 'pipeline' / 'spark' / 'figurate_spark.py'
CLI = ROOT / 'dist' / 'pipeline' / 'cli.js'
SUBMIT = Path(sys.executable).parent / 'spark-submit'
MARK = 'FIGURATE_TEST_RUN'
# A Node child that reads documents, as the words of its command line.
CHILD = ('cli.js\0worker\0--memory',)
EXECUTOR = ('CoarseGrainedExecutorBackend',)
ENVIRONMENT = {'SPARK_LOCAL_IP': '127.0.0.1', 'PYSPARK_PYTHON': sys.executable, 'PYSPARK_DRIVER_PYTHON': sys.executable}


class Cluster:
    """A standalone master and two workers on the loopback, each on an address of its own: Spark does not do a task twice on one host."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(('127.0.0.1', 0))
            port = free.getsockname()[1]
        self.master = f'spark://127.0.0.1:{port}'
        self.log = folder / 'cluster.log'
        self.running = [self.start('master.Master', '--host', '127.0.0.1', '--port', port)]
        for host in ('127.0.0.1', '127.0.0.2'):
            one = ('--cores', 1, '--memory', '1g', '--work-dir', folder / 'work', '--host', host)
            self.running.append(self.start('worker.Worker', *one, self.master))
        end = time.monotonic() + 120
        while self.log.read_text().count('Registering worker') < 2:
            assert time.monotonic() < end, self.log.read_text()[-4000:]
            time.sleep(0.2)

    def start(self, name, *arguments):
        command = [SUBMIT.parent / 'spark-class', f'org.apache.spark.deploy.{name}', '--webui-port', 0, *arguments]
        return subprocess.Popen(
            [str(word) for word in command], env={**os.environ, **ENVIRONMENT}, stdout=self.log.open('ab'), stderr=subprocess.STDOUT
        )

    def stop(self):
        for one in reversed(self.running):
            one.terminate()
            one.wait(60)


class Submitted:
    """A spark-submit; all its processes, however far down, carry its mark in their environment."""

    def __init__(self, master, source, output, *arguments, conf=()):
        self.mark = uuid.uuid4().hex
        settings = [word for one in ('spark.ui.enabled=false', f'spark.executorEnv.{MARK}={self.mark}', *conf) for word in ('--conf', one)]
        command = [SUBMIT, '--master', master, '--driver-memory', '1g', *settings, JOB, source, output, *arguments]
        self.log = Path(output).parent / f'{self.mark}.log'
        self.process = subprocess.Popen(
            [str(word) for word in command],
            env={**os.environ, **ENVIRONMENT, MARK: self.mark},
            stdout=subprocess.PIPE,
            stderr=self.log.open('wb'),
        )

    def processes(self, *words):
        """Ids of its living processes whose command line holds all these words; children that only tell their schema left out."""
        found = []
        for entry in Path('/proc').iterdir():
            if not entry.name.isdigit():
                continue
            try:
                state = (entry / 'stat').read_text().rpartition(')')[2].split()[0]
                environment, line = (entry / 'environ').read_bytes(), (entry / 'cmdline').read_text()
            except OSError:
                continue
            is_meant = all(word in line for word in words) and not (words and '--schema' in line)
            if is_meant and state not in 'ZX' and f'{MARK}={self.mark}'.encode() in environment:
                found.append(int(entry.name))
        return found

    def when(self, condition, seconds=1200):
        """Waits until something holds, and returns it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            if self.process.poll() is not None:
                raise AssertionError(f'the job ended with {self.process.returncode} too early: {self.said()}')
            time.sleep(0.05)
        self.kill_all()
        raise AssertionError(f'waited in vain: {self.said()}')

    def strike(self, number, *words, wait=0.0):
        """Sends a signal to one of its processes with these words in its command line, after a while."""
        self.when(lambda: self.processes(*words))
        time.sleep(wait)
        while True:
            victim = random.choice(self.when(lambda: self.processes(*words)))
            try:
                return os.kill(victim, number)
            except ProcessLookupError:  # it has just ended; another will do
                continue

    def wait(self, seconds=1200):
        """The exit code."""
        try:
            self.process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.kill_all()
            raise
        return self.process.returncode

    def said(self):
        return self.log.read_text(errors='replace')[-6000:]

    def orphans(self, seconds=30):
        """What is left of it after a while: nothing, one hopes."""
        end = time.monotonic() + seconds
        while self.processes() and time.monotonic() < end:
            time.sleep(0.2)
        left = [Path(f'/proc/{pid}/cmdline').read_text().replace('\0', ' ')[:200] for pid in self.processes()]
        self.kill_all()
        return left

    def kill_all(self):
        for pid in self.processes():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
