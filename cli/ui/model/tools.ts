// What rooms work with: the session, the cases and the answers about them, and a place for long work.

import type { TuiSession } from '../session.ts';
import { type Answers, createAnswers } from './answers.ts';
import { type Background, createBackground } from './background.ts';
import { type Cases, createCases } from './cases.ts';
import { createFacets, type Facets } from './facets.ts';
import { createNearnesses } from './nearness.ts';
import { createQuick } from './quick.ts';
import { createSeek, type SeekFor } from './seek.ts';
import { createSurveys, type Surveys } from './survey.ts';

export interface Tools {
  readonly session: TuiSession;
  readonly cases: Cases;
  readonly answers: Answers;
  readonly surveys: Surveys;
  readonly facets: Facets;
  /** Where a verdict changes. */
  readonly seek: SeekFor;
  readonly background: Background;
}

/** `before`: of the same cases under other rules; they are not read again. */
export function createTools(session: TuiSession, before?: Tools): Tools {
  const background = before?.background ?? createBackground();
  const cases = before?.cases ?? createCases(session, background.changed);
  const answers = createAnswers(session, cases, createQuick(session.program, background));
  const parts = { session, cases, answers, background };
  const surveys = createSurveys(parts);
  const facets = createFacets({ cases, answers, surveys, nearnesses: createNearnesses(parts) });
  return { ...parts, surveys, facets, seek: createSeek(background) };
}
