import { createHash, randomUUID } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { Mails } from '../mailbox/mails.js';
import { noteMail } from '../mailbox/note-mail.js';
import { rawMail } from '../mailbox/raw-mail.js';
import { Seen } from '../seen/seen.js';
import { World } from '../state/world.js';
import type { AskedEmail } from './asked-email.js';
import { ProviderRefusal } from './provider-refusal.js';

const domain = 'mail-provider.example';
const keptMs = 24 * 3_600_000;

/** The mails that the provider took, each once for its key: for a day it knows one again. */
@Injectable()
export class Emails {
  private readonly underWay = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly mails: Mails,
    private readonly seen: Seen,
    private readonly clock: Clock,
  ) {}

  /** Takes a mail, unless it has it; `told` says whether the caller will hear of it. */
  async take(
    key: string | undefined,
    email: AskedEmail,
    body: Buffer,
    told: boolean,
  ): Promise<{ id: string }> {
    const digest = createHash('sha256').update(body).digest('hex');
    if (key !== undefined && key.length > 256)
      throw new ProviderRefusal(400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.');
    const known = key === undefined ? undefined : this.known(key);
    if (known) return this.again(known, { digest, told, to: email.to });
    if (key !== undefined && this.underWay.has(key))
      throw new ProviderRefusal(409, 'concurrent_idempotent_requests', 'The same key is in progress.');
    this.underWay.add(key ?? '');
    try {
      const id = randomUUID();
      await this.deliver(id, email, told);
      if (key !== undefined) this.keep(key, { id, digest });
      return { id };
    } finally {
      this.underWay.delete(key ?? '');
    }
  }

  private known(key: string): { id: string; digest: string } | undefined {
    const known = this.world.state.emails[key];
    return known && this.clock.now().getTime() - Date.parse(known.at) < keptMs ? known : undefined;
  }

  private again(
    known: { id: string; digest: string },
    call: { digest: string; told: boolean; to: string },
  ): { id: string } {
    const message = messageIdOf(known.id);
    // Also where the words are others by now: whoever is refused for its key hears that there is a mail.
    this.seen.note('mail-known', { to: call.to, message, accepted: call.told });
    if (known.digest !== call.digest)
      throw new ProviderRefusal(409, 'invalid_idempotent_request', 'The key was used for another payload.');
    return { id: known.id };
  }

  private keep(key: string, { id, digest }: { id: string; digest: string }): void {
    this.world.state.emails[key] = { at: this.clock.now().toISOString(), id, digest };
    this.world.changed();
  }

  private async deliver(id: string, { from, to, ...parts }: AskedEmail, told: boolean): Promise<void> {
    const raw = await rawMail({ from, to, ...parts, messageId: messageIdOf(id) });
    noteMail(this.seen, await this.mails.add(`bounces+${id}@${domain}`, [to], raw), told);
  }
}

// Its own, whoever sends: that is what providers do.
function messageIdOf(id: string): string {
  return `<${id}@${domain}>`;
}
