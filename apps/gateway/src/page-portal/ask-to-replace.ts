import { Problem, Text } from '@assay/contracts';
import { listApiKeys } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { html } from '@assay/runtime';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { fill } from '../page-languages/fill.js';
import { PortalActions } from './portal-actions.js';
import { PortalForm } from './portal-form.js';
import { portalPath } from '../portal-markup/portal-path.js';
import { questionPage } from '../portal-markup/question-page.js';

/** What the form sends. */
export class AskToReplaceForm extends PortalForm {
  @Text(64) keyId: string;
}

@Controller('portal/key-replacement')
export class AskToReplace {
  constructor(
    private readonly bus: Bus,
    private readonly actions: PortalActions,
  ) {}

  /** Says what another key does to the present one and asks for it; looking replaces nothing. */
  @Get()
  async run(
    @Query(new InputPipe(AskToReplaceForm)) form: AskToReplaceForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { keyId } = form;
    await this.actions.ask(reply, { form, permission: 'keys' }, async ({ accountId }, place, texts) => {
      const { items } = await this.bus.ask(listApiKeys, { accountId });
      const key = items.find((one) => one.keyId === keyId && one.revokedAt === undefined);
      if (!key) throw new Problem('api-key-not-found', { keyId });
      const { question, sections } = texts;
      return questionPage({
        texts,
        title: question.replace,
        from: { path: portalPath(place, { section: 'keys' }), text: sections.keys },
        consequences: [
          fill(question.opensNothing, { prefix: key.prefix }),
          html`${question.stay}`,
          html`${question.gone}`,
        ],
        act: { path: '/portal/key-replacement', fields: { ...place, keyId }, text: question.actReplace },
        back: `${portalPath(place, { section: 'keys' })}#key-${keyId}`,
      });
    });
  }
}
