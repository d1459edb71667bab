// The screen that the program is drawn on, and what stands there while the rules are read. Nothing that takes time to load is needed.

import { Box, type Instance, render, Text, useWindowSize } from 'ink';
import type { ReactElement } from 'react';
import { printable } from '../../src/index.ts';

/** The streams of a terminal. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

export interface Screen {
  readonly terminal: Terminal;
  readonly ink: Instance;
  /** Leaves the terminal as it was. */
  readonly close: () => void;
}

/** `waiting`: the cases, as far as anything can be said of them. */
export function openScreen(terminal: Terminal, waiting: readonly string[]): Screen {
  const { stdin, stdout, stderr } = terminal;
  if (!stdin.isTTY || !stdout.isTTY)
    throw new Error('the screens need a terminal: neither input nor output may be a file');
  // Keys typed before Ink listens would else be printed over the first frame.
  stdin.setRawMode(true);
  const ink = render(<Opening waiting={waiting} />, {
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
  const close = (): void => {
    ink.unmount();
    stdin.setRawMode(false);
  };
  return { terminal, ink, close };
}

interface OpeningProps {
  readonly waiting: readonly string[];
}

/** In the places in which the program has the same. */
function Opening({ waiting }: OpeningProps): ReactElement {
  const { rows } = useWindowSize();
  return (
    <Box flexDirection="column" height={rows} overflow="hidden">
      <Text> Reading the rules…</Text>
      <Text> </Text>
      <Text> </Text>
      <Text bold> Cases</Text>
      {waiting.map((name) => (
        <Text key={name} wrap="truncate-end">{`  … ${printable(name)}`}</Text>
      ))}
    </Box>
  );
}
