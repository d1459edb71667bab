// Traces -> all that they rest on, each once: a rule that many others ask has one trace, which stands in many places.

import type { Trace } from './value.ts';

/** `isEnd`: whether what a trace rests on is passed over. */
export function* tracesIn(
  traces: Iterable<Trace>,
  isEnd: (trace: Trace) => boolean = () => false,
): Generator<Trace> {
  const seen = new Set<Trace>();
  const waiting = [...traces].reverse();
  for (let trace = waiting.pop(); trace; trace = waiting.pop()) {
    if (seen.has(trace)) continue;
    seen.add(trace);
    yield trace;
    if (!isEnd(trace))
      for (let index = trace.parts.length - 1; index >= 0; index--) push(waiting, trace.parts[index]);
  }
}

function push(waiting: Trace[], part: Trace | undefined): void {
  if (part) waiting.push(part);
}
