import type { Vault } from '@assay/persistence';
import type { Answer, SmartRecruitersClient } from '@assay/smartrecruiters';
import { desiredConfiguration } from './desired-configuration.js';
import { difference, disturbing, mask } from './difference.js';
import type { PartnerCommandConfig } from './partner-command.config.js';
import type { PartnerTokens } from './partner-tokens.js';

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
    const token = await this.token();
    const present = token === undefined ? undefined : await this.read(token);
    if (token === undefined || present === undefined) return false;
    const desired = desiredConfiguration(this.config, this.vault);
    const lines = difference(present, desired);
    if (lines.length === 0) return this.say('SmartRecruiters already has this configuration.', true);
    lines.forEach(this.print);
    const disturbed = disturbing(present, desired);
    if (disturbed.length > 0) {
      this.print(`Connected companies may rely on what is no longer the same: ${disturbed.join(', ')}.`);
      if (apply && !replace)
        return this.say(
          'Nothing was changed. Run the command with --apply --replace to register this.',
          false,
        );
    }
    if (!apply) return this.say('Nothing was changed. Run the command with --apply to register this.', true);
    const saved = await this.smartRecruiters.savePartnerConfiguration(token, desired);
    if (saved.kind !== 'accepted')
      return this.refused('SmartRecruiters did not take the configuration', saved);
    return this.readBack(token, desired);
  }

  private async token(): Promise<string | undefined> {
    const partner = await this.partnerTokens.get();
    if ('token' in partner) return partner.token;
    this.print(
      partner.failure === 'refused'
        ? 'SmartRecruiters accepts none of the partner credentials.'
        : 'SmartRecruiters did not answer as expected. Please try again.',
    );
    return undefined;
  }

  private async read(token: string): Promise<Registered | undefined> {
    const answer = await this.smartRecruiters.readPartnerConfiguration(token);
    if (answer.kind === 'accepted') return answer.body;
    if (answer.kind === 'not-found') {
      this.print('SmartRecruiters has no configuration yet.');
      return {};
    }
    this.refused('The present configuration could not be read', answer);
    return undefined;
  }

  private async readBack(token: string, desired: object): Promise<boolean> {
    const stored = await this.read(token);
    const left = stored === undefined ? undefined : difference(stored, desired);
    if (left?.length === 0) return this.say('SmartRecruiters has the configuration now.', true);
    left?.forEach(this.print);
    return this.say('SmartRecruiters took the configuration but has something else.', false);
  }

  private refused(what: string, answer: Exclude<Answer<unknown>, { kind: 'accepted' }>): false {
    this.print(`${what}: ${answer.kind}, status ${answer.status}. ${mask(answer.bodyExcerpt)}`);
    return false;
  }

  private say(line: string, result: boolean): boolean {
    this.print(line);
    return result;
  }
}
