"""Pipes articles through `treatygraph extract` on Spark in local-cluster mode, and times it.

    spark.py PROGRAM ARTICLES OUTPUT --executors N --partitions P [--kill SECONDS]

Writes the partitions in their order into OUTPUT. With --kill one executor is killed that many seconds
after the job began.
"""

import argparse
import json
import os
import shlex
import signal
import subprocess
import threading
import time

from pyspark import SparkConf, SparkContext

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("articles")
parser.add_argument("output")
parser.add_argument("--executors", type=int, default=1)
parser.add_argument("--partitions", type=int, default=16)
parser.add_argument("--kill", type=float)
arguments = parser.parse_args()

# Status 1 says that a line was no article: a diagnostic, and no end.
FILTER = (
    f"{shlex.quote(os.path.abspath(arguments.program))} extract - --lines --with-articles --judge off"
    " --threads 1; status=$?; [ $status -le 1 ] || exit $status"
)


def executors(application):
    """The processes of executors of this application, which this program has started."""
    listed = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True).stdout
    return [
        int(line.split(None, 1)[0])
        for line in listed.splitlines()
        if "CoarseGrainedExecutorBackend" in line and application in line
    ]


def kill_one(application, lost):
    time.sleep(arguments.kill)
    found = executors(application)
    if found:
        os.kill(found[0], signal.SIGKILL)
        lost.append(found[0])


configuration = (
    SparkConf()
    .setMaster(f"local-cluster[{arguments.executors},1,1024]")
    .setAppName("treatygraph")
    .set("spark.ui.enabled", "false")
    .set("spark.executor.memory", "768m")
)
context = SparkContext(conf=configuration)
context.setLogLevel("ERROR")
while len(executors(context.applicationId)) < arguments.executors:
    time.sleep(0.2)

lost = []
if arguments.kill is not None:
    threading.Thread(target=kill_one, args=(context.applicationId, lost), daemon=True).start()
begun = time.time()
lines = context.textFile(arguments.articles, arguments.partitions)
piped = lines.pipe(f"sh -c {shlex.quote(FILTER)}", checkCode=True)
piped.saveAsTextFile("file://" + os.path.abspath(arguments.output))
seconds = time.time() - begun
print(
    json.dumps(
        {
            "executors": arguments.executors,
            "partitions": piped.getNumPartitions(),
            "seconds": round(seconds, 1),
            "lost": len(lost),
        }
    )
)
context.stop()
