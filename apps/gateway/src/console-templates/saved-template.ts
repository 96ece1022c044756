import { Problem } from '@assay/contracts';
import { type NamedTemplate, showTemplate, type Template } from '@assay/contracts/notification';
import type { Bus } from '@assay/messaging';

/** The template as it is saved; nothing where nobody saved one of this name. */
export async function savedTemplate(bus: Bus, named: NamedTemplate): Promise<Template | undefined> {
  try {
    return await bus.ask(showTemplate, named);
  } catch (error) {
    if (error instanceof Problem && error.code === 'template-not-found') return undefined;
    throw error;
  }
}
