import { erasePeople } from '../attacks/canaries.js';
import type { Scenario } from '../scenario.js';

/** Who is erased is nowhere, no secret is where it may not be, and whoever changes the trail is found out. */
export const scenario: Scenario = {
  number: 25,
  title: 'A hundred people are erased while keys change, and one entry of the audit trail is altered',
  needs: { settings: { LOG_LEVEL: 'debug' } },
  play: async (stage, how) => ({ counted: await erasePeople(stage, how) }),
};
