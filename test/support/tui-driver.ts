// The terminal program without a terminal: keys in, lines out, and its background work waited for.

import { fill } from '../../cli/ui/model/fit-text.ts';
import { footerLine } from '../../cli/ui/model/footer-line.ts';
import { headerLines, headerOf } from '../../cli/ui/model/header-lines.ts';
import { lineText } from '../../cli/ui/model/line.ts';
import { press, settle } from '../../cli/ui/model/reduce.ts';
import { startState, type TuiState } from '../../cli/ui/model/state.ts';
import { createTools, type Tools } from '../../cli/ui/model/tools.ts';
import { createViews, type View } from '../../cli/ui/model/view.ts';
import { ROOMS } from '../../cli/ui/rooms/rooms.ts';
import type { TuiSession } from '../../cli/ui/session.ts';

export interface Driver {
  readonly tools: Tools;
  readonly state: () => TuiState;
  readonly view: () => View;
  /** Presses keys, one after the other; the lines of the last column then. */
  readonly press: (...keys: readonly string[]) => readonly string[];
  /** Types a text, character by character. */
  readonly type: (text: string) => readonly string[];
  readonly lines: () => readonly string[];
  readonly footer: () => string;
  /** The whole window, line by line. */
  readonly screen: () => readonly string[];
  /** Waits until the lines hold it. */
  readonly until: (isThere: (lines: readonly string[]) => boolean) => Promise<readonly string[]>;
  readonly close: () => void;
}

function screenLines(state: TuiState, view: View): readonly string[] {
  const { bodyHeight, size } = view.layout;
  const columnsNow = ROOMS[state.room].columns(state, view);
  const body = Array.from({ length: bodyHeight }, (_, row) =>
    columnsNow
      .map(({ lines, width = 0 }) => {
        const line = lines[row];
        return fill(line ? lineText(line) : '', Math.max(width, line ? lineText(line).length : 0));
      })
      .join(''),
  );
  return [
    ...headerLines(headerOf(state, view), size.columns).map(lineText),
    ...body,
    lineText(footerLine(state, view)),
  ].map((text) => text.trimEnd());
}

export function drive(session: TuiSession, { columns = 120, rows = 60 } = {}): Driver {
  const tools = createTools(session);
  const viewOf = createViews(session, tools)({ columns, rows });
  const close = tools.background.listen(() => undefined);
  let state = settle(startState(session.asOf, session.edits), viewOf);
  const lines = (): readonly string[] => {
    state = settle(state, viewOf);
    const columnsNow = ROOMS[state.room].columns(state, viewOf(state));
    return (columnsNow.at(-1)?.lines ?? []).map(lineText).map((text) => text.trimEnd());
  };
  const pressed = (...keys: readonly string[]): readonly string[] => {
    for (const key of keys) state = press(state, key, viewOf);
    return lines();
  };
  return {
    tools,
    state: () => state,
    view: () => viewOf(state),
    press: pressed,
    type: (text) => pressed(...text),
    lines,
    footer: () => lineText(footerLine(state, viewOf(state))).trimEnd(),
    screen: () => {
      state = settle(state, viewOf);
      return screenLines(state, viewOf(state));
    },
    until: async (isThere) => {
      for (let tries = 0; tries < 1500; tries++) {
        const now = lines();
        if (isThere(now)) return now;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`it never came; the lines are:\n${lines().join('\n')}`);
    },
    close,
  };
}
