const known: Readonly<Record<string, readonly string[]>> = {
  '': [
    'resultCallbackURL',
    'candidate',
    'job',
    'requester',
    'assessmentPackageId',
    'jobId',
    'companyId',
    'fields',
    'completedAssessmentCallbackUrl',
  ],
  candidate: ['id', 'email', 'firstName', 'lastName', 'applicationLanguage'],
  job: ['id', 'title'],
  requester: ['userId', 'email'],
};

const most = 20;
// A name that looks like anything else may be a value, and values are not logged.
const plainName = /^[A-Za-z][\w-]{0,63}$/;

/** Where an order carries what we do not understand: kept, not refused, and worth a look at what SmartRecruiters has added. */
export function unknownParts(document: object): { unknown?: readonly string[] } {
  const places = Object.entries(known).flatMap(([part, names]) => {
    const values: unknown = part === '' ? document : (document as Record<string, unknown>)[part];
    if (typeof values !== 'object' || values === null) return [];
    const unknown = Object.keys(values).filter((name) => !names.includes(name));
    const before = part === '' ? '' : `/${part}`;
    return unknown.map((name) => `${before}/${plainName.test(name) ? name : '?'}`);
  });
  return places.length > 0 ? { unknown: places.slice(0, most) } : {};
}
