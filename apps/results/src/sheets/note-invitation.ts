import type { EventEnvelope } from '@assay/contracts';
import { type CandidateInvited, candidateInvited } from '@assay/contracts/notification';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OweNews } from './owe-news.js';
import { Sheets } from './sheets.repository.js';

@Controller()
export class NoteInvitation {
  constructor(
    private readonly sheets: Sheets,
    private readonly owe: OweNews,
  ) {}

  /** SmartRecruiters hears that the candidate was invited, and when. */
  @Consumes(candidateInvited, 'note-invitation')
  async run({ data }: EventEnvelope<CandidateInvited>, tx: Tx): Promise<void> {
    const sheet = await this.sheets.claim(tx, data.orderId);
    sheet.invite(new Date(data.invitedAt));
    await this.sheets.save(tx, sheet);
    await this.owe.run(tx, sheet);
  }
}
