/**
 * The plugin by which Vite and Rollup take rule files.
 *
 * @module headline/vite
 */

/**
 * As much of a plugin as Vite, Rollup and Rolldown ask for.
 *
 * @example
 * const plugin: HeadlinePlugin = headline();
 */
export interface HeadlinePlugin {
  readonly name: 'headline';
  readonly enforce: 'pre';
  resolveId(source: string, importer: string | undefined): string | undefined;
  load(this: { addWatchFile(path: string): void }, id: string): string | undefined;
  watchChange(): void;
}

/**
 * Rule files can be imported, and are built anew when one that they rest on changes.
 *
 * @example
 * import { defineConfig } from 'vite';
 *
 * export default defineConfig({ plugins: [headline()] });
 */
export default function headline(): HeadlinePlugin;
