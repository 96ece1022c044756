import { createServer as createHttp, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Balancer, type Target } from './balancer.js';

class Replica {
  isReady = true;
  target: Target = { port: 0 };
  private readonly servers: Server[] = [];

  constructor(private readonly name: string) {}

  async start(): Promise<this> {
    const [port, healthPort] = await Promise.all([
      this.listen(() => [200, this.name]),
      this.listen(() => [this.isReady ? 200 : 503, '']),
    ]);
    this.target = { port, healthPort };
    return this;
  }

  stop(): void {
    for (const server of this.servers) server.close().closeAllConnections();
  }

  private async listen(answer: () => [number, string]): Promise<number> {
    const server = createHttp((_request, response) => {
      const [status, text] = answer();
      response.writeHead(status, { connection: 'close' }).end(text);
    }).listen(0, '127.0.0.1');
    this.servers.push(server);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }
}

describe('the balancer of a rehearsal', () => {
  const [one, two] = [new Replica('one'), new Replica('two')];
  let balancer: Balancer;
  const who = async (): Promise<string> => (await fetch(`http://127.0.0.1:${balancer.port}`)).text();
  const asked = async (times: number): Promise<string[]> => {
    const answers = [];
    for (let index = 0; index < times; index += 1) answers.push(await who());
    return [...new Set(answers)].sort();
  };

  beforeAll(async () => {
    balancer = await Balancer.on(0);
    for (const replica of [one, two]) await balancer.add((await replica.start()).target);
  });
  afterAll(async () => {
    await balancer.close();
    for (const replica of [one, two]) replica.stop();
  });

  it('shares calls among those that are ready', async () => {
    expect(await asked(4)).toEqual(['one', 'two']);
  });

  it('leaves out whoever says that it is not ready, until it is again', async () => {
    one.isReady = false;
    await expect.poll(() => asked(4)).toEqual(['two']);
    one.isReady = true;
    await expect.poll(() => asked(4)).toEqual(['one', 'two']);
  });

  it('asks another one where the first has gone without a word', async () => {
    two.stop();
    expect(await asked(4)).toEqual(['one']);
  });

  it('refuses everybody when nobody is there', async () => {
    one.stop();
    await expect(who()).rejects.toThrow('fetch failed');
  });
});
