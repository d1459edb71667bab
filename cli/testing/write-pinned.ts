// Scenarios that are offered -> files beside the rules: the scenarios in one, the facts of each in one of its own.

import { dirname, posix } from 'node:path';
import { scenariosWith } from '../keep/keep-scenario.ts';
import { diskPath, type Rules } from '../rules.ts';
import { writeAll } from '../write.ts';
import { edgesFile, type Pinned } from './pinned.ts';

const HEAD =
  '// What the rules say on either side of their edges. Each title tells which slip in the rules its scenario would notice.\n';

/** The names of the files of scenarios; what stands in one stays. */
export function writePinned(rules: Rules, offered: readonly Pinned[]): readonly string[] {
  const files = new Map<string, string>();
  const byFile = Map.groupBy(offered, ({ file }) => file);
  for (const [file, pins] of byFile) {
    const target = edgesFile(file);
    const before = rules.folder.read(target) ?? scenariosWith(undefined, HEAD, file);
    const text = pins.reduce((so, { pin }) => scenariosWith(so, pin.scenario, file), before);
    files.set(diskPath(rules.folder, target), text);
    for (const { pin } of pins)
      files.set(diskPath(rules.folder, posix.join(dirname(file), pin.factsFile)), pin.factsText);
  }
  writeAll(files);
  return [...byFile.keys()].map(edgesFile);
}
