import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startNats } from '../../tools/servers/nats.mjs';
import type { App } from './fleet.js';

/** One NATS server, always at the same address. */
export class OneBus {
  readonly copies = 1;

  private constructor(
    private readonly folder: string,
    private server: Awaited<ReturnType<typeof startNats>>,
  ) {}

  static async start(folder: string): Promise<OneBus> {
    await rm(folder, { recursive: true, force: true });
    return new OneBus(folder, await startNats({ dataFolder: folder, configured: '' }));
  }

  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  passwordOf(user: App | 'operator'): string {
    return this.server.users[user] ?? '';
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    await this.server.kill();
  }

  /** Starts what was killed, as it was or with an empty JetStream store. */
  async revive({ wiped = false } = {}): Promise<void> {
    const { folder, port, server } = this;
    if (wiped) await rm(join(folder, 'jetstream'), { recursive: true, force: true });
    this.server = await startNats({ dataFolder: folder, configured: '', port, users: server.users });
  }

  async remove(): Promise<void> {
    await this.server.remove();
  }
}
