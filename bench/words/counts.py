"""Counts as NLTK users make them: tokens, frequencies, bigrams and trigrams by session. Reads NDJSON, prints JSON."""
import json
import re
import sys
import time
from collections import Counter

try:
    from nltk import FreqDist
    from nltk.tokenize import RegexpTokenizer
    from nltk.util import ngrams

    NAME = "nltk"
    tokenize = RegexpTokenizer(r"\w+(?:['’.]\w+)*").tokenize
except ImportError:
    NAME = "python re + Counter"
    FreqDist = Counter
    tokenize = re.compile(r"\w+(?:['’.]\w+)*").findall

    def ngrams(tokens, n):
        return zip(*(tokens[i:] for i in range(n)))


sessions = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
start = time.perf_counter()
words = 0
for cues in sessions:
    frequencies, pairs, triples = FreqDist(), FreqDist(), FreqDist()
    for cue in cues:
        tokens = tokenize(cue.lower())
        words += len(tokens)
        frequencies.update(tokens)
        pairs.update(ngrams(tokens, 2))
        triples.update(ngrams(tokens, 3))
seconds = time.perf_counter() - start
print(json.dumps({"name": NAME, "words": words, "seconds": seconds}))
