import { Resolver } from 'node:dns/promises';

/** What is looked up of a domain; nothing where there is no such record, and an error where nobody answers. */
export interface DnsLook {
  txt(name: string): Promise<readonly string[]>;
  /** Hosts, the preferred first. */
  mx(name: string): Promise<readonly string[]>;
  addresses(name: string): Promise<readonly string[]>;
}

const none = ['ENOTFOUND', 'ENODATA'];

/** Looks up by the resolvers of the machine, or by those named, as `127.0.0.1:5353`. */
export function dnsLook(servers?: readonly string[]): DnsLook {
  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  if (servers) resolver.setServers(servers);
  return {
    txt: async (name) => (await orNone(resolver.resolveTxt(name))).map((parts) => parts.join('')),
    mx: async (name) => {
      const records = await orNone(resolver.resolveMx(name));
      return (
        records
          .toSorted((one, other) => one.priority - other.priority)
          .map(({ exchange }) => exchange)
          // An exchanger without a name says that the domain takes no mail (RFC 7505).
          .filter((exchange) => exchange !== '')
      );
    },
    addresses: async (name) => [
      ...(await orNone(resolver.resolve4(name))),
      ...(await orNone(resolver.resolve6(name))),
    ],
  };
}

async function orNone<T>(looking: Promise<T[]>): Promise<T[]> {
  try {
    return await looking;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (none.includes(code)) return [];
    throw error;
  }
}

/** True where a question to DNS failed, and not something of ours. */
export function isDnsFailure(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('query');
}
