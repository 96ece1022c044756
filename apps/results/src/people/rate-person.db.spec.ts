import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountId, peopleSpec } from './people-spec.fixture.js';
import type { FakeCandidate } from './people-server.fixture.js';

const world = peopleSpec();
const tagPath = /\/tags$/;

async function known(tags: string[] = []): Promise<FakeCandidate> {
  const candidate = world.server.add({ tags });
  await world.register();
  await world.registered('done');
  return candidate;
}

describe('a rating', () => {
  it('adds its tag to whatever tags the candidate has', async () => {
    const candidate = await known(['berlin']);
    expect((await world.rate('yes')).ratings).toMatchObject([{ status: 'due', tag: 'assay - csr - yes' }]);
    const { ratings } = await world.rated('done');
    expect(candidate.tags).toEqual(['berlin', 'assay - csr - yes']);
    expect(ratings[0]?.attempts.map(({ call, outcome }) => `${call} ${outcome}`)).toEqual(['tag accepted']);
  });

  it('given twice is told once', async () => {
    await known();
    await world.rate('yes');
    await world.rated('done');
    await world.rate('yes');
    await world.rated('done');
    expect(world.server.calls.filter(({ path }) => tagPath.test(path))).toHaveLength(1);
  });

  it('waits until it is known who the person is', async () => {
    const { id } = world.server.add({ applied: false });
    world.allow({ people: { createAndUpdate: false } });
    await world.register();
    await world.registered('waiting');
    expect((await world.rate('no')).ratings).toMatchObject([{ status: 'waiting', reason: 'person-unknown' }]);
    const url = `https://www.smartrecruiters.com/app/people/candidates/${id}`;
    await world.app.linkProfile.run({ accountId, personId: 'p-1', url });
    await world.rated('done');
    expect(world.server.candidates[0]?.tags).toEqual(['assay - csr - no']);
  });

  it('is not told while the integration is switched off', async () => {
    await known();
    world.allow({});
    await world.stop();
    world.app = await world.replica();
    await world.rate('yes');
    expect((await world.rated('off')).ratings[0]?.reason).toBe('switched-off');
    expect(world.server.candidates[0]?.tags).toEqual([]);
  });

  it('says so when the candidate has 100 tags, and is told when said again after one was removed', async () => {
    const candidate = await known(Array.from({ length: 100 }, (_, n) => `tag ${n}`));
    await world.rate('maybe');
    const failed = await world.rated('failed');
    expect(failed.ratings[0]).toMatchObject({ reason: 'tag-limit' });
    expect(failed.ratings[0]?.nextStep).toContain('100 tags');
    expect(candidate.tags).toHaveLength(100);
    candidate.tags.pop();
    await world.rate('maybe');
    await world.rated('done');
    expect(candidate.tags).toContain('assay - csr - maybe');
  });

  it('is told again when its answer was lost, which changes nothing', async () => {
    const candidate = await known();
    let lost = 1;
    world.server.script = ({ path }) =>
      tagPath.test(path) && lost-- > 0 ? { reset: true, after: true } : undefined;
    await world.rate('yes');
    await world.rated('done');
    expect(candidate.tags).toEqual(['assay - csr - yes']);
  });

  it('that changed adds its tag, and names the former one, which only a recruiter removes', async () => {
    const candidate = await known();
    await world.rate('yes');
    await world.rated('done');
    await world.rate('no');
    const { ratings } = await world.rated('done');
    expect(ratings[0]).toMatchObject({ rating: 'no', formerTags: ['assay - csr - yes'] });
    expect(candidate.tags).toEqual(['assay - csr - yes', 'assay - csr - no']);
    await world.rate('yes');
    expect((await world.rated('done')).ratings[0]).toMatchObject({ formerTags: ['assay - csr - no'] });
  });
});

describe('recruiters’ own tags', () => {
  it('are never lost, whatever recruiters do while a rating is on its way', async () => {
    const candidate = await known();
    const edits = fc.array(fc.record({ add: fc.boolean(), tag: fc.constantFrom('a', 'b', 'c', 'd') }), {
      maxLength: 5,
    });
    const rating = fc.constantFrom('yes' as const, 'maybe' as const, 'no' as const);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(edits, edits, rating, async (before, during, given) => {
        const wanted = new Set<string>();
        const apply = (list: typeof before): void => {
          for (const { add, tag } of list) {
            if (add) wanted.add(tag);
            else wanted.delete(tag);
          }
          const own = candidate.tags.filter((tag) => tag.startsWith('assay - '));
          candidate.tags = [...own, ...wanted];
        };
        candidate.tags = candidate.tags.filter((tag) => tag.startsWith('assay - '));
        apply(before);
        // The worst moment: after anything we read, before anything we write has its effect.
        world.server.meanwhile = ({ path }) => void (tagPath.test(path) && apply(during));
        await world.rate(given, `round ${(round += 1)}`);
        await world.rated('done');
        world.server.meanwhile = () => undefined;
        expect(new Set(candidate.tags.filter((tag) => !tag.startsWith('assay - ')))).toEqual(wanted);
        expect(candidate.tags).toContain(`assay - round ${round} - ${given}`);
      }),
      { numRuns: 15 },
    );
    const methods = world.server.calls.filter(({ path }) => tagPath.test(path)).map(({ method }) => method);
    expect(new Set(methods)).toEqual(new Set(['POST']));
  });
});

it('nobody is rated at a company that is another account’s by now', async () => {
  await known();
  world.bus.replies.set('show-connection', () => ({ accountId: 'another', status: 'active' }));
  await expect(world.rate('yes')).rejects.toMatchObject({ code: 'company-not-connected' });
  expect(world.server.calls.filter(({ path }) => tagPath.test(path))).toEqual([]);
});

it('somebody nobody told of cannot be rated', async () => {
  await expect(world.rate('yes')).rejects.toMatchObject({ code: 'person-not-found' });
});
