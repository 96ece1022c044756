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
