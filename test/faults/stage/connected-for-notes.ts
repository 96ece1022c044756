import { connected, type Outside, type Parties } from '../../journeys/stories.fixture.js';

// What SmartRecruiters grants an assessment partner, and what it takes a note for.
const scopes = ['assessment_result_manage', 'jobs_read', 'candidates_read', 'messages_write'];

/** A company that is connected and grants what a note needs, and an account that wants one at every step. */
export async function connectedForNotes(outside: Outside): Promise<Parties> {
  const parties = await connected(outside, {}, scopes);
  const path = `/v1/accounts/${parties.accountId}/policy`;
  const { status } = await outside.vendor.call('PUT', path, { notes: true });
  if (status !== 200) throw new Error(`the policy was answered ${status}`);
  return parties;
}
