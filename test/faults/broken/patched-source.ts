import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import type { BrokenRule } from './broken-rule.js';

/** The files of a rule as they stand in its broken build, by their paths; throws where a patch does not apply. */
export async function patchedSources(
  root: string,
  { rule, edits }: BrokenRule,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { file, from, to } of edits) {
    const text = texts.get(file) ?? (await readFile(join(root, file), 'utf8'));
    const found = text.split(from).length - 1;
    if (found !== 1)
      throw new Error(
        `${rule} is to be broken in ${file}, where this stands ${found} times, not once:\n${from}`,
      );
    // A function, because a text could hold what `replace` takes for a pattern.
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  return texts;
}

/** One file as the build makes it, and what keeps it from being read. */
export function compiled(file: string, text: string): { code: string; mistakes: string[] } {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    useDefineForClassFields: false,
    isolatedModules: true,
  };
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions,
    reportDiagnostics: true,
  });
  return {
    code: outputText,
    mistakes: diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  };
}
