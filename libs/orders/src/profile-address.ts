const usual = 'https://www.smartrecruiters.com/app/people/candidates/{candidateId}';

/** The address of a candidate's profile, by the account's template or the usual one (SmartRecruiters contract UNK-15). */
export function profileAddress(template: string | undefined, candidateId: string): string {
  const id = encodeURIComponent(candidateId);
  return (template ?? usual).replaceAll(/\{(?:candidateId|id)\}/g, () => id);
}
