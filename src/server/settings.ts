// Reads single settings from the environment. All problems are collected, so that they can be reported together.
import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The problems of the settings, one sentence each. The message has one line for each problem. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Reads settings by name; an empty value counts as not set. No problem repeats the value of a secret. */
export class SettingsReader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string): string | undefined {
    const value = this.#environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  /**
   * A secret, or the content of the file that `NAME_FILE` names, as containers are given secrets. Surrounding white space is cut. A file
   * that cannot be read or is empty is a problem, which never repeats its content.
   */
  secret(name: string): string | undefined {
    const file = this.text(`${name}_FILE`);
    if (file === undefined) return this.text(name);
    if (this.text(name) !== undefined) {
      this.problems.push(`${name} and ${name}_FILE are both set: keep one of them.`);
      return undefined;
    }
    const content = this.file(`${name}_FILE`)?.trim();
    if (content === '') this.problems.push(`${name}_FILE: the file "${file}" is empty.`);
    return content === '' ? undefined : content;
  }

  /** The text of the file that a setting names. A file that cannot be read is a problem. */
  file(name: string): string | undefined {
    const path = this.text(name);
    if (path === undefined) return undefined;
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
      this.problems.push(`${name}: the file "${path}" can't be read${code}.`);
      return undefined;
    }
  }

  /** A whole number from `least` to `most`, both inclusive. */
  wholeNumber<Fallback>(
    name: string,
    { least, most, fallback }: { least: number; most: number; fallback: Fallback },
  ): number | Fallback {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    this.problems.push(`${name} must be a whole number from ${least} to ${most}, not "${value}".`);
    return fallback;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const choice = choices.find((candidate) => candidate === value.toLowerCase());
    if (choice !== undefined) return choice;
    this.problems.push(`${name} must be one of ${choices.join(', ')}, not "${value}".`);
    return fallback;
  }
}
