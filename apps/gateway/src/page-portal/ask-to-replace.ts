import { Problem, Text } from '@assay/contracts';
import { listApiKeys } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
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
    await this.actions.ask(reply, { form, permission: 'keys' }, async ({ accountId }, place) => {
      const { items } = await this.bus.ask(listApiKeys, { accountId });
      const key = items.find((one) => one.keyId === keyId && one.revokedAt === undefined);
      if (!key) throw new Problem('api-key-not-found', { keyId });
      return questionPage({
        title: 'Replace this API key?',
        from: { path: portalPath(place, { section: 'keys' }), text: 'Keys' },
        consequences: [
          `The key ${key.prefix}… opens nothing any more, from this moment on. Whoever was given it needs the new one.`,
          'Companies that are connected stay connected.',
          'The old key cannot be brought back.',
        ],
        act: { path: '/portal/key-replacement', fields: { ...place, keyId }, text: 'Replace this key' },
        back: {
          path: `${portalPath(place, { section: 'keys' })}#key-${keyId}`,
          text: 'Cancel, nothing changes',
        },
      });
    });
  }
}
