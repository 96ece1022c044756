/** Tells whoever listens in this process that there are new webhooks; the sweep finds those of which nobody heard. */
export class WebhookBell {
  private readonly listeners = new Set<() => void>();

  listen(listener: () => void): void {
    this.listeners.add(listener);
  }

  silence(listener: () => void): void {
    this.listeners.delete(listener);
  }

  ring(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The one of this process: webhooks are written wherever orders and connections change. */
export const webhookBell = new WebhookBell();
