import { Optional, Text } from '@assay/contracts';

/** What every form of the portal sends: who looks, and how the page around is. */
export class PortalForm {
  @Text(2000) token: string;
  @Optional() @Text(8) theme?: string;
}
