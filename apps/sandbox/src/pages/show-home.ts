import { Get } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';
import { MailServer } from '../mailbox/mail-server.js';
import { Mails } from '../mailbox/mails.js';
import { World } from '../state/world.js';
import { Html, PageController } from '../views/page.js';
import { Views } from '../views/views.js';

/** The front page: what this is, and the doors to its three worlds. */
@PageController()
export class ShowHome {
  constructor(
    private readonly views: Views,
    private readonly world: World,
    private readonly mails: Mails,
    private readonly mailServer: MailServer,
    private readonly config: SandboxConfig,
  ) {}

  @Get()
  @Html()
  run(): string {
    const { configuration, assignments } = this.world.state;
    return this.views.page('home', {
      title: 'The outside world',
      world: 'home',
      mails: this.mails.all().length,
      assignments: Object.keys(assignments).length,
      assayUrl: this.config.ASSAY_URL,
      smtpPort: this.mailServer.listensOn,
      configured: configuration !== null,
      mode: configuration?.consentDisplayMode,
    });
  }
}
