import { Problem } from '@assay/contracts';
import type { ErasureBody } from '@assay/contracts/ordering';
import type { Subject } from './subject-secrets.js';

type Named = Pick<ErasureBody, 'companyId' | 'candidateId' | 'email'>;

/** The one person who is named, by company and candidate or by an address; nothing where nobody is. */
export function subjectIn({ companyId, candidateId, email }: Named): Subject | undefined {
  if (email !== undefined) {
    if (companyId !== undefined || candidateId !== undefined) throw twofold();
    return { scope: 'address', email: email.trim().toLowerCase() };
  }
  if (companyId === undefined && candidateId === undefined) return undefined;
  if (companyId === undefined || candidateId === undefined) throw twofold();
  return { scope: 'candidate', companyId, candidateId };
}

/** The same, or the problem that nobody is named. */
export function subjectOf(named: Named): Subject {
  const subject = subjectIn(named);
  if (!subject) throw twofold();
  return subject;
}

function twofold(): Problem {
  const message = 'a person is named by companyId and candidateId, or by email alone';
  return new Problem('invalid-input', {}, { errors: [{ pointer: '', message }] });
}
