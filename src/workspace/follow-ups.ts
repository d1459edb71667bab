// While there are syntax errors, or files that could not be used: which findings of the later stages stand on their own.
// What is lost may be just what another declaration names, and the rest of a broken one says nothing reliable.

import type { IToken } from 'chevrotain';
import { HeadlineLexer } from '../../grammar/tokens.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** A declaration with what follows it up to the next, or what stands before the first. */
interface Stretch {
  readonly start: number;
  /** What it declares, where others rest on what it comes to. */
  readonly rule: string | undefined;
  /** Every name in it. */
  readonly words: ReadonlySet<string>;
  /** The names that it declares, as far as that can be told of broken text. */
  readonly names: readonly string[];
}

/** By file, in the order of the text. */
type Stretches = ReadonlyMap<string, readonly Stretch[]>;

export function withoutFollowUps(
  found: readonly Diagnostic[],
  syntax: readonly Diagnostic[],
  files: readonly ast.File[],
  sources: ReadonlyMap<string, Source>,
): readonly Diagnostic[] {
  const stretches: Stretches = new Map(
    files.map((file) => [file.span.file, stretchesOf(file, sources.get(file.span.file)?.text ?? '')]),
  );
  const unreliable = unreliableOf(stretches, syntax);
  return found.filter(({ code, span }) => {
    if (code.startsWith('names/unknown') || code.startsWith('plan/')) return false;
    const stretch = stretchAt(stretches, span);
    // What recovery made up has no place.
    return span.end > 0 && !(stretch && unreliable.has(stretch));
  });
}

/** The broken ones, and those that name what a broken one declares, or a rule that does. */
function unreliableOf(stretches: Stretches, syntax: readonly Diagnostic[]): ReadonlySet<Stretch> {
  const naming = new Map<string, Stretch[]>();
  for (const stretch of [...stretches.values()].flat())
    for (const word of stretch.words) {
      const others = naming.get(word);
      if (others) others.push(stretch);
      else naming.set(word, [stretch]);
    }
  const found = new Set(syntax.flatMap(({ span }) => stretchAt(stretches, span) ?? []));
  const lost = new Set([...found].flatMap(({ names }) => names));
  for (const name of lost)
    for (const stretch of naming.get(name) ?? []) {
      found.add(stretch);
      if (stretch.rule !== undefined) lost.add(stretch.rule);
    }
  return found;
}

function stretchAt(stretches: Stretches, { file, start }: Span): Stretch | undefined {
  const all = stretches.get(file) ?? [];
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return all[low];
}

function stretchesOf({ declarations }: ast.File, text: string): readonly Stretch[] {
  const starts = [0, ...declarations.map((declaration) => declaration.span.start)];
  return starts.map((start, index) => ({
    start,
    rule: ruleOf(declarations[index - 1]),
    ...namesIn(HeadlineLexer.tokenize(text.slice(start, starts[index + 1])).tokens),
  }));
}

function ruleOf(declaration: ast.Declaration | undefined): string | undefined {
  switch (declaration?.kind) {
    case 'define':
    case 'group':
    case 'table':
    case 'allocation':
    case 'figures':
    case 'parameter':
      return declaration.name.text;
    default:
      return undefined;
  }
}

/** A declared name is the first of its line, or stands before a colon. */
function namesIn(tokens: readonly IToken[]): Pick<Stretch, 'words' | 'names'> {
  const words = new Set<string>();
  const names: string[] = [];
  let line: number | undefined;
  for (const [index, { tokenType, image, startLine }] of tokens.entries()) {
    if (tokenType.name !== 'Identifier') continue;
    words.add(image);
    if (startLine !== line || tokens[index + 1]?.image === ':') names.push(image);
    line = startLine;
  }
  return { words, names };
}
