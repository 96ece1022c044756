// What one would write by hand: one Nest process, class-validator, TypeORM's save in a transaction; no NATS.
import 'reflect-metadata';
import { Body, Controller, HttpCode, Inject, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsEmail, IsOptional, IsString, IsUrl, MaxLength, ValidateNested } from 'class-validator';
import { Column, CreateDateColumn, DataSource, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

class CandidateBody {
  @IsOptional() @IsString() @MaxLength(100) id?: string;
  @IsEmail() email: string;
  @IsString() @MaxLength(200) firstName: string;
  @IsString() @MaxLength(200) lastName: string;
  @IsOptional() @IsString() applicationLanguage?: string;
}

class PlaceOrderBody {
  @IsUrl({ require_tld: false }) resultCallbackURL: string;
  @ValidateNested() @Type(() => CandidateBody) candidate: CandidateBody;
  @IsString() @MaxLength(100) assessmentPackageId: string;
  @IsString() @MaxLength(100) jobId: string;
  @IsString() @MaxLength(100) companyId: string;
}

@Entity('orders')
@Unique(['companyId', 'callbackUrl'])
class Order {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') companyId: string;
  @Column('text') callbackUrl: string;
  @Column('text') packageId: string;
  @Column('text') jobId: string;
  @Column('text') email: string;
  @Column('text') firstName: string;
  @Column('text') lastName: string;
  @Column('text', { default: 'pending' }) status: string;
  @CreateDateColumn({ type: 'timestamptz' }) placedAt: Date;
}

@Entity('outbox')
class OutboxRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') orderId: string;
  @Column('jsonb') payload: object;
  @Index() @Column('timestamptz', { nullable: true }) dueAt: Date | null;
}

@Controller('sr/packages/orders')
class Orders {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Post()
  @HttpCode(202)
  async place(@Body() body: PlaceOrderBody): Promise<object> {
    await this.database.transaction(async (manager) => {
      const { companyId, jobId, candidate } = body;
      const { email, firstName, lastName } = candidate;
      const order = manager.create(Order, {
        companyId,
        callbackUrl: body.resultCallbackURL,
        packageId: body.assessmentPackageId,
        jobId,
        email,
        firstName,
        lastName,
      });
      await manager.save(order);
      const payload = { orderId: order.id, email };
      await manager.save(manager.create(OutboxRow, { orderId: order.id, payload, dueAt: new Date() }));
    });
    return {};
  }
}

const connected = async (): Promise<DataSource> => {
  const source = new DataSource({
    type: 'postgres',
    url: String(process.env['BASELINE_DATABASE_URL']),
    entities: [Order, OutboxRow],
    synchronize: true,
    extra: { max: 16 },
  });
  return source.initialize();
};

@Module({ controllers: [Orders], providers: [{ provide: DataSource, useFactory: connected }] })
class Monolith {}

const app = await NestFactory.create<NestFastifyApplication>(Monolith, new FastifyAdapter(), {
  logger: false,
});
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(Number(process.env['BASELINE_PORT']), 'localhost');
process.stdout.write('ready\n');
