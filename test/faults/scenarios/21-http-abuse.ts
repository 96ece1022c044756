import { connected } from '../../journeys/stories.fixture.js';
import { TokenForge } from '../../journeys/token-forge.fixture.js';
import { drawer } from '../stage/draw.js';
import { exactly, type Scenario, scaled } from '../scenario.js';
import { dawdle, figuresOf, flood, memoryOf, smuggle } from '../attacks/flood.js';
import { Fuzzer } from '../attacks/fuzzer.js';
import { forgetEngines, targetOf } from '../attacks/target.js';
import { rollOrder } from '../../installation/fleet.js';

const limits = [
  'WRONG_TOKENS_MAX',
  'CALLS_PER_TOKEN_MAX',
  'PAGES_PER_ADDRESS_MAX',
  'CONSENT_PER_ADDRESS_MAX',
];

/** Whatever is sent to whichever address: nothing fails, nothing dies, nothing grows, and who is honest is served. */
export const scenario: Scenario = {
  number: 21,
  title: 'Anything is sent to every address, slowly, wrongly and by the million, while honest orders come in',
  // Else most of it would be told to wait before anybody reads it.
  needs: { settings: Object.fromEntries(limits.map((name) => [name, '100000000'])) },
  play: async (stage, { seed, scale }) => {
    const target = targetOf(stage);
    const { fleet } = stage.installation;
    const parties = await connected(target);
    const known = {
      vendor: target.vendorToken,
      company: await (
        await TokenForge.open(target, parties)
      ).make({ exp: Math.floor(Date.now() / 1000) + 86_400 }),
      ids: { accountId: [parties.accountId], companyId: [parties.companyId] },
    };
    const fuzzer = new Fuzzer(known, drawer(`fuzz ${seed}`));
    const count = scaled(1_000_000, scale, 2000);
    const before = rollOrder.flatMap((app) => fleet.pids(app));
    const [gateway = 0] = fleet.pids('gateway');
    const orders = scaled(500, scale, 5);
    const honest = stage.play({ orders, insistent: true });
    const warm = await flood(target.gatewayUrl, () => fuzzer.next(), Math.ceil(count / 5));
    const memory = await memoryOf(gateway);
    const rest = await flood(target.gatewayUrl, () => fuzzer.next(), count - Math.ceil(count / 5));
    const grown = Math.round((100 * (await memoryOf(gateway))) / memory - 100);
    await honest;
    await forgetEngines(target);
    const all = {
      answered: warm.answered + rest.answered,
      shed: warm.shed + rest.shed,
      cutOff: warm.cutOff + rest.cutOff,
      failures: new Set([...warm.failures, ...rest.failures]),
      shown: new Set([...warm.shown, ...rest.shown]),
    };
    const [{ companyId } = parties] = stage.companies;
    const packages = async (): Promise<boolean> => (await target.sandbox.packages(companyId)).status === 200;
    return {
      counted: [
        ...figuresOf(all, count, grown),
        exactly('honest orders at their end', stage.story.endedCount, orders),
        ...(await smuggle(target.gatewayUrl, scaled(50, scale))),
        ...(await dawdle(target.gatewayUrl, scaled(2000, scale, 50), packages)),
        exactly(
          'processes that are others now',
          before.filter((pid) => !rollOrder.some((app) => fleet.pids(app).includes(pid))).length,
          0,
        ),
      ],
    };
  },
};
