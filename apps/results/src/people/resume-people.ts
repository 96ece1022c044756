import type { EventEnvelope } from '@assay/contracts';
import { type ChangedPolicy, policyChanged } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { NoteWishes } from '../policies/note-wishes.repository.js';
import { People } from './people.repository.js';

@Controller()
export class ResumePeople {
  constructor(
    private readonly people: People,
    private readonly wishes: NoteWishes,
  ) {}

  /** An account allows something else about people or notes: whatever its policy held back is decided anew. */
  @Consumes(policyChanged, 'resume-people')
  async run({ data: { accountId, changed } }: EventEnvelope<ChangedPolicy>, tx: Tx): Promise<void> {
    if (changed.includes('notes')) await this.wishes.change(tx, accountId);
    if (!changed.includes('people')) return;
    await this.people.reconsider(tx, accountId);
    tx.wake('registrations');
    tx.wake('ratings');
  }
}
