import { MessagingConfig } from '@assay/messaging';
import { Setting } from '@assay/runtime';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

/** How much the gateway takes from whoever comes, and how fast. */
export class EdgeConfig extends MessagingConfig {
  @Setting({
    description:
      'Requests for a token in a minute, per client id as seen from one address; SmartRecruiters may ask before each call.',
  })
  @IsInt()
  @Min(1)
  TOKENS_PER_CLIENT_MAX: number = 3000;

  @Setting({ description: 'Requests for a token in a minute, per address, over all client ids.' })
  @IsInt()
  @Min(1)
  TOKENS_PER_ADDRESS_MAX: number = 12_000;

  @Setting({
    description: 'Requests of the pages on which companies connect in a minute, per address.',
  })
  @IsInt()
  @Min(1)
  CONSENT_PER_ADDRESS_MAX: number = 600;

  @Setting({
    description: 'Requests of candidates’, reports’, portal and console pages in a minute, per address.',
  })
  @IsInt()
  @Min(1)
  PAGES_PER_ADDRESS_MAX: number = 3000;

  @Setting({
    description: 'How often the same may be done in an hour with one link of a candidate or to a report.',
  })
  @IsInt()
  @Min(1)
  LINK_ACTIONS_MAX: number = 120;

  @Setting({
    description:
      'Requests with a wrong token of the vendor API in a minute, per address; the same for ends of connections with no right proof.',
  })
  @IsInt()
  @Min(1)
  WRONG_TOKENS_MAX: number = 60;

  @Setting({
    description: 'Calls of the vendor API in a minute, per token; each answer says how many are left.',
  })
  @IsInt()
  @Min(1)
  CALLS_PER_TOKEN_MAX: number = 30_000;

  @Setting({
    description:
      'How many proxies stand in front of the gateway; whoever spoke to the first of them is the caller.',
  })
  @IsInt()
  @Min(0)
  @Max(10)
  TRUSTED_PROXIES: number = 0;

  @Setting({
    description:
      'Whether requests are refused that the nearest proxy got over plain http, as its X-Forwarded-Proto says; with TRUSTED_PROXIES only.',
  })
  @IsBoolean()
  PLAIN_HTTP_REFUSED: boolean = false;

  @Setting({
    description:
      'Whether the vendor API is described at /docs; the manifests for production say that it is not.',
  })
  @IsBoolean()
  DOCS_OFFERED: boolean = true;

  @Setting({
    description:
      'Requests answered at the same time; more are told to come back. The last quarter is SmartRecruiters’ alone, and one network has a quarter by each other door (the vendor’s: half).',
  })
  @IsInt()
  @Min(1)
  REQUESTS_MAX: number = 512;

  @Setting({ description: 'Milliseconds within which the whole body of a request must have arrived.' })
  @IsInt()
  @Min(100)
  REQUEST_TIMEOUT_MS: number = 15_000;

  @Setting({
    description:
      'Milliseconds within which the whole of a report must have arrived, which may come on a slow line.',
  })
  @IsInt()
  @Min(1000)
  UPLOAD_TIMEOUT_MS: number = 120_000;
}
