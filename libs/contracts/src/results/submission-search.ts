import { IsIn } from 'class-validator';
import { type App, apps, defineRequest } from '../contract.js';
import {
  CountViewsRequest,
  OrderSelection,
  orderViews,
  type OrderView,
  Paged,
  ViewCounts,
} from '../ordering/order-search.js';
import { AccountId, Ids, Optional, Text } from '../shapes.js';
import { submissionStatuses } from './results.js';

/** How a submission stands: as it is kept, or `retrying` while it is due after a failure. */
export const submissionStandings = [...submissionStatuses, 'retrying'] as const;
export type SubmissionStanding = (typeof submissionStandings)[number];

/** What support looks through, as results can tell, by how the submission stands. */
export const submissionViews = {
  'stuck-at-smartrecruiters': 'retrying',
  parked: 'parked',
  'dead-lettered': 'dead-lettered',
} as const satisfies Record<string, SubmissionStanding>;
export type SubmissionView = keyof typeof submissionViews;

const submissionViewNames = Object.keys(submissionViews) as SubmissionView[];

/** Which orders; a page of those with a certain submission, or of a view of them, may have fewer items than asked for. */
export class ListedOrders extends OrderSelection {
  /** How far telling SmartRecruiters has come. */
  @Optional() @IsIn(submissionStandings) submission?: SubmissionStanding;
  /** One of the lists of `GET /v1/orders/views`. */
  @Optional() @IsIn([...orderViews, ...submissionViewNames]) view?: OrderView | SubmissionView;
}

/** The lists that somebody may have to look at. */
export class OrderViewList extends ViewCounts {
  /** Apps that did not answer: their views are left out. */
  @IsIn(apps, { each: true }) missing: App[];
}

export class ListSubmissionsRequest extends Paged {
  @Optional() @AccountId() accountId?: string;
  /** Of these accounts alone. */
  @Optional() @Ids(100) accountIds?: string[];
  @IsIn(submissionStandings) standing: SubmissionStanding;
}

export class SubmissionPage {
  @Ids(200) orderIds: string[];
  /** Absent on the last page. */
  @Optional() @Text(500) nextCursor?: string;
}

export const listSubmissions = defineRequest({
  owner: 'results',
  name: 'list-submissions',
  summary: 'The orders whose submission stands so, newest first, page by page.',
  request: ListSubmissionsRequest,
  reply: SubmissionPage,
  problems: ['invalid-input'],
});

export const countSubmissionViews = defineRequest({
  owner: 'results',
  name: 'count-submission-views',
  summary: 'How many orders are in each view that results can tell.',
  request: CountViewsRequest,
  reply: ViewCounts,
});
