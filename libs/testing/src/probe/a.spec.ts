import { Controller, Injectable } from '@nestjs/common';
import { IsOptional, IsString, validateSync } from 'class-validator';
import { plainToInstance } from 'class-transformer';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { expect, it } from 'vitest';

@Entity() class Thing { @PrimaryColumn({ type: 'uuid' }) id: string; @Column({ type: 'text', nullable: true }) name?: string; plain?: string; start = 3; declare odd: string; readonly #secret = 1; static place(): Thing { return Object.assign(new Thing(), { id: '1' }); } secret() { return this.#secret; } }
class Body { @IsString() a: string; @IsOptional() @IsString() b?: string; }
@Injectable() class Dep {}
@Controller() class Op { constructor(private readonly dep: Dep, readonly other: Thing) {} get() { return [this.dep, this.other]; } }
it('undeclared fields do not appear', () => {
  expect(Object.keys(Thing.place())).toEqual(['start', 'id']);
  expect(Object.keys(new Thing())).toEqual(['start']);
  expect(Object.keys(plainToInstance(Body, { a: 'x' }))).toEqual(['a']);
  expect(validateSync(plainToInstance(Body, { a: 1 })).length).toBe(1);
  expect(Reflect.getMetadata('design:paramtypes', Op)).toEqual([Dep, Thing]);
  expect(Object.keys(new Op(new Dep(), new Thing()))).toEqual(['dep', 'other']);
});
