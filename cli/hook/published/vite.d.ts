/** As much of a plugin as Vite, Rollup and Rolldown ask for. */
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
 * export default defineConfig({ plugins: [headline()] });
 */
export default function headline(): HeadlinePlugin;
