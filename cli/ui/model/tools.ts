// What rooms work with: the session, the cases and the answers about them, and a place for long work.

import type { TuiSession } from '../session.ts';
import { type Answers, createAnswers } from './answers.ts';
import { type Background, createBackground } from './background.ts';
import { type Cases, createCases } from './cases.ts';

export interface Tools {
  readonly session: TuiSession;
  readonly cases: Cases;
  readonly answers: Answers;
  readonly background: Background;
}

export function createTools(session: TuiSession): Tools {
  const cases = createCases(session);
  return { session, cases, answers: createAnswers(session, cases), background: createBackground() };
}
