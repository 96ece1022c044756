import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { ImportBody, ImportedLine } from '../moving-in/import-shapes.js';
import { Imports } from '../moving-in/imports.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { importProblems } from './import-problems.js';

@Controller('v1/accounts/:accountId/import/check')
@UseGuards(VendorGuard)
export class CheckImport {
  constructor(private readonly imports: Imports) {}

  /** What would become of it; nothing is changed, and SmartRecruiters is only asked for a token where a company would be connected. */
  @Post()
  @Needs('admin', { accounts: 'all' })
  @HttpCode(200)
  @Documented({
    id: 'checkImport',
    tag: 'Moving in',
    summary: 'Say what would become of something that an earlier integration had',
    answer: ImportedLine,
    problems: importProblems,
  })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(ImportBody)) body: ImportBody,
  ): Promise<ImportedLine> {
    return this.imports.run(accountId, body, false);
  }
}
