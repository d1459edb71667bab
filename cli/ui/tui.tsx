// The program: what it remembers, the keys, and the screen that it is on.

import { useApp, useWindowSize } from 'ink';
import { type ReactElement, useEffect, useMemo, useReducer } from 'react';
import { Frame } from './components/frame.tsx';
import { ColourContext } from './components/line-text.tsx';
import { useKeyNames } from './hooks/use-key-names.ts';
import type { KeyName } from './model/keys.ts';
import type { Size } from './model/layout.ts';
import { paste, press, settle } from './model/reduce.ts';
import { startState, type TuiState } from './model/state.ts';
import { createTools } from './model/tools.ts';
import { createViews } from './model/view.ts';
import { RoomScreen } from './screens/room-screen.tsx';
import { SmallScreen } from './screens/small-screen.tsx';
import type { TuiSession } from './session.ts';

interface TuiProps {
  readonly session: TuiSession;
  readonly colour: boolean;
  /** For a picture or a test; else it is that of the terminal, and follows it. */
  readonly size?: Size;
  /** Where it begins, else at the first case on the date of the session. */
  readonly start?: TuiState;
}

type Input = { readonly key: KeyName } | { readonly pasted: string };

export function Tui({ session, colour, size, start }: TuiProps): ReactElement {
  const { exit } = useApp();
  const window = useWindowSize();
  const { columns, rows } = size ?? window;
  const tools = useMemo(() => createTools(session), [session]);
  const viewsFor = useMemo(() => createViews(session, tools), [session, tools]);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => tools.background.listen(redraw), [tools]);
  const viewOf = useMemo(() => viewsFor({ columns, rows }), [viewsFor, columns, rows]);
  const [kept, send] = useReducer(
    (state: TuiState, input: Input) =>
      'key' in input ? press(state, input.key, viewOf) : paste(state, input.pasted, viewOf),
    start ?? startState(session.asOf),
  );
  useKeyNames({ onKey: (key) => send({ key }), onPaste: (pasted) => send({ pasted }) });
  useEffect(() => {
    if (kept.over) exit();
  }, [kept.over, exit]);

  const state = settle(kept, viewOf);
  const view = viewOf(state);
  if (view.layout.isTooSmall) return <SmallScreen columns={columns} rows={rows} />;
  return (
    <ColourContext value={colour}>
      <Frame state={state} view={view}>
        <RoomScreen state={state} view={view} />
      </Frame>
    </ColourContext>
  );
}
