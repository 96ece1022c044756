import type { Line } from './lines.mjs';

type Without<T> = T extends Line ? Omit<T, 'seq' | 'at'> & { readonly at?: number } : never;
/** A line that has no number and no time yet. */
export type Bare = Without<Line>;
type Rest = Partial<Extract<Bare, { kind: 'at-rest' }>>;
type Told = Partial<Extract<Bare, { kind: 'told' }>>;
type Mail = Partial<Extract<Bare, { kind: 'mail' }>>;

/** Lines as a history has them: what was seen, the rest, what stood then, the end; a line each 25 ms where none has a time. */
export function history(seen: readonly Bare[], standing: readonly Bare[] = [], timed = true): Line[] {
  const run: Bare = { kind: 'run', scenario: 0, title: 'made up', seed: 7, scale: 1, version: '0', timed };
  return numbered([run, ...seen, { kind: 'rest' }, ...standing, { kind: 'end' }]);
}

export function numbered(lines: readonly Bare[]): Line[] {
  let now = 0;
  return lines.map((line, index) => {
    now = Math.max(now + 25, line.at ?? 0);
    return { ...line, seq: index + 1, at: now } as Line;
  });
}

/** The lines that one order leaves behind. */
export class MadeOrder {
  private calls = 0;

  constructor(
    readonly order = 'o-1',
    readonly company = 'c-1',
  ) {}

  /** SmartRecruiters posts it and is answered so. */
  posted(status = 202, body = 'b-1', says = `says-${status}`): Bare[] {
    this.calls += 1;
    const call = `${this.company}/${this.order}/${this.calls}`;
    return [
      { kind: 'order-begun', ...this.of, call, body },
      { kind: 'order-answered', call, status, ...(status > 0 ? { says } : {}) },
    ];
  }

  mail(how: Mail = {}): Bare {
    const message = `<${this.company}-${this.order}@example.org>`;
    return { kind: 'mail', ...this.of, address: 'a-1', message, accepted: true, what: 'invitation', ...how };
  }

  mailKnown(how: { message?: string; accepted?: boolean } = {}): Bare {
    const message = `<${this.company}-${this.order}@example.org>`;
    return { kind: 'mail-known', ...this.of, message, accepted: true, ...how };
  }

  told(status: string, how: Told = {}): Bare {
    return { kind: 'told', ...this.of, status, ...how };
  }

  result(version: number, status = 202): Bare {
    return { kind: 'result-sent', ...this.of, version, status };
  }

  done(kind: 'cancelled' | 'completed-by-candidate'): Bare {
    return { kind, ...this.of };
  }

  byHand(what: 'resend' | 'reopen' | 'replay'): Bare {
    return { kind: 'by-hand', ...this.of, what };
  }

  answeredLate(): Bare {
    return { kind: 'answered-late', ...this.of };
  }

  atRest(status: string, how: Rest = {}): Bare {
    const counts = { live: 0, parked: 0, dead: 0, uncertain: 0 };
    const id = `${this.company}-${this.order}`;
    return { kind: 'at-rest', ...this.of, id, status, invitation: 'sent', erased: false, ...counts, ...how };
  }

  /** From the click to the result, as it should be. */
  whole(): Bare[] {
    return [
      ...this.posted(),
      this.mail(),
      this.told('PENDING'),
      this.told('IN_PROGRESS'),
      this.done('completed-by-candidate'),
      this.result(1),
      this.told('COMPLETED', { version: 1, result: 'r-1' }),
    ];
  }

  private get of(): { company: string; order: string } {
    return { company: this.company, order: this.order };
  }
}
