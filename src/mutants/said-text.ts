// What a piece of the core or a value says -> one text: two that say the same have the same.

/** Where something is written, and what it cites, is not what it says. */
const BESIDE: ReadonlySet<string> = new Set(['origin', 'citations', 'evidence']);

export function saidText(piece: unknown): string {
  return JSON.stringify(piece, (key, part: unknown) => (BESIDE.has(key) ? undefined : plainly(part)));
}

/** What JSON has no way to write, or would write as nothing. */
function plainly(part: unknown): unknown {
  if (typeof part === 'bigint') return `${part}n`;
  if (typeof part === 'number' && !Number.isFinite(part)) return String(part);
  return part instanceof Map || part instanceof Set ? [...part] : part;
}
