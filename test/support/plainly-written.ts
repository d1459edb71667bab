// Facts that are written in any way -> the same, as most are written: a day is one day, a list is whole or not there.

import type { CoreProgram } from '../../src/ir/program.ts';
import type { CoreField, CoreRecord } from '../../src/ir/vocabulary.ts';
import { type Facts, factOf } from '../../src/values/index.ts';

/** What is known to lie between two days lies on one of them, so that no spell ends before it starts. */
export function plainlyWritten(program: CoreProgram, record: string, facts: Facts): Facts {
  const of = program.records.get(record);
  if (!of || facts === undefined) return facts;
  const others = Object.entries(facts).filter(([name]) => !of.fields.some((field) => field.name === name));
  const own = of.fields.flatMap((field) => {
    const fact = plainFact(program, of, field, factOf(facts, field.name));
    return fact === undefined ? [] : [[field.name, fact] as const];
  });
  return Object.fromEntries([...own, ...others]);
}

function plainFact(program: CoreProgram, of: CoreRecord, field: CoreField, raw: unknown): unknown {
  const { type, required } = field;
  if (raw === undefined) return undefined;
  switch (type.kind) {
    case 'record':
      return plainlyWritten(program, type.record, raw as Facts);
    case 'list': {
      const items = Array.isArray(raw) ? raw : (raw as { readonly items: readonly Facts[] }).items;
      const isKept = Array.isArray(raw) || required || 'complete_to' in (raw as object);
      return isKept ? items.map((item) => plainlyWritten(program, type.record, item)) : undefined;
    }
    case 'date':
      return typeof raw === 'string' ? raw : plainDay(raw, of.placed?.to.name === field.name, required);
    case 'references':
      return Array.isArray(raw) ? raw : undefined;
    default:
      return raw;
  }
}

/** Of a spell the earliest start and the latest end; where there is none, no day, unless there must be one. */
function plainDay(raw: unknown, isEnd: boolean, required: boolean): string | undefined {
  const { earliest, latest } = raw as { readonly earliest?: string; readonly latest?: string };
  const [day, other] = isEnd ? [latest, earliest] : [earliest, latest];
  return day ?? (required ? other : undefined);
}
