import { Module } from '@nestjs/common';
import { AnswerRetention } from './answer-retention.js';
import { GivenAnswers } from './given-answers.repository.js';

/** The book of calls that are to count once. */
@Module({ providers: [AnswerRetention, GivenAnswers], exports: [GivenAnswers] })
export class GivenAnswersModule {}
