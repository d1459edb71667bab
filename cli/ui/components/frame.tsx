// The whole window: what is asked at the top, a room in the middle, the keys at the bottom.

import { Box } from 'ink';
import type { ReactElement, ReactNode } from 'react';
import { footerLine } from '../model/footer-line.ts';
import { headerLines, headerOf } from '../model/header-lines.ts';
import type { TuiState } from '../model/state.ts';
import type { View } from '../model/view.ts';
import { Lines } from './lines.tsx';

interface FrameProps {
  readonly state: TuiState;
  readonly view: View;
  readonly children: ReactNode;
}

/** The width is that of the terminal, from Ink: one kept here would leave old text behind in a window made narrower. */
export function Frame({ state, view, children }: FrameProps): ReactElement {
  const { layout } = view;
  const { columns, rows } = layout.size;
  const header = headerLines(headerOf(state, view), columns);
  return (
    <Box flexDirection="column" height={rows} overflow="hidden">
      <Lines lines={header} height={header.length} />
      <Box height={layout.bodyHeight} flexShrink={0} overflow="hidden">
        {children}
      </Box>
      <Lines lines={[footerLine(state, view)]} height={1} />
    </Box>
  );
}
