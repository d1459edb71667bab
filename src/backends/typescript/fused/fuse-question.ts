// What rests on the question alone: the functions of rules work it out, once, and fused code takes the numbers.

import { AS_OF, type Core } from '../../../ir/core.ts';
import { mayNotApply } from '../../../ir/may-not-apply.ts';
import type { Unit } from '../../../ir/vocabulary.ts';
import { exact } from '../../../values/exact.ts';
import type { Fusing } from './fusing.ts';
import type { Fused } from './value.ts';

/** Undefined of what is made of other nodes that do. */
export function fuseOnQuestion(fusing: Fusing, node: Core): Fused | undefined {
  switch (node.kind) {
    case 'compare':
    case 'tally':
    case 'known':
      return questionVerdict(fusing, node);
    case 'choose':
      return node.gives === 'verdict' ? questionVerdict(fusing, node) : undefined;
    case 'input':
      return questionDay(fusing, node);
    case 'arith':
      return node.op === 'move' ? questionDay(fusing, node) : questionNumber(fusing, node, 'plain');
    case 'lookup':
      if (node.in.kind === 'period') return questionDay(fusing, node);
      if (node.in.kind !== 'dated' || node.in.gives !== 'number') return undefined;
      return node.in.unit === 'date' ? questionDay(fusing, node) : questionNumber(fusing, node, node.in.unit);
    default:
      return undefined;
  }
}

function questionVerdict(fusing: Fusing, node: Core): Fused {
  const code = fusing.question.define('is', fusing.onQuestion(node));
  return {
    kind: 'verdict',
    code,
    mayNotApply: mayNotApply(fusing.program, node),
    block: fusing.question,
    isAfter: false,
  };
}

function questionDay({ question, use, onQuestion }: Fusing, node: Core): Fused {
  const bounds = question.define('days', `${use('dayBounds')}(${onQuestion(node)})`);
  const lo = question.define('day', `${bounds}[0]`);
  const hi = isKnown(node) ? lo : question.define('day', `${bounds}[1]`);
  return { kind: 'day', lo, hi, block: question, isAfter: false };
}

/** The date of the question is one day, and so is what lies so many units from it. */
function isKnown(node: Core): boolean {
  if (node.kind === 'input') return node.name === AS_OF;
  return node.kind === 'arith' && node.right.kind === 'literal' && isKnown(node.left);
}

/** Pounds as pence and ratios as per cent, as facts have them. */
function questionNumber({ question, use, onQuestion }: Fusing, node: Core, unit: Unit): Fused {
  const isHundredths =
    unit === 'money' || unit === 'percent' || (typeof unit === 'object' && 'moneyPer' in unit);
  const bounds = question.define(
    'bounds',
    `${use('plainBounds')}(${onQuestion(node)}, ${isHundredths ? 100 : 1})`,
  );
  return {
    kind: 'number',
    lo: question.define('number', `${bounds}[0]`),
    hi: question.define('number', `${bounds}[1]`),
    unit: isHundredths ? exact(1n, 100n) : 1,
    isWhole: false,
    most: Number.MAX_SAFE_INTEGER,
    block: question,
    isAfter: false,
  };
}
