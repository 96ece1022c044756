import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom something is done: for one company, or for every company of the installation. */
export type Whose = { readonly companyId: string } | 'every-company';

const storage = new AsyncLocalStorage<{ whose: Whose }>();

/**
 * Says for whom all is done that a function does and awaits; without it the database is asked nothing. It adds no right: whoever
 * works for a company still names it in each statement, and what it forgets to name PostgreSQL keeps from it.
 */
export const whose = {
  /** Nothing of another company can be read or written. */
  company<T>(companyId: string, work: () => T): T {
    if (companyId === '') throw new Error('a company has a name');
    return storage.run({ whose: { companyId } }, work);
  },
  /** For what belongs to the vendor, or to no company. */
  everyCompany<T>(work: () => T): T {
    return storage.run({ whose: 'every-company' }, work);
  },
  /** From here on the request that is under way is worked on for this company alone. */
  narrow(companyId: string): void {
    const store = storage.getStore();
    if (store) store.whose = { companyId };
  },
  /** For whom it is at this moment, if that was said. */
  current(): Whose | undefined {
    return storage.getStore()?.whose;
  },
} as const;
