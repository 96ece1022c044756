import { Injectable } from '@nestjs/common';
import type { Company } from '../state/world-state.js';
import { PartnerAccess } from './partner-access.js';
import type { PartnerAnswer } from './partner-client.js';

/** Asks the partner for one package, whether its address was registered as a template or as a prefix. */
@Injectable()
export class ShowPackage {
  constructor(private readonly partner: PartnerAccess) {}

  run(company: Company, packageId: string): Promise<PartnerAnswer> {
    const address = this.partner.address('singleAssessmentPackageUrl');
    return this.partner.call(company, {
      operationId: 'getPackageById',
      url: fillIn(address, 'assessmentPackageId', packageId),
      path: { assessmentPackageId: packageId },
    });
  }
}

/** Puts a value into the `{name}` of an address, or behind it when it has none. */
export function fillIn(address: string, name: string, value: string): string {
  const encoded = encodeURIComponent(value);
  const filled = address.replace(new RegExp(`(\\{|%7B)${name}(\\}|%7D)`, 'i'), () => encoded);
  return filled === address ? `${address.replace(/\/$/, '')}/${encoded}` : filled;
}
