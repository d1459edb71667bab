// Rules that are saved while the program runs -> the session as it is asked from then on, or what is wrong with them.

import { useEffect, useMemo, useReducer } from 'react';
import type { CoreProgram } from '../../../src/index.ts';
import { createTools, type Tools } from '../model/tools.ts';
import type { RulesSaved, TuiSession } from '../session.ts';

export interface Asked {
  readonly session: TuiSession;
  readonly tools: Tools;
  readonly trouble: readonly string[];
  /** What is said of it once, each time another of these is made; undefined before anything was saved. */
  readonly said: string | undefined;
}

export function useSavedRules(opened: TuiSession): Asked {
  const start = useMemo(
    (): Asked => ({ session: opened, tools: createTools(opened), trouble: [], said: undefined }),
    [opened],
  );
  const [asked, saved] = useReducer(after, start);
  useEffect(() => opened.watch?.(saved), [opened]);
  return asked;
}

/** The edits that were made stay: they are facts, and the facts are those of the same vocabulary. */
function after(asked: Asked, saved: RulesSaved): Asked {
  const trouble = 'trouble' in saved ? saved.trouble : troubleWith(asked.session, saved.rules.program);
  if (trouble.length > 0 || 'trouble' in saved)
    return { ...asked, trouble, said: 'the rules as they were saved can’t be used: ! tells why' };
  const session = { ...asked.session, ...saved.rules };
  return {
    session,
    tools: createTools(session, asked.tools),
    trouble: [],
    said: 'the rules were read again',
  };
}

/** Why rules that check can’t be asked about these cases. */
function troubleWith({ program, asked }: TuiSession, next: CoreProgram): readonly string[] {
  if (!next.plans.has(asked.name) && !next.programmes.has(asked.name))
    return [`The rules have no ‘${asked.name}’ any more, which is what is asked.`];
  return vocabularyOf(program) === vocabularyOf(next)
    ? []
    : ['The vocabulary was changed: quit and open the program again, so that the cases are checked by it.'];
}

function vocabularyOf({ records }: CoreProgram): string {
  return JSON.stringify([...records.values()]);
}
