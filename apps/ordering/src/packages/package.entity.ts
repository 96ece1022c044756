import type { Assessment, CatalogPackage, OfferedPackage, PackageLocation } from '@assay/contracts/ordering';
import { hiddenReason, type HiddenReason, type JobLocation, type PackageType } from '@assay/packages';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where packages stand that were left out of the last replacement: after all that are offered. */
export const leftOutPosition = 1000;

/** What an account offers to order. */
@Entity('packages')
export class Package {
  @PrimaryColumn('text') readonly accountId: string;
  @PrimaryColumn('text') readonly id: string;
  @Column('int') readonly position: number;
  @Column('text') readonly name: string;
  @Column('text') readonly description: string;
  @Column('text') readonly type: PackageType;
  @Column('jsonb') readonly assessments: Assessment[];
  @Column('int', { nullable: true }) readonly durationMinutes: number | null;
  @Column('boolean') readonly archived: boolean;
  @Column('jsonb', { nullable: true }) readonly locations: PackageLocation[] | null;
  @Column('text', { nullable: true }) readonly remote: 'only' | 'never' | null;
  @Column('int', { nullable: true }) readonly expiryDays: number | null;
  @Column('text', { nullable: true }) readonly templateId: string | null;

  /** The package as the vendor described it, at its place in the list. */
  static of(accountId: string, described: CatalogPackage, position: number): Package {
    const { id, name, description, type, assessments, ...rules } = described;
    const { durationMinutes, archived, locations, remote, expiryDays, templateId } = rules;
    const shown = { id, name, description, type, assessments };
    return Object.assign(new Package(), shown, {
      accountId,
      position,
      durationMinutes: durationMinutes ?? null,
      archived: archived ?? false,
      locations: locations ?? null,
      remote: remote ?? null,
      expiryDays: expiryDays ?? null,
      templateId: templateId ?? null,
    });
  }

  /** The one reason that hides the package from a job, or nothing when it is listed. */
  hiddenFrom(job: JobLocation): HiddenReason | undefined {
    return hiddenReason(
      {
        archived: this.archived,
        locations: this.locations ?? [],
        ...(this.remote === null ? {} : { remote: this.remote }),
      },
      job,
    );
  }

  /** What SmartRecruiters is shown. */
  offer(): OfferedPackage {
    const { id, name, description, type, assessments } = this;
    return { id, name, description, type, assessments };
  }

  /** What the vendor is shown: the package as it was described. */
  catalogEntry(): CatalogPackage {
    return {
      ...this.offer(),
      ...(this.durationMinutes === null ? {} : { durationMinutes: this.durationMinutes }),
      ...(this.archived ? { archived: true } : {}),
      ...(this.locations === null ? {} : { locations: this.locations }),
      ...(this.remote === null ? {} : { remote: this.remote }),
      ...(this.expiryDays === null ? {} : { expiryDays: this.expiryDays }),
      ...(this.templateId === null ? {} : { templateId: this.templateId }),
    };
  }
}
