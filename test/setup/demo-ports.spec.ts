import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { areUsual, demoPorts } from '../../tools/run/demo-ports.mjs';
import { demoValues } from '../../tools/run/demo-values.mjs';
import { freePort } from '../../tools/servers/child.mjs';

const taken: Server[] = [];

afterEach(() => taken.splice(0).forEach((server) => server.close()));

async function take(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
  taken.push(server);
  return port;
}

const given = async (): Promise<Record<string, string>> => ({
  GATEWAY_PORT: String(await freePort()),
  SANDBOX_PORT: String(await freePort()),
  SANDBOX_SMTP_PORT: String(await freePort()),
  BOUNCE_SMTP_PORT: String(await freePort()),
  REPORTS_PORT: String(await freePort()),
});

describe('where the demo listens', () => {
  it('a port that was given and is taken is refused by its name, and no other one is taken instead', async () => {
    const ports = await given();
    const port = await take(await freePort());
    await expect(demoPorts({ ...ports, GATEWAY_PORT: String(port) })).rejects.toThrow(
      `GATEWAY_PORT is ${port}, which another program has taken`,
    );
    await expect(demoPorts({ ...ports, SANDBOX_PORT: 'http' })).rejects.toThrow('SANDBOX_PORT is http');
  });

  it('addresses that were given are the ones the demo has, on this machine alone', () => {
    const ports = {
      GATEWAY_PORT: 3100,
      SANDBOX_PORT: 4100,
      SANDBOX_SMTP_PORT: 4125,
      BOUNCE_SMTP_PORT: 4126,
      REPORTS_PORT: 3105,
    };
    const folder = mkdtempSync(join(tmpdir(), 'demo-values-'));
    expect(demoValues(folder, ports, { PUBLIC_URL: 'https://assay.example' })).toMatchObject({
      LISTEN_HOST: '127.0.0.1',
      GATEWAY_PORT: '3100',
      PUBLIC_URL: 'https://assay.example',
      ASSAY_URL: 'https://assay.example',
      SANDBOX_PUBLIC_URL: 'http://localhost:4100',
      SMTP_URL: 'smtp://127.0.0.1:4125',
      RESULTS_URL: 'http://127.0.0.1:3105',
    });
    expect(areUsual(ports)).toBe(false);
  });
});
