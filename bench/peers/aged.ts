// Families as they are given to peers that reckon no ages and know of no unknown lists. This is worked out for them.

import { AS_OF, type Family, type Member } from '../families/facts.ts';

export interface AgedMember extends Omit<Member, 'born'> {
  age?: number;
}

export interface AgedFamily extends Omit<Family, 'members'> {
  members: AgedMember[];
}

/** No rule counts more than two members, so an unknown list is as good as two of whom nothing is known. */
export function aged({ members, ...family }: Family): AgedFamily {
  return { ...family, members: members?.map(agedMember) ?? [{}, {}] };
}

function agedMember({ born, ...member }: Member): AgedMember {
  return born === undefined ? member : { ...member, age: ageOn(AS_OF, born) };
}

function ageOn(day: string, born: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}
