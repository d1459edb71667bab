// The body of a rule -> the nodes in it that scenarios should reach: conditions that are written out, comparisons, cases and rows.

import { isPart } from '../interpret/carriers.ts';
import {
  AS_OF,
  type Choose,
  type Compare,
  type Core,
  childrenOf,
  type List,
  type Tally,
} from '../ir/core.ts';
import type { CoreProgram, Rule } from '../ir/program.ts';
import { isWithin, placeKey, type Span } from '../text/span.ts';
import type { Amendments } from './amendments.ts';
import { headingOf, quotedAt, roleWord } from './subject.ts';
import type { Subjects } from './subjects.ts';

/** What is seen at a node: the keys of subjects. */
export type NodeWatch =
  /** Whether it is yes or no. */
  | { readonly kind: 'verdict'; readonly key: string }
  /** Which of its conditions decide; undefined of one that nobody wrote. */
  | { readonly kind: 'conditions'; readonly keys: readonly (string | undefined)[] }
  /** Which of its cases is taken. */
  | {
      readonly kind: 'cases';
      readonly keys: readonly (string | undefined)[];
      readonly otherwise: string | undefined;
      readonly side: 'taken' | 'in force';
    }
  /** Whether what it says applies. */
  | { readonly kind: 'applies'; readonly key: string }
  | { readonly kind: 'assumes'; readonly key: string };

export interface Watching {
  readonly program: CoreProgram;
  readonly subjects: Subjects;
  readonly nodes: Map<Core, NodeWatch>;
  readonly amendments: Amendments;
}

/** `isSeen`: whether yes and no of the whole are seen already. */
export function watchNodes(watching: Watching, rule: Rule, isSeen: boolean): void {
  if (rule.role === 'table' && rule.body.kind === 'choose') watchRows(watching, rule, rule.body);
  else visit({ ...watching, rule, seen: new Set() }, rule.body, isSeen);
}

interface Visiting extends Watching {
  readonly rule: Rule;
  readonly seen: Set<Core>;
}

/** `isSeen`: whether yes and no of this node are seen in what it stands in. */
function visit(visiting: Visiting, node: Core, isSeen: boolean): void {
  if (visiting.seen.has(node)) return;
  visiting.seen.add(node);
  switch (node.kind) {
    case 'tally':
      visitTally(visiting, node, isSeen);
      return;
    case 'compare':
      if (!isSeen) watchVerdict(visiting, node);
      break;
    case 'choose':
      visitChoose(visiting, node, isSeen);
      return;
    default:
  }
  for (const part of childrenOf(node)) visit(visiting, part, false);
}

// -- conditions -----------------------------------------------------------------------------------------------

function visitTally(visiting: Visiting, node: Tally, isSeen: boolean): void {
  const { list } = node;
  const [only, ...others] = list.kind === 'list' ? list.items : [];
  const parts = childrenOf(node);
  if (list.kind !== 'list') {
    if (!isSeen) watchVerdict(visiting, node);
    for (const part of parts) visit(visiting, part, false);
  } else if (only && others.length === 0) {
    visit(visiting, only, isSeen);
  } else if (list.items.some((item) => isWritten(visiting, node, item))) {
    watchConditions(visiting, node, list);
    for (const item of list.items) visit(visiting, item, true);
    for (const part of parts) if (part !== list) visit(visiting, part, false);
  } else {
    // One condition of the author that comes down to several, such as a number between two others.
    if (!isSeen) watchVerdict(visiting, node);
    for (const item of list.items) visit(visiting, item, true);
  }
}

/** The indicators of a problem are asked without having a text in a condition; what else has none of its own nobody wrote. */
function isWritten({ program }: Visiting, node: Tally, item: Core): boolean {
  if (hasText(node, item)) return item.kind !== 'literal';
  const asked = item.kind === 'ref' ? program.rules.get(item.rule) : undefined;
  return asked !== undefined && isPart(asked.role);
}

function hasText({ origin, list }: Tally, item: Core): boolean {
  const place = placeKey(item.origin);
  return place !== placeKey(origin) && place !== placeKey(list.origin);
}

function watchConditions(visiting: Visiting, node: Tally, list: List): void {
  const { subjects, nodes } = visiting;
  const keys = list.items.map((item) => {
    if (!isWritten(visiting, node, item)) return undefined;
    const asked =
      !hasText(node, item) && item.kind === 'ref' ? visiting.program.rules.get(item.rule) : undefined;
    const { at, what } = asked ? partSaid(visiting, asked) : textSaid(visiting, node, item);
    return subjects.add('condition', at, what, ['decides as yes', 'decides as no'], node.origin);
  });
  if (keys.some((key) => key !== undefined)) nodes.set(node, { kind: 'conditions', keys });
}

