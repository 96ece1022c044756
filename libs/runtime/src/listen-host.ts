import { networkInterfaces } from 'node:os';

/** The address a process listens on: the one it was told, else every address of the machine. */
export function listenHost({ LISTEN_HOST }: { readonly LISTEN_HOST?: string }): string {
  return LISTEN_HOST ?? everyAddress();
}

// "::" takes IPv4 as well, but cannot be bound where the kernel has no IPv6.
function everyAddress(): string {
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses.some((address) => address?.family === 'IPv6') ? '::' : '0.0.0.0';
}
