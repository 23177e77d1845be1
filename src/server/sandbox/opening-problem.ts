/** What ends the opening of a database. The message goes on from "The sandbox database <path> ...". */
export class OpeningProblem extends Error {
  override readonly name = 'OpeningProblem';
}
