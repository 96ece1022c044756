import { Problem } from '@assay/contracts';
import { Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { CompanyGuard, Scopes } from '../token/company.guard.js';

@Controller('sr/packages/inline/orders')
export class ReceiveInlineOrder {
  /** Says that in-application assessments are not offered (SmartRecruiters contract section 3.5). */
  @Post()
  @HttpCode(200)
  @Scopes('orders_manage', 'orders_modify')
  @UseGuards(CompanyGuard)
  run(): never {
    throw new Problem('not-offered');
  }
}
