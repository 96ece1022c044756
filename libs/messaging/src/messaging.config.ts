import { IsInt, Max, Min } from 'class-validator';
import { AppConfig, Setting } from '@assay/runtime';

/** What every app that speaks over NATS understands; each app's own configuration extends it. */
export class MessagingConfig extends AppConfig {
  @Setting({ description: 'Copies of the event stream: 1 alone, 3 in a cluster.' })
  @IsInt()
  @Min(1)
  @Max(5)
  NATS_STREAM_REPLICAS: number = 1;

  @Setting({ description: 'Tries before an event that cannot be consumed becomes a dead letter.' })
  @IsInt()
  @Min(1)
  EVENT_ATTEMPTS_MAX: number = 12;
}
