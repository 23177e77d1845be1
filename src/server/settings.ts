// Reads single settings from the environment. All problems are collected, so that they can be reported together.

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
