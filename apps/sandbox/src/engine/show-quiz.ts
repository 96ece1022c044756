import { Body, Get, Header, NotFoundException, Param, Post, Redirect } from '@nestjs/common';
import { FormBody } from '../pages/form-body.pipe.js';
import { Html, PageController } from '../pages/page.js';
import { Views } from '../pages/views.js';
import type { Assignment } from '../state/world-state.js';
import { questionsOf } from './questions.js';
import { Quizzes } from './quizzes.js';

/** The quiz as the candidate sees it: one page per section, then a word of thanks. */
@PageController('engine/take')
export class ShowQuiz {
  constructor(
    private readonly quizzes: Quizzes,
    private readonly views: Views,
  ) {}

  // Opening counts as beginning: the address is only reached after Start was pressed on Assay's landing page.
  @Get(':token')
  @Html()
  @Header('referrer-policy', 'no-referrer')
  show(@Param('token') token: string): string {
    const assignment = this.assignment(token);
    const section = this.quizzes.open(assignment);
    const { firstName } = assignment.candidate;
    if (!section) return this.views.page('quiz-done', { title: 'Thank you', firstName });
    return this.views.page('quiz', {
      title: section.name,
      token,
      section,
      step: assignment.sections.indexOf(section) + 1,
      steps: assignment.sections.length,
      questions: questionsOf(section.assessmentId).map(({ text, choices }) => ({ text, choices })),
    });
  }

  @Post(':token/:assessmentId')
  @Redirect('', 303)
  submit(
    @Param('token') token: string,
    @Param('assessmentId') assessmentId: string,
    @Body(FormBody) form: URLSearchParams,
  ): { url: string } {
    const answers = questionsOf(assessmentId).map((_, index) => Number(form.get(`answer-${index}`) ?? -1));
    this.quizzes.submit(this.assignment(token), assessmentId, answers);
    return { url: `/engine/take/${encodeURIComponent(token)}` };
  }

  private assignment(token: string): Assignment {
    const assignment = this.quizzes.byToken(token);
    if (!assignment) throw new NotFoundException('This link does not lead to an assessment');
    return assignment;
  }
}
