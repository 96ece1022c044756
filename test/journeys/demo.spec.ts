import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../tools/servers/child.mjs';

const root = resolve(import.meta.dirname, '../..');
const portNames = ['GATEWAY_PORT', 'SANDBOX_PORT', 'SANDBOX_SMTP_PORT', 'BOUNCE_SMTP_PORT', 'REPORTS_PORT'];
const ports: Record<string, string> = {};
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
let folder: string;
let demo: Demo | undefined;

/** What the README says to type, as npm understands it: the program of that script, with what follows `--`. */
function typed(command: string): string[] {
  expect(readme).toMatch(new RegExp(`(^|\`)${command}( +#|\`)`, 'm'));
  const [, script = '', options = ''] = /^npm run (\w+)(?: -- (.+))?$/.exec(command) ?? [];
  const [program, ...rest] = (scripts[script] ?? '').split(' ');
  expect(program).toBe('node');
  return [...rest, ...options.split(' ').filter((option) => option !== '')];
}

/** The demo with data and ports of its own. */
class Demo {
  /** What it printed, on both of its outputs. */
  text = '';
  readonly exited: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(...command: string[]) {
    this.child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...ports, DEMO_DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    this.exited = once(this.child, 'exit').then(([code]) => code as number | null);
  }

  /** Waits until it has printed this; fails with what it printed when it ends before. */
  async says(text: string): Promise<void> {
    const ended = this.exited.then((code) => Promise.reject(new Error(`ended with ${code}:\n${this.text}`)));
    const said = eventually(() => expect(this.text).toContain(text), 90_000);
    await Promise.race([said, ended]);
  }

  /** The processes of the apps it runs, by name. */
  async apps(): Promise<Record<string, number>> {
    const { pid } = this.child;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const named = await Promise.all(
      children
        .trim()
        .split(' ')
        .map(async (id) => {
          const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
          return [/apps\/(\w+)\/dist\/main/.exec(command)?.[1] ?? '', Number(id)] as const;
        }),
    );
    return Object.fromEntries(named.filter(([name]) => name !== ''));
  }

  interrupt(): void {
    this.child.kill('SIGINT');
  }
}

beforeAll(async () => {
  folder = await mkdtemp(resolve(root, '.data/demo-journey-'));
  for (const name of portNames) ports[name] = String(await freePort());
});

afterAll(async () => {
  demo?.interrupt();
  await demo?.exited;
  await rm(folder, { recursive: true, force: true });
});

function answers(host: string, port: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), host, () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

describe('the first command of the README', () => {
  it('plays every step of the story and ends well, however slow the machine is', async () => {
    demo = new Demo(...typed('npm run demo -- --once'), '--fresh');
    expect([await demo.exited, demo.text]).toEqual([0, expect.stringContaining('The whole story passed')]);
    const steps = demo.text.match(/^(PASS|SLOW|FAIL) +\d+\./gm) ?? [];
    expect(steps).toHaveLength(11);
    expect(steps.filter((step) => step.startsWith('FAIL'))).toEqual([]);
  });

  it('goes on with what the first start left, apart from it by name, and says where to go next', async () => {
    demo = new Demo(...typed('npm run demo'));
    await demo.says('Ctrl-C stops everything');
    expect(demo.text).not.toContain('migrations ran');
    expect(demo.text).toContain('Acme 2 invites you');
    const links = demo.text.match(/http:\S+\/app\/acme-\S+/g) ?? [];
    expect(links).toHaveLength(2);
    for (const link of links) expect((await fetch(link)).status).toBe(200);
  });

  it('says where the numbers of each app are, how to see them drawn, and where support finds that order', async () => {
    const measured = [...(demo?.text ?? '').matchAll(/metrics of (\w+) +(http:\S+)/g)];
    const apps = ['consent', 'gateway', 'notification', 'ordering', 'results'];
    expect(new Set(measured.map(([, name]) => name))).toEqual(new Set(apps));
    for (const [, name, address = ''] of measured) {
      const answer = await fetch(address);
      expect([name, answer.status, await answer.text()]).toEqual([
        name,
        200,
        expect.stringMatching(/^# HELP /),
      ]);
    }
    expect(demo?.text).toContain(' npm run demo -- --dashboard shows them');
    const [, order = ''] =
      /console, by one click +(http:\S+\/console\/orders\/\S+)/.exec(demo?.text ?? '') ?? [];
    const asked = await fetch(order, { redirect: 'manual' });
    expect([asked.status, asked.headers.get('location')]).toEqual([
      303,
      `/console/sign-in?to=${encodeURIComponent(new URL(order).pathname)}`,
    ]);
  });

  it('listens on this machine alone, on the ports it was given', async () => {
    for (const name of portNames) {
      const port = ports[name] ?? '';
      expect([name, await answers('127.0.0.1', port)]).toEqual([name, true]);
      // Every address from 127.0.0.1 on is this machine: whoever listens on all addresses answers here, too.
      expect([name, await answers('127.0.0.2', port)]).toEqual([name, false]);
    }
  });

  it('starts an app that was killed again, and the others go on meanwhile', async () => {
    const before = await demo?.apps();
    const consent = before?.['consent'];
    // Without a number it would be sent to everything that was started with this spec.
    if (consent === undefined) throw new Error('consent does not run');
    process.kill(consent, 'SIGKILL');
    await demo?.says('consent ended (SIGKILL)');
    await demo?.says('consent runs again');
    const after = await demo?.apps();
    expect(after).toEqual({ ...before, consent: after?.['consent'] });
    expect(after?.['consent']).not.toBe(consent);
  });

  it('ends when it is interrupted, with nothing left', async () => {
    const apps = Object.values((await demo?.apps()) ?? {});
    demo?.interrupt();
    expect(await demo?.exited).toBe(130);
    for (const pid of apps) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
