// The values of a parameter, each with the time for which it holds: those of its declaration, then what plans set instead.

import type { ParameterSymbol, PlanSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { dayText } from '../../values/index.ts';
import { citations } from './cite.ts';
import {
  type CellBlock,
  mark,
  type Phrase,
  paragraph,
  phrase,
  type Row,
  strong,
  type Table,
  table,
} from './model.ts';
import { chainOf } from './origin.ts';
import { linked, say } from './say.ts';
import { inForce, type Placed, periodText } from './time.ts';
import { capital, nameInWords, titleOf } from './words.ts';
import { entryId, type Writer } from './writer.ts';

interface Value {
  readonly value: ast.Expression;
  readonly period: ast.FromDate | undefined;
  readonly clauses: readonly ast.Cites[];
  /** The plan that sets it. */
  readonly by: PlanSymbol | undefined;
  readonly because: string | undefined;
}

/** In the order in which they are written: of two that hold on a day the later one counts. */
function valuesOf({ plan, asOf }: Writer, parameter: ParameterSymbol): readonly Placed<Value>[] {
  const declared = parameter.node.values.map((one): Value => ({ ...one, by: undefined, because: undefined }));
  const set = (plan?.parameters ?? [])
    .filter((one) => one.parameter === parameter)
    .map(
      ({ node }): Value => ({
        value: node.value,
        period: node.period,
        clauses: node.clauses,
        by: plan && chainOf(plan).find((one) => one.node.parts.includes(node)),
        because: node.because?.text,
      }),
    );
  return inForce([...declared, ...set], asOf);
}

/** `£900 from 1 April 2016 to 31 March 2017 (set here)` */
export function valuePhrases(writer: Writer, parameter: ParameterSymbol): readonly Phrase[] {
  return valuesOf(writer, parameter).map((one) => [
    ...say(writer, one.value),
    ...phrase(` ${periodText(one.days)}`),
    ...setMark(writer, one).flatMap((told) => phrase(' ', told)),
  ]);
}

function setMark({ plan }: Writer, { by }: Value): Phrase {
  if (!by) return [];
  return [mark(by === plan ? 'Set here' : `Set in ${titleOf(by.node)}`, 'changed')];
}

export function parameterTable(writer: Writer, parameter: ParameterSymbol): readonly Table[] {
  const by = linked(parameterTitle(parameter), entryId(writer, parameter));
  const rows = valuesOf(writer, parameter).map((one): Row => {
    const { value, days, clauses, because } = one;
    const marks = setMark(writer, one);
    const cells: readonly (readonly CellBlock[])[] = [
      [
        {
          kind: 'paragraph',
          text: [
            strong(
              say(writer, value)
                .map(({ text }) => text)
                .join(''),
            ),
          ],
        },
      ],
      [paragraph(days.from === undefined ? 'at any time' : dayText(days.from))],
      [paragraph(days.to === undefined ? 'without end' : dayText(days.to))],
      [
        ...citations(writer, clauses, by),
        ...(marks.length > 0 ? [{ kind: 'paragraph' as const, text: marks }] : []),
        ...(because === undefined ? [] : [paragraph(`Why: “${because}”`)]),
      ],
    ];
    return { id: undefined, cells };
  });
  return table(parameterTitle(parameter), ['Value', 'From', 'To', 'Source'], rows);
}

export function parameterTitle({ node, name }: ParameterSymbol): string {
  return node.label?.text ?? capital(nameInWords(name));
}
