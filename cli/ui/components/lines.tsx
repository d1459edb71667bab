// Lines one under the other; what there is no room for is not shown.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Line } from '../model/line.ts';
import { LineText } from './line-text.tsx';

interface LinesProps {
  readonly lines: readonly Line[];
  readonly height: number;
  /** As wide as what is around it when it is left out. */
  readonly width?: number | undefined;
}

export function Lines({ lines, height, width }: LinesProps): ReactElement {
  const size = width === undefined ? { flexGrow: 1 } : { width };
  return (
    <Box flexDirection="column" flexShrink={0} overflow="hidden" height={height} {...size}>
      {lines.slice(0, height).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is known by its place alone
        <LineText key={index} line={line} />
      ))}
    </Box>
  );
}
