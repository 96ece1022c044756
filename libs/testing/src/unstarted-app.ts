import type { INestMicroservice, ModuleMetadata, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** An app as these modules put it together; unlike an application context it starts no loop and connects to nothing. */
export async function unstartedApp(imports: ModuleMetadata['imports']): Promise<INestMicroservice> {
  const strategy = { listen: () => undefined, close: () => undefined };
  const root = { module: class SpecRoot {}, imports: imports ?? [] };
  return NestFactory.createMicroservice(root, { strategy, logger: false, abortOnError: false });
}

/** The parts of an app that a spec uses, under the names by which the spec calls them. */
export function partsOf<P extends Record<string, Type>>(app: INestMicroservice, wanted: P): Parts<P> {
  const found = Object.entries(wanted).map(([name, part]) => [
    name,
    app.get<object>(part, { strict: false }),
  ]);
  return Object.fromEntries(found) as Parts<P>;
}

/** Each wanted part by its name. */
export type Parts<P extends Record<string, Type>> = { readonly [name in keyof P]: InstanceType<P[name]> };
