import type { Readable } from 'node:stream';
import { Problem } from '@assay/contracts';
import { lastHeld } from './last-held.js';

// Of one process; ten companies, all of them slow at once, are still let in.
const mostReaders = 200;
const mostOfCompany = 20;
// A chunk is 64 KiB: whoever takes less than a kilobyte in a second is not reading.
const untakenMs = 60_000;

/** Who is reading from outside: slow readers of one company leave room for those of others, and who takes nothing is sent away. */
export class Readers {
  private readonly reading = new Map<string, number>();
  private all = 0;

  constructor(private readonly patienceMs = untakenMs) {}

  /** The content for one reader of the company; `unavailable` where too many read. */
  async give(companyId: string, open: () => Promise<Readable>): Promise<Readable> {
    this.enter(companyId);
    const content = await open().catch((error: unknown) => {
      this.leave(companyId);
      throw error;
    });
    const untaken = (): void => void content.destroy(new Error('nobody took more of the report'));
    const patience = setTimeout(untaken, this.patienceMs).unref();
    return lastHeld(content, {
      seen: () => void patience.refresh(),
      allowed: () => Promise.resolve(),
      ended: () => {
        clearTimeout(patience);
        this.leave(companyId);
      },
    });
  }

  private enter(companyId: string): void {
    const ofCompany = this.reading.get(companyId) ?? 0;
    if (ofCompany >= mostOfCompany || this.all >= mostReaders)
      throw new Problem('unavailable', { service: 'results' });
    this.reading.set(companyId, ofCompany + 1);
    this.all += 1;
  }

  private leave(companyId: string): void {
    const others = (this.reading.get(companyId) ?? 1) - 1;
    if (others > 0) this.reading.set(companyId, others);
    else this.reading.delete(companyId);
    this.all -= 1;
  }
}
