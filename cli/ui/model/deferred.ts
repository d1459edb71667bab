// Work that takes long enough to be noticed -> its result, once there is one. Until then the screen says that it is being worked on.

import type { Background } from './background.ts';

/** Undefined while it is worked out in the background; what was asked before is given up. */
export function deferred<Asked extends readonly unknown[], Result>(
  background: Background,
  name: string,
  work: (...asked: Asked) => Result,
): (...asked: Asked) => Result | undefined {
  let last: { readonly asked: Asked; found: { readonly result: Result } | undefined } | undefined;
  return (...asked) => {
    if (last && asked.every((one, index) => one === last?.asked[index])) return last.found?.result;
    const own: NonNullable<typeof last> = { asked, found: undefined };
    last = own;
    background.run(
      name,
      afterOneStep(() => {
        own.found = { result: work(...asked) };
      }),
    );
    return undefined;
  };
}

/** So that what is shown meanwhile is drawn first. */
function* afterOneStep(work: () => void): Iterator<undefined, undefined> {
  yield undefined;
  work();
  return undefined;
}
