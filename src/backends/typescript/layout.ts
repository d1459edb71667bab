// Code as text: on one line where it is short, else one part a line.
//
// Invariant: no line end stands inside a literal, so a text can be indented line by line.

const WIDTH = 100;

/** `name(a, b)`; a function that comes last opens on the same line. */
export function call(name: string, ...args: readonly string[]): string {
  const hugging = `${name}(${args.join(', ')})`;
  const [first = ''] = hugging.split('\n', 1);
  const opensLast = args.at(-1)?.includes(' => ') && !args.slice(0, -1).some((arg) => arg.includes('\n'));
  return opensLast && first.length <= WIDTH ? hugging : enclose(`${name}(`, args, ')');
}

/** `[a, b]`. */
export function array(items: readonly string[]): string {
  return enclose('[', items, ']');
}

/** `{ a: b }`. */
export function object(members: readonly string[]): string {
  return members.length === 0 ? '{}' : enclose('{ ', members, ' }');
}

/** Members on lines of their own, however short they are. */
export function lines(open: string, members: readonly string[], close: string): string {
  return `${open}\n${members.map((member) => `${indent(member)},`).join('\n')}\n${close}`;
}

export function indent(code: string): string {
  return code.replace(/^(?=.)/gm, '  ');
}

function enclose(open: string, parts: readonly string[], close: string): string {
  const short = `${open}${parts.join(', ')}${close}`;
  if (parts.length === 0 || (short.length <= WIDTH && !short.includes('\n'))) return short;
  return lines(open.trimEnd(), parts, close.trimStart());
}
