// A session -> the program on a screen, until the user quits.

import process from 'node:process';
import type { Cases } from './model/cases.ts';
import { unkeptCases } from './model/recovery.ts';
import type { TuiState } from './model/state.ts';
import type { Tools } from './model/tools.ts';
import { openScreen, type Screen, type Terminal } from './opening.tsx';
import type { TuiSession } from './session.ts';
import { Tui } from './tui.tsx';

/** As `showTui`, on a screen of its own. */
export async function openTuiOn(session: TuiSession, terminal: Terminal): Promise<void> {
  const screen = openScreen(terminal, []);
  try {
    await showTui(session, screen);
  } finally {
    screen.close();
  }
}

/** Resolves when the user quits; rejects after an unexpected error. Either way nothing of it is on the terminal by then. */
export async function showTui(session: TuiSession, { terminal, ink, close }: Screen): Promise<void> {
  const { stdout, stderr } = terminal;
  let recover = (): void => undefined;
  const onState = (state: TuiState, { cases }: Tools): void => {
    recover = () => keepUnkept(state, cases, session, stderr);
  };
  ink.rerender(<Tui session={session} colour={stdout.hasColors()} onState={onState} />);
  // Before Ink draws for the new size: what a terminal makes of the old lines cannot be erased line by line.
  const erase = (): void => {
    stdout.write(HOME_ERASED);
    ink.clear();
  };
  const end = (code: number) => (): void => {
    close();
    recover();
    process.exit(code);
  };
  const [hangUp, terminate] = [end(129), end(143)];
  stdout.prependListener('resize', erase);
  process.once('SIGHUP', hangUp).once('SIGTERM', terminate);
  const fault = faultOutside();
  try {
    await Promise.race([ink.waitUntilExit(), fault.thrown]);
  } catch (error) {
    close();
    recover();
    throw error;
  } finally {
    fault.stop();
    stdout.off('resize', erase);
    process.off('SIGHUP', hangUp).off('SIGTERM', terminate);
  }
}

/** What is thrown where nobody waits for it, such as work in the background: it must not leave the terminal as it is. */
function faultOutside(): { readonly thrown: Promise<never>; readonly stop: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  process.once('uncaughtException', reject).once('unhandledRejection', reject);
  return {
    thrown: promise,
    stop: () => {
      process.off('uncaughtException', reject).off('unhandledRejection', reject);
    },
  };
}

/** Whatever ended the program, changes that were not kept are written down. */
function keepUnkept(
  { edits }: TuiState,
  cases: Cases,
  { keeper }: TuiSession,
  stderr: NodeJS.WriteStream,
): void {
  const changed = unkeptCases(edits, cases);
  if (changed.length === 0) return;
  const path = keeper.recovery(changed);
  stderr.write(`changes that were not kept are in ‘${path}’; to go on with them: --recover ${path}\n`);
}

const HOME_ERASED = '\u001b[H\u001b[J';
