import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { ImportBody, ImportedLine } from '../moving-in/import-shapes.js';
import { Imports } from '../moving-in/imports.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { importProblems } from './import-problems.js';

@Controller('v1/accounts/:accountId/import')
@UseGuards(VendorGuard)
export class ApplyImport {
  constructor(private readonly imports: Imports) {}

  /** It moves in as a whole, or everything stays as it was; the same again changes nothing. */
  @Put()
  @Needs('admin', { accounts: 'all' })
  @Documented({
    id: 'applyImport',
    tag: 'Moving in',
    summary: 'Have something move in that an earlier integration had; repeatable',
    answer: ImportedLine,
    problems: importProblems,
  })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(ImportBody)) body: ImportBody,
  ): Promise<ImportedLine> {
    return this.imports.run(accountId, body, true);
  }
}
