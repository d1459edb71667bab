// A terminal in memory: what is written to it is kept, and keys are typed into it.

import { PassThrough, Writable } from 'node:stream';
import type { Terminal } from '../../cli/ui/opening.tsx';

/** A terminal that keeps what is written to it. */
export function fakeTerminal({ isTTY = true } = {}) {
  let written = '';
  let isRaw = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  const stdout = Object.assign(output, { isTTY, columns: 80, rows: 24, hasColors: () => true });
  const stdin = Object.assign(new PassThrough(), {
    isTTY,
    setRawMode(wanted: boolean) {
      isRaw = wanted;
    },
    ref() {},
    unref() {},
  });
  return {
    terminal: { stdin, stdout, stderr: stdout } as unknown as Terminal,
    written: () => written,
    isRaw: () => isRaw,
    type: (keys: string) => stdin.write(keys),
    resize(columns: number, rows: number) {
      written = '';
      Object.assign(stdout, { columns, rows });
      stdout.emit('resize');
    },
  };
}

/** Waits for something to be written. */
export async function until(found: () => boolean): Promise<void> {
  for (let tries = 0; !found(); tries++) {
    if (tries > 200) throw new Error('it was never written');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
