import { Module } from '@nestjs/common';
import { DoorModule } from '../door/door.module.js';
import { WorldModule } from '../state/world.module.js';
import { CandidateTags } from './candidate-tags.js';
import { CreateCandidate } from './create-candidate.js';
import { SearchCandidates } from './search-candidates.js';
import { ShareMessage } from './share-message.js';
import { ShowCandidate } from './show-candidate.js';
import { UpdateCandidate } from './update-candidate.js';

/** What SmartRecruiters' API says and takes of people. */
@Module({
  imports: [DoorModule, WorldModule],
  controllers: [
    CandidateTags,
    CreateCandidate,
    SearchCandidates,
    ShareMessage,
    ShowCandidate,
    UpdateCandidate,
  ],
})
export class CandidatesModule {}
