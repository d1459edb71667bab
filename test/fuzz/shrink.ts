// A text that fails -> a shorter one that fails in the same way, by leaving out pieces for as long as that goes.

/** `fails` is asked until the time is up; what is left then is still one that fails. */
export function shrunk(text: string, fails: (text: string) => boolean, milliseconds: number): string {
  const until = Date.now() + milliseconds;
  let [left, before] = [text, ''];
  while (left !== before && Date.now() < until) {
    before = left;
    for (const cut of [/^/m, /(?<=\s)(?=\S)/, /(?:)/u]) left = withFewer(left, cut, fails, until);
  }
  return left;
}

/** Leaves out halves of the pieces, then quarters, down to single ones. */
function withFewer(text: string, cut: RegExp, fails: (text: string) => boolean, until: number): string {
  let pieces = text.split(cut);
  for (let size = Math.ceil(pieces.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < pieces.length && Date.now() < until; ) {
      const fewer = pieces.toSpliced(at, size);
      if (fewer.length < pieces.length && fails(fewer.join(''))) pieces = fewer;
      else at += size;
    }
  }
  return pieces.join('');
}
