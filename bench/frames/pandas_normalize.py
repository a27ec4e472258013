"""json_normalize over the same file: one row a task, one a demographic answer."""
import json, resource, sys, time
import pandas as pd

start, before = time.perf_counter(), time.process_time()
with open(sys.argv[1]) as file:
    documents = [json.loads(line) for line in file]
tasks = pd.json_normalize(documents, record_path="tasks", meta=["sessionId"])
demographics = pd.json_normalize(documents, record_path=["sessionParticipant", "demographicsInfo"], meta=["sessionId"])
print(json.dumps({
    "ms": (time.perf_counter() - start) * 1000,
    "processor_ms": (time.process_time() - before) * 1000,
    "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "result": [len(tasks), len(demographics)],
}))
