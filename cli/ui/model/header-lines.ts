// What is asked -> the lines at the top: the plan, the date, and whether the plan is in force on it.

import { type CorePlan, dayText } from '../../../src/index.ts';
import { titleOfAsked } from '../../cases/plans.ts';
import type { TuiSession } from '../session.ts';
import { shownText } from './fit-text.ts';
import { fitPieces, type Line, line, type Piece, piece } from './line.ts';
import type { TuiState } from './state.ts';
import type { View } from './view.ts';

export interface Header extends Pick<TuiSession, 'given'> {
  readonly title: string;
  /** Undefined where the case has none. */
  readonly plan: CorePlan | undefined;
  /** Why it has none. */
  readonly none: string | undefined;
  readonly day: number;
  readonly startDay: number;
  /** Whether the rules as they were saved last can’t be used. */
  readonly isStale: boolean;
}

/** Of the chosen case. */
export function headerOf(state: TuiState, { tools, startDay, trouble }: View): Header {
  const { session, answers } = tools;
  const picked = answers.pickedFor(state, state.chosen, state.day);
  const asked = state.plan ?? session.asked;
  const plan = picked === undefined || 'none' in picked ? session.program.plans.get(asked.name) : picked.plan;
  return {
    title: plan ? (plan.label ?? plan.name) : titleOfAsked(session.program, asked),
    plan,
    none: picked && 'none' in picked ? picked.none : undefined,
    given: session.given,
    day: state.day,
    startDay,
    isStale: trouble.length > 0,
  };
}

const STALE =
  ' ! The rules as they were saved can’t be used: ! tells why. Until then those before are asked.';

export function headerLines(
  { title, plan, none, given, day, startDay, isStale }: Header,
  width: number,
): readonly Line[] {
  const start = day === startDay ? '' : ` (start: ${dayText(startDay)})`;
  const told = plan
    ? [forcePiece(plan, day), piece(start, 'changed'), piece(givenText(plan, given), 'faint')]
    : [piece(none ?? 'no case is chosen', 'changed'), piece(start, 'changed')];
  return [
    line(fitPieces([piece(` ${shownText(title)}`, 'title')], width)),
    line(fitPieces([piece(' '), piece(dayText(day), 'title'), piece(' · '), ...told], width)),
    isStale ? line(fitPieces([piece(STALE, 'no')], width)) : line([piece('─'.repeat(width), 'faint')]),
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
