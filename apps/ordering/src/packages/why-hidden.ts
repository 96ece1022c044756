import { clip } from '@assay/contracts';
import type { FieldMapping } from '@assay/contracts/ordering';
import { excludedBy } from '@assay/field-mappings';
import type { HiddenReason, JobLocation } from '@assay/packages';
import type { Package } from './package.entity.js';

/** What SmartRecruiters says about the job, and what the account makes of it. */
export interface Job {
  readonly location: JobLocation;
  readonly fields: Readonly<Record<string, string>>;
  readonly mappings: readonly FieldMapping[];
}

/** Why a package is not listed for a job: a permanent name, a sentence, and the value that does it, where one does. */
export interface Hidden {
  readonly reason: HiddenReason;
  readonly text: string;
  readonly fieldId?: string;
  readonly value?: string;
}

/** The one reason that hides the package from the job, or nothing when it is listed. */
export function whyHidden(offered: Package, { location, fields, mappings }: Job): Hidden | undefined {
  const reason = offered.hiddenFrom(location);
  if (reason !== undefined) return { reason, text: sentences[reason] };
  const excluding = excludedBy(mappings, fields, offered.id);
  if (!excluding) return undefined;
  const text = `The value “${excluding.value}” of the field ${excluding.fieldId} selects other packages.`;
  return {
    reason: 'field-value',
    text: clip(text, longestText),
    fieldId: clip(excluding.fieldId, longestId),
    value: clip(excluding.value, longestValue),
  };
}

const longestText = 1000;
const longestId = 128;
const longestValue = 2000;

const sentences: Readonly<Record<HiddenReason, string>> = {
  archived: 'The package is archived, so it is no longer offered.',
  'remote-only': 'The package is for remote jobs only, and this job is not remote.',
  'not-remote': 'The package is not for remote jobs, and this job is remote.',
  'other-location': 'The package is offered at other places than the place of this job.',
  'field-value': 'The value of a field selects other packages.',
};
