// A fact without a date, asked of another day: facts have no history, so the answer is that of today.

import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { AS_OF, type Core, childrenOf, OWED_WINDOW, type Shift } from '../../ir/core.ts';
import type { CoreProgram } from '../../ir/program.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Linted, LintRule } from '../linted.ts';
import { nodesIn, nodesOf } from '../nodes-in.ts';

export const noHistory: LintRule = (linted) => {
  const asked = askedAloud(linted);
  const shifts = [...linted.core.rules.values()].flatMap(({ body }) => shiftsIn(body));
  const found = new Map<string, ReturnType<typeof diagnostic>>();
  for (const shift of shifts.filter(({ origin }) => asked.has(placeOf(origin))))
    for (const { origin } of timelessPartsOf(linted.core, shift.value)) {
      const related = [{ span: shift.to.origin, label: 'the other day' }];
      found.set(placeOf(origin), diagnostic('lint/no-history', origin, {}, { related }));
    }
  return [...found.values()];
};

/** Where an author asks of another day: `as at`, `who was … on`, `newly meets … since`. */
function askedAloud({ checked }: Linted): ReadonlySet<string> {
  const { files } = checked.bindings;
  const shifted = nodesOf<ast.Shifted>(files, 'shifted').filter(({ shift }) => shift.how === 'at');
  const newly = nodesOf<ast.Newly>(files, 'newly');
  const subjects = nodesIn(files).flatMap((node) =>
    'whoIs' in node && node.whoIs ? [node.whoIs as ast.WhoIs] : [],
  );
  return new Set([
    ...shifted.map(({ span }) => placeOf(span)),
    ...newly.map(({ since }) => placeOf(since.span)),
    ...subjects.filter(({ on }) => on).map(({ span }) => placeOf(span)),
  ]);
}

function placeOf({ file, start, end }: Span): string {
  return `${file}:${start}:${end}`;
}

function shiftsIn(node: Core): readonly Shift[] {
  const own = node.kind === 'shift' && node.how === 'as of' ? [node] : [];
  return [...own, ...childrenOf(node).flatMap(shiftsIn)];
}

// -- what has no date -----------------------------------------------------------------------------------------

/** The whole where all of it has no date; else those conditions of its `and`, `or` or list that have none. */
function timelessPartsOf(core: CoreProgram, node: Core): readonly Core[] {
  const seen = new Set<string>();
  if (asksFacts(core, node, seen) && isTimeless(core, node, new Set())) return [node];
  const parts = node.kind === 'tally' && node.list.kind === 'list' ? node.list.items : [];
  return parts.flatMap((part) => timelessPartsOf(core, part));
}

const OF_TIME: readonly Core['kind'][] = ['window', 'periods', 'days', 'cut', 'covers', 'shift'];

/** Whether nothing in it moves with the date of the question, or goes by the dates of events and spells. */
function isTimeless(core: CoreProgram, node: Core, seen: Set<string>): boolean {
  if (OF_TIME.includes(node.kind)) return false;
  if (node.kind === 'input') return node.name !== AS_OF && node.name !== OWED_WINDOW;
  return bodiesOf(core, node, seen).every((part) => isTimeless(core, part, seen));
}

function asksFacts(core: CoreProgram, node: Core, seen: Set<string>): boolean {
  return node.kind === 'field' || bodiesOf(core, node, seen).some((part) => asksFacts(core, part, seen));
}

/** The parts of a node, and the body of the rule that it asks, each once. */
function bodiesOf({ rules }: CoreProgram, node: Core, seen: Set<string>): readonly Core[] {
  const rule = node.kind === 'ref' && !seen.has(node.rule) ? rules.get(node.rule) : undefined;
  if (rule) seen.add(rule.id);
  return rule ? [...childrenOf(node), rule.body] : childrenOf(node);
}
