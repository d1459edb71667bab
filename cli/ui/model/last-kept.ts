// A function -> one that works out the same thing once.

/** The function, giving the same result as last time when it is asked the same thing again. */
export function lastKept<Asked extends readonly unknown[], Result>(
  work: (...asked: Asked) => Result,
): (...asked: Asked) => Result {
  let last: { readonly asked: Asked; readonly result: Result } | undefined;
  return (...asked) => {
    const known = last;
    if (known && asked.every((one, index) => one === known.asked[index])) return known.result;
    const result = work(...asked);
    last = { asked, result };
    return result;
  };
}
