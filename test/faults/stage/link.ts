/** The lines that a scenario may spoil. */
export type LinkName = 'postgres' | 'nats' | 'smtp' | 'smartrecruiters' | 'gateway';

/** A line between two parts, through which everything between them goes. */
export interface Link {
  /** Where the one end of it listens. */
  readonly port: number;
  close(): Promise<void>;
}

/** Opens a line to a port of this machine. */
export type LinkMaker = (port: number, name: LinkName, seed: number) => Promise<Link>;
