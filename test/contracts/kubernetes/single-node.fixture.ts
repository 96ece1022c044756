import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../tools/generators/source-tree.mjs';
import { documents, type Manifest } from '../manifests.fixture.js';

/** What the page's commands for trying make of nothing: secrets, and of them what is applied before the rest. */
export function brought(): Manifest[] {
  const folder = mkdtempSync(join(tmpdir(), 'single-node-'));
  const run = (command: string): string => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  try {
    cpSync(join(root, 'docker'), join(folder, 'docker'), {
      recursive: true,
      filter: (path) => !path.endsWith('docker/secrets'),
    });
    run('sh docker/create-secrets.sh');
    for (const asked of ['smartrecruiters_client_secret', 'smtp_url'])
      writeFileSync(join(folder, 'docker/secrets', asked), `smtps://of-our-own:${asked}@mail.example.org`);
    return documents(run('sh docker/kubernetes/single-node/bring.sh'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
