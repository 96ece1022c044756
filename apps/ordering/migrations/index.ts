import { CreateMessaging0001 } from './0001-create-messaging.js';
import { CreateProjections0002 } from './0002-create-projections.js';
import { CreatePackages0003 } from './0003-create-packages.js';
import { CreateOrders0004 } from './0004-create-orders.js';
import { CreateAssignments0005 } from './0005-create-assignments.js';
import { AddTerms0006 } from './0006-add-terms.js';
import { AddInlineOrders0007 } from './0007-add-inline-orders.js';
import { AddWebhooks0008 } from './0008-add-webhooks.js';
import { KeepRefusedOrders0009 } from './0009-keep-refused-orders.js';
import { AddProfileUrl0010 } from './0010-add-profile-url.js';
import { AddTimeZone0011 } from './0011-add-time-zone.js';
import { AddAddressRevision0012 } from './0012-add-address-revision.js';
import { ForgetWebhooks0013 } from './0013-forget-webhooks.js';
import { EraseCandidates0014 } from './0014-erase-candidates.js';
import { TakeCompaniesInTurn0015 } from './0015-take-companies-in-turn.js';
import { FindOrdersByStatus0016 } from './0016-find-orders-by-status.js';
import { TakeEventsInTurn0017 } from './0017-take-events-in-turn.js';
import { FindOrders0018 } from './0018-find-orders.js';
import { KeepAnswers0019 } from './0019-keep-answers.js';
import { ReadEventsOn0020 } from './0020-read-events-on.js';
import { ErasePeople0021 } from './0021-erase-people.js';
import { ForgetEndedOrders0022 } from './0022-forget-ended-orders.js';
import { EraseAgain0023 } from './0023-erase-again.js';
import { RepeatErasures0024 } from './0024-repeat-erasures.js';
import { AddJobTitle0025 } from './0025-add-job-title.js';
import { KeepJobTitles0026 } from './0026-keep-job-titles.js';
import { KnowTheWay0027 } from './0027-know-the-way.js';
import { KeepHashKey0028 } from './0028-keep-hash-key.js';
import { GuardCompanies0029 } from './0029-guard-companies.js';
import { ReferWithinCompanies0030 } from './0030-refer-within-companies.js';
import { FindByBeginnings0031 } from './0031-find-by-beginnings.js';
import { FindByBeginningsOfIds0032 } from './0032-find-by-beginnings-of-ids.js';

/** Every migration of ordering, oldest first. */
export const migrations = [
  CreateMessaging0001,
  CreateProjections0002,
  CreatePackages0003,
  CreateOrders0004,
  CreateAssignments0005,
  AddTerms0006,
  AddInlineOrders0007,
  AddWebhooks0008,
  KeepRefusedOrders0009,
  AddProfileUrl0010,
  AddTimeZone0011,
  AddAddressRevision0012,
  ForgetWebhooks0013,
  EraseCandidates0014,
  TakeCompaniesInTurn0015,
  FindOrdersByStatus0016,
  TakeEventsInTurn0017,
  FindOrders0018,
  KeepAnswers0019,
  ReadEventsOn0020,
  ErasePeople0021,
  ForgetEndedOrders0022,
  EraseAgain0023,
  RepeatErasures0024,
  AddJobTitle0025,
  KeepJobTitles0026,
  KnowTheWay0027,
  KeepHashKey0028,
  GuardCompanies0029,
  ReferWithinCompanies0030,
  FindByBeginnings0031,
  FindByBeginningsOfIds0032,
];
