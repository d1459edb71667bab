// A frame of the terminal program as it would be drawn, with its colours.

import { renderToString } from 'ink';
import type { Size } from '../../cli/ui/model/layout.ts';
import type { TuiState } from '../../cli/ui/model/state.ts';
import type { TuiSession } from '../../cli/ui/session.ts';
import { Tui } from '../../cli/ui/tui.tsx';

export function frameOf(session: TuiSession, start: TuiState, size: Size): string {
  return renderToString(<Tui session={session} start={start} size={size} colour={true} />, {
    columns: size.columns,
  });
}
