// The declarations of a file -> docs; each kind has its printer.

import type { Declaration, Use } from '../syntax/ast.ts';
import { opening } from './block.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { printAllocation } from './print-allocation.ts';
import { printDefine } from './print-define.ts';
import { printEntries } from './print-entries.ts';
import { printFigure } from './print-figure.ts';
import { printFigures } from './print-figures.ts';
import { printGroup } from './print-group.ts';
import { printQuoted } from './print-name.ts';
import { printParameter } from './print-parameter.ts';
import { printPlan } from './print-plan.ts';
import { printProgramme } from './print-programme.ts';
import { printProperty } from './print-property.ts';
import { printRecord } from './print-record.ts';
import { printScenario } from './print-scenario.ts';
import { printTable } from './print-table.ts';
import { printCalendar, printChoice, printScale, printSource } from './print-vocabulary.ts';

type Printer<Kind extends Declaration['kind']> = (
  node: Extract<Declaration, { kind: Kind }>,
  context: Context,
) => Doc;

const PRINTERS: { readonly [Kind in Declaration['kind']]: Printer<Kind> } = {
  record: printRecord,
  choice: printChoice,
  scale: printScale,
  group: printGroup,
  define: printDefine,
  parameter: printParameter,
  table: printTable,
  allocation: printAllocation,
  figures: printFigures,
  entries: printEntries,
  figure: printFigure,
  source: printSource,
  calendar: printCalendar,
  plan: printPlan,
  programme: printProgramme,
  scenario: printScenario,
  property: printProperty,
};

export function printDeclaration(node: Declaration, context: Context): Doc {
  const print = PRINTERS[node.kind] as Printer<Declaration['kind']>;
  return print(node as never, context);
}

export function printUse({ path, span }: Use): Doc {
  return [opening('use', span), ' ', printQuoted(path)];
}
