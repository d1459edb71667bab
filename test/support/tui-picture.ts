// The picture of the terminal program in the README: a real frame, drawn as an SVG.

import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { svgOf } from './ansi-svg.ts';
import { caseFamilies } from './tui-session.ts';

const SIZE = { columns: 100, rows: 30 };

/** The second case family, with the reasons of its second problem open. */
export async function tuiPicture(): Promise<string> {
  readTsx();
  const { frameOf } = await import('./tui-frame.tsx');
  const { startState } = await import('../../cli/ui/model/state.ts');
  const session = caseFamilies();
  const start = startState(session.asOf);
  const frame = frameOf(
    session,
    {
      ...start,
      chosen: 1,
      browse: { ...start.browse, pane: 'reasons', cursor: 'school', open: new Set(['school']) },
    },
    SIZE,
  );
  return svgOf(frame, { title: 'Case 2: eligible, with the reasons of the problem school', ...SIZE });
}

/** Node runs TypeScript, but not with elements in it: those files are translated as they are loaded. */
function readTsx(): void {
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith('.tsx')) return next(url, context);
      const { outputText } = ts.transpileModule(readFileSync(fileURLToPath(url), 'utf8'), {
        compilerOptions: {
          target: ts.ScriptTarget.ES2024,
          module: ts.ModuleKind.ESNext,
          jsx: ts.JsxEmit.ReactJSX,
          verbatimModuleSyntax: true,
        },
      });
      return { format: 'module', source: outputText, shortCircuit: true };
    },
  });
}
