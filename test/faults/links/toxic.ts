/** Bytes from whoever connected to the server, or those that come back. */
export type Way = 'there' | 'back';

/** Both ways, unless one is named. */
interface OneWay {
  readonly way?: Way;
}

/** What a link does to connections while it is poisoned; every number of bytes or milliseconds is for one connection. */
export type Toxic =
  /** Bytes and ends arrive later by this much, more or less by the jitter, as the seed has it. */
  | ({ readonly kind: 'latency'; readonly ms: number; readonly jitterMs?: number } & OneWay)
  /** Nobody listens, and what was open is cut. */
  | { readonly kind: 'down' }
  | ({ readonly kind: 'bandwidth'; readonly bytesPerSecond: number } & OneWay)
  /** The end of the bytes is passed on later by this much. */
  | ({ readonly kind: 'slow-close'; readonly ms: number } & OneWay)
  /** Nothing gets through; the connection is ended after this time, or gets what was held back once the toxic is taken away. */
  | ({ readonly kind: 'timeout'; readonly endsAfterMs?: number } & OneWay)
  /** What is open is reset at both ends, at once or after this time. */
  | { readonly kind: 'reset'; readonly afterMs?: number }
  /** Bytes come in pieces of this size, with a pause after each. */
  | ({ readonly kind: 'slicer'; readonly bytes: number; readonly pauseMs?: number } & OneWay)
  /** The connection is ended once so many bytes have passed. */
  | ({ readonly kind: 'limit-data'; readonly bytes: number } & OneWay)
  /** Bytes are taken and never delivered: who said something is reset when the toxic is taken away, as by a peer that forgot. */
  | ({ readonly kind: 'half-open' } & OneWay);

/** The name of a toxic. */
export type ToxicKind = Toxic['kind'];

/** A toxic of one kind. */
export type ToxicOf<K extends ToxicKind> = Extract<Toxic, { kind: K }>;

/** How often a toxic of one kind began, was taken away, and how many connections felt it. */
export interface Struck {
  begun: number;
  ended: number;
  connections: number;
}

/** True where a toxic works on bytes that go this way. */
export function worksOn(toxic: Toxic, way: Way): boolean {
  return !('way' in toxic) || toxic.way === undefined || toxic.way === way;
}
