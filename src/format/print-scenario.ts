// Scenarios -> docs.

import type { Change, DateText, Expectation, Expected, Given, PartName, Scenario } from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import { before, block, closing, opening, type Statement } from './block.ts';
import type { Context } from './context.ts';
import { type Doc, fill, group, join, nest } from './doc.ts';
import { clauseStatements } from './print-clause.ts';
import { printFact } from './print-fact.ts';
import { printDate, printDotted, printName, printQuoted } from './print-name.ts';

export function printScenario(node: Scenario, context: Context): Doc {
  const { title, plan, asOf, knownOn, given, dates, changes, expectations, clauses, span } = node;
  const head = [opening('scenario', span), ' ', printQuoted(title), ' for ', printName(plan)];
  const statements = [
    ...dayStatement('as of', asOf, context),
    ...dayStatement('as known on', knownOn, context),
    ...(given ? [{ doc: printGiven(given), span: given.span }] : []),
    ...dates.map(({ name, date, span }) => ({ doc: [printName(name), ' is ', printDate(date)], span })),
    ...changes.map((found) => ({ doc: printChange(found), span: found.span })),
    ...expectations.map((found) => ({ doc: printExpectation(found, context), span: found.span })),
    ...clauseStatements(clauses, context),
  ];
  return block(head, statements, span);
}

function dayStatement(words: string, day: DateText | undefined, context: Context): readonly Statement[] {
  return day ? [{ doc: [before(words, day.span, context), ' ', printDate(day)], span: day.span }] : [];
}

function printGiven({ record, path }: Given): Doc {
  return [printName(record), ' from ', printQuoted(path)];
}

/** `change attendance of member "L" to unknown` */
function printChange({ names, of, to, span }: Change): Doc {
  const whose = of ? [' of ', printName(of.noun), ' ', printQuoted(of.called)] : '';
  return [opening('change', span), ' ', printDotted(names), whose, ' to ', printFact(to)];
}

function printExpectation({ part, expected, because, span }: Expectation, context: Context): Doc {
  const reasons = because.length > 0 ? [' because ', fill(because.map(printPartName))] : '';
  const word = (text: string): Doc => (because.length > 0 ? text : closing(text, span));
  const found = printExpected(expected, word, context);
  return group(opening('expect', span), ' ', printPartName(part), ' is ', found, nest(reasons));
}

/** `word`: how an answer is printed, of which the tree keeps no place. */
function printExpected(expected: Expected | undefined, word: (text: string) => Doc, context: Context): Doc {
  switch (expected?.kind) {
    case 'answer':
      return word(expected.answer);
    case 'nothing':
      return word('nothing');
    case 'value':
      return context.print(expected.value);
    case 'words':
      return join(expected.words.map(printName), ' or ');
    case undefined:
      throw new InternalError('only a file without errors is printed: an answer is expected');
  }
}

export function printPartName({ names }: PartName): Doc {
  return printDotted(names);
}
