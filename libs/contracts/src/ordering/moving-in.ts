import { IsBoolean } from 'class-validator';
import { ImportReply } from '../consent/moving-in.js';
import { defineRequest } from '../contract.js';
import { Catalog } from './packages.js';

export class ImportPackagesRequest extends Catalog {
  /** Whether it is done; otherwise it is only told what would be. */
  @IsBoolean() apply: boolean;
}

export const importPackages = defineRequest({
  owner: 'ordering',
  name: 'import-packages',
  summary: 'The packages of an account as an earlier integration listed them; those left out are archived.',
  request: ImportPackagesRequest,
  reply: ImportReply,
  problems: ['invalid-input', 'account-not-found'],
});
