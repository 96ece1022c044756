import { Problem } from '@assay/contracts';
import { type VerifiedErasure, verifyErasure, type VerifyErasureBody } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { subjectIn } from './subject-of.js';
import { SubjectSecrets } from './subject-secrets.js';

/** Checks a certificate by our key alone: also one whose erasure is not kept any more. */
@Controller()
export class VerifyErasure {
  constructor(private readonly secrets: SubjectSecrets) {}

  @Answers(verifyErasure)
  async run({ certificate, ...named }: VerifyErasureBody): Promise<VerifiedErasure> {
    if (!this.secrets.isOurs(certificate)) throw new Problem('certificate-not-ours');
    const { erasureId, subjectHash } = certificate.facts;
    const subject = subjectIn(named);
    if (!subject) return Promise.resolve({ erasureId });
    return { erasureId, aboutThisPerson: this.secrets.hashOf(subject) === subjectHash };
  }
}
