import type { InputError } from '@assay/contracts';
import type { OrderRemark } from '@assay/contracts/ordering';
import type { InlineOrderBody, OrderBody, OrderedCandidate, OrderedJob, OrderRequester } from './order.js';
import { OrderPart, type TextRule } from './order-part.js';

/** An order as it is meant, with what was done to what is not as it should be. */
export interface ReadOrderBody {
  readonly body: OrderBody | InlineOrderBody;
  readonly remarks: readonly OrderRemark[];
}

const id: TextRule = { longest: 128, beyond: 'left-out' };
const address: TextRule = { longest: 2000, beyond: 'left-out' };
const email: TextRule = { longest: 254, beyond: 'left-out' };
const name: TextRule = { longest: 255, beyond: 'clipped' };
const language: TextRule = { longest: 35, beyond: 'left-out' };
const fieldValue: TextRule = { longest: 2000, beyond: 'clipped' };
const field = { most: 50, longestName: 128 };

/** What stands where SmartRecruiters says no name: it demands names and allows that they are empty. */
const unnamed = '-';

// Blanks, and what is as invisible as they are.
const around = /^[\s\p{C}]+|[\s\p{C}]+$/gu;

/**
 * The order in the body, or what it lacks to be one.
 *
 * SmartRecruiters never sends an order again, so an order is lost only for what it cannot be fulfilled without. Of the
 * rest, what is too long is clipped, what is odd is left out, and the remarks say so by place and never by value.
 */
export function readOrderBody(input: object): ReadOrderBody | readonly InputError[] {
  const whole = OrderPart.of(input);
  const candidate = whole.part('candidate');
  const needed = {
    resultCallbackURL: whole.text('resultCallbackURL', address),
    candidate: candidate && readCandidate(candidate),
    job: readJob(whole),
    assessmentPackageId: whole.text('assessmentPackageId', id),
    companyId: whole.text('companyId', id),
  };
  if (!isWhole(needed)) return lacking(needed, whole, candidate);
  const requester = readRequester(whole);
  const fields = readFields(whole.part('fields'));
  const completedUrl = whole.text('completedAssessmentCallbackUrl', address)?.trim();
  const body = {
    ...needed,
    ...(requester && { requester }),
    ...(fields && { fields }),
    ...(completedUrl !== undefined && { completedAssessmentCallbackUrl: completedUrl }),
  };
  return { body, remarks: whole.remarks };
}

type Needed = Pick<
  OrderBody,
  'resultCallbackURL' | 'candidate' | 'job' | 'assessmentPackageId' | 'companyId'
>;

function isWhole(needed: { [Name in keyof Needed]: Needed[Name] | undefined }): needed is Needed {
  return Object.values(needed).every((value) => value !== undefined && value !== '');
}

function lacking(needed: object, whole: OrderPart, candidate: OrderPart | undefined): InputError[] {
  const names = Object.entries(needed).filter(([, value]) => value === undefined || value === '');
  return names.map(([name]) => {
    const [holder, last] = name === 'candidate' && candidate ? [candidate, 'email'] : [whole, name];
    const message = holder.isThere(last) ? 'cannot be used' : 'is missing';
    return { pointer: holder === whole ? `/${name}` : `/${name}/${last}`, message };
  });
}

function readJob(whole: OrderPart): OrderedJob | undefined {
  if (!whole.isThere('job')) return undefined;
  const job = whole.part('job');
  const jobId = job?.text('id', id) || whole.text('jobId', id);
  if (!jobId) return undefined;
  const title = job?.text('title', name)?.trim();
  return { id: jobId, ...(title ? { title } : {}) };
}

function readCandidate(candidate: OrderPart): OrderedCandidate | undefined {
  const reached = readEmail(candidate);
  if (!reached) return undefined;
  const candidateId = candidate.text('id', id);
  const applicationLanguage = candidate.text('applicationLanguage', language);
  return {
    ...(candidateId && { id: candidateId }),
    email: reached,
    firstName: readName(candidate, 'firstName'),
    lastName: readName(candidate, 'lastName'),
    ...(applicationLanguage !== undefined && { applicationLanguage }),
  };
}

// A number names nobody, and an address without its broken characters is somebody else's.
function readEmail(candidate: OrderPart): string | undefined {
  const before = candidate.remarks.length;
  const said = candidate.text('email', email);
  if (candidate.remarks.length > before) return undefined;
  const bare = said?.replace(around, '');
  if (bare !== said) candidate.remark('email', 'cleaned');
  return bare;
}

function readName(candidate: OrderPart, which: 'firstName' | 'lastName'): string {
  const said = candidate.text(which, name) ?? '';
  return said.trim() === '' ? unnamed : said;
}

// Half a recruiter is none: the order counts as one that a hiring step placed.
function readRequester(whole: OrderPart): OrderRequester | undefined {
  const requester = whole.part('requester');
  if (!requester) return undefined;
  const [userId, reached] = [requester.text('userId', id), requester.text('email', email)];
  return userId && reached ? { userId, email: reached } : whole.leaveOut('requester');
}

function readFields(fields: OrderPart | undefined): Record<string, string> | undefined {
  if (!fields) return undefined;
  const values = fields.names.flatMap((name, index) => {
    const usable = isFieldName(name, index) && !fields.isNull(name);
    const value = usable ? fields.text(name, fieldValue) : fields.leaveOut(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

function isFieldName(name: string, index: number): boolean {
  return index < field.most && name.length <= field.longestName && name !== '__proto__';
}
