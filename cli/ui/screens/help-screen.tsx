// Every key and what it does.

import type { ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import type { TuiState } from '../model/state.ts';
import type { View } from '../model/view.ts';

interface HelpProps {
  readonly state: TuiState;
  readonly view: View;
}

export function HelpScreen({ state, view }: HelpProps): ReactElement {
  return <Lines lines={view.help.slice(state.helpTop)} height={view.layout.bodyHeight} />;
}
