import type { RawLine } from './raw-line.js';
import { short } from './short.js';

/** What tells one result from another: of two with one score the moment of submission. */
interface Sent {
  readonly score?: number;
  readonly submittedAt?: string;
}

interface Told {
  readonly score?: { readonly raw?: number };
  readonly submissionDate?: string;
}

/**
 * The results that the engine hands over, each with its version: the first is 1, and each that differs one more. The answer
 * that says so may be lost; SmartRecruiters may be told before it is there.
 */
export class Results {
  private readonly bodies = new Map<string, string[]>();
  private readonly versions = new Map<string, number>();
  private readonly underWay = new Map<string, number>();

  begin(order: string, { body }: RawLine): void {
    const known = this.bodies.get(order) ?? [];
    const hash = short(body);
    if (!known.includes(hash)) known.push(hash);
    this.bodies.set(order, known);
    this.versions.set(this.key(order, body), known.indexOf(hash) + 1);
    this.underWay.set(order, (this.underWay.get(order) ?? 0) + 1);
  }

  /** The version that was handed over, as the answer says or as it has to be. */
  end(order: string, body: unknown, answered: unknown): number | undefined {
    this.underWay.set(order, (this.underWay.get(order) ?? 1) - 1);
    return typeof answered === 'number' ? answered : this.versions.get(this.key(order, body));
  }

  isUnderWay(order: string | undefined): boolean {
    return order !== undefined && (this.underWay.get(order) ?? 0) > 0;
  }

  /** The version that SmartRecruiters was told; undefined where the engine handed over none such. */
  versionTold(order: string | undefined, { score, submissionDate }: Told): number | undefined {
    return this.versions.get(`${order} ${score?.raw} ${submissionDate}`);
  }

  private key(order: string, body: unknown): string {
    const { score, submittedAt } = body as Sent;
    return `${order} ${score} ${submittedAt}`;
  }
}
