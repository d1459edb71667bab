// The six problems as rules of publicodes, which has no lists: a figure for each indicator is its situation.

import type { Contestant } from '../families/contestant.ts';
import type { Family } from '../families/facts.ts';
import { askedOfBounds, FIGURES, type Figures } from './figures.ts';
import { importPeer, versionOf } from './peer.ts';

interface Engine {
  setSituation(situation: Readonly<Record<string, number>>): Engine;
  evaluate(rule: string): { readonly nodeValue: unknown };
}

interface Package {
  readonly default: new (rules: object) => Engine;
}

const NAME = 'publicodes';

export async function publicodes(): Promise<Contestant<Family>> {
  const { default: Engine } = await importPeer<Package>(NAME);
  const engine = new Engine(RULES);
  const eligible = (situation: Readonly<Record<string, number>>): boolean =>
    engine.setSituation(situation).evaluate('eligible').nodeValue === true;
  return {
    name: NAME,
    version: versionOf(NAME),
    note: 'a figure for each indicator is worked out for it; asked of the least and of the most',
    most: 200,
    prepare: ({ families }) => askedOfBounds(families, situationOf, eligible),
  };
}

function situationOf(figures: Figures): Readonly<Record<string, number>> {
  return Object.fromEntries(FIGURES.map((name) => [named(name), figures[name]]));
}

/** Names hold spaces and no underscores. */
function named(figure: keyof Figures): string {
  return figure.replaceAll('_', ' ');
}

const RULES = {
  ...Object.fromEntries(FIGURES.map((name) => [named(name), { question: named(name) }])),
  crime: { 'une de ces conditions': ['children with offences >= 1', 'members under orders >= 1'] },
  school: { 'une de ces conditions': ['pupils absent >= 1', 'children excluded >= 1'] },
  help: { 'une de ces conditions': ['children in need >= 1', 'children protected >= 1'] },
  work: {
    'une de ces conditions': [
      'adults on benefit >= 1',
      'leavers without place >= 1',
      'rent arrears >= 50000',
    ],
  },
  abuse: { 'une de ces conditions': ['members abused >= 1', 'police callouts >= 2'] },
  health: { 'une de ces conditions': ['members in ill health >= 2', 'adults misusing >= 1'] },
  problems: {
    somme: ['crime', 'school', 'help', 'work', 'abuse', 'health'].map((problem) => ({
      variations: [{ si: problem, alors: 1 }, { sinon: 0 }],
    })),
  },
  eligible: 'problems >= 2',
};
