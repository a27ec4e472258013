"""read_ndjson over the same file, tasks and demographics as rows of their own."""
import json, resource, sys, time
import polars as pl

start, before = time.perf_counter(), time.process_time()
documents = pl.read_ndjson(sys.argv[1], infer_schema_length=1000)
tasks = documents.select("sessionId", "tasks").explode("tasks").unnest("tasks")
participants = documents.select("sessionId", "sessionParticipant").unnest("sessionParticipant")
demographics = participants.explode("demographicsInfo").unnest("demographicsInfo")
print(json.dumps({
    "ms": (time.perf_counter() - start) * 1000,
    "processor_ms": (time.process_time() - before) * 1000,
    "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "result": [len(tasks), len(demographics)],
}))
