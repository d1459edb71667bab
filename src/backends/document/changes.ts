// What a plan changes of the plan that it extends, and what that one changed before it: each change beside what it stands in for.

import type { CalendarSymbol, PlanSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { citations } from './cite.ts';
import {
  type CellBlock,
  type Inline,
  list,
  mark,
  paragraph,
  phrase,
  type Row,
  type RowGroup,
  type Section,
  section,
  strong,
  type Tone,
  text,
  withoutEmpty,
} from './model.ts';
import { chainOf, rootOf } from './origin.ts';
import { headed } from './part.ts';
import { clauseBlocks, ruleBlocks } from './rule.ts';
import { linked, pageOf, say } from './say.ts';
import { daysOf, inForce, periodText } from './time.ts';
import { capital, nameInWords, titleOf } from './words.ts';
import { entryNamed, partId, type Writer } from './writer.ts';

const CHANGE_COLUMNS = ['Part', 'Rule here', 'What it stands in for', 'Why'];

type AnyPart = ast.OwnPart | ast.Indicator;

export function changesSection(writer: Writer, plan: PlanSymbol): readonly Section[] {
  const root = rootOf(plan);
  if (root === plan) return [];
  const chain = chainOf(plan).filter((one) => one !== root);
  const groups = chain.flatMap((one): readonly RowGroup[] => {
    const rows = one.node.parts.map((part) => changeRow(writer, one, part));
    const title = one === plan ? 'Changed here' : `Changed in ${titleOf(one.node)}`;
    return rows.length === 0 ? [] : [{ title, rows }];
  });
  const national = pageOf(writer, root.name, titleOf(root.node));
  if (groups.length === 0)
    return [
      section('changes', 'What differs', [
        { kind: 'paragraph', text: phrase('Nothing differs from ', national, '.') },
      ]),
    ];
  const caption = `Differences from ${titleOf(root.node)}`;
  return [
    section('changes', 'What differs', [
      {
        kind: 'paragraph',
        text: phrase('Whatever is not in this table is as it is in ', national, ', word for word.'),
      },
      withoutEmpty({ kind: 'table', caption, columns: CHANGE_COLUMNS, groups }),
    ]),
  ];
}

function changeRow(writer: Writer, by: PlanSymbol, part: ast.PlanPart): Row {
  switch (part.kind) {
    case 'replaced':
      return replacedRow(writer, by, part);
    case 'added':
      return addedRow(writer, part.part, part.problem);
    case 'removed':
      return removedRow(writer, by, part);
    case 'set-to':
      return setRow(writer, part);
    default:
      return addedRow(writer, part, undefined);
  }
}

function row(
  what: readonly CellBlock[],
  here: readonly CellBlock[],
  before: readonly CellBlock[],
  why: ast.Quoted | undefined,
  sources: readonly CellBlock[] = [],
): Row {
  const because = why ? [paragraph(`“${why.text}”`)] : [];
  return { id: undefined, cells: [what, here, before, [...because, ...sources]] };
}

/** The kind of a part, its title, and what happened to it. */
function named(kind: string, title: Inline, done: string, tone: Tone): readonly CellBlock[] {
  return [
    { kind: 'paragraph', text: phrase(`${capital(kind)}: `, title) },
    { kind: 'paragraph', text: [mark(done, tone)] },
  ];
}

function replacedRow(writer: Writer, by: PlanSymbol, { part, names, period, because }: ast.Replaced): Row {
  const old = by.extends && partNode(by.extends, part.kind, names);
  const title = partTitle(part) ?? (old && partTitle(old)) ?? kindTitle(part.kind);
  const done = period ? `Changed ${periodText(daysOf(period))}` : 'Replaced';
  const what = named(KINDS[part.kind], linkTo(writer, title, part), done, period ? 'temporary' : 'changed');
  const here = partBlocks(writer, part);
  return row(
    what,
    period ? headed(`${capital(periodText(daysOf(period)))}: `, here) : here,
    old ? partBlocks(writer, old) : [],
    because,
  );
}

function addedRow(writer: Writer, part: AnyPart, problem: ast.Name | undefined): Row {
  const title = partTitle(part) ?? kindTitle(part.kind);
  const of = problem && writer.plan?.problems.get(problem.text);
  const what = named(KINDS[part.kind], linkTo(writer, title, part), 'Added', 'added');
  const place = of ? [paragraph('To the problem ', linked(titleOf(of.node), partId(writer, of)))] : [];
  return row([...what, ...place], partBlocks(writer, part), [paragraph('Not there')], undefined);
}

function removedRow(writer: Writer, by: PlanSymbol, { what, names, because, clauses }: ast.Removed): Row {
  const old = by.extends && partNode(by.extends, what, names);
  const title = (old && partTitle(old)) ?? capital(nameInWords(names.at(-1)?.text ?? what));
  const told = named(KINDS[what], text(title), 'Removed', 'removed');
  const sources = citations(writer, clauses, linked(`${title}, which is removed`, 'changes'));
  return row(told, [paragraph('Not there')], old ? partBlocks(writer, old) : [], because, sources);
}

function setRow(writer: Writer, part: ast.SetTo): Row {
  const { what, name, value, period, because, clauses } = part;
  const sources = citations(
    writer,
    clauses,
    linked(`${capital(nameInWords(name.text))}, as it is set`, 'changes'),
  );
  const top = writer.program.bindings.scopes.get(name.span.file)?.get(name.text);
  if (what === 'calendar' && top?.kind === 'calendar') {
    const [here, before] = settingOf(writer, part, top).map((calendar) => [
      paragraph(linked(nameInWords(calendar.name), entryNamed(writer, calendar))),
    ]);
    const told = named('calendar', text(nameInWords(name.text)), 'Set', 'changed');
    return row(told, here ?? [], before ?? [], because, sources);
  }
  const parameter = top?.kind === 'parameter' ? top : undefined;
  const title = parameter?.node.label?.text ?? capital(nameInWords(name.text));
  const link = parameter ? linked(title, entryNamed(writer, parameter)) : text(title);
  const said = [...say(writer, value), ...phrase(` ${periodText(daysOf(period))}`)];
  const before = inForce(parameter?.node.values ?? [], undefined).map((one) => [
    ...say(writer, one.value),
    ...phrase(` ${periodText(one.days)}`),
  ]);
  return row(
    named('amount', link, 'Set', period?.to ? 'temporary' : 'changed'),
    [{ kind: 'paragraph', text: said }],
    before.length > 0 ? [list(before)] : [],
    because,
    sources,
  );
}

/** The calendar that is set, and the one that it stands in for: the plan that is extended may have set one already. */
function settingOf({ plan }: Writer, part: ast.SetTo, top: CalendarSymbol): readonly CalendarSymbol[] {
  const settings = (plan?.calendars ?? []).filter(({ calendar }) => calendar === top);
  const at = settings.findIndex(({ node }) => node === part);
  return [settings[at]?.to ?? top, settings[at - 1]?.to ?? top];
}

// -- what a part says -----------------------------------------------------------------------------------------

const KINDS: Readonly<Record<AnyPart['kind'], string>> = {
  problem: 'problem',
  indicator: 'indicator',
  filter: 'condition',
  gate: 'condition to wait for',
  warning: 'warning',
  'plan-date': 'date',
  'named-list': 'list',
  define: 'definition',
  eligibility: 'eligibility',
  outcome: 'outcome',
  progress: 'progress',
  payments: 'payments',
};

function kindTitle(kind: AnyPart['kind']): string {
  return capital(KINDS[kind]);
}

function partTitle(part: AnyPart): string | undefined {
  if ('name' in part) return titleOf({ label: 'label' in part ? part.label : undefined, name: part.name });
  if (part.kind === 'warning') return part.because.text;
  return part.label?.text;
}

function partNode(plan: PlanSymbol, kind: AnyPart['kind'], names: readonly ast.Name[]): AnyPart | undefined {
  const [first, second] = names.map(({ text: name }) => name);
  if (kind === 'eligibility' || kind === 'progress' || kind === 'payments') return plan[kind]?.node;
  if (kind === 'problem') return plan.problems.get(first ?? '')?.node;
  if (kind === 'indicator') return plan.problems.get(first ?? '')?.indicators.get(second ?? '')?.node;
  return plan.parts.get(first ?? '')?.node as AnyPart | undefined;
}

/** The part as this plan has it now, where it still has one of the name. */
function linkTo(writer: Writer, title: string, part: AnyPart): Inline {
  const { plan } = writer;
  if (!plan) return text(title);
  if (part.kind === 'eligibility' || part.kind === 'progress' || part.kind === 'payments')
    return linked(title, plan[part.kind] && part.kind);
  if (part.kind === 'warning') return linked(title, 'warnings');
  const problem = [...plan.problems.values()].find(
    ({ node, indicators }) => node === part || [...indicators.values()].some((one) => one.node === part),
  );
  const indicator = problem && [...problem.indicators.values()].find((one) => one.node === part);
  const found = part.kind === 'indicator' ? indicator : (problem ?? plan.parts.get(part.name.text));
  return linked(title, found && found.kind !== 'named-list' ? partId(writer, found) : undefined);
}

function partBlocks(writer: Writer, part: AnyPart): readonly CellBlock[] {
  switch (part.kind) {
    case 'problem':
      return [list(part.indicators.map((one) => phrase(titleOf(one))))];
    case 'warning':
      return ruleBlocks(writer, part.when);
    case 'plan-date':
      return part.value ? ruleBlocks(writer, part.value) : [paragraph('Given with each question')];
    case 'named-list':
      return [list(part.list.items.map((item) => say(writer, item)))];
    case 'define':
      return [...ruleBlocks(writer, part.value), ...clauseBlocks(writer, part.clauses)];
    case 'eligibility':
      return [...eligibilityBlocks(writer, part), ...clauseBlocks(writer, part.clauses)];
    case 'payments':
      return [
        list(
          part.payments.map(({ name, label, amount, when }) => [
            strong(`${titleOf({ label, name })}: `),
            ...(amount ? say(writer, amount) : phrase('the rest')),
            ...phrase(' when '),
            ...say(writer, when),
          ]),
        ),
      ];
    default:
      return [...ruleBlocks(writer, part.condition), ...clauseBlocks(writer, part.clauses)];
  }
}

function eligibilityBlocks(writer: Writer, { condition, grades }: ast.Eligibility): readonly CellBlock[] {
  if (condition) return ruleBlocks(writer, condition);
  const items = grades.map(({ name, when }) => [
    strong(`${capital(nameInWords(name.text))}: `),
    ...say(writer, when),
  ]);
  return [list(items)];
}
