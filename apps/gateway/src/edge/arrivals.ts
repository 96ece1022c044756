/**
 * The requests that are still on their way: so many in all, and a quarter of them from one network.
 *
 * Where there is no room the one that has taken longest has to go, and never the newest: a whole request is here in a
 * moment, so whoever sends halves gains nothing but the end of an older half.
 */
export class Arrivals {
  private readonly byNetwork = new Map<string, Map<object, () => void>>();
  private readonly all = new Map<object, string>();
  private readonly perNetwork: number;

  constructor(private readonly most: number) {
    this.perNetwork = Math.max(1, Math.floor(most / 4));
  }

  /** The request begins to arrive; `cutOff` ends it. */
  begin(request: object, network: string, cutOff: () => void): void {
    const own = this.byNetwork.get(network) ?? new Map<object, () => void>();
    if (own.size >= this.perNetwork) this.end(firstOf(own), 'cut off');
    if (this.all.size >= this.most) this.end(firstOf(this.all), 'cut off');
    this.byNetwork.set(network, own.set(request, cutOff));
    this.all.set(request, network);
  }

  /** The request has arrived, or will not arrive any more. */
  end(request: object | undefined, how?: 'cut off'): void {
    if (request === undefined) return;
    const network = this.all.get(request);
    if (network === undefined) return;
    this.all.delete(request);
    const own = this.byNetwork.get(network);
    const cutOff = own?.get(request);
    own?.delete(request);
    if (own?.size === 0) this.byNetwork.delete(network);
    if (how) cutOff?.();
  }
}

function firstOf(requests: ReadonlyMap<object, unknown>): object | undefined {
  return requests.keys().next().value;
}