interface Said {
  readonly at: Span;
  readonly what: string;
}

/** What is listed under a name may be counted in several places. */
function textSaid({ subjects: { sources } }: Visiting, node: Tally, { origin: at }: Core): Said {
  const where = isWithin(at, node.origin) ? '' : ` in ${quotedAt(sources, node.origin)}`;
  return { at, what: `the condition ${quotedAt(sources, at)}${where}` };
}

function partSaid({ subjects, rule }: Visiting, asked: Rule): Said {
  return {
    at: headingOf(subjects.sources, asked.origin),
    what: `${named(asked)} in ${named(rule)}`,
  };
}

const named = ({ role, name }: Rule): string =>
  roleWord(role) === name ? `the ${name}` : `${roleWord(role)} ‘${name}’`;

function watchVerdict({ subjects, nodes, rule }: Visiting, node: Compare | Tally): void {
  if (placeKey(node.origin) === placeKey(rule.origin) || isAboutTheDay(node)) return;
  const what = `the condition ${quotedAt(subjects.sources, node.origin)}`;
  const key = subjects.add('condition', node.origin, what, ['yes', 'no']);
  if (key !== undefined) nodes.set(node, { kind: 'verdict', key });
}

/** Whether a period holds, or a day has come: what a clause says, and nothing that anybody wrote as a comparison. */
function isAboutTheDay(node: Core): boolean {
  return (
    node.kind === 'compare' &&
    [node.left, node.right].some(
      (side) => side.kind === 'input' && side.name === AS_OF && side.origin === node.origin,
    )
  );
}

// -- cases ----------------------------------------------------------------------------------------------------

function visitChoose(visiting: Visiting, node: Choose, isSeen: boolean): void {
  const watch = caseWatch(visiting, node);
  if (watch) visiting.nodes.set(node, watch);
  const isWhole = (value: Core): boolean => isSeen && placeKey(value.origin) === placeKey(node.origin);
  for (const { when, value } of node.cases) {
    visit(visiting, when, true);
    visit(visiting, value, isWhole(value));
  }
  if (node.otherwise) visit(visiting, node.otherwise, isWhole(node.otherwise));
}

function caseWatch({ subjects, rule, amendments }: Visiting, node: Choose): NodeWatch | undefined {
  const { cases, otherwise } = node;
  const [first] = cases;
  const isOwn = (one: Core): boolean => placeKey(one.origin) !== placeKey(node.origin);
  const text = (span: Span): string => quotedAt(subjects.sources, span);
  const amended = amendments.temporary.get(placeKey(rule.origin));
  if (amended !== undefined && node === rule.body)
    return { kind: 'cases', keys: [amended], otherwise: undefined, side: 'in force' };
  if (node.assumed !== undefined && otherwise) {
    const key = subjects.add('case', otherwise.origin, text(otherwise.origin), ['assumed']);
    return key === undefined ? undefined : { kind: 'assumes', key };
  }
  if (cases.every(({ value }) => !isOwn(value))) {
    // What applies only when something is so; all else that comes down to such a choice nobody wrote as one.
    if (!first || cases.length > 1 || otherwise || node.complete || !isOwn(first.when)) return undefined;
    const { origin } = first.when;
    const what = `applies when ${text(origin)}`;
    const key = subjects.add('case', origin, what, ['applies', 'does not apply'], node.origin);
    return key === undefined ? undefined : { kind: 'applies', key };
  }
  const caseKey = (at: Span): string | undefined =>
    subjects.add('case', at, `the case ${text(at)}`, ['taken'], node.origin);
  return {
    kind: 'cases',
    keys: cases.map(({ when, value }) => caseKey(isOwn(when) ? when.origin : value.origin)),
    otherwise: otherwise && isOwn(otherwise) ? caseKey(otherwise.origin) : undefined,
    side: 'taken',
  };
}

/** Each output of a table is a rule of its own: a row is one row of all of them. */
function watchRows(watching: Watching, rule: Rule, body: Choose): void {
  const { program, subjects, nodes } = watching;
  const table = program.tables.find(
    ({ origin }) =>
      origin.file === rule.origin.file && origin.start >= rule.origin.start && origin.end <= rule.origin.end,
  );
  const keys = (table?.rows ?? []).map(({ origin }) =>
    subjects.add('case', origin, `the row ${quotedAt(subjects.sources, origin)}`, ['taken']),
  );
  const { cases, otherwise } = body;
  nodes.set(body, {
    kind: 'cases',
    keys: keys.slice(0, cases.length),
    otherwise: otherwise && keys[cases.length],
    side: 'taken',
  });
  const visiting = { ...watching, rule, seen: new Set<Core>() };
  for (const { value } of cases) visit(visiting, value, false);
  if (otherwise) visit(visiting, otherwise, false);
}
