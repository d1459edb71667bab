// The chosen event or spell -> lines: its dates and facts, and what the rule made of it and why.

import {
  dayText,
  type Range,
  type TimelineBecause,
  type TimelineUse,
  windowText,
} from '../../../../src/index.ts';
import { shownText, wrap } from '../../model/fit-text.ts';
import { fitPieces, type Line, line, type Piece, piece } from '../../model/line.ts';
import type { Placed } from './body-rows.ts';
import { MARKS } from './marks.ts';

export function detailLines(chosen: Placed | undefined, width: number): readonly Line[] {
  if (!chosen) return [line(fitPieces([piece(' nothing here has a date', 'faint')], width))];
  const { item, lane, whose } = chosen;
  const { sign, tone } = MARKS[item.mark];
  const what = lane.kind === 'date' ? `${lane.name}: ${dayWords(item.from)}` : item.text;
  const head = wrap(shownText(`${what} (${whose}): ${item.mark}`), width - 4).map((text, index) =>
    fitted([piece(index === 0 ? ` ${sign} ` : '   ', tone), piece(text)], width),
  );
  return [...head, ...textsOf(item.uses).flatMap((text) => indented(text, width))];
}

function textsOf(uses: readonly TimelineUse[]): readonly string[] {
  if (uses.length === 0) return ['this part of the plan does not ask about it'];
  return uses.map(({ mark, words, because }) => {
    const steps = because.map(becauseText);
    return `${mark}${words === '' ? '' : ` in “${words}”`}${steps.length === 0 ? '' : `: ${steps.join('; ')}`}`;
  });
}

const SIDES = {
  in: 'it is',
  'perhaps in': 'its dates leave open whether it is',
  before: 'it is before',
  after: 'it is after',
  'not in': 'it has no day',
} as const;

const ANSWERS = { yes: 'is', no: 'is not', unknown: 'perhaps', 'does not apply': 'does not apply:' } as const;

/** `it is before “in the last 3 terms” (27 August 2014 to 10 July 2015)`; `is not “kind is fixed”` */
export function becauseText(because: TimelineBecause): string {
  if ('window' in because) return `${SIDES[because.kind]} “${because.words}” (${windowText(because.window)})`;
  return `${ANSWERS[because.kind]} “${because.words}”`;
}

function dayWords({ lo, hi }: Range): string {
  if (lo === hi) return dayText(Number(lo));
  if (lo === -Infinity) return hi === Infinity ? 'not known' : `up to ${dayText(Number(hi))}`;
  return hi === Infinity ? `from ${dayText(Number(lo))}` : `${dayText(Number(lo))} to ${dayText(Number(hi))}`;
}

function indented(text: string, width: number): readonly Line[] {
  return wrap(shownText(text), width - 6).map((one, index) =>
    fitted([piece(index === 0 ? '   - ' : '     ', 'faint'), piece(one)], width),
  );
}

function fitted(pieces: readonly Piece[], width: number): Line {
  return line(fitPieces(pieces, width));
}
