import { Problem, Text } from '@assay/contracts';
import { listApiKeys } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { PortalActions } from './portal-actions.js';
import { portalPath } from '../portal-markup/portal-path.js';
import { questionPage } from '../portal-markup/question-page.js';

/** What the form sends. */
export class AskToReplaceForm {
  @Text(2000) token: string;
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
    @Query(new InputPipe(AskToReplaceForm)) { token, keyId }: AskToReplaceForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.actions.ask(reply, { token, permission: 'keys' }, async ({ accountId }) => {
      const { items } = await this.bus.ask(listApiKeys, { accountId });
      const key = items.find((one) => one.keyId === keyId && one.revokedAt === undefined);
      if (!key) throw new Problem('api-key-not-found', { keyId });
      return questionPage({
        title: 'Replace this API key?',
        consequences: [
          `The key ${key.prefix}… opens nothing any more, from this moment on. Whoever was given it needs the new one.`,
          'Companies that are connected stay connected.',
          'The old key cannot be brought back.',
        ],
        act: { path: '/portal/key-replacement', fields: { token, keyId }, text: 'Replace this key' },
        back: { path: `${portalPath(token)}#key-${keyId}`, text: 'Cancel, nothing changes' },
      });
    });
  }
}
