import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Clock } from '@assay/runtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';
import { readMail, type Arrival, type Mail } from './mail.js';

/** So many are at hand; a mailbox of tens of thousands would be held in memory for nobody. */
const kept = 5000;

/** Every mail that arrived, kept one file each; the latest are shown. */
@Injectable()
export class Mails implements OnModuleInit {
  private mails: Mail[] = [];
  private readonly folder: string;

  constructor(
    config: SandboxConfig,
    private readonly clock: Clock,
  ) {
    this.folder = join(config.SANDBOX_DATA_DIR, 'mails');
    mkdirSync(this.folder, { recursive: true });
  }

  async onModuleInit(): Promise<void> {
    const files = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    const arrivals = files.map(
      (name) => JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as Arrival,
    );
    this.mails = await Promise.all(arrivals.map(readMail));
    this.mails.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  }

  /** Keeps a mail; when this returns, a restart does not lose it. */
  async add(from: string, to: string[], raw: Buffer): Promise<Mail> {
    const receivedAt = this.clock.now().toISOString();
    const arrival: Arrival = { id: randomUUID(), receivedAt, from, to, raw: raw.toString('latin1') };
    writeFileSync(join(this.folder, `${arrival.id}.json`), JSON.stringify(arrival), { mode: 0o600 });
    const mail = await readMail(arrival);
    this.mails.push(mail);
    if (this.mails.length > kept) this.mails.shift();
    return mail;
  }

  /** Gives the mails, newest first; of one recipient when named. */
  all(to?: string): Mail[] {
    const wanted = to?.toLowerCase();
    return this.mails
      .filter((mail) => !wanted || mail.to.some((address) => address.toLowerCase() === wanted))
      .reverse();
  }

  /** Gives one mail; undefined when there is none. */
  get(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }
}
