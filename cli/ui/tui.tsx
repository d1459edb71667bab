// The program: what it remembers, the keys, and the screen that it is on.

import { useApp, useWindowSize } from 'ink';
import { type ReactElement, useEffect, useMemo, useReducer } from 'react';
import { Frame } from './components/frame.tsx';
import { ColourContext } from './components/line-text.tsx';
import { useKeyNames } from './hooks/use-key-names.ts';
import { useSavedRules } from './hooks/use-saved-rules.ts';
import type { KeyName } from './model/keys.ts';
import type { Size } from './model/layout.ts';
import { paste, press, settle } from './model/reduce.ts';
import { startState, type TuiState } from './model/state.ts';
import type { Tools } from './model/tools.ts';
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
  /** Told of every state: whoever opened the program keeps what would be lost. */
  readonly onState?: (state: TuiState, tools: Tools) => void;
}

type Input = { readonly key: KeyName } | { readonly pasted: string } | { readonly said: string };

export function Tui({ session: opened, colour, size, start, onState }: TuiProps): ReactElement {
  const { exit } = useApp();
  const window = useWindowSize();
  const { columns, rows } = size ?? window;
  const asked = useSavedRules(opened);
  const { session, tools, trouble } = asked;
  const viewsFor = useMemo(() => createViews(session, tools, trouble), [session, tools, trouble]);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => tools.background.listen(redraw), [tools.background]);
  const viewOf = useMemo(() => viewsFor({ columns, rows }), [viewsFor, columns, rows]);
  const [kept, send] = useReducer((state: TuiState, input: Input) => {
    if ('said' in input) return { ...state, message: input.said };
    return 'key' in input ? press(state, input.key, viewOf) : paste(state, input.pasted, viewOf);
  }, start ?? startState(opened.asOf, opened.edits));
  useKeyNames({ onKey: (key) => send({ key }), onPaste: (pasted) => send({ pasted }) });
  useEffect(() => {
    if (asked.said !== undefined) send({ said: asked.said });
  }, [asked]);
  useEffect(() => onState?.(kept, tools), [kept, tools, onState]);
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
