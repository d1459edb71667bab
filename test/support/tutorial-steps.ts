// The tutorial -> what its reader does, step by step.

export type TutorialStep =
  /** Rules that are written at the end of a file. */
  | { readonly kind: 'rules'; readonly file: string; readonly text: string }
  /** Rules that go wrong; the next rules for the file stand in their place. */
  | { readonly kind: 'mistake'; readonly file: string; readonly text: string }
  /** A file of facts, written whole. */
  | { readonly kind: 'facts'; readonly file: string; readonly text: string }
  /** `npx headline …`, and what is shown below it. */
  | { readonly kind: 'command'; readonly words: readonly string[]; readonly shown: string };

/** A block of rules belongs to the rule file that was named last before it; the block below a command is what it prints. */
export function tutorialSteps(markdown: string): readonly TutorialStep[] {
  const parts = [...markdown.matchAll(/([\s\S]*?)^```([^\n]*)\n([\s\S]*?)^```$/gm)];
  let file = '';
  return parts.flatMap(([, prose = '', info = '', text = ''], index): readonly TutorialStep[] => {
    file = [...prose.matchAll(/`([\w-]+\.headline)`/g)].at(-1)?.[1] ?? file;
    const [language, what] = info.trim().split(' ');
    if (language === 'json' && what) return [{ kind: 'facts', file: what, text }];
    if (language === 'headline') return [{ kind: what ? 'mistake' : 'rules', file, text }];
    if (!text.startsWith('npx headline ')) return [];
    const [, , shownAs, shown = ''] = parts[index + 1] ?? [];
    if (shownAs !== 'text') throw new Error(`what does ‘${text.trim()}’ print?`);
    return [{ kind: 'command', words: text.trim().split(' ').slice(2), shown: shown.trimEnd() }];
  });
}
