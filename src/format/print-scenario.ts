// Scenarios -> docs.

import type { DateText, Expectation, Given, PartName, Scenario } from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import { block, opening, type Statement } from './block.ts';
import { type Doc, fill, group, nest } from './doc.ts';
import { printDate, printDotted, printName, printQuoted } from './print-name.ts';

export function printScenario({ title, plan, asOf, given, expectations, span }: Scenario): Doc {
  const head = [opening('scenario', span), ' ', printQuoted(title), ' for ', printName(plan)];
  const statements = [
    ...(asOf ? [asOfStatement(asOf)] : []),
    ...(given ? [{ doc: printGiven(given), span: given.span }] : []),
    ...expectations.map((found) => ({ doc: printExpectation(found), span: found.span })),
  ];
  return block(head, statements, span);
}

function asOfStatement(asOf: DateText): Statement {
  return { doc: ['as of ', printDate(asOf)], span: asOf.span };
}

function printGiven({ record, path }: Given): Doc {
  return [printName(record), ' from ', printQuoted(path)];
}

function printExpectation({ part, answer, because, span }: Expectation): Doc {
  if (!answer) throw new InternalError('only a file without errors is printed: an answer is expected');
  const reasons = because.length > 0 ? [' because ', fill(because.map(printPart))] : '';
  return group(opening('expect', span), ' ', printPart(part), ` is ${answer}`, nest(reasons));
}

function printPart({ names }: PartName): Doc {
  return printDotted(names);
}
