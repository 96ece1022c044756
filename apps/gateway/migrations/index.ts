import { CreateIntake0001 } from './0001-create-intake.js';
import { AddInlineOrders0002 } from './0002-add-inline-orders.js';
import { TakeCompaniesInTurn0003 } from './0003-take-companies-in-turn.js';
import { TakeEventsInTurn0004 } from './0004-take-events-in-turn.js';
import { CreateVendorTokens0005 } from './0005-create-vendor-tokens.js';
import { KeepGivenAnswers0006 } from './0006-keep-given-answers.js';
import { OpenTheConsole0007 } from './0007-open-the-console.js';
import { ErasePeople0008 } from './0008-erase-people.js';
import { AddAudit0009 } from './0009-add-audit.js';
import { EndWhatATokenMade0010 } from './0010-end-what-a-token-made.js';
import { NumberTries0011 } from './0011-number-tries.js';
import { HashStates0012 } from './0012-hash-states.js';
import { GuardCompanies0013 } from './0013-guard-companies.js';

export const migrations = [
  CreateIntake0001,
  AddInlineOrders0002,
  TakeCompaniesInTurn0003,
  TakeEventsInTurn0004,
  CreateVendorTokens0005,
  KeepGivenAnswers0006,
  OpenTheConsole0007,
  ErasePeople0008,
  AddAudit0009,
  EndWhatATokenMade0010,
  NumberTries0011,
  HashStates0012,
  GuardCompanies0013,
];
