// Long work, a slice at a time, so that keys and screen stay live. It goes on only while somebody listens.

export interface Background {
  /** Goes on with the steps until they end, a slice at a time. Work begun later under the same name takes the place of what is left. */
  readonly run: (name: string, steps: Iterator<unknown, unknown>) => void;
  /** Calls the listener when something that is shown may have changed, but not more often than anybody can follow. */
  readonly listen: (listener: () => void) => () => void;
  /** Something that is shown may have changed. */
  readonly changed: () => void;
  /** Done once nobody listens any more: what works elsewhere is told to stop. */
  readonly atEnd: (work: () => void) => void;
}

/** Shorter than a key takes to be noticed. */
const SLICE_MILLISECONDS = 8;
/** A number that grows is read no faster. */
const TELL_MILLISECONDS = 150;

export function createBackground(): Background {
  const tasks = new Map<string, Iterator<unknown, unknown>>();
  const listeners = new Set<() => void>();
  const atEnd = new Set<() => void>();
  let slice: NodeJS.Immediate | undefined;
  let telling: NodeJS.Timeout | undefined;

  const changed = (): void => {
    if (listeners.size === 0) return;
    telling ??= setTimeout(() => {
      telling = undefined;
      for (const listener of listeners) listener();
    }, TELL_MILLISECONDS);
  };
  const goOn = (): void => {
    if (tasks.size > 0 && listeners.size > 0) slice ??= setImmediate(work);
  };
  /** One task after the other: none waits for another to end, since that may be waiting for it. */
  const stepOfNext = (): void => {
    const [next] = tasks;
    if (!next) return;
    const [name, steps] = next;
    tasks.delete(name);
    if (steps.next().done) changed();
    else if (!tasks.has(name)) tasks.set(name, steps);
  };
  const work = (): void => {
    slice = undefined;
    const end = performance.now() + SLICE_MILLISECONDS;
    do stepOfNext();
    while (tasks.size > 0 && performance.now() < end);
    goOn();
  };
  return {
    run: (name, steps) => {
      tasks.delete(name);
      tasks.set(name, steps);
      goOn();
    },
    changed,
    atEnd: (end) => {
      atEnd.add(end);
    },
    listen: (listener) => {
      listeners.add(listener);
      goOn();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearImmediate(slice);
        clearTimeout(telling);
        slice = undefined;
        telling = undefined;
        for (const end of atEnd) end();
        atEnd.clear();
      };
    },
  };
}
