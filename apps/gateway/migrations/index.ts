import { CreateIntake0001 } from './0001-create-intake.js';
import { AddInlineOrders0002 } from './0002-add-inline-orders.js';
import { TakeCompaniesInTurn0003 } from './0003-take-companies-in-turn.js';
import { TakeEventsInTurn0004 } from './0004-take-events-in-turn.js';
import { CreateVendorTokens0004 } from './0004-create-vendor-tokens.js';
import { KeepGivenAnswers0005 } from './0005-keep-given-answers.js';
import { OpenTheConsole0006 } from './0006-open-the-console.js';

export const migrations = [
  CreateIntake0001,
  AddInlineOrders0002,
  TakeCompaniesInTurn0003,
  TakeEventsInTurn0004,
  CreateVendorTokens0004,
  KeepGivenAnswers0005,
  OpenTheConsole0006,
];
