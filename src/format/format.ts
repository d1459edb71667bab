// Text or AST -> the one house form of the language. A file with errors is never rewritten.

import { hasErrors, type Staged } from '../diagnostics/diagnostic.ts';
import type { Declaration, Expression, File, Use } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import type { Source } from '../text/source.ts';
import { blankBetween, weave } from './comments.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { layout } from './layout.ts';
import { printDeclaration, printUse } from './print-declaration.ts';
import { printExpression } from './print-expression.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * The formatted text; nothing where the text has errors, which then say why.
 *
 * @example
 * format({ file: 'a.headline', text: 'record A { wet : yes/no }' }).value; // => 'record A {\n  wet : yes/no\n}\n'
 */
export function format(source: Source): Staged<string | undefined> {
  const { value, diagnostics } = parse(source);
  return { value: hasErrors(diagnostics) ? undefined : formatFile(value, source), diagnostics };
}

/** Prints a file that has no errors; `source` is the text that it was read from. */
export function formatFile(file: File, source: Source): string {
  const context: Context = {
    source,
    comments: file.comments,
    print: (node: Expression): Doc => printExpression(node, context),
  };
  const printed = unitsOf(file, source)
    .map((unit) => printUnit(unit, context))
    .filter(({ lines }) => lines.length > 0);
  const lines = printed.flatMap((unit, index) => {
    const before = printed[index - 1];
    return before && isApart(before, unit, source) ? ['', ...unit.lines] : unit.lines;
  });
  return `${lines.join('\n')}\n`;
}

interface PrintedUnit {
  readonly unit: Unit;
  readonly lines: readonly string[];
  /** Whether the declaration itself, its comments left out, takes more than one line. */
  readonly long: boolean;
}

function printUnit(unit: Unit, context: Context): PrintedUnit {
  const lines = unit.node ? layout(printNode(unit.node, context)) : [];
  return { unit, lines: weave(lines, unit.comments, context.source), long: lines.length > 1 };
}

function printNode(node: Use | Declaration, context: Context): Doc {
  return node.kind === 'use' ? printUse(node) : printDeclaration(node, context);
}

/** An empty line stands around long declarations and between `use` and the rest; elsewhere the author decides. */
function isApart(before: PrintedUnit, { unit, long }: PrintedUnit, source: Source): boolean {
  if (!unit.node || !before.unit.node) return !before.unit.node || authorsBlank(unit, source);
  if (before.long || long) return true;
  if ((before.unit.node.kind === 'use') !== (unit.node.kind === 'use')) return true;
  return authorsBlank(unit, source);
}

const WHITE = new Set([' ', '\t', '\r', '\n', '\ufeff']);

function authorsBlank({ node, comments }: Unit, source: Source): boolean {
  const start = Math.min(
    node?.span.start ?? source.text.length,
    comments[0]?.span.start ?? source.text.length,
  );
  let white = start;
  while (white > 0 && WHITE.has(source.text.charAt(white - 1))) white--;
  return blankBetween(source, white, start);
}
