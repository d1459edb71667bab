// A project and a plan -> the rule files that the plan needs, named from the nearest folder that holds them all: so an audit
// file has the same bytes wherever the rules lie and wherever the command is run.

import type { CorePlan } from '../ir/program.ts';
import { openProject, type Project } from '../workspace/project.ts';

/** Text by name, in the order in which they are read. */
export type RuleTexts = ReadonlyMap<string, string>;

export function neededRules({ sources }: Project, { origin }: CorePlan): RuleTexts {
  const host = { read: (file: string): string | undefined => sources.get(file)?.text };
  return namedFromNearest(textsOf(openProject(host, [origin.file])));
}

/** Facts serve every plan of a project: what another plan asks besides the vocabulary is known where its rules are. */
export function allRules(project: Project, { origin }: CorePlan): RuleTexts {
  const all = textsOf(project);
  const own = all.get(origin.file);
  const first = own === undefined ? [] : [[origin.file, own] as const];
  return namedFromNearest(new Map([...first, ...all]));
}

/** A project that stands in memory: nothing outside these texts is ever looked for. */
export function openTexts(texts: RuleTexts): Project {
  return openProject({ read: (name) => texts.get(name) }, [...texts.keys()]);
}

function textsOf({ sources }: Project): RuleTexts {
  return new Map([...sources].map(([name, { text }]) => [name, text]));
}

function namedFromNearest(texts: RuleTexts): RuleTexts {
  const folders = [...texts.keys()].map((name) => name.split('/').slice(0, -1));
  const [first = [], ...others] = folders;
  const shared = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  const depth = shared === -1 ? first.length : shared;
  return new Map([...texts].map(([name, text]) => [name.split('/').slice(depth).join('/'), text]));
}
