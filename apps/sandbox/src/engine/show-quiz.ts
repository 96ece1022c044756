import { Body, Get, Header, NotFoundException, Param, Post, Redirect, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FormBody } from '../views/form-body.pipe.js';
import { Html, PageController } from '../views/page.js';
import { Views } from '../views/views.js';
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
  show(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    const assignment = this.assignment(token);
    const section = this.quizzes.open(assignment);
    // whoever takes it while applying goes back to the application
    if (!section && assignment.returnUrl) {
      void reply.status(303).header('location', new URL(assignment.returnUrl).href);
    }
    const { firstName } = assignment.candidate;
    const accountName = this.quizzes.accountNameOf(assignment);
    if (!section) return this.views.page('quiz-done', { title: 'Thank you', accountName, firstName });
    return this.views.page('quiz', {
      title: section.name,
      accountName,
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
    const assignment = this.assignment(token);
    this.quizzes.submit(assignment, assessmentId, answers);
    const back = assignment.completedAt ? assignment.returnUrl : null;
    return { url: back ?? `/engine/take/${encodeURIComponent(token)}` };
  }

  private assignment(token: string): Assignment {
    const assignment = this.quizzes.byToken(token);
    if (!assignment) throw new NotFoundException('This link does not lead to an assessment');
    return assignment;
  }
}
