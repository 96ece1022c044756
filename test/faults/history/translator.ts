import type { Line } from './line.js';
import type { RawLine } from './raw-line.js';
import { Results } from './results.js';
import { short } from './short.js';

/** Whose address this is. */
interface Addressee {
  readonly company: string;
  readonly order: string;
}

const nobody = { company: null, order: null };

/** Makes lines of the history of what the outside world writes down: addresses and texts become hashes, orders get their names. */
export class Translator {
  private readonly addressees = new Map<string, Addressee[]>();
  private readonly messages = new Map<string, Addressee>();
  private readonly results = new Results();
  private held: { readonly line: Line; readonly raw: RawLine }[] = [];

  /** The order that a person with this address was ordered for last, by this company where one is named. */
  private orderOf(address: string, company?: string | null): Addressee | undefined {
    const all = this.addressees.get(address.toLowerCase()) ?? [];
    return all.findLast((one) => !company || one.company === company);
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

  /** The lines of the history that this one is followed by. */
  translate(raw: RawLine): { readonly line: Line; readonly raw: RawLine }[] {
    if (raw.kind === 'result-begun') this.results.begin(this.orderNamed(raw), raw);
    const line = this.words[raw.kind]?.(raw);
    if (!line) return [];
    const seen = { line, raw };
    // The engine hears of its own result a moment after SmartRecruiters may have been told of it.
    if (raw.kind === 'told' && this.results.isUnderWay(raw.order)) {
      this.held.push(seen);
      return [];
    }
    if (raw.kind !== 'result-sent') return [seen];
    const order = line['order'];
    const after = this.held.filter((one) => one.line['order'] === order);
    this.held = this.held.filter((one) => one.line['order'] !== order);
    return [seen, ...after];
  }

  private orderNamed({ to = '', company }: RawLine): string {
    return this.orderOf(to, company)?.order ?? '';
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
    'mail-known': ({ kind, message = '', accepted }) => ({
      kind,
      ...(this.messages.get(message) ?? nobody),
      message,
      accepted,
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
    'completed-by-candidate': (raw) => ({ kind: raw.kind, ...this.named(raw) }),
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
    const { status, ...rest } = body as { status?: string; score?: object };
    const line = { kind, company, order, status, says: short(body) };
    if (rest.score === undefined) return line;
    const version = this.results.versionTold(order, rest);
    return { ...line, result: short(rest), ...(version !== undefined && { version }) };
  }

  private sent(raw: RawLine): Line {
    const { kind, body, version, status } = raw;
    const named = this.named(raw);
    const known = this.results.end(named.order ?? '', body, version);
    return { kind, ...named, version: known, status };
  }

  private named({ to = '', company }: RawLine): Addressee | typeof nobody {
    return this.orderOf(to, company) ?? nobody;
  }
}
