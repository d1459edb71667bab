// What is left to ask and what was answered -> the rows of the interview.

import {
  type Ask,
  type Change,
  changeText,
  factTexts,
  fieldAt,
  missingText,
  stepsTo,
  verdictWord,
} from '../../../../src/index.ts';
import { shownText } from '../../model/fit-text.ts';
import type { PartAsked } from '../../model/inquiry.ts';
import { textRow } from '../../model/sheet.ts';
import { typingHint } from '../../model/typed-fact.ts';
import type { Row } from '../browse/rows.ts';
import type { Asked } from './work.ts';

/** The questions in their order, those that were put off last. */
export function questionsOf({ next }: Asked, skipped: ReadonlySet<string>): readonly Ask[] {
  const isOff = ({ path }: Ask): boolean => skipped.has(path);
  return [...next.asks.filter((ask) => !isOff(ask)), ...next.asks.filter(isOff)];
}

export interface Interview {
  readonly asked: PartAsked;
  /** Undefined while it is worked out. */
  readonly found: Asked | undefined;
  readonly skipped: ReadonlySet<string>;
  /** What was answered, in words, the last first. */
  readonly answered: readonly string[];
}

export function interviewRows({ asked, found, skipped, answered }: Interview): readonly Row[] {
  const rows = found
    ? questionRows(asked, found, skipped)
    : [textRow('working', 'working…', { kind: 'detail' })];
  const before = answered.map((text, index) =>
    textRow(`done ${index}`, shownText(text), { depth: 1, kind: 'detail' }),
  );
  return [...rows, ...(before.length > 0 ? [textRow('done', 'Answered'), ...before] : [])];
}

function questionRows(asked: PartAsked, found: Asked, skipped: ReadonlySet<string>): readonly Row[] {
  const [first, ...later] = questionsOf(found, skipped);
  const waits = found.next.waits.map((one, index) =>
    textRow(`waits ${index}`, shownText(missingText(one)), { depth: 1, kind: 'waits' }),
  );
  return [
    ...(first ? firstQuestion(asked, first) : settledRows(asked, found)),
    ...(waits.length > 0 ? [textRow('waits', 'What no fact helps'), ...waits] : []),
    ...(later.length > 0 ? [textRow('later', `Then (${later.length})`), ...later.map(laterRow)] : []),
  ];
}

function firstQuestion({ inquiry }: PartAsked, ask: Ask): readonly Row[] {
  const answers = ask.answers.map((change, index) =>
    textRow(answerKey(index), `${index + 1}  ${shownText(answerText(inquiry, change))}`, { depth: 1 }),
  );
  const steps = ask.missing.kind === 'fact' ? stepsTo(inquiry, ask.path) : undefined;
  const field = steps && fieldAt(inquiry, steps);
  const hint = ask.missing.kind === 'date' ? 'YYYY-MM-DD' : field ? typingHint(field) : '';
  return [
    textRow('question', `Ask for: ${shownText(ask.text)}`, { kind: 'part' }),
    textRow('worth', worthText(ask), { depth: 1, kind: 'detail' }),
    ...answers,
    textRow('type', `i  type an answer (${shownText(hint)})`, { depth: 1 }),
  ];
}

export function answerKey(index: number): string {
  return `answer ${index}`;
}

/** The change in words without what stands there now, which is nothing. */
function answerText(inquiry: PartAsked['inquiry'], change: Change): string {
  return changeText(inquiry, change).replace(/: (?:not known|none known, perhaps some) → /, ': ');
}

function worthText({ answers, settles }: Ask): string {
  if (answers.length === 0) return 'not tried';
  const all = answers.length === settles;
  return all ? 'each of these answers settles it' : `${settles} of ${answers.length} answers tried settle it`;
}

function laterRow(ask: Ask): Row {
  return textRow(questionKey(ask.path), shownText(ask.text), { depth: 1, kind: 'detail' });
}

export function questionKey(path: string): string {
  return `later ${path}`;
}

function settledRows({ verdict }: PartAsked, { settled }: Asked): readonly Row[] {
  const facts = factTexts(settled?.facts ?? []).map((text, index) =>
    textRow(`rests ${index}`, shownText(text), { depth: 1, kind: 'detail' }),
  );
  return [
    textRow('settled', `It is ${verdictWord(verdict)}, and no other fact can change that.`, { kind: 'part' }),
    ...(facts.length > 0 ? [textRow('rests', 'It rests on'), ...facts] : []),
  ];
}
