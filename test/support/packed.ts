// The package as it is published, installed in a folder of its own.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RolldownOptions, rolldown } from 'rolldown';
import { ROOT } from './generated-files.ts';

type Bundle = RolldownOptions & { readonly output: { readonly dir: string } };

/** Builds and packs the package below a folder, and gives the path of the tarball. */
export async function packedPackage(folder: string): Promise<string> {
  const stage = join(folder, 'package');
  mkdirSync(stage, { recursive: true });
  await buildInto(stage);
  for (const name of ['rulesets', 'grammar', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'])
    cpSync(join(ROOT, name), join(stage, name), { recursive: true });
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent'], {
    cwd: stage,
    encoding: 'utf8',
  });
  return join(stage, packed.trim());
}

/** What `npm run build` builds, below another folder; `toRun`: what runs of it, without the types. */
export async function buildInto(stage: string, toRun = false): Promise<void> {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [
    tsc,
    '-p',
    join(ROOT, 'tsconfig.build.json'),
    '--outDir',
    join(stage, 'dist'),
    ...(toRun ? ['--noCheck', '--declaration', 'false'] : []),
  ]);
  const { href } = pathToFileURL(join(ROOT, 'rolldown.config.js'));
  const { default: config } = (await import(/* @vite-ignore */ href)) as {
    readonly default: readonly Bundle[];
  };
  for (const { output, ...input } of config) {
    const bundle = await rolldown({ ...input, cwd: ROOT });
    await bundle.write({ ...output, dir: join(stage, output.dir) });
    await bundle.close();
  }
  cpSync(join(ROOT, 'cli/hook/published'), join(stage, 'dist/cli'), { recursive: true });
}

/** A tarball unpacked where npm would put it; what it depends on is what this project has installed. */
export function install(tarball: string, folder: string): void {
  const modules = join(folder, 'node_modules');
  const place = join(modules, 'headline');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components=1']);
  symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'), 'dir');
  mkdirSync(join(modules, '@types'), { recursive: true });
  for (const name of ['typescript', '@types/node', 'vite'])
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'dir');
}
