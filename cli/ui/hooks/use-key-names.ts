// What Ink tells of the keyboard -> the names of keys, one at a time, and pasted texts.

import { type Key, useInput, usePaste, useStdin } from 'ink';
import type { KeyName } from '../model/keys.ts';

interface Listener {
  onKey(key: KeyName): void;
  onPaste(text: string): void;
}

export function useKeyNames({ onKey, onPaste }: Listener): void {
  // Ink refuses to listen to what is no terminal.
  const { isRawModeSupported: isActive } = useStdin();
  useInput(
    (input, key) => {
      for (const name of keyNames(input, key)) onKey(name);
    },
    { isActive },
  );
  usePaste(onPaste, { isActive });
}

/** Keys that are pressed faster than they are read arrive as one text. */
function keyNames(input: string, key: Key): readonly KeyName[] {
  const special = SPECIAL.find(([flag]) => key[flag]);
  if (special) return [special[1]];
  if (key.ctrl) return [`ctrl+${input}`];
  return key.meta ? [] : [...input].map((character) => CHARACTERS[character] ?? character);
}

const SPECIAL: readonly (readonly [keyof Key, KeyName])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page up'],
  ['pageDown', 'page down'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['tab', 'tab'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  // Some terminals send for Backspace what others send for Delete.
  ['delete', 'backspace'],
];

const CHARACTERS: Readonly<Record<string, KeyName>> = { '\r': 'enter', '\n': 'enter', '\t': 'tab' };
