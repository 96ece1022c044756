import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { differencesOf } from '../moving-in/differences.js';
import { Comparison, RecordedCall } from '../moving-in/mirror-shapes.js';
import { Mirror } from '../moving-in/mirror.js';
import { Documented } from '../v1-door/documented.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

const mostTold = 100;

@Controller('v1/connections/:companyId/comparison')
@UseGuards(VendorGuard)
export class CompareAnswer {
  constructor(private readonly mirror: Mirror) {}

  /** How Assay would answer a call of SmartRecruiters otherwise than an earlier integration did; nothing is changed or sent. */
  @Post()
  @Needs('read')
  @HttpCode(200)
  @Documented({
    id: 'compareAnswer',
    tag: 'Moving in',
    summary: 'Compare an answer of an earlier integration with what Assay would answer',
    answer: Comparison,
    problems: ['invalid-input', 'company-not-connected'],
  })
  async run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Body(new InputPipe(RecordedCall)) recorded: RecordedCall,
  ): Promise<Comparison> {
    const ours = await this.mirror.answer(companyId, recorded);
    // As SmartRecruiters reads it: what is not said does not travel.
    const sent = JSON.parse(JSON.stringify(ours)) as typeof ours;
    const found = differencesOf(recorded.answer, sent);
    const isSame = found.every(({ kind }) => kind === 'undocumented');
    const differences = found.slice(0, mostTold);
    const { call } = recorded;
    return { companyId, call, same: isSame, status: ours.status, count: found.length, differences };
  }
}
