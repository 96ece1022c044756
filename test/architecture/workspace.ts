import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  listFiles,
  PRODUCTION,
  readFiles,
  root,
  type SourceFile,
} from '../../tools/generators/source-tree.mjs';

export { listFiles, PRODUCTION, readFiles, root, type SourceFile };

export const SPEC = /\.spec\.ts$/;
export const TYPESCRIPT = /^(apps|libs|test)\/(?!.*\/dist\/).*\.ts$/;

export const productApps = ['gateway', 'consent', 'ordering', 'notification', 'results'] as const;
export const allApps = [...productApps, 'sandbox'] as const;

/** Every app and every library, as `apps/gateway`. */
export function projects(): string[] {
  return [...new Set(listFiles().flatMap((path) => /^(apps|libs)\/[^/]+(?=\/)/.exec(path)?.[0] ?? []))];
}

export function exists(path: string): boolean {
  return existsSync(join(root, path));
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A file that is not there, to break a rule with. */
export function sample(path: string, ...lines: string[]): SourceFile {
  return { path, text: `${lines.join('\n')}\n` };
}
