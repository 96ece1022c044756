const usual = 'https://www.smartrecruiters.com/app/people/candidates/{candidateId}';

/** The address of a candidate's profile, by the account's template or the usual one (SmartRecruiters contract UNK-15). */
export function profileAddress(template: string | undefined, candidateId: string): string {
  const id = encodeURIComponent(candidateId);
  return (template ?? usual).replaceAll(/\{(?:candidateId|id)\}/g, () => id);
}

/** The candidate a pasted address names, where it is one of the known kinds of profile pages. */
export function candidateIdIn(address: string): string | undefined {
  const id = /^\/app\/(?:[^/]+\/)?people\/(?:candidates|profile)\/([^/]{1,128})\/?$/.exec(
    new URL(address).pathname,
  )?.[1];
  return id === undefined ? undefined : decoded(id);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
