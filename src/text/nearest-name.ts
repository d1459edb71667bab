// "Did you mean …?": the known name that is nearest to one that is not known.

/** Nobody writes a longer name by a slip of one letter, and to compare two such takes time without end. */
const LONGEST = 100;
/** Among more names than that something is always near. */
const MOST = 2000;

/**
 * The nearest of the names, or nothing when none is near enough to be a likely slip.
 *
 * @example
 * nearestName('dmap', ['damp', 'dry']); // => 'damp'
 */
export function nearestName(wanted: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  if (wanted.length > LONGEST || all.length > MOST) return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of all) {
    if (name === wanted || Math.abs(name.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, name);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Damerau's restricted edit distance: letters added, dropped, changed, or two neighbours swapped. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? left.length;
}
