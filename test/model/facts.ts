/** How the name of each candidate begins, and of nothing else. */
export const nameBegins = 'canary';

/** What a company has shown and got, as somebody outside would note it down. */
export interface CompanyFacts {
  readonly id: string;
  readonly apiKey: string;
  /** What it shows for a token now; nothing where it is not connected. */
  live: Shown | undefined;
  /** What opened something once. */
  readonly ended: Shown[];
}

/** A credential of ours, and a token that was got with it. */
export interface Shown {
  readonly clientId: string;
  readonly clientSecret: string;
  token: string;
}

/** A result as the engine reported it. */
export interface Reported {
  readonly score: number;
  /** Whether we said that we have it. */
  readonly known: boolean;
}

/** An order as SmartRecruiters, the engine and the candidate know it. */
export interface OrderFacts {
  /** SmartRecruiters' id. */
  readonly id: string;
  readonly company: string;
  readonly body: object;
  readonly email: string;
  readonly name: string;
  /** Seconds since the run began when it was posted first. */
  readonly placedAt: number;
  /** The status of each answer to this very body; 0 where none came. */
  readonly answers: number[];
  /** Whether it was only ever posted with what had ended before. */
  withoutAuthority: 'no' | 'maybe' | 'yes';
  readonly results: Reported[];
  started: 'no' | 'maybe' | 'yes';
  cancelled: 'no' | 'maybe' | 'yes';
  erased: 'no' | 'asked' | 'yes';
  /** Its candidate was to be invited once more: where it was rejected because nobody took the letter, it goes on. */
  invitedAnew: boolean;
  /** How many more letters than one its candidate may get. */
  letters: number;
  /** Letters that had come when it was known to be cancelled. */
  lettersAtCancel: number | undefined;
  /** Somebody asked for it to be told again. */
  toldAgain: number;
}

/** What the run knows. */
export class Facts {
  readonly orders: OrderFacts[] = [];
  /** Processes of an app that died, or stood still, by app: after it a thing may have been done that nobody noted. */
  readonly stumbled = new Map<string, number>();
  /** The secrets that sign what engines are told, each from which of what they were told on; none where nobody knows it. */
  readonly secrets: { readonly secret: string | undefined; readonly from: number }[] = [];
  /** How each order stood when it was looked at last. */
  readonly stood = new Map<string, string>();
  /** What each order contained when it was looked at first. */
  readonly contained = new Map<string, string>();

  constructor(readonly companies: readonly CompanyFacts[]) {}

  company(place: number): CompanyFacts {
    const found = this.companies[place % this.companies.length];
    if (!found) throw new Error('there are companies');
    return found;
  }

  order(place: number): OrderFacts {
    const found = this.orders[place % this.orders.length];
    if (!found) throw new Error('there is an order');
    return found;
  }

  stumble(app: string): void {
    this.stumbled.set(app, (this.stumbled.get(app) ?? 0) + 1);
  }

  stumbles(app: string): number {
    return this.stumbled.get(app) ?? 0;
  }
}

/** Whether SmartRecruiters was promised it. */
export function isAccepted({ answers }: OrderFacts): boolean {
  return answers.includes(202);
}

/** Whether each answer said for good that nothing was kept. */
export function isRefused({ answers }: OrderFacts): boolean {
  return answers.length > 0 && answers.every((status) => status >= 400 && status < 500);
}
