import type { TimelineEntry } from '@assay/contracts';
import { type NoteActivity, noteActivities } from '@assay/contracts/results';
import { type Html, html } from '@assay/runtime';
import { act } from '../console-markup/console-parts.js';

/** Where an order's forms lead, and what they carry. */
export interface ActsAt {
  readonly path: string;
  readonly formToken: string;
}

const openNotes: ReadonlySet<string> = new Set(['note-failed', 'note-parked', 'note-unknown']);

const reportEnds: ReadonlySet<string> = new Set([
  'report-stored',
  'report-upload-unknown',
  'report-upload-failed',
  'report-replayed',
]);
const looked = html`<label class="switch"
  ><input type="checkbox" name="mayRepeat" value="true" />
  <span>I looked: it is not on the candidate there</span></label
>`;

/** What of an order can be handed over again: its state, and by its story the report and notes that SmartRecruiters may not have. */
export function replayActs(entries: readonly TimelineEntry[], at: ActsAt): Html[] {
  return [
    act({
      path: `${at.path}/submission/replay`,
      text: 'Hand to SmartRecruiters again',
      call: 'POST /v1/orders/{orderId}/submission/replay',
      formToken: at.formToken,
    }),
    ...(mayLackReport(entries) ? [reportAct(entries, at)] : []),
    ...noteActivities.flatMap((activity) => noteAct(activity, entries, at)),
  ];
}

function mayLackReport(entries: readonly TimelineEntry[]): boolean {
  const last = entries.findLast(({ kind }) => kind === 'report-stored' || kind === 'report-uploaded');
  return last?.kind === 'report-stored';
}

function reportAct(entries: readonly TimelineEntry[], { path, formToken }: ActsAt): Html {
  const last = entries.findLast(({ kind }) => reportEnds.has(kind));
  return act({
    path: `${path}/report/replay`,
    text: 'Hand over the report again',
    call: 'POST /v1/orders/{orderId}/report/replay',
    formToken,
    ...(last?.kind === 'report-upload-unknown' ? { fields: looked } : {}),
  });
}

function noteAct(
  activity: NoteActivity,
  entries: readonly TimelineEntry[],
  { path, formToken }: ActsAt,
): Html[] {
  const last = entries.find(
    ({ kind, evidence }) => openNotes.has(kind) && evidence?.['activity'] === activity,
  );
  if (!last) return [];
  return [
    act({
      path: `${path}/notes/${activity}/replay`,
      text: `Write the note again: ${activity.replace('-', ' ')}`,
      call: 'POST /v1/orders/{orderId}/notes/{activity}/replay',
      formToken,
      ...(last.kind === 'note-unknown' ? { fields: looked } : {}),
    }),
  ];
}
