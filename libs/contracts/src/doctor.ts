import { IsIn, IsInt } from 'class-validator';
import { type App, apps, defineRequest, type RequestContract } from './contract.js';
import { Nothing } from './nothing.js';
import { ListOf, Text } from './shapes.js';

/** Something that is not as it has to be; never a secret, and nothing of a person. */
export class AppFinding {
  /** Permanent, such as `migrations-pending`. */
  @Text(64) code: string;
  @IsIn(['error', 'warning']) severity: 'error' | 'warning';
  /** What is so. */
  @Text(300) title: string;
  /** Which setting, server, account or company it is about. */
  @Text(500) subject: string;
  /** What to do next. */
  @Text(500) remedy: string;
}

/** What an app found when it looked at everything it depends on. */
export class AppExamination {
  @IsIn(apps) app: App;
  /** The release of the app. */
  @Text(64) version: string;
  /** How many checks were carried out. */
  @IsInt() checks: number;
  @ListOf(() => AppFinding, 100) findings: AppFinding[];
}

/** What an operator asks an app, which looks at once. */
export function examineApp(app: App): RequestContract<Nothing, AppExamination> {
  return defineRequest({
    owner: app,
    name: 'examine',
    summary: `What is wrong with the settings of ${app} and with what it depends on, looked at now.`,
    request: Nothing,
    reply: AppExamination,
  });
}
