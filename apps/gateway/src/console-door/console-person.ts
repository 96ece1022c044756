import { clip } from '@assay/contracts';

/** What somebody may be in the console, the mightiest first. */
export const consoleRoles = ['admin', 'support', 'auditor'] as const;
export type ConsoleRole = (typeof consoleRoles)[number];

/**
 * What can be done there besides reading: what support does all day, what cannot be undone or many people see, seeing whom an order is about, and
 * having the installation looked at.
 */
export type ConsolePermission = 'act' | 'administer' | 'reveal' | 'inspect';

/** Somebody who is signed in, as their provider knows them. */
export interface ConsolePerson {
  readonly subject: string;
  readonly name: string;
  readonly role: ConsoleRole;
}

const permissions: Readonly<Record<ConsoleRole, readonly ConsolePermission[]>> = {
  admin: ['act', 'administer', 'reveal', 'inspect'],
  support: ['act', 'reveal'],
  auditor: ['inspect'],
};

// What the timeline of an order takes as somebody's name.
const longestTrailName = 100;

/** Who somebody is in the audit trail and in timelines: nobody's name, and no token of the vendor API. */
export function trailName({ subject }: Pick<ConsolePerson, 'subject'>): string {
  return clip(`console: ${subject}`, longestTrailName);
}

/** True for what this role may do. */
export function may({ role }: Pick<ConsolePerson, 'role'>, permission: ConsolePermission): boolean {
  return permissions[role].includes(permission);
}

/** The mightiest known role of those in a claim; nothing where none is known. */
export function roleIn(claims: Readonly<Record<string, unknown>>, claim: string): ConsoleRole | undefined {
  const given = [claimOf(claims, claim)].flat();
  return consoleRoles.find((role) => given.includes(role));
}

// A name may have dots of its own, as those of some providers that are addresses.
function claimOf(claims: Readonly<Record<string, unknown>>, claim: string): unknown {
  if (Object.hasOwn(claims, claim)) return claims[claim];
  return claim.split('.').reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    return (at as Readonly<Record<string, unknown>>)[step];
  }, claims);
}
