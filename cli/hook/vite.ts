// A plugin for Vite and Rollup: rule files can be imported, `import plan from './phase-2.headline'`.

import { dirname, resolve } from 'node:path';
import { ENDING, type FromFile, modulesOf } from './from-file.ts';
import type published from './published/vite.d.ts';

/** The module of one plan of a rule file is the file with this and its name. */
const PART = '?part=';

const headline: typeof published = () => {
  const known = new Map<string, FromFile>();
  return {
    name: 'headline',
    enforce: 'pre',
    resolveId(source, importer) {
      const from = importer === undefined ? undefined : ruleFile(importer);
      if (from !== undefined && source.startsWith('./')) return `${from}${PART}${source.slice(2)}`;
      if (!source.endsWith(ENDING) || !/^\.{0,2}\//.test(source)) return undefined;
      return importer === undefined ? resolve(source) : resolve(dirname(importer), source);
    },
    load(id) {
      const file = ruleFile(id);
      if (file === undefined) return undefined;
      const built = known.get(file) ?? modulesOf(file);
      known.set(file, built);
      for (const path of built.files) this.addWatchFile(path);
      return built.modules.get(id.slice(file.length + PART.length));
    },
    watchChange() {
      known.clear();
    },
  };
};

export default headline;

/** The rule file of an id, without the name of a part; undefined of what is none. */
function ruleFile(id: string): string | undefined {
  const [file = ''] = id.split(PART);
  return file.endsWith(ENDING) ? file : undefined;
}
