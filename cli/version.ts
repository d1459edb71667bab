// The version of the package that this file is in, as source or as built.

import { readFileSync } from 'node:fs';

export function version(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      return String(JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')).version);
    } catch {
      // Built files lie one folder deeper than sources.
    }
  }
  return 'unknown';
}
