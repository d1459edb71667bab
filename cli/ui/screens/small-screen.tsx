// Said instead of a room in a window that is too small for one.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import { wrap } from '../model/fit-text.ts';
import { LEAST, type Size } from '../model/layout.ts';
import { line, piece } from '../model/line.ts';

export function SmallScreen({ columns, rows }: Size): ReactElement {
  const text = `This window has ${columns} columns and ${rows} rows; at least ${LEAST.columns} and ${LEAST.rows} are needed. q quits.`;
  const lines = wrap(text, columns).map((one) => line([piece(one)]));
  return (
    <Box height={rows} overflow="hidden">
      <Lines lines={lines} height={rows} />
    </Box>
  );
}
