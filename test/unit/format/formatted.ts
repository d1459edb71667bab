// The formatted text of rules that have no errors.

import { expect } from 'vitest';
import { format } from '../../../src/format/format.ts';

export function formatted(text: string): string {
  const { value, diagnostics } = format({ file: 'rules.headline', text });
  expect(diagnostics).toEqual([]);
  return value ?? '';
}
