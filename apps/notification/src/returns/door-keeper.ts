import type { Socket } from 'node:net';

/** How much of the door one network, and everybody together, may take. */
export interface DoorLimits {
  readonly connections: number;
  /** Of them, those that only who has none yet may take. */
  readonly reserved: number;
  readonly perNetwork: number;
  readonly sessionMs: number;
  /** What one connection may send: some reports, and no commands without end. */
  readonly bytes: number;
}

/** Lets connections in, a few of each network, and ends those that stay too long or say too much. */
export class DoorKeeper {
  private readonly inside = new Map<Socket, { readonly network: string; readonly since: number }>();

  constructor(private readonly limits: DoorLimits) {}

  /** True where the connection may stay; it counts until it closes. */
  admit(socket: Socket): boolean {
    const network = networkOf(socket.remoteAddress ?? '');
    const held = [...this.inside.values()].filter((other) => other.network === network).length;
    const { connections, reserved, perNetwork } = this.limits;
    if (held >= perNetwork || this.inside.size >= (held > 0 ? connections - reserved : connections))
      return false;
    this.inside.set(socket, { network, since: performance.now() });
    socket.once('close', () => this.inside.delete(socket));
    return true;
  }

  /** Ends what has stayed too long, whatever it does, or has sent too much. */
  sweep(): void {
    const { sessionMs, bytes } = this.limits;
    const now = performance.now();
    for (const [socket, { since }] of this.inside)
      if (now - since >= sessionMs || socket.bytesRead > bytes) socket.destroy();
  }

  /** Ends all that are inside. */
  clear(): void {
    for (const socket of this.inside.keys()) socket.destroy();
  }
}

/** Returns what counts as one sender: an IPv4 address, or the 64 bits of IPv6 that one customer gets. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = (address.toLowerCase().split('%')[0] ?? '').split('::');
  const first = groupsOf(head);
  if (tail === undefined) return first.slice(0, 4).join(':');
  const last = groupsOf(tail);
  const zeros = Array.from({ length: Math.max(8 - first.length - last.length, 0) }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}
