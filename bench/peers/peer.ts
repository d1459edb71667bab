// The peers are installed beside this file when the benchmark is run, and only then.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** Does nothing if they are there in the versions that are asked for. */
export function installPeers(): void {
  const { dependencies } = packageIn(HERE);
  if (Object.entries(dependencies ?? {}).every(([name, version]) => installed(name) === version)) return;
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--prefix', HERE, '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: HERE,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error('the peers could not be installed', { cause: error });
}

/** A package, or a part of one. What it holds is said by who imports it, so that types need no installed peer. */
export async function importPeer<T>(name: string): Promise<T> {
  return await import(name);
}

export function versionOf(name: string): string {
  const version = installed(name);
  if (version === undefined) throw new Error(`${name} is not installed`);
  return version;
}

function installed(name: string): string | undefined {
  const folder = join(HERE, 'node_modules', name);
  return existsSync(folder) ? packageIn(folder).version : undefined;
}

interface PackageFile {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function packageIn(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
