import { Problem } from '@assay/contracts';
import { type AccountPolicy, type OrderReply, showOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Database, type Tx, WorksOff } from '@assay/persistence';
import { SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { type CallAnswered, isAmbiguous } from '../calls/company-call.js';
import { CompanyCalls } from '../calls/company-calls.js';
import { type OnceColumns, type Owed, owedRows } from '../calls/owed-rows.js';
import { neverAnswered, SettleOwed } from '../calls/settle-owed.js';
import { NoteWishes } from '../policies/note-wishes.repository.js';
import { Policies } from '../policies/policies.js';
import { type Activity, noteText, switchedOff } from './activities.js';
import { type NotePlace, Notes } from './notes.repository.js';

/** What a lease tells of a note. */
export interface NoteColumns extends OnceColumns {
  readonly order_id: string;
  readonly activity: Activity;
  readonly position: number;
}

type NoteRow = Owed<NoteColumns>;

const inTurnSeconds = 0.5;
const silent: ReadonlySet<string> = new Set(['unavailable', 'limited', 'waits']);

/**
 * One due note: written on the candidate once or not at all.
 *
 * A note can neither be read back nor recognised by SmartRecruiters when it comes twice. So one whose answer was never
 * seen is not sent again: a line too few in a trail that the order's status repeats is better than the same line twice.
 */
@Injectable()
export class WriteNote {
  constructor(
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly policies: Policies,
    private readonly wishes: NoteWishes,
    private readonly notes: Notes,
    private readonly calls: CompanyCalls,
    private readonly client: SmartRecruitersPeople,
    private readonly settle: SettleOwed,
  ) {}

  /**
   * Writes the note if the account wants notes and SmartRecruiters knows the candidate, after those that come before it.
   *
   * @again like a submission; nothing that may have been taken already is sent twice
   * @ends `SUBMISSION_HORIZON_HOURS` after it was wanted, at once where SmartRecruiters refuses; as `unknown` where an answer was never seen
   * @attempts people_attempts
   * @replay `POST /v1/orders/{orderId}/notes/{activity}/replay`, never of one that was accepted
   */
  @WorksOff('write-note', (config: ResultsConfig) => owedRows<NoteColumns>('notes', config), {
    concurrency: ({ PEOPLE_CONCURRENCY }: ResultsConfig) => PEOPLE_CONCURRENCY,
  })
  async run(row: NoteRow): Promise<void> {
    if (row.in_flight) return this.settle.end(row, neverAnswered);
    const place = await this.database.read((tx) => this.notes.place(tx, row));
    const policy = place.accountId === null ? undefined : await this.policies.current(place.accountId);
    if (!policy) return this.settle.later(row);
    if (!policy.notes) return this.unwanted(row, policy, place);
    if (place.earlierDue) return this.settle.later(row, inTurnSeconds);
    const order = await this.order(row.order_id);
    if (!order) return this.settle.later(row);
    const candidateId = order.candidate.id;
    if (candidateId === undefined) return this.settle.end(row, { status: 'off', reason: 'no-candidate' });
    if (place.stumbling && !(await this.answers(row, candidateId))) return;
    await this.write(row, candidateId, noteText(row.activity, order.packageName));
  }

  private unwanted(row: NoteRow, { accountId }: AccountPolicy, { policyChanges }: NotePlace): Promise<void> {
    return this.settle.end(row, { status: 'off', reason: switchedOff }, (tx) =>
      this.wishes.refuse(tx, accountId, policyChanges),
    );
  }

  // After a fault something repeatable is asked first: an outage costs the notes under way when it began, not all of them.
  private async answers(row: NoteRow, candidateId: string): Promise<boolean> {
    const { outcome } = await this.calls.run(row, {
      name: 'probe',
      send: (bearer) => this.client.readTags(bearer, candidateId),
    });
    if (!silent.has(outcome.kind)) return true;
    await this.settle.refused(row, outcome);
    return false;
  }

  private async write(row: NoteRow, candidateId: string, text: string): Promise<void> {
    await this.calls.run(row, {
      name: 'note',
      once: true,
      send: (bearer) => this.client.note(bearer, { candidateId, text }),
      settle: (tx, { outcome }) => this.written(tx, row, outcome),
    });
  }

  // With the answer: what was recorded without its end would be taken for one that was never answered.
  private async written(tx: Tx, row: NoteRow, outcome: CallAnswered<unknown>): Promise<string> {
    if (outcome.kind !== 'accepted' && !isAmbiguous(outcome))
      return this.settle.refusedOnce(tx, row, outcome);
    const ending = outcome.kind === 'accepted' ? { status: 'done' } : neverAnswered;
    return (await this.settle.endWith(tx, row, ending)) ? ending.status : 'lease-lost';
  }

  private async order(orderId: string): Promise<OrderReply | undefined> {
    try {
      return await this.bus.ask(showOrder, { orderId });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return undefined;
    }
  }
}
