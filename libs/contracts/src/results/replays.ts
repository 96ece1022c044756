import { IsBoolean, IsIn } from 'class-validator';
import { defineRequest } from '../contract.js';
import { Optional } from '../shapes.js';
import { NamedOrder } from '../timeline.js';
import { StoredReport } from './reports.js';

/** What is noted on a candidate, in the order in which it happens. */
export const noteActivities = ['invited', 'started', 'completed', 'report-ready'] as const;
export type NoteActivity = (typeof noteActivities)[number];

export class ReplayNoteBody {
  /** Write it although an earlier try got no answer, so that it may stand there twice. */
  @Optional() @IsBoolean() mayRepeat?: boolean;
}

export class ReplayNoteRequest extends NamedOrder {
  @IsIn(noteActivities) activity: NoteActivity;
  /** Write it although an earlier try got no answer, so that it may stand there twice. */
  @Optional() @IsBoolean() mayRepeat?: boolean;
}

/** A note on a candidate that is owed to SmartRecruiters. */
export class OwedNote extends NamedOrder {
  /** What the note tells. */
  @IsIn(noteActivities) activity: NoteActivity;
  /** Whether this call made it due; one that was due or under way already is left as it is. */
  @IsBoolean() madeDue: boolean;
}

export const replayNote = defineRequest({
  owner: 'results',
  name: 'replay-note',
  summary: 'Write a note again that SmartRecruiters did not take; never one that it accepted.',
  request: ReplayNoteRequest,
  reply: OwedNote,
  problems: ['note-not-found', 'note-written', 'note-perhaps-written'],
});

export class ReplayReportBody {
  /** Send it although an earlier try got no answer, so that it may be there twice. */
  @Optional() @IsBoolean() mayRepeat?: boolean;
}

export class ReplayReportRequest extends NamedOrder {
  /** Send it although an earlier try got no answer, so that it may be there twice. */
  @Optional() @IsBoolean() mayRepeat?: boolean;
}

export const replayReport = defineRequest({
  owner: 'results',
  name: 'replay-report',
  summary: 'Hand the report to SmartRecruiters again; never one that it has.',
  request: ReplayReportRequest,
  reply: StoredReport,
  problems: ['report-not-found', 'report-kept', 'report-uploaded', 'report-perhaps-uploaded'],
});
