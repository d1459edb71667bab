// What can be asked of such a case -> a row each.

import { type CoreProgram, dayText } from '../../../../src/index.ts';
import { type AskedName, choicesFor, titleOfAsked } from '../../../cases/plans.ts';
import { shownText } from '../../model/fit-text.ts';
import { textRow } from '../../model/sheet.ts';
import type { Row } from '../browse/rows.ts';

export interface PlanChoice {
  readonly row: Row;
  readonly asked: AskedName;
}

/** `now`: what is asked now, which is marked. */
export function planChoices(program: CoreProgram, of: string, now: AskedName): readonly PlanChoice[] {
  return choicesFor(program, of).map((asked) => {
    const isNow = asked.name === now.name && asked.phase === now.phase;
    const title = shownText(titleOfAsked(program, asked));
    const text = `${isNow ? '(•)' : '( )'} ${title}${forceText(program, asked)}`;
    return { asked, row: textRow(`${asked.name} ${asked.phase ?? ''}`, text) };
  });
}

function forceText({ plans, programmes }: CoreProgram, { name, phase }: AskedName): string {
  if (programmes.has(name) && phase === undefined) return ' (the phase and the place pick the plan)';
  const force = plans.get(name)?.inForce;
  if (!force) return '';
  const { from, to } = force;
  return ` (in force from ${dayText(from)}${to === undefined ? '' : ` to ${dayText(to)}`})`;
}
