import { Injectable } from '@nestjs/common';

/** The loops that call SmartRecruiters for companies: woken together once a company can be called again. */
@Injectable()
export class CompanyLoops {
  private readonly loops = new Set<{ wake(): void }>();

  add(loop: { wake(): void }): void {
    this.loops.add(loop);
  }

  wake(): void {
    for (const loop of this.loops) loop.wake();
  }
}
