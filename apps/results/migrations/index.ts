import { CreateResults0001 } from './0001-create-results.js';
import { AddCorrections0002 } from './0002-add-corrections.js';
import { AddPeople0003 } from './0003-add-people.js';
import { AddReports0004 } from './0004-add-reports.js';
import { FindReportsByFile0005 } from './0005-find-reports-by-file.js';
import { KnowSinceWhenParked0006 } from './0006-know-since-when-parked.js';
import { TakeCompaniesInTurn0007 } from './0007-take-companies-in-turn.js';
import { FindWhatWaitsForACompany0008 } from './0008-find-what-waits-for-a-company.js';
import { TakeEventsInTurn0009 } from './0009-take-events-in-turn.js';
import { FindSubmissions0010 } from './0010-find-submissions.js';
import { KeepWhoAsked0011 } from './0011-keep-who-asked.js';
import { ErasePeople0012 } from './0012-erase-people.js';
import { RememberUnwantedNotes0013 } from './0013-remember-unwanted-notes.js';
import { ForgetWhoAsked0014 } from './0014-forget-who-asked.js';
import { ReplayReports0015 } from './0015-replay-reports.js';
import { FindUntouchedPeople0016 } from './0016-find-untouched-people.js';
import { ReadJobTitles0017 } from './0017-read-job-titles.js';
import { KnowTheWay0018 } from './0018-know-the-way.js';
import { GuardCompanies0019 } from './0019-guard-companies.js';
import { ReferWithinCompanies0020 } from './0020-refer-within-companies.js';
import { RememberFilesToRemove0021 } from './0021-remember-files-to-remove.js';

/** Every migration of results, oldest first. */
export const migrations = [
  CreateResults0001,
  AddCorrections0002,
  AddPeople0003,
  AddReports0004,
  FindReportsByFile0005,
  KnowSinceWhenParked0006,
  TakeCompaniesInTurn0007,
  FindWhatWaitsForACompany0008,
  TakeEventsInTurn0009,
  FindSubmissions0010,
  KeepWhoAsked0011,
  ErasePeople0012,
  RememberUnwantedNotes0013,
  ForgetWhoAsked0014,
  ReplayReports0015,
  FindUntouchedPeople0016,
  ReadJobTitles0017,
  KnowTheWay0018,
  GuardCompanies0019,
  ReferWithinCompanies0020,
  RememberFilesToRemove0021,
];
