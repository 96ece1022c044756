import { createParamDecorator } from '@nestjs/common';

// As long as there is one token for all, this is all that is known of who shows it.
const vendorApi = 'vendor API';

/** Who asks, as the timeline of an order names them. */
export const Actor = createParamDecorator((): string => vendorApi);
