import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { ErasureCertificate, ErasureFacts, ErasureScope } from '@assay/contracts/ordering';
import { Vault } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { sorted } from '../placing/contents-hash.js';

/** Whom an erasure is about. */
export type Subject =
  | {
      readonly scope: Extract<ErasureScope, 'candidate'>;
      readonly companyId: string;
      readonly candidateId: string;
    }
  | { readonly scope: Extract<ErasureScope, 'address'>; readonly email: string }
  | EndedOrders;

/** Orders that are forgotten because they ended before that moment, with whoever has no other. */
export interface EndedOrders {
  readonly scope: Extract<ErasureScope, 'retention'>;
  readonly orderIds: readonly string[];
  readonly before: string;
}

/** Keeps who somebody is while that is needed, knows it again afterwards, and signs what was done. */
@Injectable()
export class SubjectSecrets {
  private readonly pepper: Buffer;
  private readonly signingKey: Buffer;

  constructor(private readonly vault: Vault) {
    this.pepper = vault.derive('erased-subject');
    this.signingKey = vault.derive('erasure-certificate');
  }

  /** Nobody without the key learns from it who it is; of the same person, and of all ended orders, it is the same. */
  hashOf(subject: Subject): string {
    const who = subject.scope === 'retention' ? { scope: subject.scope } : subject;
    return createHmac('sha256', this.pepper).update(JSON.stringify(who, sorted)).digest('hex');
  }

  seal(erasureId: string, subject: Subject): string {
    return this.vault.seal(JSON.stringify(subject), subjectPurpose(erasureId));
  }

  open(erasureId: string, sealed: string): Subject {
    return JSON.parse(this.vault.open(sealed, subjectPurpose(erasureId))) as Subject;
  }

  certify(facts: ErasureFacts): ErasureCertificate {
    const text = JSON.stringify(facts, sorted);
    return { facts, sha256: createHash('sha256').update(text).digest('hex'), signature: this.sign(text) };
  }

  /** Whether it is a certificate of this installation, with nothing changed. */
  isOurs({ facts, sha256, signature }: ErasureCertificate): boolean {
    const ours = this.certify(facts);
    return sha256 === ours.sha256 && isEqual(signature, ours.signature);
  }

  private sign(text: string): string {
    return createHmac('sha256', this.signingKey).update(text).digest('hex');
  }
}

/** What whom an erasure is about is sealed for. */
export function subjectPurpose(erasureId: string): string {
  return `ordering.erasures.sealed_subject:${erasureId}`;
}

// Of equal length by their digests, so that the time it takes tells nothing.
function isEqual(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
