import { checkTemplates } from '@assay/contracts/notification';
import type { Bus } from '@assay/messaging';
import { invalidInput } from '../edge/check-input.js';

/** A template that is named somewhere in a body. */
export interface NamedPlace {
  readonly pointer: string;
  readonly templateId: string | undefined;
}

/** Refuses templates that the account does not have, each in its place; one that is removed later is passed over. */
export async function refuseUnknownTemplates(
  bus: Bus,
  accountId: string,
  places: readonly NamedPlace[],
): Promise<void> {
  const templateIds = places.flatMap(({ templateId }) => (templateId === undefined ? [] : [templateId]));
  if (templateIds.length === 0) return;
  const { missing } = await bus.ask(checkTemplates, { accountId, templateIds: [...new Set(templateIds)] });
  const wrong = places.filter(({ templateId }) => templateId !== undefined && missing.includes(templateId));
  if (wrong.length === 0) return;
  throw invalidInput(
    wrong.map(({ pointer }) => ({
      pointer,
      message: 'must be a template that the account has; save it first',
    })),
  );
}
