import { Problem } from '@assay/contracts';
import { type OwedNote, replayNote, type ReplayNoteRequest } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Notes } from './notes.repository.js';

@Controller()
export class ReplayNote {
  constructor(
    private readonly database: Database,
    private readonly notes: Notes,
  ) {}

  /** A note that SmartRecruiters did not take is due again; one it accepted is refused, and what waits or is under way stays as it is. */
  @Answers(replayNote)
  async run(request: ReplayNoteRequest): Promise<OwedNote> {
    const madeDue = await this.database.transaction((tx) => this.replay(tx, request));
    const { orderId, activity } = request;
    return { orderId, activity, madeDue };
  }

  private async replay(
    tx: Tx,
    { orderId, activity, mayRepeat = false }: ReplayNoteRequest,
  ): Promise<boolean> {
    const note = await this.notes.lock(tx, orderId, activity);
    if (!note) throw new Problem('note-not-found', { orderId, activity });
    if (note.status === 'due') return false;
    if (note.status === 'done') throw new Problem('note-written');
    // Neither can it be read back there, nor is a second one recognised: only a person who looked may say so.
    if (note.status === 'unknown' && !mayRepeat) throw new Problem('note-perhaps-written');
    await this.notes.replay(tx, note);
    tx.wake('notes');
    return true;
  }
}
