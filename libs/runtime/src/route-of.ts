interface Routed {
  readonly routeOptions: { readonly url?: string; readonly method?: string | readonly string[] };
  readonly is404: boolean;
}

/** The route that takes a request, and one for all that none takes: addresses come from outside. */
export function routeOf({ routeOptions: { url: route, method }, is404 }: Routed): {
  readonly method: string;
  readonly route: string;
} {
  if (route === undefined || is404) return { method: 'any', route: 'none' };
  return { method: typeof method === 'string' ? method : 'any', route };
}
