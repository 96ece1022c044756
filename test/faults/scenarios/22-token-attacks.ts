import { targetOf } from '../attacks/target.js';
import { attackTokens } from '../attacks/token-attacks.js';
import type { Scenario } from '../scenario.js';

/** Whatever somebody makes up, changes or keeps for too long: it opens nothing. */
export const scenario: Scenario = {
  number: 22,
  title: 'Nobody is let in by a token that is forged, broken, ended or somebody else’s',
  needs: { settings: { WRONG_TOKENS_MAX: '1000000' } },
  play: async (stage, how) => ({ counted: await attackTokens(targetOf(stage), how) }),
};
