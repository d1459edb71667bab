// `node --import headline/register`: rule files can be imported, `import plan from './phase-2.headline'`.

import { type LoadHookSync, type ResolveHookSync, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ENDING, type FromFile, modulesOf } from './from-file.ts';

/** The module of one plan of a rule file is the file with this and its name. */
const PART = 'part';

const known = new Map<string, FromFile>();

/** What a URL names: the rule file, and which of its modules; undefined of what is no rule file. */
function placeOf(url: string | undefined): { readonly file: URL; readonly part: string } | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const file = new URL(url);
  if (file.protocol !== 'file:' || !file.pathname.endsWith(ENDING)) return undefined;
  const part = file.searchParams.get(PART) ?? '';
  file.search = '';
  return { file, part };
}

const RUNTIME = import.meta.resolve(
  import.meta.url.endsWith('.ts') ? '../../src/values/runtime.ts' : '../src/values/runtime.js',
);

const resolve: ResolveHookSync = (specifier, context, next) => {
  const parent = placeOf(context.parentURL);
  if (parent && specifier === 'headline/runtime') return next(RUNTIME, context);
  if (parent && specifier.startsWith('./')) {
    parent.file.searchParams.set(PART, specifier.slice(2));
    return { url: parent.file.href, format: 'module', shortCircuit: true };
  }
  const isRules = specifier.endsWith(ENDING) && /^(?:\.{0,2}\/|file:)/.test(specifier);
  if (!isRules) return next(specifier, context);
  const url = new URL(specifier, context.parentURL).href;
  return { url, format: 'module', shortCircuit: true };
};

const load: LoadHookSync = (url, context, next) => {
  const place = placeOf(url);
  if (!place) return next(url, context);
  const { href } = place.file;
  const built = known.get(href) ?? modulesOf(fileURLToPath(href));
  known.set(href, built);
  const source = built.modules.get(place.part);
  if (source === undefined) throw new Error(`there is no ‘${place.part}’ of ${href}`);
  return { format: 'module', source, shortCircuit: true };
};

if (typeof registerHooks !== 'function')
  throw new Error('headline/register needs Node 22.15 or newer, or 23.5');
registerHooks({ resolve, load });
