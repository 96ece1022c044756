import { HttpException } from '@nestjs/common';

/** The provider's way of saying no. */
export class ProviderRefusal extends HttpException {
  constructor(statusCode: number, name: string, message: string) {
    super({ statusCode, name, message }, statusCode);
  }
}
