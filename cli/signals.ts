// What is done when the program is told to end while it works.

import { toStderr } from './output.ts';

const INTERRUPTED = 'interrupted: nothing was written';

/** Tidies up when the program is told to end; what it gives stops listening. */
export function onSignal(tidy: () => void): () => void {
  const end = (code: number) => (): void => {
    tidy();
    toStderr([INTERRUPTED]);
    process.exit(code);
  };
  const [interrupt, terminate] = [end(130), end(143)];
  process.once('SIGINT', interrupt).once('SIGTERM', terminate);
  return () => {
    process.off('SIGINT', interrupt).off('SIGTERM', terminate);
  };
}
