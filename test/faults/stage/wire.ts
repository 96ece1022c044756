import { rollOrder } from '../../installation/fleet.js';
import type { Bus, Databases, Installation } from '../../installation/installation.js';
import { freePort } from '../../../tools/servers/child.mjs';
import { Link } from '../links/link.js';
import type { LinkName } from './link.js';

type Anything = Installation<Databases, Bus>;

/** Where a line leads, and what has to be said to have everything go over a link instead. */
interface Way {
  port(made: Anything): number;
  lead(made: Anything, link: Link): void;
}

const portIn = (url: string | undefined): number => Number(new URL(url ?? '').port);

function at(url: string | undefined, { port }: Link): string {
  const elsewhere = new URL(url ?? '');
  elsewhere.port = String(port);
  return elsewhere.href.replace(/\/$/, '');
}

const ways: Readonly<Record<LinkName, Way>> = {
  postgres: {
    port: ({ databases }) => portIn(databases.url),
    lead: ({ settingsOf }, link) => {
      for (const app of rollOrder)
        settingsOf[app]['DATABASE_URL'] = at(settingsOf[app]['DATABASE_URL'], link);
    },
  },
  nats: {
    port: ({ bus }) => portIn(bus.url),
    lead: ({ settings, bus }, link) => void (settings['NATS_URL'] = at(bus.url, link)),
  },
  smtp: {
    port: ({ settings }) => portIn(settings['SMTP_URL']),
    lead: ({ settings }, link) => void (settings['SMTP_URL'] = at(settings['SMTP_URL'], link)),
  },
  smartrecruiters: {
    port: ({ settings }) => portIn(settings['SMARTRECRUITERS_API_URL']),
    // What SmartRecruiters says of its own address has to be that of the link; whoever plays it goes straight there.
    lead: ({ settings, settingsOf }, link) => {
      const there = at(settings['SMARTRECRUITERS_API_URL'], link);
      settings['SANDBOX_PUBLIC_URL'] = there;
      for (const app of rollOrder) settingsOf[app]['SMARTRECRUITERS_API_URL'] = there;
    },
  },
  gateway: {
    port: ({ settings }) => portIn(settings['PUBLIC_URL']),
    lead: ({ settings }, link) => {
      const there = at(settings['PUBLIC_URL'], link);
      Object.assign(settings, { PUBLIC_URL: there, ASSAY_URL: there });
    },
  },
};

/** Has everything that goes over one of these lines go over a link; before anything starts. */
export async function wire(
  made: Anything,
  names: readonly LinkName[],
  seed: number,
): Promise<Map<LinkName, Link>> {
  const links = new Map<LinkName, Link>();
  for (const name of names) {
    const [port, to] = [await freePort(), ways[name].port(made)];
    const link = await Link.open({ port, to, seed: `${seed} ${name}` });
    ways[name].lead(made, link);
    links.set(name, link);
  }
  return links;
}
