// What takes time -> worked out once while it is asked of the same things.

/** The function, giving the same result as last time when it is asked the same thing again. */
export function lastKept<Asked extends readonly unknown[], Result>(
  work: (...asked: Asked) => Result,
): (...asked: Asked) => Result {
  const kept = keptWhile<Result>();
  return (...asked) => kept(asked, () => work(...asked));
}

/** Works a thing out anew only when what it is made of is not what it was last time. */
export function keptWhile<Result>(): (asked: readonly unknown[], work: () => Result) => Result {
  let last: { readonly asked: readonly unknown[]; readonly result: Result } | undefined;
  return (asked, work) => {
    const known = last;
    const isSame = known?.asked.length === asked.length && asked.every((one, at) => one === known.asked[at]);
    if (known && isSame) return known.result;
    const result = work();
    last = { asked, result };
    return result;
  };
}
