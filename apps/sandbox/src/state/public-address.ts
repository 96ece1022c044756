import { Injectable } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';

/** Where browsers and Assay find the sandbox; known once it listens. */
@Injectable()
export class PublicAddress {
  private address: string;

  constructor(config: SandboxConfig) {
    this.address = (config.SANDBOX_PUBLIC_URL ?? `http://localhost:${config.SANDBOX_PORT}`).replace(
      /\/+$/,
      '',
    );
    this.fixed = config.SANDBOX_PUBLIC_URL !== undefined;
  }

  private readonly fixed: boolean;

  /** Notes the port that was taken. */
  listensOn(port: number): void {
    if (!this.fixed) this.address = `http://localhost:${port}`;
  }

  /** Gives the absolute address of a path. */
  of(path: string): string {
    return `${this.address}${path}`;
  }
}
