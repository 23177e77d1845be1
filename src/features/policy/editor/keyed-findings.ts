type Told = { readonly code: string; readonly pointer?: string | undefined; readonly message: string };

/** Findings in their order, each with a unique key. Text being typed can hold the same error twice at the same place. */
export function keyedFindings<Finding extends Told>(
  findings: readonly Finding[],
): readonly { readonly key: string; readonly finding: Finding }[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.code} ${finding.pointer ?? ''} ${finding.message}`;
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return { key: `${name} ${before}`, finding };
  });
}
