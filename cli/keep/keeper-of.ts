// The rules of a session -> what can be kept beside them.

import { accountHeading } from '../../src/index.ts';
import { shownPath } from '../files.ts';
import { Stop } from '../report.ts';
import type { Rules } from '../rules.ts';
import { writeWhy } from '../why-file.ts';
import { keepScenario } from './keep-scenario.ts';
import type { ExportAsked, Keeper, Kept } from './keeper.ts';
import { writeRecovery } from './recovery.ts';

export function keeperOf(rules: Rules): Keeper {
  return { scenario: (asked) => keepScenario(rules, asked), why: exportWhy, recovery: writeRecovery };
}

function exportWhy({ path, account, about }: ExportAsked): Kept {
  try {
    return {
      files: [
        shownPath(writeWhy(path.trim(), false, { account, about, heading: accountHeading(account, about) })),
      ],
    };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { error: reason = '', help } = error.report;
    return {
      problem: help === undefined ? reason : `${reason}; ${help.replace(', or write over it: --force', '')}`,
    };
  }
}
