// The list of cases and, beside it, the reasons of the chosen one; in a narrow window, the one that the keys go to.

import type { ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import { line, piece } from '../model/line.ts';
import { listPane, reasonsPane } from '../model/pane-lines.ts';
import type { TuiState } from '../model/state.ts';
import type { View } from '../model/view.ts';

interface BrowseProps {
  readonly state: TuiState;
  readonly view: View;
}

export function BrowseScreen({ state, view }: BrowseProps): ReactElement {
  const { isWide, listWidth, bodyHeight: height } = view.layout;
  if (!isWide) {
    const lines = state.pane === 'list' ? listPane(state, view) : reasonsPane(state, view);
    return <Lines lines={lines} height={height} />;
  }
  const divider = Array.from({ length: height }, () => line([piece('│', 'faint')]));
  return (
    <>
      <Lines lines={listPane(state, view)} height={height} width={listWidth} />
      <Lines lines={divider} height={height} width={1} />
      <Lines lines={reasonsPane(state, view)} height={height} />
    </>
  );
}
