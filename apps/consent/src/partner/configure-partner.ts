import type { Vault } from '@assay/persistence';
import type { Refused, SmartRecruitersClient } from '@assay/smartrecruiters';
import { asPartner } from './as-partner.js';
import { desiredConfiguration } from './desired-configuration.js';
import { difference, disturbing, mask } from './difference.js';
import type { PartnerCommandConfig } from './partner-command.config.js';
import type { NoPartnerToken, PartnerTokens } from './partner-tokens.js';

type Registered = Readonly<Record<string, unknown>>;

/** Shows how what SmartRecruiters knows of us differs from what it should, and on request puts that right. */
export class ConfigurePartner {
  constructor(
    private readonly smartRecruiters: SmartRecruitersClient,
    private readonly partnerTokens: PartnerTokens,
    private readonly config: PartnerCommandConfig,
    private readonly vault: Vault,
    private readonly print: (line: string) => void,
  ) {}

  /** False when something failed, or would disturb who is connected and was not asked for; everything was printed. */
  async run({ apply, replace }: { apply: boolean; replace: boolean }): Promise<boolean> {
    const present = await this.read();
    if (present === undefined) return false;
    const desired = desiredConfiguration(this.config, this.vault);
    const lines = difference(present, desired);
    if (lines.length === 0) return this.say('SmartRecruiters already has this configuration.', true);
    lines.forEach(this.print);
    const disturbed = disturbing(present, desired);
    if (disturbed.length > 0) {
      this.print(`Connected companies may rely on what is no longer the same: ${disturbed.join(', ')}.`);
    }
    const needed = disturbed.length > 0 ? '--apply --replace' : '--apply';
    if (!apply || (disturbed.length > 0 && !replace))
      return this.say(`Nothing was changed. Run the command with ${needed} to register this.`, !apply);
    const saved = await asPartner(this.partnerTokens, (token) =>
      this.smartRecruiters.savePartnerConfiguration(token, desired),
    );
    if ('failure' in saved || saved.kind !== 'accepted')
      return this.refused('SmartRecruiters did not take the configuration', saved);
    return this.readBack(desired);
  }

  private async read(): Promise<Registered | undefined> {
    const answer = await asPartner(this.partnerTokens, (token) =>
      this.smartRecruiters.readPartnerConfiguration(token),
    );
    if ('failure' in answer) return void this.refused('The present configuration could not be read', answer);
    if (answer.kind === 'accepted') return answer.body;
    if (answer.kind === 'not-found') {
      this.print('SmartRecruiters has no configuration yet.');
      return {};
    }
    return void this.refused('The present configuration could not be read', answer);
  }

  private async readBack(desired: object): Promise<boolean> {
    const stored = await this.read();
    const left = stored === undefined ? undefined : difference(stored, desired);
    if (left?.length === 0) return this.say('SmartRecruiters has the configuration now.', true);
    left?.forEach(this.print);
    return this.say('SmartRecruiters took the configuration but has something else.', false);
  }

  private refused(what: string, answer: Refused | NoPartnerToken): false {
    if ('kind' in answer)
      this.print(`${what}: ${answer.kind}, status ${answer.status}. ${mask(answer.bodyExcerpt)}`);
    else
      this.print(
        answer.failure === 'refused'
          ? 'SmartRecruiters accepts none of the partner credentials.'
          : 'SmartRecruiters did not answer as expected. Please try again.',
      );
    return false;
  }

  private say(line: string, result: boolean): boolean {
    this.print(line);
    return result;
  }
}
