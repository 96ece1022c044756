import type { Person } from '@assay/contracts/results';
import { eventually } from '@assay/testing';
import { consent, type Outside, unique, type Parties } from './stories.fixture.js';
import type { World } from './world.fixture.js';

/** A person as SmartRecruiters shows one to recruiters. */
export interface ShownCandidate {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly tags: readonly string[];
  readonly notes: readonly { readonly content: string }[];
}

/** What SmartRecruiters grants a partner that speaks about people, besides results. */
export const scopes = [
  'assessment_result_manage',
  'candidates_read',
  'candidates_create',
  'candidates_manage',
  'messages_write',
];

/** A company that is connected with everything granted, and an account with this policy. */
export async function connectedForPeople(
  world: World,
  policy: object,
  granted: readonly string[] = scopes,
): Promise<Parties> {
  const companyId = unique('people');
  await control(world, 'POST', '/companies', { companyId, scopes: granted });
  const { accountId, apiKey } = await world.sandbox.addAccount(unique('account'));
  const page = await consent(world, { companyId, apiKey });
  if (page.status !== 200) throw new Error(`the consent ended with ${page.status}`);
  await eventually(async () => {
    const { status } = await world.vendor.call('PUT', `/v1/accounts/${accountId}/policy`, policy);
    if (status !== 200) throw new Error(`the policy was answered ${status}`);
  });
  return { companyId, accountId, apiKey };
}

/** The people of a company. */
export async function candidates(
  world: Pick<World, 'sandboxUrl'>,
  companyId: string,
): Promise<readonly ShownCandidate[]> {
  return (await control<{ candidates: ShownCandidate[] }>(world, 'GET', `/companies/${companyId}`))
    .candidates;
}

/** The one person with this e-mail address and last name. */
export async function candidateOf(
  world: Pick<World, 'sandboxUrl'>,
  companyId: string,
  email: string,
): Promise<ShownCandidate> {
  const found = (await candidates(world, companyId)).filter((one) => one.email === email);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} people have the address`);
  return only;
}

/** Somebody who applied for a job. */
export function applied(
  world: Pick<World, 'sandboxUrl'>,
  companyId: string,
  person: object,
): Promise<ShownCandidate> {
  return control(world, 'POST', `/companies/${companyId}/candidates`, person);
}

/** A recruiter adds or removes a tag on the person's page. */
export async function recruiterTags(
  world: World,
  companyId: string,
  candidateId: string,
  change: { add?: string; remove?: string },
): Promise<void> {
  const response = await fetch(`${world.sandboxUrl}/app/${companyId}/people/${candidateId}/tags`, {
    method: 'POST',
    body: new URLSearchParams(change),
    redirect: 'manual',
  });
  if (response.status !== 303) throw new Error(`the form was answered ${response.status}`);
}

/** The vendor's people of one account. */
export class Persons {
  constructor(
    private readonly world: Outside,
    private readonly accountId: string,
  ) {}

  async put(personId: string, rest: string, body: object): Promise<{ status: number; body: Person }> {
    return this.world.vendor.call<Person>('PUT', `${this.path(personId)}${rest}`, body);
  }

  async show(personId: string): Promise<Person> {
    return (await this.world.vendor.call<Person>('GET', this.path(personId))).body;
  }

  /** The person once this holds. */
  until(personId: string, holds: (person: Person) => boolean): Promise<Person> {
    return eventually(async () => {
      const person = await this.show(personId);
      if (!holds(person)) throw new Error(JSON.stringify(person));
      return person;
    });
  }

  /** The person once the registration got so far. */
  registered(personId: string, status: string): Promise<Person> {
    return this.until(personId, ({ registration }) => registration?.status === status);
  }

  /** The person once the rating of this interview got so far. */
  rated(personId: string, interviewId: string, status: string): Promise<Person> {
    return this.until(personId, ({ ratings }) =>
      ratings.some((rating) => rating.interviewId === interviewId && rating.status === status),
    );
  }

  private path(personId: string): string {
    return `/v1/accounts/${this.accountId}/people/${personId}`;
  }
}

async function control<T>(
  world: Pick<World, 'sandboxUrl'>,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  const response = await fetch(`${world.sandboxUrl}/api${path}`, { method, ...init });
  if (!response.ok) throw new Error(`the sandbox answered ${response.status} to ${method} ${path}`);
  return (await response.json()) as T;
}
