// Queries that run at every call are put together once: that takes Kysely longer than SQLite takes to answer the short ones.
import { ExpressionWrapper, ValueNode, type Compilable, type CompiledQuery, type Expression } from 'kysely';
import type { Db } from './database.ts';

type Values = Readonly<Record<string, string | number>>;

class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** What stands in a query for a value that each run brings along, by its name. */
type Given = {
  readonly number: (name: string) => Expression<number>;
  readonly text: (name: string) => Expression<string>;
};

const given: Given = {
  number: (name) => new ExpressionWrapper(ValueNode.create(new Placeholder(name))),
  text: (name) => new ExpressionWrapper(ValueNode.create(new Placeholder(name))),
};

/**
 * Makes a query that is built when it is first run. Each run gets the values of what is `given` in it by their names, and throws when one is
 * missing.
 */
export function compileOnce<Row>(
  build: (db: Db, given: Given) => Compilable<Row>,
): (db: Db, values?: Values) => Promise<readonly Row[]> {
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, values = {}) => {
    compiled ??= build(db, given).compile();
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? valueOf(parameter, values) : parameter,
    );
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}

function valueOf({ name }: Placeholder, values: Values): string | number {
  const value = values[name];
  if (value === undefined) throw new TypeError(`the query lacks a value for ${name}`);
  return value;
}
