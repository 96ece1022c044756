import { clip } from '@assay/contracts';
import type { OrderRemark } from '@assay/contracts/ordering';

type Done = OrderRemark['done'];

/** How a text is read. */
export interface TextRule {
  /** In UTF-16 units. */
  readonly longest: number;
  /** What is done with one that is longer. */
  readonly beyond: 'clipped' | 'left-out';
}

// What stands for characters that no store can hold, once a body was read.
const broken = /\uFFFD/g;
// A name that looks like anything else may be a value, and values are not told.
const plainName = /^[A-Za-z][\w.-]{0,63}$/;
const mostRemarks = 50;

/** One object of an order's body: gives its values as they are meant, and remarks what it had to do for that. */
export class OrderPart {
  private constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly place: string,
    readonly remarks: OrderRemark[],
  ) {}

  /** The whole body. */
  static of(body: object): OrderPart {
    return new OrderPart(body as Record<string, unknown>, '', []);
  }

  /** The names of all values. */
  get names(): string[] {
    return Object.keys(this.values);
  }

  /** The text of that name, or nothing where there is none that can be used; nothing is what null says, too. */
  text(name: string, rule: TextRule): string | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    const said = wordOf(value);
    if (said === undefined) return this.leaveOut(name);
    if (typeof value !== 'string') this.remark(name, 'taken-as-text');
    const whole = said.replaceAll('\u0000', '').toWellFormed().replace(broken, '');
    if (whole !== said) this.remark(name, 'cleaned');
    if (whole.length <= rule.longest) return whole;
    this.remark(name, rule.beyond);
    return rule.beyond === 'clipped' ? clip(whole, rule.longest) : undefined;
  }

  /** The object of that name, or nothing. */
  part(name: string): OrderPart | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'object' || Array.isArray(value)) return this.leaveOut(name);
    return new OrderPart(value as Record<string, unknown>, this.placeOf(name), this.remarks);
  }

  /** True where anything stands, be it null. */
  isThere(name: string): boolean {
    return this.value(name) !== undefined;
  }

  /** True where null stands. */
  isNull(name: string): boolean {
    return this.value(name) === null;
  }

  /** Remarks that the value of that name is not taken. */
  leaveOut(name: string): undefined {
    this.remark(name, 'left-out');
  }

  /** Remarks what was done to the value of that name, unless so much is remarked already that nobody reads it. */
  remark(name: string, done: Done): void {
    if (this.remarks.length < mostRemarks) this.remarks.push({ place: this.placeOf(name), done });
  }

  private placeOf(name: string): string {
    return `${this.place}/${plainName.test(name) ? name : '?'}`;
  }

  private value(name: string): unknown {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
  }
}

// An integer beyond what a number holds exactly is another one already.
function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : String(value);
}
