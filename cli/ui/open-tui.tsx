// Opens the program on a screen of its own, and leaves the terminal as it was.

import process from 'node:process';
import { render } from 'ink';
import type { Cases } from './model/cases.ts';
import { unkeptCases } from './model/recovery.ts';
import type { TuiState } from './model/state.ts';
import type { Tools } from './model/tools.ts';
import type { TuiSession } from './session.ts';
import { Tui } from './tui.tsx';

/** The streams of a terminal. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Resolves when the user quits; rejects after an unexpected error. Either way the terminal is as it was by then. */
export function openTui(session: TuiSession): Promise<void> {
  return openTuiOn(session, process);
}

export async function openTuiOn(session: TuiSession, { stdin, stdout, stderr }: Terminal): Promise<void> {
  if (!stdin.isTTY || !stdout.isTTY)
    throw new Error('the screens need a terminal: neither input nor output may be a file');
  // Keys typed before Ink listens would else be printed over the first frame.
  stdin.setRawMode(true);
  try {
    await showUntilQuit(session, { stdin, stdout, stderr });
  } finally {
    stdin.setRawMode(false);
  }
}

async function showUntilQuit(session: TuiSession, { stdin, stdout, stderr }: Terminal): Promise<void> {
  let recover = (): void => undefined;
  const onState = (state: TuiState, { cases }: Tools): void => {
    recover = () => keepUnkept(state, cases, session, stderr);
  };
  const screen = render(<Tui session={session} colour={stdout.hasColors()} onState={onState} />, {
    stdin,
    stdout,
    stderr,
    alternateScreen: true,
    // It is a key like others: changes that are not kept are asked about first.
    exitOnCtrlC: false,
    // Ink would draw nothing where it takes the place for a build pipeline, although there is a terminal.
    interactive: true,
    // Nothing in here prints, so there is nothing to keep off the screen.
    patchConsole: false,
  });
  // Before Ink draws for the new size: what a terminal makes of the old lines cannot be erased line by line.
  const erase = (): void => {
    stdout.write(HOME_ERASED);
    screen.clear();
  };
  const end = (code: number) => (): void => {
    screen.unmount();
    stdin.setRawMode(false);
    recover();
    process.exit(code);
  };
  const [hangUp, terminate] = [end(129), end(143)];
  stdout.prependListener('resize', erase);
  process.once('SIGHUP', hangUp).once('SIGTERM', terminate);
  const fault = faultOutside();
  try {
    await Promise.race([screen.waitUntilExit(), fault.thrown]);
  } catch (error) {
    screen.unmount();
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
