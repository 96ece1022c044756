import { showRetention } from '@assay/contracts/ordering';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { expect, it } from 'vitest';
import { openapiDocument } from '../v1-document/openapi-document.js';
import { Deprecated } from './deprecation.js';
import { Documented } from './documented.js';

const deprecated = { since: '2027-01-31', sunset: '2028-01-31', instead: '/v2/old' };

@Controller('v1/old')
class ShowOld {
  /** Something that will be gone. */
  @Get()
  @Documented({ contract: showRetention, id: 'showOld', tag: 'Old', deprecated })
  run(): object {
    return {};
  }
}

@Module({ controllers: [ShowOld] })
class OldModule {}

it('what is deprecated says with every answer until when it is there, and what takes its place', async () => {
  const app = await NestFactory.create<NestFastifyApplication>(OldModule, new FastifyAdapter(), {
    logger: false,
  });
  await app.init();
  const { statusCode, headers } = await app.inject({ url: '/v1/old' });
  await app.close();
  expect([statusCode, headers['deprecation'], headers['sunset'], headers['link']]).toEqual([
    200,
    '@1801353600',
    'Mon, 31 Jan 2028 00:00:00 GMT',
    '</v2/old>; rel="successor-version"',
  ]);
});

it('and in the OpenAPI file', async () => {
  const { paths } = await openapiDocument([ShowOld]);
  expect(paths['/v1/old']?.get).toMatchObject({
    deprecated: true,
    'x-sunset': '2028-01-31',
    responses: { 200: { headers: { Deprecation: {}, Sunset: {}, Link: {} } } },
  });
});

it.each(['2028-01-30', '2027-01-31', 'soon'])(
  'nobody deprecates anything for less than a year: %s',
  (sunset) => {
    expect(() => Deprecated({ ...deprecated, sunset })).toThrow('12 months');
  },
);
