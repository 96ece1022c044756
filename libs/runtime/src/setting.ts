import 'reflect-metadata';
import { validateSync } from 'class-validator';

/** What the documentation says about one variable; the default and whether it is required come from the class. */
export interface SettingOptions {
  readonly description: string;
  readonly secret?: true;
  readonly example?: string;
}

/** One line of a generated configuration table. */
export interface SettingDescription extends SettingOptions {
  readonly name: string;
  readonly required: boolean;
  readonly default?: string;
}

/** A class whose properties are environment variables. */
export type ConfigClass<T extends object = object> = new () => T;

const settingsKey = Symbol('settings');

/** Describes a configuration variable where it is declared, so that its documentation can be generated. */
export function Setting(options: SettingOptions): PropertyDecorator {
  return (prototype, property) => {
    const known = settingsOf(prototype.constructor as ConfigClass);
    const settings = new Map([...known, [String(property), options]]);
    Reflect.defineMetadata(settingsKey, settings, prototype.constructor);
  };
}

/** Lists every described variable of a configuration class, base classes first. */
export function describeConfig(cls: ConfigClass): SettingDescription[] {
  const defaults = new Map(
    Object.entries<string | number | boolean | string[] | undefined>({ ...new cls() }),
  );
  const required = new Set(validateSync(new cls()).map((failure) => failure.property));
  return [...settingsOf(cls)].map(([name, options]) => {
    const value = defaults.get(name);
    return {
      name,
      ...options,
      required: required.has(name),
      ...(value === undefined ? {} : { default: String(value) }),
    };
  });
}

export function settingsOf(cls: ConfigClass): ReadonlyMap<string, SettingOptions> {
  const settings: unknown = Reflect.getMetadata(settingsKey, cls);
  return settings instanceof Map ? settings : new Map<string, SettingOptions>();
}
