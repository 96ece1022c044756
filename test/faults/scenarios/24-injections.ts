import { join } from 'node:path';
import { inject } from '../attacks/injections.js';
import { filesOf } from '../attacks/left-behind.js';
import { forgetEngines, targetOf } from '../attacks/target.js';
import { exactly, type Scenario } from '../scenario.js';

/** What is written into names, texts and addresses is shown, and never run, followed or called. */
export const scenario: Scenario = {
  number: 24,
  title: 'Names that are markup, headers, log lines, templates and SQL, and addresses that lead inside',
  needs: { settings: { WRONG_TOKENS_MAX: '1000000', PAGES_PER_ADDRESS_MAX: '1000000' } },
  play: async (stage, how) => {
    const target = targetOf(stage);
    const counted = await inject(target, how);
    await forgetEngines(target);
    let [lines, broken, forged] = [0, 0, 0];
    for await (const file of filesOf(join(stage.folder, 'logs')))
      for (const line of file.split('\n').slice(1, -1)) {
        lines += 1;
        try {
          const { msg } = JSON.parse(line) as { msg?: unknown };
          if (String(msg).includes('forged')) forged += 1;
        } catch {
          broken += 1;
        }
      }
    return {
      counted: [
        ...counted,
        exactly(`of ${lines} log lines, those that are none`, broken, 0),
        exactly('log lines that a caller wrote', forged, 0),
      ],
    };
  },
};
