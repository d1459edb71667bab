// The room that the program is in: columns of lines, side by side.

import type { ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import type { TuiState } from '../model/state.ts';
import type { View } from '../model/view.ts';
import { ROOMS } from '../rooms/rooms.ts';

interface RoomProps {
  readonly state: TuiState;
  readonly view: View;
}

export function RoomScreen({ state, view }: RoomProps): ReactElement {
  const columns = ROOMS[state.room].columns(state, view);
  return (
    <>
      {columns.map(({ lines, width }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
        <Lines key={index} lines={lines} height={view.layout.bodyHeight} width={width} />
      ))}
    </>
  );
}
