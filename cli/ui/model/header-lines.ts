// What is asked -> the lines at the top: the plan, the date, and whether the plan is in force on it.

import { type CorePlan, dayText } from '../../../src/index.ts';
import type { TuiSession } from '../session.ts';
import { shownText } from './fit-text.ts';
import { fitPieces, type Line, line, type Piece, piece } from './line.ts';

export interface Header extends Pick<TuiSession, 'given'> {
  readonly plan: CorePlan;
  readonly day: number;
  readonly startDay: number;
}

export function headerLines({ plan, given, day, startDay }: Header, width: number): readonly Line[] {
  const start = day === startDay ? '' : ` (start: ${dayText(startDay)})`;
  return [
    line(fitPieces([piece(` ${shownText(plan.label ?? plan.name)}`, 'title')], width)),
    line(
      fitPieces(
        [
          piece(' '),
          piece(dayText(day), 'title'),
          piece(' · '),
          forcePiece(plan, day),
          piece(start, 'changed'),
          piece(givenText(plan, given), 'faint'),
        ],
        width,
      ),
    ),
    line([piece('─'.repeat(width), 'faint')]),
  ];
}

/** `identification 1 March 2015 · claim not given`, of the dates that the plan asks for. */
function givenText({ dates }: CorePlan, given: TuiSession['given']): string {
  const told = dates
    .filter(({ rule }) => rule === undefined)
    .map(({ name }) => {
      const day = given.dates?.[name];
      return `${shownText(name.replaceAll('_', ' '))} ${day ? dayText(Number(day.lo)) : 'not given'}`;
    });
  const known = given.knownOn === undefined ? [] : [`as known on ${dayText(given.knownOn)}`];
  return [...told, ...known].map((text) => ` · ${text}`).join('');
}

function forcePiece({ inForce }: CorePlan, day: number): Piece {
  if (!inForce) return piece('in force on any date', 'faint');
  const { from, to } = inForce;
  if (day < from) return piece(`NOT in force before ${dayText(from)}`, 'changed');
  if (to !== undefined && day > to) return piece(`NOT in force after ${dayText(to)}`, 'changed');
  return piece(to === undefined ? `in force from ${dayText(from)}` : `in force to ${dayText(to)}`, 'faint');
}
