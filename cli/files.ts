// The disk as the library sees it: one folder, in which files are text and nothing leads outside.

import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnostic, type Host, nearestName } from '../src/index.ts';
import { refuse } from './report.ts';

/** A folder of the disk as a host. Names of files in it are relative to it and use `/`. */
export interface Folder extends Host {
  readonly root: string;
  /** What was found of files that are there and can't be read; a file that is not there is none of them. */
  readonly unreadable: readonly Unreadable[];
}

export interface Unreadable {
  readonly name: string;
  readonly diagnostic: Diagnostic;
}

export function openFolder(root: string): Folder {
  const unreadable: Unreadable[] = [];
  const read = (name: string): string | undefined => {
    const path = join(root, name);
    const found = readText(path, root);
    if (found?.reason === undefined) return found?.text;
    if (!unreadable.some((one) => one.name === name))
      unreadable.push({ name, diagnostic: unreadableAt(path, found.reason) });
    return undefined;
  };
  return { root, unreadable, read };
}

/** The working directory when all that is given lies in it; else the nearest folder that holds all that is given. */
export function rootOf(given: readonly GivenPath[]): string {
  const cwd = process.cwd();
  if (given.every(({ path }) => isInside(cwd, path))) return cwd;
  return given.map(({ path, isFolder }) => (isFolder ? path : dirname(path))).reduce(commonFolder);
}

/** The nearest folder that holds both. */
export function commonFolder(left: string, right: string): string {
  let folder = left;
  while (!isInside(folder, right)) folder = dirname(folder);
  return folder;
}

/** How a file of a folder is named in it. */
export function nameIn({ root }: Folder, path: string): string {
  return slashed(relative(root, path));
}

/** How people are shown a path: from the working directory when it lies in it, else in full. */
export function shownPath(path: string): string {
  const cwd = process.cwd();
  return slashed(isInside(cwd, path) ? relative(cwd, path) || '.' : path);
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** Whether a path lies in a folder, or is it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

/** Ends the command when the folder in which it is run has been removed: no path means anything then. */
export function needWorkingFolder(): void {
  try {
    process.cwd();
  } catch {
    refuse('the folder in which the command is run is not there any more');
  }
}

// -- what was given on the command line -----------------------------------------------------------------------

export interface GivenPath {
  /** As it was typed. */
  readonly text: string;
  readonly path: string;
  readonly isFolder: boolean;
}

/** A path of the command line; a diagnostic when nothing is there. */
export function givenPath(text: string): GivenPath | Diagnostic {
  const path = resolve(text);
  try {
    return { text, path, isFolder: statSync(path).isDirectory() };
  } catch (error) {
    return isAbsent(error) ? noSuchFile(text, path) : unreadableAt(path, reasonOf(error));
  }
}

function noSuchFile(text: string, path: string): Diagnostic {
  const near = nearestName(basename(path), siblingsOf(path));
  const help = near === undefined ? {} : { help: `did you mean ‘${shownPath(join(dirname(path), near))}’?` };
  return diagnostic('input/no-such-file', { file: '', start: 0, end: 0 }, { path: text }, help);
}

function siblingsOf(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

// -- searching ------------------------------------------------------------------------------------------------

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'dist']);

/** Every file under a folder with this ending, in order; folders that are hidden, built, installed or links are left out. */
export function searchFolder(folder: string, ending: string): readonly string[] | Diagnostic {
  const found: string[] = [];
  const folders = [folder];
  for (const path of folders) {
    try {
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        const child = join(path, entry.name);
        if (entry.isDirectory()) {
          if (!SKIPPED.has(entry.name)) folders.push(child);
        } else if (entry.name.endsWith(ending) && !isLinkedFolder(child)) found.push(child);
      }
    } catch (error) {
      return unreadableAt(path, reasonOf(error));
    }
  }
  return eachOnce(found.sort(inNaturalOrder));
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

/** `case-2` before `case-10`. */
function inNaturalOrder(left: string, right: string): number {
  return COLLATOR.compare(left, right) || (left < right ? -1 : 1);
}

/** A link and the file that it leads to are one file. */
function eachOnce(paths: readonly string[]): readonly string[] {
  const seen = new Map(paths.map((path) => [realPath(path) ?? path, path]));
  return paths.filter((path) => seen.get(realPath(path) ?? path) === path);
}

function isLinkedFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Where a path leads when all links are followed. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

// -- reading --------------------------------------------------------------------------------------------------

const MOST_BYTES = 64 * 1024 * 1024;

type Read =
  | { readonly text: string; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: string };

/** The text of a file, why it can't be read, or nothing where there is none. */
function readText(path: string, root: string): Read | undefined {
  try {
    const real = realpathSync(path);
    if (!isInside(realpathSync(root), real)) return { reason: 'it is a link that leads out of the project' };
    // A pipe or a device would keep us waiting: what it is must be known before it is opened.
    const unfit = unfitReason(statSync(real));
    return unfit === undefined ? textOf(readFileSync(real)) : { reason: unfit };
  } catch (error) {
    return isAbsent(error) ? undefined : { reason: reasonOf(error) };
  }
}

function unfitReason(stats: Stats): string | undefined {
  if (stats.isDirectory()) return 'it is a folder';
  if (!stats.isFile()) return 'it is not a file';
  return stats.size > MOST_BYTES ? 'it is larger than 64 MB' : undefined;
}

function textOf(bytes: Buffer): Read {
  if (bytes.includes(0)) return { reason: 'it holds bytes that are not text' };
  if (!isUtf8(bytes)) return { reason: 'it is not UTF-8 text' };
  return { text: bytes.toString('utf8') };
}

function unreadableAt(path: string, reason: string): Diagnostic {
  const file = shownPath(path);
  return diagnostic('input/unreadable', { file, start: 0, end: 0 }, { path: file, reason });
}

// -- what the system says -------------------------------------------------------------------------------------

function isAbsent(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you are not permitted to',
  EPERM: 'you are not permitted to',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ELOOP: 'it is a link that leads to itself',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  ENOENT: 'it is not there',
};

/** Why the system refused, in words; never its own message. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return REASONS[code] ?? `the system refused it (${code})`;
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : undefined;
}
