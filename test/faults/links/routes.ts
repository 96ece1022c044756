import { freePort } from '../../../tools/servers/child.mjs';
import { Link } from './link.js';
import type { Toxic, ToxicKind } from './toxic.js';

interface Route {
  readonly from: string;
  readonly to: string;
  readonly link: Link;
}

/** The lines between servers of a cluster, one for each way in which one reaches another. */
export class Routes {
  private readonly routes: Route[] = [];

  constructor(private readonly seed: number | string) {}

  /** Opens the line by which one server reaches another one; gives the port at which it begins. */
  readonly between = async (from: string, to: string, port: number): Promise<number> => {
    const seed = `${this.seed} ${from} ${to}`;
    const link = await Link.open({ port: await freePort(), to: port, seed });
    this.routes.push({ from, to, link });
    return link.port;
  };

  /** Cuts a server off from all others; what is given back joins it again. */
  part(name: string, toxic: Toxic): () => Promise<void> {
    const cut = this.routes.filter(({ from, to }) => from === name || to === name);
    for (const { link } of cut) link.add(toxic);
    return async () => {
      for (const { link } of cut) await link.remove(toxic);
    };
  }

  /** How many connections between servers have felt a toxic. */
  felt(kind: ToxicKind): number {
    return this.routes.reduce((sum, { link }) => sum + (link.tally.get(kind)?.connections ?? 0), 0);
  }

  async close(): Promise<void> {
    for (const { link } of this.routes) await link.close();
  }
}
