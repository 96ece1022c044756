import { HttpException } from '@nestjs/common';

/** SmartRecruiters' way of saying no: a status and `{ errors: [{ code, message }] }`. */
export class Refusal extends HttpException {
  constructor(status: number, code: string, message: string) {
    super({ errors: [{ code, message }] }, status);
  }
}

/** The token endpoint's way of saying no (RFC 6749, section 5.2). */
export class TokenRefusal extends HttpException {
  constructor(status: number, error: string, description: string) {
    super({ error, error_description: description }, status);
  }
}
