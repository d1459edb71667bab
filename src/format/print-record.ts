// Records, events and spells: their fields in columns; a short event or spell may stay on one line.

import type { Field, RecordDeclaration } from '../syntax/ast.ts';
import { block, closing, opening, type Statement } from './block.ts';
import { type Context, isOnOneLine, paragraphs } from './context.ts';
import { type Doc, flatWidth, join } from './doc.ts';
import { WIDTH } from './layout.ts';
import { clauseStatements } from './print-clause.ts';
import { printName, printQuoted } from './print-name.ts';
import { printType } from './print-type.ts';

const MOST_FIELDS_ON_A_LINE = 4;
const BEFORE_A_LABEL = 2;

export function printRecord(node: RecordDeclaration, context: Context): Doc {
  const { form, name, fields, clauses, span } = node;
  const head = [opening(form, span), ' ', printName(name)];
  return (
    shortForm(head, node, context) ??
    block(head, [...fieldLines(fields, context), ...clauseStatements(clauses, context)], span)
  );
}

/** `event Release { on : date }`, where the author has it on one line. */
function shortForm(
  head: Doc,
  { form, fields, clauses, span }: RecordDeclaration,
  context: Context,
): Doc | undefined {
  if (form === 'record' || fields.length > MOST_FIELDS_ON_A_LINE || !isOnOneLine(context, span))
    return undefined;
  if (fields.length === 0 || clauses.length > 0 || fields.some(({ label }) => label)) return undefined;
  const inside = fields.map((field) => [
    printName(field.name),
    ' : ',
    printKind(field),
    printSingular(field),
  ]);
  const line = [head, ' { ', join(inside, '   '), ' ', closing('}', span)];
  return flatWidth(line) <= WIDTH ? line : undefined;
}

function fieldLines(fields: readonly Field[], context: Context): readonly Statement[] {
  return paragraphs(context, fields).flatMap((part) => {
    const nameWidth = Math.max(...part.map(({ name }) => name.text.length));
    const labelled = part.filter(({ label }) => label);
    const kindWidth = Math.max(0, ...labelled.map((field) => flatWidth(printKind(field))));
    return part.map((field) => ({ doc: fieldLine(field, nameWidth, kindWidth), span: field.span }));
  });
}

function fieldLine(field: Field, nameWidth: number, kindWidth: number): Doc {
  const { name, label } = field;
  const kind = printKind(field);
  const gap = ' '.repeat(kindWidth - (label ? flatWidth(kind) : kindWidth) + BEFORE_A_LABEL);
  return [
    printName(name),
    ' '.repeat(nameWidth - name.text.length),
    ' : ',
    kind,
    label ? [gap, printQuoted(label)] : '',
    printSingular(field),
  ];
}

/** The type, with `required`, `private` and `fixed` before it. */
function printKind({ required, private: isPrivate, fixed, type }: Field): Doc {
  return [required ? 'required ' : '', isPrivate ? 'private ' : '', fixed ? 'fixed ' : '', printType(type)];
}

function printSingular({ singular }: Field): Doc {
  return singular ? [', each ', printName(singular)] : '';
}
