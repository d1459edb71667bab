// A text -> its SHA-256 in hexadecimal, of its bytes in UTF-8.

import { createHash } from 'node:crypto';

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
