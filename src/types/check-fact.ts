// Facts as rule files write them, in entries and in the changes of a scenario: whether each fits its field.

import type { FieldSymbol, FieldType } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { isInteger } from '../values/index.ts';
import { type Checker, report } from './checker.ts';
import { typeOfField, typeText } from './type.ts';

export function checkFact(checker: Checker, field: FieldSymbol, fact: ast.Fact): void {
  if (field.type.kind === 'error' || factFits(field, fact)) return;
  const holes = { name: field.name, wanted: wantedText(field.type) };
  report(checker, 'types/fact-differs', fact.span, holes);
}

function factFits({ type, node }: FieldSymbol, fact: ast.Fact): boolean {
  switch (fact.kind) {
    case 'unknown':
      return !node.required;
    case 'none':
      return type.kind === 'list' || type.kind === 'references';
    case 'word':
      return wordFits(type, fact.text);
    case 'value':
      return valueFits(type, fact.value);
  }
}

function wordFits(type: FieldType, word: string): boolean {
  switch (type.kind) {
    case 'choice':
      return type.choice.options.has(word);
    case 'date':
      return type.ongoing && word === 'ongoing';
    default:
      // A key such as 2016/17 or 3a is a text too.
      return (type.kind === 'text' || type.kind === 'reference') && /^\d/.test(word);
  }
}

function valueFits(type: FieldType, value: ast.LiteralValue): boolean {
  switch (type.kind) {
    case 'yes-no':
      return value.kind === 'yes-no';
    case 'count':
      return value.kind === 'number' && isInteger(value.number) && Number(value.number) >= 0;
    case 'number':
      return value.kind === 'number';
    case 'percent':
      return value.kind === 'percent';
    case 'money':
      return value.kind === 'money' && value.per === type.per;
    case 'duration':
      return value.kind === 'duration' && value.unit === type.unit;
    case 'date':
      return value.kind === 'date' || value.kind === 'month';
    case 'text':
    case 'reference':
      return value.kind === 'text';
    default:
      return false;
  }
}

function wantedText(type: FieldType): string {
  switch (type.kind) {
    case 'list':
    case 'references':
      return '‘none’ or ‘unknown’: what is in a list stands in the file of facts';
    case 'record':
      return '‘unknown’: a record stands in the file of facts';
    case 'yes-no':
      return 'yes, no or unknown';
    default:
      return typeText(typeOfField(type));
  }
}
