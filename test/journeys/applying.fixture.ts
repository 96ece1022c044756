import { eventually } from '@assay/testing';
import { open, send, type Page } from './forms.fixture.js';
import type { Application } from './sandbox.fixture.js';
import { connected, unique } from './stories.fixture.js';
import type { World } from './world.fixture.js';

/** A connected company whose first job's application form ends with an assessment. */
export async function hiring(world: World): Promise<{ companyId: string; jobId: string }> {
  const { companyId } = await connected(world);
  const [job] = await world.sandbox.jobs(companyId);
  if (!job) throw new Error('the company has no job');
  await world.sandbox.setHiring(companyId, job.id, { inlinePackageId: 'pkg-backend-junior' });
  return { companyId, jobId: job.id };
}

/** Somebody new has filled in the form; nothing is ordered yet. */
export async function filledIn(world: World, companyId: string): Promise<Application & { email: string }> {
  const email = `${unique('ola')}@example.org`;
  const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
  return { email, ...(await world.sandbox.apply(companyId, candidate)) };
}

/** Somebody new whose assessment was ordered; `url` is where SmartRecruiters sends the browser. */
export async function applying(
  world: World,
  companyId: string,
): Promise<Application & { email: string; url: string }> {
  const { email, applicationId } = await filledIn(world, companyId);
  const { application, answers } = await world.sandbox.orderInline(applicationId);
  if (answers[0]?.status !== 200) throw new Error(`the order was answered ${JSON.stringify(answers[0])}`);
  return { email, ...application, url: application.assessmentUrl ?? '' };
}

/** The candidate presses Start as soon as that is possible; gives the engine's address. */
export async function begin(url: string): Promise<string> {
  return eventually(async () => {
    const page = await send(await open(url));
    const location = page.headers.get('location') ?? '';
    if (page.status !== 303 || !location.includes('/engine/'))
      throw new Error(`Start was answered ${page.status}`);
    return location;
  });
}

/** The candidate follows the link back to the application, which is on every page; gives where it leads. */
export async function goBack(page: Page): Promise<string> {
  const href = /<a [^>]*href="([^"]*\/done)"/.exec(page.html)?.[1];
  if (href === undefined) throw new Error(`there is no way back on ${page.url}:\n${page.html}`);
  const back = await open(new URL(href, page.url).href);
  if (back.status !== 303) throw new Error(`the way back was answered ${back.status}`);
  return back.headers.get('location') ?? '';
}

/** What the page says about how things stand. */
export function said(page: Page): string {
  return /<p role="status">([^<]*)</.exec(page.html)?.[1] ?? '';
}
