// Rules of a plan -> one piece of fused code that answers them all about one record.

import type { Core } from '../../../ir/core.ts';
import { mayNotApply } from '../../../ir/may-not-apply.ts';
import { ruleCalled } from '../../../ir/plan-rules.ts';
import type { CoreProgram } from '../../../ir/program.ts';
import { Block } from './block.ts';
import type { Form } from './form.ts';
import { fuse, fuseRule } from './fuse.ts';
import type { FusedRuntime, Fusing } from './fusing.ts';
import { Unfused } from './unfused.ts';
import type { FusedVerdict } from './value.ts';

export interface FusedRules {
  /** What is worked out once for a question. */
  readonly once: readonly string[];
  /** What is worked out for each record. */
  readonly each: readonly string[];
  /** The set of answers of each of the rules, as code that stands after `each`. */
  readonly verdicts: ReadonlyMap<string, string>;
  /** The rules whose functions are called: they take `facts` and the `question` about them. */
  readonly called: ReadonlySet<string>;
}

export interface FusedFor {
  readonly program: CoreProgram;
  readonly form: Form;
  readonly use: (name: FusedRuntime) => string;
  readonly onQuestion: (node: Core) => string;
  /** Which rules can be fused in this form, as far as that has been found out. */
  readonly fusable: Map<string, boolean>;
  /** A call of the function of a rule; none where facts are not at hand as objects. */
  readonly call: ((id: string) => string) | undefined;
}

/** Those of the rules that come to a verdict; undefined where functions would have to be called and cannot be. */
export function fusedRules(wanted: FusedFor, ids: readonly string[]): FusedRules | undefined {
  const verdictIds = ids.filter((id) => ruleCalled(wanted.program, id).gives === 'verdict');
  const found = attempt(() => together(wanted, verdictIds));
  return found;
}

function together(wanted: FusedFor, ids: readonly string[]): FusedRules {
  const question = new Block(undefined);
  const record = new Block(question);
  const called = new Set<string>();
  const fusing = fusingFor(wanted, question, record, called);
  const root = wanted.form.root(record);
  const verdicts = ids.map((id) => {
    const verdict = fusing.called(id) ?? fuseRule(fusing, id, root);
    if (verdict.kind !== 'verdict') throw new Unfused('a verdict');
    return [id, verdict.code] as const;
  });
  return { once: question.code(), each: record.code(), verdicts: new Map(verdicts), called };
}

function fusingFor(wanted: FusedFor, question: Block, record: Block, called: Set<string>): Fusing {
  const { program, form, use, onQuestion, call } = wanted;
  return {
    program,
    form,
    question,
    use,
    onQuestion,
    names: new Map(),
    fuse,
    called: (id) => {
      if (isAble(wanted, id)) return undefined;
      const { gives, body } = ruleCalled(program, id);
      if (!call || gives !== 'verdict') throw new Unfused('the function of a rule would be called');
      called.add(id);
      const code = record.define('is', call(id));
      return {
        kind: 'verdict',
        code,
        mayNotApply: mayNotApply(program, body),
        block: record,
        isAfter: false,
      } satisfies FusedVerdict;
    },
  };
}

/** What is only tried leaves nothing in the module. */
const NOTED_NOWHERE: Pick<FusedFor, 'use' | 'onQuestion'> = { use: (name) => name, onQuestion: () => '0' };

/** Whether a rule can be fused, given that functions are called for those of the rules that it uses that can't. */
function isAble(wanted: FusedFor, id: string): boolean {
  const { fusable: able } = wanted;
  const known = able.get(id);
  if (known !== undefined) return known;
  // What rests on itself, one record earlier, is not fused.
  able.set(id, false);
  const tried = attempt(() => {
    const record = new Block(new Block(undefined));
    const fusing = fusingFor({ ...wanted, ...NOTED_NOWHERE }, record.parent as Block, record, new Set());
    return fuseRule(fusing, id, wanted.form.root(record));
  });
  able.set(id, tried !== undefined);
  return tried !== undefined;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unfused) return undefined;
    throw error;
  }
}
