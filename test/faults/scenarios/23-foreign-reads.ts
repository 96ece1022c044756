import { readForeign } from '../attacks/foreign-reads.js';
import { readForeignRows } from '../attacks/foreign-rows.js';
import { askForeignSubjects } from '../attacks/foreign-subjects.js';
import { targetOf } from '../attacks/target.js';
import type { Scenario } from '../scenario.js';

/** What is another company's is answered like what is not there, at every door, in NATS and in PostgreSQL. */
export const scenario: Scenario = {
  number: 23,
  title: 'One company asks for everything of another one, by every id and at every door',
  needs: { settings: { WRONG_TOKENS_MAX: '1000000', CALLS_PER_TOKEN_MAX: '1000000' } },
  play: async (stage, how) => {
    const { settingsOf } = stage.installation;
    const logins = Object.fromEntries(
      Object.entries(settingsOf).map(([app, { DATABASE_URL = '' }]) => [app, DATABASE_URL]),
    );
    const [own, other] = stage.companies.map(({ companyId }) => companyId);
    return {
      counted: [
        ...(await readForeign(targetOf(stage), how)),
        ...(await readForeignRows(logins, { own: own ?? '', other: other ?? '' })),
        ...(await askForeignSubjects(stage.nats.url, (user) => stage.nats.passwordOf(user))),
      ],
    };
  },
};
