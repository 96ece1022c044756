import { randomUUID } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Companies } from '../state/companies.js';
import { PublicAddress } from '../state/public-address.js';
import type { Application, Company, Job } from '../state/world-state.js';
import { World } from '../state/world.js';

/** The application forms of companies: SmartRecruiters makes candidate and order when a form is finished, not before. */
@Injectable()
export class Applications {
  constructor(
    private readonly world: World,
    private readonly companies: Companies,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  /** Gives an application, or answers 404. */
  get(applicationId: string): Application {
    const application = this.world.state.applications[applicationId];
    if (!application) throw new NotFoundException('There is no such application');
    return application;
  }

  /** Gives the applications of a company. */
  of(companyId: string): Application[] {
    return Object.values(this.world.state.applications).filter((one) => one.companyId === companyId);
  }

  /** Notes that somebody filled in the form. */
  begin(company: Company, job: Job, candidate: Application['candidate'], orderId?: string): Application {
    const application: Application = {
      applicationId: randomUUID(),
      companyId: company.companyId,
      jobId: job.id,
      candidate,
      beganAt: this.clock.now().toISOString(),
      orderId: (orderId ?? randomUUID()).toLowerCase(),
      packageId: job.inlinePackageId ?? null,
      answer: null,
      assessmentUrl: null,
      finishedAt: null,
      candidateId: null,
    };
    this.world.state.applications[application.applicationId] = application;
    this.world.changed();
    return application;
  }

  /** Where the partner sends the browser back to. */
  completedUrl({ companyId, jobId, applicationId }: Application): string {
    return this.address.of(
      `/apply/${[companyId, jobId, applicationId].map(encodeURIComponent).join('/')}/done`,
    );
  }

  /** The application is complete: there is a candidate, and an order if a package was ordered; once. */
  finish(application: Application): void {
    if (application.finishedAt) return;
    const company = this.companies.get(application.companyId);
    const { candidate, jobId } = application;
    application.candidateId = this.companies.addCandidate(company, { ...candidate, jobId }).id;
    application.finishedAt = this.clock.now().toISOString();
    if (application.assessmentUrl) this.addOrder(application, application.candidateId);
    this.world.changed();
  }

  private addOrder(application: Application, candidateId: string): void {
    const { orderId, companyId, jobId, packageId, beganAt, answer } = application;
    this.world.state.orders[orderId] = {
      orderId,
      companyId,
      candidateId,
      jobId,
      packageId: packageId ?? '',
      packageName: packageId ?? '',
      autoTriggered: false,
      inline: true,
      placedAt: beganAt,
      accepted: true,
      answer,
      result: {},
      history: [],
      warnings: [],
    };
  }
}
