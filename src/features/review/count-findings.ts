/** "1 finding", "1,200 findings" */
export function countFindings(count: number): string {
  return count === 1 ? '1 finding' : `${count.toLocaleString('en')} findings`;
}
