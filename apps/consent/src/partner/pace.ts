/** Lets a call out when the limits of the credential that it is made with allow it. */
export interface Pace {
  run<T>(call: () => Promise<T>): Promise<T>;
}

/** For who makes a handful of calls, one after the other. */
export const unpaced: Pace = { run: (call) => call() };
