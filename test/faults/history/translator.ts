import { createHash } from 'node:crypto';
import type { Line } from './history.js';
import type { RawLine } from './raw-line.js';

/** Whose address this is. */
interface Addressee {
  readonly company: string;
  readonly order: string;
}

const nobody = { company: null, order: null };

/** Stands for a text that the history may not hold, or need not. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** Makes lines of the history of what the outside world writes down: addresses and texts become hashes, orders get their names. */
export class Translator {
  private readonly addressees = new Map<string, Addressee[]>();
  private readonly messages = new Map<string, Addressee>();
  /** The version that the engine gave to each result of an order. */
  private readonly versions = new Map<string, unknown>();

  /** The order that a person with this address was ordered for last. */
  orderOf(address: string): Addressee | undefined {
    return this.addressees.get(address.toLowerCase())?.at(-1);
  }

  /** The order that a message is about: of those for its address the first that nobody was written to about. */
  private about(address: string, message: string): Addressee | undefined {
    const known = this.messages.get(message);
    if (known) return known;
    const all = this.addressees.get(address.toLowerCase()) ?? [];
    const found = all.length < 2 ? all[0] : (all.find((one) => !this.isWritten(one)) ?? all.at(-1));
    if (found) this.messages.set(message, found);
    return found;
  }

  private isWritten(addressee: Addressee): boolean {
    return [...this.messages.values()].includes(addressee);
  }

  /** Undefined for what the history has no line for. */
  translate(raw: RawLine): Line | undefined {
    return this.words[raw.kind]?.(raw);
  }

  private readonly words: Readonly<Record<string, (raw: RawLine) => Line | undefined>> = {
    'order-begun': (raw) => this.begun(raw),
    'order-answered': ({ kind, call, status = 0, body }) => ({
      kind,
      call,
      status,
      // Problems name the call that they are about; what they say is their code.
      ...(status > 0 && { says: short(status < 300 ? body : ((body as { code?: string }).code ?? status)) }),
    }),
    mail: ({ kind, to = '', message = '', accepted, answers }) => ({
      kind,
      ...(this.about(to, message) ?? nobody),
      address: short(to.toLowerCase()),
      message,
      accepted,
      what: this.orderOf(to) === undefined || answers === true ? 'notice' : 'invitation',
    }),
    told: (raw) => this.toldOf(raw),
    'sr-call': ({ kind, company, operation, began, ended, status, retryAfter }) => ({
      kind,
      company: company ?? null,
      operation,
      began,
      ended,
      status,
      ...(retryAfter !== undefined && { retryAfter: Number(retryAfter) }),
    }),
    'completed-by-candidate': ({ kind, to = '' }) => ({ kind, ...this.named(to) }),
    'result-sent': (raw) => this.sent(raw),
  };

  private begun({ kind, call, company, json }: RawLine): Line {
    const [, order = ''] = /\/orders\/([^/]+)/.exec(json?.resultCallbackURL ?? '') ?? [];
    const email = json?.candidate?.email;
    if (email !== undefined && company) this.address(email.toLowerCase(), { company, order });
    return { kind, call, company, order, body: short(json) };
  }

  private address(email: string, addressee: Addressee): void {
    const known = this.addressees.get(email) ?? [];
    if (known.some(({ order }) => order === addressee.order)) return;
    this.addressees.set(email, [...known, addressee]);
  }

  private toldOf({ kind, company, order, body }: RawLine): Line {
    const { status, ...rest } = body as { status?: string; score?: { raw?: number } };
    if (rest.score === undefined) return { kind, company, order, status };
    const version = this.versions.get(`${order} ${rest.score.raw}`);
    return { kind, company, order, status, result: short(rest), ...(version !== undefined && { version }) };
  }

  private sent({ kind, to = '', body, version, status }: RawLine): Line {
    const named = this.named(to);
    const { score } = body as { score?: { raw?: number } };
    if (version !== undefined && score)
      this.versions.set(`${'order' in named ? named.order : ''} ${score.raw}`, version);
    return { kind, ...named, version: version ?? null, status };
  }

  private named(address: string): Addressee | typeof nobody {
    return this.orderOf(address) ?? nobody;
  }
}
