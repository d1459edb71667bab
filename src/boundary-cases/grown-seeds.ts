// Cases to go on from -> the same with more of what is counted in them: where the rules say ‘fewer than 3’, somebody must have 3.

import { changed } from '../inquiry/change.ts';
import type { Inquiry } from '../inquiry/inquiry.ts';
import { newItem } from '../inquiry/new-item.ts';
import { suppositions } from '../inquiry/suppositions.ts';
import { askPart, questionOf } from '../interpret/answer.ts';
import { partIds } from '../ir/plan-rules.ts';
import type { CoreProgram, Rule } from '../ir/program.ts';
import type { Case } from '../mutants/case.ts';
import { NO, YES } from '../values/index.ts';

/** So many items are added, one after another. */
const MOST_ADDED = 3;
const TRIES = 40;

/** One list after another, for each part that is a verdict; each until the part turns or enough are there. */
export function* grown(program: CoreProgram, seed: Case): Generator<Case> {
  const { plan } = seed;
  const rules = [...new Set(partIds(plan))].flatMap((id) => program.rules.get(id) ?? []);
  for (const rule of rules) if (rule.gives === 'verdict') yield* grownFor(program, seed, rule);
}

function* grownFor(program: CoreProgram, seed: Case, { id, name }: Rule): Generator<Case> {
  const { plan, facts, asked } = seed;
  const answer = askPart(program, plan, name, questionOf(program, plan, facts, asked));
  if (answer?.value.kind !== 'verdict') return;
  const wanted = answer.value.verdict === YES ? NO : YES;
  const inquiry: Inquiry = { program, plan, facts, asked, rule: id };
  const lists = suppositions(inquiry, [answer.trace], { mayMove: false, onlyLearn: false });
  for (const { steps } of lists.flatMap((change) => (change.kind === 'add' ? [change] : []))) {
    let more = inquiry;
    for (let added = 0; added < MOST_ADDED; added++) {
      more = changed(more, newItem(more, steps, wanted, TRIES).change);
      yield { plan, facts: more.facts, asked: more.asked };
    }
  }
}
