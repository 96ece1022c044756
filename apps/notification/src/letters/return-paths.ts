import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Vault } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';

/** Which message came back. */
export interface ReturnedMessage {
  /** The id of the invitation, or of the notice of a connection. */
  readonly mailId: string;
  /** The invitation to the candidate's first, second or later address; `laterMessage` for what followed it. */
  readonly version: number;
}

/** Marks reminders and notices: the invitation arrived, whatever becomes of them. */
export const laterMessage = 0;

const idLength = 25;
const signatureBytes = 10;
const signatureLength = 16;
const token = new RegExp(`^([0-9a-z]{${idLength}})([0-9a-z]{${signatureLength}})([0-9a-z]{1,4})$`);

/** Gives every message a return address of its own, which nobody else can make up. */
@Injectable()
export class ReturnPaths {
  /** The first one signs; mail of before comes back as long as the key of before is in the list. */
  private readonly keys: readonly KeyObject[];
  private readonly mailbox: readonly [string, string];

  constructor({ MAIL_RETURN_PATH, ENCRYPTION_KEY }: NotificationConfig) {
    const [local = '', domain = ''] = (MAIL_RETURN_PATH ?? '').toLowerCase().split('@');
    this.mailbox = [local, domain];
    const configured = MAIL_RETURN_PATH !== undefined && ENCRYPTION_KEY !== undefined;
    this.keys = configured
      ? new Vault(ENCRYPTION_KEY).deriveEach('return-path').map((key) => createSecretKey(key))
      : [];
  }

  /** Returns the address to which a mail server returns this message; nothing where none is configured. */
  addressFor(mailId: string, version: number): string | undefined {
    const [key] = this.keys;
    if (!key) return undefined;
    const id = BigInt(`0x${mailId.replaceAll('-', '')}`)
      .toString(36)
      .padStart(idLength, '0');
    const [local, domain] = this.mailbox;
    return `${local}+${id}${sign(id, version, key)}${version.toString(36)}@${domain}`;
  }

  /** Returns the message an address was made for; nothing for an address that we did not make. */
  read(address: string): ReturnedMessage | undefined {
    const [local, domain] = this.mailbox;
    // Servers on the way may have changed the case.
    const [mailbox = '', host] = address.toLowerCase().split('@');
    if (host !== domain || !mailbox.startsWith(`${local}+`)) return undefined;
    const [, id, signature, end] = token.exec(mailbox.slice(local.length + 1)) ?? [];
    if (id === undefined || signature === undefined || end === undefined) return undefined;
    const version = Number.parseInt(end, 36);
    const given = Buffer.from(signature);
    const ours = this.keys.some((key) => timingSafeEqual(given, Buffer.from(sign(id, version, key))));
    return ours ? { mailId: uuidOf(id), version } : undefined;
  }
}

function sign(id: string, version: number, key: KeyObject): string {
  const digest = createHmac('sha256', key).update(`${id}.${version}`).digest('hex');
  return BigInt(`0x${digest.slice(0, 2 * signatureBytes)}`)
    .toString(36)
    .padStart(signatureLength, '0');
}

function uuidOf(id: string): string {
  const number = [...id].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  const hex = number.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
