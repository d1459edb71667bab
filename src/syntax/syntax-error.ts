// Chevrotain's errors -> diagnostics in the author's words.

import type { ILexingError, IRecognitionException } from 'chevrotain';
import type { Expectation } from '../../grammar/recovery.ts';
import { UnclosedText } from '../../grammar/tokens.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { LABELS, mendOf, mendOfCharacter } from './mend.ts';

/** Where many things could stand, what the place is for says more than the list of tokens. */
const PLACES: Readonly<Record<string, string>> = {
  file: 'a declaration such as record, choice, group, define, table, source, plan or scenario',
  declaration: 'a declaration such as record, choice, group, define, table, source, plan or scenario',
  type: 'a type such as yes/no, count, date, text, one of …, list of … or the name of a choice',
  planPart:
    'a part of the plan: problem, filter, gate, define, eligibility, outcome, payments, cites or in force',
  part: 'a part of the plan: problem, filter, gate, define, eligibility, outcome or payments',
  problemPart: 'a part of the problem: indicator, cites, evidence or met when',
  paymentPart:
    'a payment such as ‘attachment pays £1,000 when eligible’, ‘never more in all than …’ or ‘each rounded to …’',
  programmePart: 'a phase such as ‘phase 1 uses …’',
  scenarioPart: 'a part of the scenario: as of, the facts from a file, change, expect or cites',
  figurePart: '‘stated …’, ‘worked out as …’ or ‘cites …’',
  replaced:
    'what is replaced: problem, indicator, filter, gate, define, eligibility, outcome, progress or payments',
  removed: 'what is removed: problem, indicator, filter, gate, define, outcome, progress or payments',
  field: 'a field such as ‘name : text’, or ‘}’',
  choiceOption: 'an option and its label, or ‘}’',
  property: 'a property such as title, published, document or standing, or ‘}’',
  passage: 'a place in double quotes and what stands there, such as ‘"page 2" "The rates"’, or ‘}’',
  period: 'a period with its first and its last day, or ‘}’',
  datedValue: 'a value and the day from which it holds, such as ‘£1,000 from 1 April 2015’, or ‘}’',
  tableRow: 'a row: cells, ‘||’ and what is answered; or ‘}’',
  inputCell: 'a cell such as ‘any’, ‘1, 2’, ‘at most 3’ or ‘from 2 to under 13’',
  plainValue: 'a value',
  keyedValue: 'a key and its figure, or ‘}’',
  entry: 'a row of facts, or ‘}’',
  fact: 'a fact such as 58, £1,000, yes or the name of an option',
  clause: 'a clause such as cites, evidence, applies when or assume; or ‘}’',
  ruled: 'a condition',
  sentence: 'a condition',
  comparison: 'a condition',
  counted: 'a condition',
  negation: 'a condition',
  shifted: 'a condition',
  quantified: '‘has’ and a condition, or ‘is’ and a group',
  ofLatest: '‘is’ and a condition, or ‘has’',
  predicate: 'what it is compared with, such as ‘at least 3’, ‘yes’ or an option',
  primary: 'a value or a name',
  literal: 'a value',
  quantity: 'a number',
  window: 'a window of time, such as ‘in the last 12 months’ or ‘ever’',
  periods: 'a stretch of time, such as ‘the last 12 months’ or ‘the 6 months before claim’',
  stretch: 'a stretch of time, such as ‘the last 12 months’ or ‘from claim to closure’',
  grain: 'what it is rounded to, such as ‘the penny’, ‘1 decimal place’ or ‘a whole number’',
  method: 'how it is shared out: ‘largest remainder’, ‘d’Hondt’, ‘Sainte-Laguë’ or ‘half up of each share’',
  answer: '‘yes’, ‘no’, ‘unknown’ or ‘does not apply’',
};

/** A syntax error as a diagnostic, or nothing when the same place has been reported already. */
export function syntaxError(
  source: Source,
  error: IRecognitionException,
  reported: Set<number>,
): Diagnostic | undefined {
  const { token, previousToken } = error as IRecognitionException & {
    previousToken?: IRecognitionException['token'];
  };
  // What the line goes on with stands inside the text, which has been reported.
  if (previousToken?.tokenType === UnclosedText) return undefined;
  const atEnd = Number.isNaN(token.startOffset) || token.tokenType.name === 'EOF';
  const end =
    previousToken && !Number.isNaN(previousToken.startOffset)
      ? previousToken.startOffset + previousToken.image.length
      : source.text.trimEnd().length;
  const start = atEnd ? end : token.startOffset;
  if (reported.has(start)) return undefined;
  reported.add(start);
  const expectation = JSON.parse(error.message) as Expectation;
  const found = atEnd ? 'the end of the file' : `‘${shorten(token.image)}’`;
  const help = mendOf({
    expected: expectedNames(expectation),
    rule: expectation.rule,
    found: token.image,
    after: atEnd ? '' : wordAfter(source.text, start + token.image.length),
    before: previousToken && { name: previousToken.tokenType.name, image: previousToken.image },
    atEnd,
  });
  return diagnostic(
    'syntax/unexpected',
    { file: source.file, start, end: atEnd ? start : start + token.image.length },
    { expected: expectedWords(expectation), found },
    help === undefined ? {} : { help },
  );
}

function wordAfter(text: string, end: number): string {
  return /^\s*(\w*)/.exec(text.slice(end, end + 80))?.[1] ?? '';
}

function expectedWords({ rule, expected }: Expectation): string {
  const labels = [
    ...new Set(expected.filter((name) => name !== 'EOF').map((name) => LABELS.get(name) ?? name)),
  ];
  const place = PLACES[rule];
  if (place && labels.length !== 1) return place;
  if (labels.length === 0) return PLACES.file ?? 'a declaration';
  return labels.length === 1 ? `${labels[0]}` : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`;
}

function expectedNames({ expected }: Expectation): readonly string[] {
  return expected.filter((name) => name !== 'EOF');
}

export function unknownCharacters(source: Source, errors: readonly ILexingError[]): readonly Diagnostic[] {
  return errors.map(({ offset, length }) => {
    const character = String.fromCodePoint(source.text.codePointAt(offset) ?? 0);
    const help = mendOfCharacter(character);
    const span = { file: source.file, start: offset, end: offset + length };
    return diagnostic(
      'syntax/unknown-character',
      span,
      { character: `‘${character}’` },
      help === undefined ? {} : { help },
    );
  });
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
