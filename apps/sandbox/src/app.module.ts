import { Clock, Logger } from '@assay/runtime';
import { type DynamicModule, Module } from '@nestjs/common';
import { SandboxConfig } from './app.config.js';
import { CandidatesModule } from './candidates/candidates.module.js';
import { ControlModule } from './control/control.module.js';
import { MailProviderModule } from './mail-provider/mail-provider.module.js';
import { PagesModule } from './pages/pages.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { SmartrecruitersModule } from './smartrecruiters/smartrecruiters.module.js';

/** The outside world in one process. */
@Module({})
export class AppModule {
  static with(config: Readonly<SandboxConfig>, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        {
          // configuration, logger and clock exist once per process, so they need no importing
          module: class Ground {},
          global: true,
          providers: [
            { provide: SandboxConfig, useValue: config },
            { provide: Logger, useValue: logger },
            Clock,
          ],
          exports: [SandboxConfig, Logger, Clock],
        },
        CandidatesModule,
        ControlModule,
        MailProviderModule,
        PagesModule,
        SignInModule,
        SmartrecruitersModule,
      ],
    };
  }
}
