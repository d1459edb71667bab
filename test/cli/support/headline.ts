// The command line as tests use it: a folder of files, words after `headline`, and what comes back.

import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Asked {
  readonly cwd: string;
  readonly words: readonly string[];
  /** As somebody who may not do everything, where the tests are run by somebody who may. */
  readonly unprivileged: boolean;
}

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The Node of the project, which runs the sources as they are; an older one that runs the tests could not. */
const OWN_NODE = join(ROOT, 'node_modules', '.bin', 'node');
export const NODE = existsSync(OWN_NODE) ? OWN_NODE : process.execPath;

/** Runs command lines in one process of their own, in the order in which they are asked. */
export class Shell {
  readonly #folders: string[] = [];
  readonly #waiting: ((said: Said) => void)[] = [];
  readonly #driver: ChildProcess;

  constructor() {
    const driver = join(import.meta.dirname, 'driver.ts');
    this.#driver = spawn(NODE, [driver], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#driver.on('message', (said: Said) => this.#waiting.shift()?.(said));
  }

  /** `cwd` is the folder in which the command is run. */
  headline(cwd: string, ...words: readonly string[]): Promise<Said> {
    return this.#ask({ cwd, words, unprivileged: false });
  }

  /** As `headline`, by somebody for whom permissions count. */
  unprivileged(cwd: string, ...words: readonly string[]): Promise<Said> {
    return this.#ask({ cwd, words, unprivileged: true });
  }

  #ask(asked: Asked): Promise<Said> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#driver.send(asked);
    });
  }

  /** A folder for one test, with these files in it. */
  folder(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'headline-')));
    this.#folders.push(folder);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  }

  close(): void {
    this.#driver.kill();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file below a folder. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** A tiny plan for any test: a place is dry when it is not wet and has had no flood. */
export const PLACE = `record Place {
  reference : text
  owner     : private text
  wet       : yes/no
  floods    : list of Flood
}

event Flood {
  on : date
}

source report {
  title    "The report"
  standing attested
}

plan dry "Dry places" for Place {
  in force 1 April 2015 to 31 March 2016

  problem damp "It is damp" {
    cites report "page 1"

    indicator soaked "Water stands in it" {
      wet
    }
  }

  problem flooded "It has been flooded" {
    indicator lately "A flood in the last 12 months" {
      at least one flood in the last 12 months
    }
  }

  filter known_place "It is known whether it is wet" {
    wet is known
  }

  eligibility "No problem at all" {
    none of problems
  }
}
`;

export const DRY = '{ "reference": "Hill", "wet": false, "floods": [] }\n';
