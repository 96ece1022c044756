import { inStep } from '@assay/runtime';
import type { Answer } from './outbound/answer.js';

/** Makes a call as a step of the way in force, which says how it was answered and never what or about whom. */
export function callInStep<T>(operation: string, call: () => Promise<Answer<T>>): Promise<Answer<T>> {
  return inStep({ name: `call smartrecruiters ${operation}`, kind: 'client' }, async (note) => {
    const answer = await call();
    note({ 'assay.outcome': answer.kind, 'http.response.status_code': answer.status });
    return answer;
  });
}
