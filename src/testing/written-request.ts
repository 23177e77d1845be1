// A question as one would write it, so that a test can say in one line which question it expects.
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import { formatResource } from '#domain/policy/language/resource.ts';

export function writtenResource({ kindId, segments }: Resource): string {
  const written = segments.map(({ type, name, tags = [], critical = false, views = [] }) => ({
    type,
    name,
    tags,
    properties: critical ? { critical } : {},
    views,
  }));
  return formatResource({ kindId, segments: written });
}

export function writtenRequest({ action, resource }: AccessRequest): string {
  return `${action} on ${writtenResource(resource)}`;
}
