// The declarations of a file -> docs; each kind has its printer.

import type { Declaration, Use } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { printDefine } from './print-define.ts';
import { printGroup } from './print-group.ts';
import { printQuoted } from './print-name.ts';
import { printPlan } from './print-plan.ts';
import { printRecord } from './print-record.ts';
import { printScenario } from './print-scenario.ts';
import { printCalendar, printChoice, printSource } from './print-table.ts';

type Printer<Kind extends Declaration['kind']> = (
  node: Extract<Declaration, { kind: Kind }>,
  context: Context,
) => Doc;

const PRINTERS: { readonly [Kind in Declaration['kind']]: Printer<Kind> } = {
  record: printRecord,
  choice: printChoice,
  group: printGroup,
  define: printDefine,
  source: printSource,
  calendar: printCalendar,
  plan: printPlan,
  scenario: printScenario,
};

export function printDeclaration(node: Declaration, context: Context): Doc {
  const print = PRINTERS[node.kind] as Printer<Declaration['kind']>;
  return print(node as never, context);
}

export function printUse({ path, span }: Use): Doc {
  return [opening('use', span), ' ', printQuoted(path)];
}
